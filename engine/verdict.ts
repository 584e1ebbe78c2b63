import { creditingClaim } from './credit.ts';
import type { Reading } from './reading.ts';
import type { Match, Verdict } from './report.ts';

/** A page with fewer words has no text to speak of. */
const SHORT_PAGE = 20;

/** What the page is, in a word. `longEnough`: whether a text of this length could have been told at all. */
export function judge(
  reading: Reading,
  words: number,
  matches: readonly Match[],
  isOriginalOf: string | null,
  longEnough: boolean,
): Verdict {
  if (reading.kind === 'not-an-article') return 'not-an-article';
  if (isOriginalOf !== null) return 'original';
  if (matches.length > 0) return matches.every((match) => match.reuse === 'quotation') ? 'quotes' : 'reposted';
  if (reading.kind === 'selection' ? !longEnough : words < SHORT_PAGE) return 'too-short';
  // What the page credits speaks of the page, not of any stretch of it.
  return reading.kind === 'selection' || creditingClaim(reading.claims) === null ? 'nothing-found' : 'credited-only';
}

/** One sentence for people that says what was seen: evidence, not judgement. */
export function explainVerdict(verdict: Verdict, reading: Reading, matches: readonly Match[], librarySize: number): string {
  const what = reading.kind === 'selection' ? 'this text' : 'this page';
  const The = reading.kind === 'selection' ? 'This text' : 'This page';
  switch (verdict) {
    case 'not-an-article':
      return reading.why ?? 'There is no article on this page.';
    case 'too-short':
      return `There are too few words in ${what} to tell where they come from.`;
    case 'original':
      return `${The} is the original itself${outletOf(matches[0])}.`;
    case 'credited-only':
      return `${The} credits ${creditingClaim(reading.claims)?.outlet}, but none of the ${count(librarySize, 'original')} in your library has its text.`;
    case 'nothing-found':
      return `None of the ${count(librarySize, 'original')} in your library shares enough with ${what} to be named as its source.`;
    default:
      return `${The} ${matches.map((match) => describe(match, reading.kind === 'selection')).join('; and it ')}.${reading.cutOff === null ? '' : ' The page stops early, so what it leaves out cannot be told.'}`;
  }
}

function describe(match: Match, selected: boolean): string {
  const who = [match.original.bylines.join(', '), match.original.outlet].filter(Boolean).join(', ') || 'an unnamed outlet';
  const when = match.original.published === null ? '' : ` of ${match.original.published.slice(0, 10)}`;
  const share = `${Math.round(100 * match.originalCoverage)} %`;
  const held = match.original.heldExtent === 'excerpt' ? ' (as far as it is known)' : '';
  if (match.reuse === 'quotation') return `has quotations that also stand in a text by ${who}${when}`;
  if (selected) return `stands${match.reuse === 'copy' ? '' : ', with changes,'} in an article by ${who}${when}`;
  const text = match.reuse === 'copy' ? 'has the same text as' : 'has, with changes, the text of';
  const left = match.leftOut.filter((sentence) => sentence.state === 'absent').length;
  return `${text} ${share} of an article by ${who}${when}${held}${left > 0 ? ` and leaves out ${count(left, 'sentence')} of it` : ''}`;
}

function outletOf(match: Match | undefined): string {
  return match?.original.outlet ? `, on the site of ${match.original.outlet}` : '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
