import { domainsOf, foldName, hostOf, isUnder, namesOf, plainAddress } from './names.ts';
import type { Original } from './original.ts';
import type { Claim, Reading } from './reading.ts';
import type { Credit } from './report.ts';
import type { Tables } from './tables.ts';
import { readWords, type Words } from './words.ts';

const strength = ['full', 'edited', 'contributed', 'mentioned'] as const;

/** How the page, which has these words, credits an original: the strongest of the claims that name its outlet, and what of it is named. */
export function readCredit(reading: Reading, page: Words, original: Original, tables: Tables): Credit {
  const names = original.outlet === null ? new Set<string>() : namesOf(original.outlet, tables);
  const named = reading.claims.filter((claim) => claim.outlet !== null && names.has(foldName(claim.outlet)));
  const grades = named.map((claim) => claim.grade);
  const grade = strength.find((one) => grades.includes(one)) ?? 'none';
  return {
    grade,
    outlet: named.length > 0,
    byline: original.bylines.length > 0 && original.bylines.some((byline) => isNamed(byline, reading, page)),
    dateline: named.some((claim) => claim.rule === 'dateline'),
    link:
      named.some((claim) => claim.rule === 'link') ||
      reading.claims.some((claim) => claim.rule === 'link' && isSameAddress(claim, original)),
  };
}

/** Whether an author of the original is named by the page: in its bylines, in a claim, or anywhere in its text. */
function isNamed(byline: string, reading: Reading, page: Words): boolean {
  const name = foldName(byline);
  if (name === '') return false;
  const said = [...reading.bylines, ...reading.claims.map((claim) => claim.byline ?? '')];
  return said.some((one) => ` ${foldName(one)} `.includes(` ${name} `)) || holdsWords(page, readWords(byline));
}

/** Whether a text has some words in a row. */
function holdsWords(text: Words, words: Words): boolean {
  const { hash, count } = words;
  for (let i = 0; count > 0 && i + count <= text.count; i++) {
    let k = 0;
    while (k < count && text.hash[i + k] === hash[k]) k++;
    if (k === count) return true;
  }
  return false;
}

function isSameAddress(claim: Claim, original: Original): boolean {
  const address = plainAddress(original.url);
  return address !== null && claim.where !== null && plainAddress(claim.where) === address;
}

/** The `uri` of the original that the page itself is: the same address, or the outlet's own site with (nearly) its whole text. */
export function isPageOf(reading: Reading, original: Original, coverage: number, tables: Tables): boolean {
  const address = plainAddress(original.url);
  const url = isCopyHere(reading.url) ? null : reading.url;
  if (address !== null && (plainAddress(url) === address || plainAddress(reading.canonical) === address)) {
    // A canonical address elsewhere is a repost's way of naming its source.
    return url === null || plainAddress(url) === address || hostOf(url) === hostOf(original.url);
  }
  if (original.outlet === null || coverage < 0.5) return false;
  const host = hostOf(url) ?? hostOf(reading.canonical);
  return domainsOf(original.outlet, tables).some((domain) => isUnder(host, domain));
}

/** A page served by this very machine is a copy of one published elsewhere: the address that it calls its own is the one that counts. */
function isCopyHere(url: string | null): boolean {
  const host = hostOf(url);
  return host === 'localhost' || (host !== null && /^127(?:\.\d{1,3}){3}$/.test(host));
}

/** The claim that credits an agency or outlet with the text, strongest first; `null` if none does. */
export function creditingClaim(claims: readonly Claim[]): Claim | null {
  for (const grade of ['full', 'edited'] as const) {
    const claim = claims.find((one) => one.grade === grade && one.outlet !== null);
    if (claim) return claim;
  }
  return null;
}
