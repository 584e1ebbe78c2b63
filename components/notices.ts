import type { Match, Report } from '../engine/report.ts';
import { creditedElsewhere, shorten } from './evidence.ts';
import { outletOf } from './finding.ts';
import { type Moment, readMoment, sayBetween, sayMoment } from './times.ts';
import type { Voice } from './voice.ts';

/** Something that a reader should know before trusting the page: a sentence, and the page's own words where they are the evidence. */
export interface Notice {
  kind: 'stale' | 'unedited' | 'credit' | 'correction' | 'later';
  sentence: string;
  quote: string | null;
}

const day = 86_400_000;
/** A wire story is printed for days; older than this, a page that dates it anew presents old text as new. */
const staleAfter = 14 * day;

/** What is to be noticed about the page as a whole. */
export function pageNotices(report: Report, voice: Voice): Notice[] {
  return [stale(report, voice), unedited(report, voice), otherCredit(report, voice)].filter((notice) => notice !== null);
}

/**
 * The page's date is much later than that of the text that it has, and it nowhere gives the text's own. Only where both dates are known
 * to the day.
 */
function stale(report: Report, voice: Voice): Notice | null {
  if (report.verdict !== 'reposted') return null;
  const ours = readMoment(report.page.published, voice.now);
  if (!ours || coarse(ours)) return null;
  const oldest = report.matches
    .filter(({ reuse, extent }) => reuse !== 'quotation' && extent !== 'excerpt')
    .map((match) => ({ match, moment: readMoment(match.original.published, voice.now) }))
    .filter((each): each is { match: Match; moment: Moment } => each.moment !== null && !coarse(each.moment))
    .filter(({ moment }) => ours.at - moment.at >= staleAfter && !tellsDay(report, moment, voice))
    .sort((a, b) => a.moment.at - b.moment.at)[0];
  if (!oldest) return null;
  const gap = sayBetween(ours.at - oldest.moment.at, voice, false);
  const sentence = voice.say('noticeStale', sayMoment(ours, voice), outletOf(oldest.match, voice), sayMoment(oldest.moment, voice), gap);
  return { kind: 'stale', sentence, quote: null };
}

const coarse = ({ precision }: Moment): boolean => precision === 'year' || precision === 'month';

/** Whether the page gives a time within two days of a moment: time zones and next day's print do not count. */
function tellsDay({ claims }: Report, moment: Moment, voice: Voice): boolean {
  return claims.some(({ time }) => {
    const told = readMoment(time, voice.now);
    return told !== null && Math.abs(told.at - moment.at) <= 2 * day;
  });
}

/** The page says that it changed nothing, and its text says otherwise. */
function unedited({ page, matches, verdict }: Report, voice: Voice): Notice | null {
  if (!page.saysUnedited || verdict !== 'reposted') return null;
  const reposts = matches.filter(({ reuse }) => reuse !== 'quotation');
  const leftOut = reposts.flatMap((match) => match.leftOut).filter(({ state }) => state === 'absent').length;
  const changed = reposts.flatMap(({ altered }) => altered).length;
  if (leftOut + changed === 0) return null;
  const found = [leftOut > 0 ? voice.count('leftOut', leftOut) : null, changed > 0 ? voice.count('changes', changed) : null];
  const sentence = voice.say('noticeUnedited', voice.list(found.filter((each) => each !== null)));
  return { kind: 'unedited', sentence, quote: shorten(page.text.slice(page.saysUnedited.start, page.saysUnedited.end)) };
}

/** The page names a source for its text, and the text is another's whom it does not name. */
function otherCredit(report: Report, voice: Voice): Notice | null {
  const unnamed = report.matches.filter(
    ({ reuse, credit }) => reuse !== 'quotation' && (credit.grade === 'none' || credit.grade === 'mentioned'),
  );
  const credited = creditedElsewhere(report);
  if (report.verdict !== 'reposted' || unnamed.length === 0 || credited.length === 0) return null;
  const outlets = [...new Set(unnamed.map((match) => outletOf(match, voice)))];
  return { kind: 'credit', sentence: voice.say('noticeCredit', voice.list(credited), voice.list(outlets)), quote: null };
}

/**
 * The marks by which agencies begin the headline of a version that mends an earlier one:
 * https://www.ap.org/about/news-values-and-principles/telling-the-story/corrections, IPTC's `corrected` and `withdrawn`.
 */
const correcting =
  /^[\s[(]*(?:CORRECT(?:ED|ION|S)?|CORR|RECTIF(?:IED|ICATIF|ICATION)?|KORREKTUR|BERICHTIGUNG|CORRE[CÇ]{1,2}I[OÓÃ][NO]|RETTIFICA|RETRACT(?:ED|ION)?|WITHDRAWN|KILL|DÜZELTME|ИСПРАВЛЕН\p{L}*|ПОПРАВКА|ВИПРАВЛЕН\p{L}*|تصحيح|更正|訂正|सुधार)(?![\p{L}\p{N}])/iu;

/** A version that came after the one that the page has; whether its headline says that it corrects, which is known of few. */
export function laterVersion({ original, alsoSent }: Match, voice: Voice): Notice | null {
  const own = readMoment(original.published, voice.now);
  const later = alsoSent
    .map((version) => ({ ...version, moment: readMoment(version.published, voice.now) }))
    .filter(({ moment }) => own !== null && moment !== null && moment.at > own.at && moment.precision === own.precision);
  const chosen = later.find(({ headline }) => correcting.test(headline ?? '')) ?? later[0];
  if (!chosen) return null;
  const kind = correcting.test(chosen.headline ?? '') ? 'correction' : 'later';
  const key = kind === 'correction' ? 'laterCorrects' : 'laterVersion';
  return { kind, sentence: voice.say(key, chosen.headline ?? voice.say('noHeadline')), quote: null };
}
