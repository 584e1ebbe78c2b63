import { outletOf, sayFinding, subjectOf } from '../components/finding.ts';
import { sayShare } from '../components/shares.ts';
import type { Voice } from '../components/speech.ts';
import { readMoment, sayMoment } from '../components/times.ts';
import type { Alteration, Match, Report } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';
import { webAddress } from './citable.ts';

/** The report as CommonMark, to be pasted into a note or an article. What came from a page stands in it as text, never as markup. */
export function reportMarkdown(report: Report, texts: ReadonlyMap<string, string>, voice: Voice): string {
  const subject = subjectOf(report);
  const { sentence, reasons } = sayFinding(report, subject, null, voice);
  const page = webAddress(report.page.url);
  const made = readMoment(new Date(voice.now).toISOString(), voice.now);
  const title = report.page.title ?? page?.hostname;
  const parts = [
    `# ${plain(sentence)}`,
    title ? (page ? `[${plain(title)}](<${page.href}>)` : plain(title)) : null,
    ...reasons.map(plain),
    ...report.matches.map((match) => matchMarkdown(match, report, texts.get(match.original.uri) ?? null, voice)),
    made && plain(voice.say('reportMade', sayMoment(made, voice))),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function matchMarkdown(match: Match, report: Report, text: string | null, voice: Voice): string {
  const { original } = match;
  const published = readMoment(original.published, voice.now);
  const url = webAddress(original.url);
  const headline = original.headline ? plain(original.headline) : plain(voice.say('noHeadline'));
  const whole = original.heldExtent === 'whole';
  const facts = [
    original.bylines.length > 0 ? voice.say('by', voice.list(original.bylines)) : voice.say('noByline'),
    published ? sayMoment(published, voice) : voice.say('noTime'),
    `${sayShare(match.originalCoverage, voice)} ${voice.say(whole ? 'coverageOriginal' : 'coverageKnown')}`,
    `${sayShare(match.pageCoverage, voice)} ${voice.say('coveragePage')}`,
    ...(original.demo ? [voice.say('demonstration')] : []),
  ];
  const absent = match.leftOut.filter(({ state }) => state !== 'unchecked');
  const unchecked = match.leftOut.filter(({ state }) => state === 'unchecked');
  return [
    `## ${plain(outletOf(match, voice))}`,
    url ? `[${headline}](<${url.href}>)` : headline,
    list(facts),
    ...sentences(absent, 'leftOut', voice),
    ...sentences(unchecked, 'unchecked', voice),
    ...changes(match, report.page.text, text, voice),
  ].join('\n\n');
}

function sentences(leftOut: Match['leftOut'], stem: 'leftOut' | 'unchecked', voice: Voice): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.map(({ text, paragraph, words }) => {
    const where = voice.say('paragraphNumber', voice.number(paragraph));
    return text === null ? `${where}, ${voice.count('words', words)}` : `${where}: ${text}`;
  });
  return [`### ${plain(voice.count(stem, leftOut.length))}`, list(lines)];
}

function changes({ altered }: Match, page: string, original: string | null, voice: Voice): string[] {
  if (altered.length === 0 || original === null) return [];
  const words = (text: string, { start, end }: Span) => text.slice(start, end).trim() || '–';
  const line = (change: Alteration) =>
    `${voice.say('originalHas')} ${words(original, change.original)} / ${voice.say('pageHas')} ${words(page, change.page)}`;
  return [`### ${plain(voice.count('changes', altered.length))}`, list(altered.map(line))];
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${plain(line)}`).join('\n');

/** Text on one line in which no sign means anything (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]|^(?=[-+.\d])(?:[-+]|\d+(?=[.)]))/g, escaped);
const escaped = (sign: string): string => (/^\d+$/.test(sign) ? `${sign}\\` : `\\${sign}`);
