import { kindWords } from './kind-words.ts';
import type { Prepared } from './prepared.ts';
import { CAPITAL, FREQUENT, NUMBER, readWords } from './words.ts';

const hashesOf = (list: string) => new Set([...readWords(list).hash]);
/** Single words that say who speaks: “said”, “sagte”. */
const speech = hashesOf(
  Object.values(kindWords.attribution)
    .flatMap((list) => list.split(','))
    .filter((phrase) => readWords(phrase).count === 1 && !/sp[or]|port|متحدث/.test(phrase))
    .join(' '),
);
const titles = hashesOf(
  'mr mrs ms miss dr prof professor president minister premier chancellor senator governor mayor judge king queen prince princess pope bishop general colonel captain sergeant chief director chairman chairwoman secretary lawyer farmer passenger analyst economist sir lord lady spokesman spokeswoman herr frau monsieur madame señor señora signor signora don presidente président präsident ministre ministro bundeskanzler kanzlerin',
);
/** A name with one of these is a body's, not a person's. */
const bodies = hashesOf(
  'union party ministry university bank council trust services service group company corp inc ltd institute agency bureau committee court club board commission association federation department office authority school college church hospital railway airport port street road river lake sea island north south east west city county state radio television news times post team states kingdom republic house senate act law fund foundation industries airlines motors systems international national',
);
const particles = hashesOf('de la le von van der den di da del bin al el ter du dos');
const joining = new Set([...' \u00a0\n.-‐‑'].map((sign) => sign.charCodeAt(0)));
const WHO = readWords('who').hash[0]!;
const THE = readWords('the').hash[0]!;
/** So many words between a name and the verb of its speech. */
const NEAR = 2;

/**
 * Marks the words of a text that name persons: two or more names in a row with a title before them, a verb of speech or “who” beside them or an age
 * behind them; and later the last of those names alone. Meant for marking sentences, where a miss is better than a city.
 */
export function markPersons(text: Prepared): Uint8Array {
  const { words } = text;
  const marks = new Uint8Array(words.count);
  const surnames = new Set<number>();
  for (let i = 0; i < words.count; i++) {
    const end = endOfName(text, i);
    if (end === i) continue;
    if (end - i >= 2 ? isPerson(text, i, end) : titles.has(words.hash[i - 1] ?? 0) || surnames.has(words.hash[i]!)) {
      marks.fill(1, i, end);
      surnames.add(words.hash[end - 1]!);
    } else if (surnames.has(words.hash[end - 1]!)) marks.fill(1, i, end);
    i = end - 1;
  }
  return marks;
}

/** The end of a run of names of one sentence that begins at word `i`, particles within it; `i` if there is none. */
function endOfName(text: Prepared, i: number): number {
  const { flags, hash } = text.words;
  const isName = (k: number) => (flags[k]! & CAPITAL) !== 0 && (flags[k]! & (FREQUENT | NUMBER)) === 0 && !titles.has(hash[k]!);
  if (!isName(i)) return i;
  let end = i + 1;
  for (let k = i + 1; k < text.words.count && text.sentenceOf[k] === text.sentenceOf[i] && parts(text, k) === false; k++) {
    if (isName(k)) end = k + 1;
    else if (!particles.has(hash[k]!)) break;
  }
  return end;
}

/** Whether more than a space, hyphen or initial's point stands before word `k`. */
function parts(text: Prepared, k: number): boolean {
  const [from, to] = [text.words.end[k - 1]!, text.words.start[k]!];
  if (to - from > 2) return true;
  for (let i = from; i < to; i++) if (!joining.has(text.text!.charCodeAt(i))) return true;
  return false;
}

function isPerson(text: Prepared, from: number, to: number): boolean {
  const { hash, flags } = text.words;
  for (let k = from; k < to; k++) if (bodies.has(hash[k]!)) return false;
  if (hash[from - 1] === THE && from > 0) return false;
  if (from > 0 && titles.has(hash[from - 1]!)) return true;
  const first = text.firstWords[text.sentenceOf[from]!]!;
  const last = text.firstWords[text.sentenceOf[from]! + 1]!;
  for (let k = Math.max(first, from - NEAR); k < from; k++) if (speech.has(hash[k]!)) return true;
  for (let k = to; k < Math.min(last, to + NEAR); k++) if (speech.has(hash[k]!) || hash[k] === WHO) return true;
  // “Casimir Orlo, 61,”
  return to < last && (flags[to]! & NUMBER) !== 0 && parts(text, to) && text.words.size[to] === 2;
}
