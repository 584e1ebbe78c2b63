import type { Match, Report } from '../../engine/report.ts';
import { demoHtml, type ExpectedPage, type ExpectedSource, expectedPages, fold } from '../data/demo-pages.ts';
import { inspectPage } from './inspection.ts';

/** What is wrong with the reports of the demo pages: one line a fault, `PAGE: WHAT`. */
export async function demoFaults(): Promise<string[]> {
  const faults: string[] = [];
  for (const page of expectedPages) {
    const report = await inspectPage(demoHtml(page.file), page.file);
    faults.push(...pageFaults(page, report).map((fault) => `${page.file}: ${fault}`));
  }
  return faults;
}

/** Compares a report with what is expected of the page; nothing when all is right. */
export function pageFaults(page: ExpectedPage, report: Report): string[] {
  const faults: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown): void => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) faults.push(`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
  };
  expect('verdict', report.verdict, page.verdict);
  expect('cutOff', report.page.cutOff, page.cutOff ?? null);
  if (page.bylines) expect('the page’s byline', report.page.bylines, page.bylines);
  if (page.published) expect('the page’s day', report.page.published?.slice(0, 10) ?? null, page.published);
  expect('isOriginalOf', report.page.isOriginalOf, page.isOriginalOf ?? null);
  // A page that is the original may well show how it stands to itself.
  const named = report.matches
    .map((match) => (match.reuse === 'quotation' ? null : match.original.uri))
    .filter((uri) => uri && uri !== page.isOriginalOf);
  expect('sources', named.sort(), page.sources.map((source) => source.uri).sort());
  for (const source of page.sources) {
    const match = report.matches.find((one) => one.original.uri === source.uri);
    if (match)
      faults.push(...sourceFaults(source, match, report).map((fault) => `${source.uri.replace('urn:wireprint:demo:', '')}: ${fault}`));
  }
  const credited = report.claims.filter((claim) => claim.grade && claim.grade !== 'mentioned').map((claim) => claim.outlet);
  const wanted = page.credited ?? page.sources.map((source) => source.outlet);
  for (const outlet of page.credited ?? []) if (!credited.includes(outlet)) faults.push(`no claim names ${outlet}`);
  for (const outlet of new Set(credited))
    if (outlet && !page.isOriginalOf && !wanted.includes(outlet)) faults.push(`a claim names ${outlet}`);
  for (const uri of page.neverSources ?? [])
    if (report.matches.some((match) => match.original.uri === uri)) faults.push(`${uri} is a source`);
  if (page.quotation) {
    const holders = page.quotation.in.map((held) => held.uri).sort();
    const said = report.matches.flatMap((match) => [match.original.uri, ...match.alsoIn.map((also) => also.uri)]).sort();
    expect('holders of the quotation', [...new Set(said)], holders);
  }
  return faults;
}

function sourceFaults(source: ExpectedSource, match: Match, report: Report): string[] {
  const faults: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown): void => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) faults.push(`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
  };
  expect('outlet', match.original.outlet, source.outlet);
  expect('bylines', match.original.bylines, source.bylines);
  expect('published', match.original.published, source.published);
  if (source.extent) expect('extent', match.extent, source.extent);
  if (source.credit) expect('credit', match.credit.grade, source.credit);
  for (const uri of source.alsoSent ?? []) if (!match.alsoSent.some((also) => also.uri === uri)) faults.push(`alsoSent lacks ${uri}`);

  const state = (sentence: string): string[] =>
    match.leftOut.filter((one) => one.text !== null && overlaps(fold(one.text), fold(sentence))).map((one) => one.state);
  for (const sentence of source.leftOut) if (!state(sentence).includes('absent')) faults.push(`not said to be left out: ${sentence}`);
  for (const sentence of source.unchecked ?? []) {
    if (state(sentence).includes('absent')) faults.push(`left out on a page that is cut off: ${sentence}`);
    else if (!state(sentence).includes('unchecked')) faults.push(`not said to be unchecked: ${sentence}`);
  }
  for (const sentence of [...source.kept, ...source.reworded.map((pair) => pair.original)])
    if (state(sentence).length > 0) faults.push(`said to be left out, but on the page: ${sentence}`);

  // Sign-offs are evidence of who wrote it, not part of the story.
  const known = [source.leftOut, source.unchecked ?? [], source.kept, source.reworded.map((pair) => pair.original)].flat().map(fold);
  for (const { text } of match.leftOut)
    if (text !== null && !known.some((sentence) => overlaps(fold(text), sentence)))
      faults.push(`a sign-off is said to be left out: ${text}`);

  const side = (text: string, span: { start: number; end: number }): string => text.slice(span.start, span.end);
  for (const change of source.altered ?? []) {
    const near = match.altered.some((one) => one.kind === change.kind && touches(side(report.page.text, one.page), change.page));
    if (!near) faults.push(`no ${change.kind} alteration “${change.original}” to “${change.page}”`);
  }
  if (source.altered?.length === 0 && match.altered.length > 0) faults.push(`${match.altered.length} alterations where there are none`);
  return faults;
}

/** Whether two cuts of one text mean the same sentence: one stands in the other. */
function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** A changed stretch may be reported with more or fewer words around it. */
function touches(said: string, wanted: string): boolean {
  return wanted === '' || said.includes(wanted) || (said.trim() !== '' && wanted.includes(said.trim()));
}
