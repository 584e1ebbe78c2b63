/** A repeatable source of numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const VOCABULARY = 20_000;
/** Each word is followed by one of so many, half of the time: so that a language model has something to learn. */
const FOLLOWERS = 12;
const small = 'the of and to a in that it is was for on with as be at by this had not are but from have they which one you were all'.split(
  ' ',
);
const syllables = 'ba de ki lo mu ran tes vol sin dar pel gor hun mar nes tol fi ska ren dol'.split(' ');
const vocabulary = Array.from({ length: VOCABULARY }, (_, i) => (i < small.length ? small[i]! : spell(i)));

function spell(index: number): string {
  let word = '';
  for (let rest = index; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
  return word;
}

/** A word's number by Zipf's law: few words stand often. */
function draw(random: () => number): number {
  return Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random()) - 1);
}

function follower(word: number, choice: number): number {
  const mixed = Math.imul(word * FOLLOWERS + choice + 1, 0x9e3779b1) >>> 0;
  return Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** (mixed / 4294967296)) - 1);
}

/** So many words of an invented language that behaves like news as far as matching goes: frequent words, names, figures, sentences, paragraphs. */
export function generateNews(words: number, random: () => number): string {
  let text = '';
  let left = 0;
  let sentences = 0;
  let last = draw(random);
  for (let i = 0; i < words; i++) {
    const first = left === 0;
    if (first) left = 8 + Math.floor(random() * 22);
    last = random() < 0.5 ? follower(last, Math.floor(random() * FOLLOWERS)) : draw(random);
    const chance = random();
    let word = chance < 0.03 ? String(Math.floor(random() * 3000)) : vocabulary[last]!;
    if (first || (chance > 0.93 && last >= small.length)) word = word[0]!.toUpperCase() + word.slice(1);
    left--;
    text += word;
    if (left === 0 || i === words - 1) text += ++sentences % 3 === 0 ? '.\n\n' : '. ';
    else text += ' ';
  }
  return text.trim();
}

/** Changes a share of a text's words for others, as a rewriter would. */
export function reword(text: string, share: number, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => (random() < share ? vocabulary[draw(random)]! : word));
}
