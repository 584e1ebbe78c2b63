import type { LeftOut, Match, Report } from '../engine/report.ts';

const kinds: Record<string, string> = {
  wording: 'in the wording',
  quotation: 'inside a quotation',
  number: 'in a number',
  name: 'in a name',
  attribution: 'in who said it',
  negation: 'in a negation',
};

/** A report for people, on several lines; ends with a blank one. Says what is known and nothing that is not. */
export function textReport(report: Report): string {
  const { page, matches } = report;
  const lines = [page.source];
  if (page.title) lines.push(`  “${oneLine(page.title)}”`);
  lines.push(`  ${oneLine(report.why)}`);
  // A selection comes without its page: what that credits was not looked at.
  const credited = !/^selection:\d+$/.test(page.source);
  matches.forEach((match, at) => {
    lines.push('', ...matchLines(match, at + 1, credited));
  });
  if (report.related.length > 0) {
    lines.push('', '  Near, but no reuse:');
    for (const { original, why } of report.related) {
      lines.push(
        `    ${original.outlet ?? 'unknown outlet'}, ${original.published ?? 'time unknown'}: ${original.headline ?? original.uri} (same ${why})`,
      );
    }
  }
  const stages = Object.entries(report.timings ?? {});
  if (stages.length > 0) lines.push('', `  Milliseconds: ${stages.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(', ')}`);
  return `${lines.join('\n')}\n\n`;
}

function matchLines(match: Match, number: number, credited: boolean): string[] {
  const { original, credit } = match;
  const by = original.bylines.length > 0 ? `by ${original.bylines.join(', ')}` : 'no byline known';
  const head = [original.outlet ?? 'unknown outlet', by, original.published ?? 'time unknown'].join(', ');
  const lines = [`  ${number}. ${head}${original.demo ? ' (demonstration)' : ''}`];
  if (original.headline) lines.push(`     “${oneLine(original.headline)}”`);
  lines.push(`     ${original.url ?? original.uri}`);
  const held = `${original.heldExtent === 'excerpt' ? 'an excerpt of the original' : 'the original'}${original.held === 'trace' ? ', as a trace' : ''}`;
  lines.push(`     ${percent(match.originalCoverage)} of ${held}; ${percent(match.pageCoverage)} of this page (${reuse(match)})`);
  const shown = [credit.outlet && 'outlet', credit.byline && 'byline', credit.dateline && 'dateline', credit.link && 'link'].filter(
    Boolean,
  );
  if (credited) lines.push(`     Credit: ${credit.grade}${shown.length > 0 ? ` (${shown.join(', ')})` : ''}`);
  lines.push(...leftOutLines(match), ...alteredLines(match));
  if (match.added.length > 0) lines.push(`     Added on the page: ${match.added.length} sentence${plural(match.added.length)}`);
  for (const { uri, published, headline } of match.alsoSent)
    lines.push(`     Also sent: ${published ?? 'time unknown'} ${headline ?? uri}`);
  return lines;
}

function reuse(match: Match): string {
  const words = { copy: 'copy', 'edited-copy': 'edited copy', quotation: 'quotation' };
  return `${words[match.reuse]}, ${match.extent}`;
}

function leftOutLines(match: Match): string[] {
  // Two reports of one speech leave nothing out of each other.
  if (match.leftOut.length === 0 || match.reuse === 'quotation') return [];
  const absent = match.leftOut.filter((sentence) => sentence.state === 'absent');
  const unchecked = match.leftOut.length - absent.length;
  const counts = [absent.length > 0 && `left out ${absent.length}`, unchecked > 0 && `not looked for ${unchecked}`]
    .filter(Boolean)
    .join(', ');
  return [
    `     Of ${match.outline.length} sentences: ${counts}`,
    ...absent.map((sentence) => `       ¶${sentence.paragraph} ${describe(sentence)}`),
  ];
}

function describe({ text, words, kinds }: LeftOut): string {
  const body = text === null ? `a sentence of ${words} word${plural(words)}` : oneLine(text);
  return `${body}${kinds.length > 0 ? ` [${kinds.join(', ')}]` : ''}`;
}

function alteredLines(match: Match): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of match.altered) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return [];
  return [`     Changed: ${[...counts].map(([kind, count]) => `${count} ${kinds[kind] ?? kind}`).join(', ')}`];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

/** No text of a page or a file may move a terminal's cursor or write several lines: control characters become spaces. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
