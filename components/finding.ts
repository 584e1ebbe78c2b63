import type { Match, Report } from '../engine/report.ts';
import { creditedElsewhere } from './evidence.ts';
import { sayShare } from './shares.ts';
import type { Voice } from './voice.ts';

/** A verdict in words: one plain sentence, and the sentences that say why. */
export interface Finding {
  sentence: string;
  reasons: string[];
}

/** What a finding is about: a page, or a stretch of text that the reader selected. */
export type Subject = 'page' | 'selection';

/** What a report is about: its source is the page's address, or says that it was a selection. */
export const subjectOf = (report: Report): Subject => (/^selection(?::\d+)?$/.test(report.page.source) ? 'selection' : 'page');

/**
 * The verdict in the reader's language, made from the verdict and the facts. `report.why` is English and serves only where the
 * verdict is one that this version does not know.
 *
 * @param originals How many originals the library holds; `null` while that is not known.
 */
export function sayFinding(report: Report, subject: Subject, originals: number | null, voice: Voice): Finding {
  const reasons = cutOff(report, voice);
  switch (report.verdict) {
    case 'reposted':
      return { sentence: sameText(report.matches, subject, voice), reasons };
    case 'quotes':
      return {
        sentence: voice.say(subject === 'page' ? 'verdictQuotes' : 'verdictQuotesSelection', outlets(report.matches, voice)),
        reasons: [voice.say('verdictQuotesWhy'), ...reasons],
      };
    case 'credited-only':
      return {
        sentence: voice.say('verdictCreditedOnly', voice.list(credited(report, voice))),
        reasons: [voice.say('verdictCreditedOnlyWhy'), ...held(originals, voice), ...reasons],
      };
    case 'original':
      return { sentence: voice.say('verdictOriginal'), reasons: [voice.say('verdictOriginalWhy'), ...reasons] };
    case 'nothing-found':
      return {
        sentence: voice.say(subject === 'page' ? 'verdictNothing' : 'verdictNothingSelection'),
        reasons: [...held(originals, voice), voice.say('verdictNothingWhy'), ...reasons],
      };
    case 'not-an-article':
      return { sentence: voice.say('verdictNotArticle'), reasons: [voice.say('verdictNotArticleWhy')] };
    case 'too-short':
      return {
        sentence: voice.say(subject === 'page' ? 'verdictTooShort' : 'verdictTooShortSelection'),
        reasons: [voice.say('verdictTooShortWhy')],
      };
    default:
      return { sentence: report.why, reasons };
  }
}

/** The name of a match's outlet, or words for one that is not known. */
export const outletOf = (match: { original: { outlet: string | null } }, voice: Voice): string =>
  match.original.outlet ?? voice.say('outletUnknown');

function sameText(matches: readonly Match[], subject: Subject, voice: Voice): string {
  const reposts = matches.filter((match) => match.reuse !== 'quotation');
  const [first] = reposts;
  if (!first) return voice.say('verdictQuotes', outlets(matches, voice));
  if (reposts.length > 1) return voice.count('verdictSeveral', reposts.length, outlets(reposts, voice));
  if (subject === 'selection') return voice.say('verdictSelection', outletOf(first, voice));
  if (first.extent === 'whole')
    return voice.say(first.original.heldExtent === 'whole' ? 'verdictWhole' : 'verdictWholeKnown', outletOf(first, voice));
  if (first.extent === 'abridged') return voice.say('verdictAbridged', outletOf(first, voice), sayShare(first.originalCoverage, voice));
  return voice.say('verdictExcerpt', outletOf(first, voice));
}

const outlets = (matches: readonly Match[], voice: Voice): string =>
  voice.list([...new Set(matches.map((match) => outletOf(match, voice)))]);

function credited(report: Report, voice: Voice): string[] {
  const names = creditedElsewhere(report);
  const all = names.length > 0 ? names : [...new Set(report.claims.flatMap((claim) => claim.outlet ?? []))];
  return all.length > 0 ? all : [voice.say('outletUnknown')];
}

const held = (originals: number | null, voice: Voice): string[] => (originals === null ? [] : [voice.count('libraryHolds', originals)]);

function cutOff(report: Report, voice: Voice): string[] {
  if (report.page.cutOff === null) return [];
  return [voice.say(report.page.cutOff === 'paywall' ? 'cutOffPaywall' : 'cutOffContinues')];
}
