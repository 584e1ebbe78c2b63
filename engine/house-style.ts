import { foldEnding } from './endings.ts';
import { frequentWords } from './frequent-words.ts';
import { hashUnits } from './hash.ts';

/**
 * House style: the same word in another outlet's spelling. Folded alike, so that it is never an alteration.
 * Each line gives the word that stands for all, then the others. Part of the index's format.
 */
const aliases = `
million mln mn|billion bln bn|trillion trln tn|percent pct|dollar dlr|dollars dlrs|cents cts|sterling stg|company co|corporation corp|incorporated inc|limited ltd
brothers bros|department dept|government govt|international intl|versus vs|number nr|january jan|february feb|march mar|april apr|june jun|july jul|august aug
september sept sep|october oct|november nov|december dec|mister mr|doctor dr|senator sen|governor gov|representative rep|general gen|lieutenant lt|colonel col|sergeant sgt|saint st
grey gray|cheque check|tyre tire|tyres tires|kerb curb|aluminium aluminum|sceptic skeptic|sceptical skeptical|scepticism skepticism|programme program|programmes programs|manoeuvre maneuver|manoeuvres maneuvers
judgement judgment|ageing aging|jewellery jewelry|storey story|storeys stories|plough plow|moustache mustache|pyjamas pajamas|mould mold|sulphur sulfur|draught draft|gaol jail
towards toward|afterwards afterward|whilst while|amongst among|learnt learned|spelt spelled|burnt burned|adviser advisor|advisers advisors|encyclopaedia encyclopedia|anaemia anemia|oestrogen estrogen
foetus fetus|paediatric pediatric|orthopaedic orthopedic|diarrhoea diarrhea|leukaemia leukemia|haemorrhage hemorrhage|archaeology archeology|mediaeval medieval|enrol enroll|fulfil fulfill|instalment installment|skilful skillful
wilful willful|appal appall|distil distill|okay ok|cosy cozy|artefact artifact|furore furor|carat karat|analyse analyze|paralyse paralyze|catalyse catalyze|tonnes tons|tonne ton
2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve
ok okay|television tv|kilometers km kms kilometres|kilometer kilometre|kilogram kg kgs kilograms|united-states usa`;

/** For the hash of a folded word: the hash that stands for it, and whether it is a frequent word. Open addressing, linear. */
const SIZE = 8192;
const keys = new Uint32Array(SIZE);
const values = new Uint32Array(SIZE);
const marks = new Uint8Array(SIZE);

function slotOf(hash: number): number {
  let slot = hash & (SIZE - 1);
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SIZE - 1);
  return slot;
}

const FREQUENT = 1;
const NUMBER = 2;

/** The hash of a folded word, as `readWords` makes it. */
function hashWord(word: string): number {
  const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  return hashUnits(units, units[0]! < 0x250 && !/\d/.test(word) ? foldEnding(units, word.length) : word.length);
}

for (const list of Object.values(frequentWords)) {
  for (const word of list.split(' ')) {
    const hash = hashWord(word);
    const slot = slotOf(hash);
    keys[slot] = hash;
    values[slot] = hash;
    marks[slot] = FREQUENT;
  }
}
for (const group of aliases.trim().split(/[|\n]/)) {
  const [stands = '', ...others] = group.split(' ');
  const chief = values[slotOf(hashWord(stands))] || hashWord(stands);
  const number = /^\d/.test(stands) ? NUMBER : 0;
  for (const word of [stands, ...others]) {
    const slot = slotOf(hashWord(word));
    keys[slot] = hashWord(word);
    values[slot] = chief;
    marks[slot] = (marks[slot] ?? 0) | number;
  }
}

/** The hash that stands for a folded word. */
export function standFor(hash: number): number {
  const slot = slotOf(hash);
  return keys[slot] === hash ? values[slot]! : hash;
}

export function isFrequent(hash: number): boolean {
  const slot = slotOf(hash);
  return keys[slot] === hash && (marks[slot]! & FREQUENT) !== 0;
}

/** Whether a word without digits is a number: “three”. */
export function isNumberWord(hash: number): boolean {
  const slot = slotOf(hash);
  return keys[slot] === hash && (marks[slot]! & NUMBER) !== 0;
}
