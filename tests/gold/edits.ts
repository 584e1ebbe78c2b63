import { pick, type Random } from './random.ts';

// What editors and machines do to words on their way to another site.

/**
 * Changes words here and there, each with the given chance: three in five are replaced, the rest dropped or given a neighbour.
 * @param pool words of the same language to take from
 */
export function changeWords(sentence: string, chance: number, pool: readonly string[], rnd: Random): string {
  const out: string[] = [];
  for (const word of sentence.split(' ')) {
    if (rnd() >= chance) {
      out.push(word);
      continue;
    }
    const way = rnd();
    if (way < 0.6) out.push(pick(pool, rnd));
    else if (way < 0.8) out.push(word, pick(pool, rnd));
  }
  return out.join(' ');
}

const american: [RegExp, string][] = [
  [/metres/g, 'meters'],
  [/\bmetre\b/g, 'meter'],
  [/harbour/g, 'harbor'],
  [/favour/g, 'favor'],
  [/neighbour/g, 'neighbor'],
  [/colour/g, 'color'],
  [/programme/g, 'program'],
  [/\bOrganisers/g, 'Organizers'],
  [/licence/g, 'license'],
  [/ percent\b/g, ' per cent'],
  [/ million\b/g, ' mln'],
];

/** House style: the other spelling, straight quotes, hyphens for dashes. None of it is an alteration. */
export function respell(text: string): string {
  let out = text;
  for (const [from, to] of american) out = out.replace(from, to);
  return straight(out).replace(/ [—–] /g, ' - ');
}

export function straight(text: string): string {
  return text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
}

/**
 * The same text in other characters: decomposed letters, no-break spaces, soft hyphens, zero-width joints, the digits of the script.
 * A reader sees no difference, or next to none.
 */
export function refold(text: string, language: string): string {
  let out = text.normalize('NFD');
  if (language === 'ar')
    out = out.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))).replace(/(ال)(?=\p{L}{4})/gu, '$1ـ');
  if (/^(?:ja|zh)/.test(language)) return text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  if (language === 'he') return text.replace(/(\p{L}{5,})/gu, (word) => `${word[0]}\u05b7${word.slice(1)}`);
  if (/^(?:en|fr|de|es|pt|it|nl|tr)/.test(language))
    out = out.replace(/\p{L}{9,}/gu, (word) => `${word.slice(0, 5)}\u00ad${word.slice(5)}`);
  let space = 0;
  return out.replace(/ /g, () => (++space % 9 === 0 ? '\u00a0' : ' '));
}
