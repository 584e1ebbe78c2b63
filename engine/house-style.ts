import { foldEnding } from './endings.ts';
import { frequentWords } from './frequent-words.ts';
import { hashUnits } from './hash.ts';

/**
 * House style: the same word in another outlet's spelling. Folded alike, so that it is never an alteration.
 * Each line gives the word that stands for all, then the others. Part of the index's format.
 */
const aliases = `
million mln mn millionen mio millones milhoes milioni miljoen milyon|billion bln bn|trillion trln tn|milliarden mrd milliards mds miliardi mld miljard milyar|percent pct prozent procent pourcent
млн миллион миллиона миллионов мільйон мільйона мільйонів|млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів|тыс тысяч тысячи тысяча тис тисяч
dollar dlr|dollars dlrs|cents cts|sterling stg|company co|corporation corp|incorporated inc|limited ltd|brothers bros|department dept|government govt|international intl
association assn assoc|university univ|versus vs|number nr|january jan|february feb|march mar|april apr|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec
wednesday wed|thursday thu thur thurs|friday fri|mister mr|doctor dr|professor prof|reverend rev|senator sen|senators sens|governor gov|representative rep|representatives reps
general gen|lieutenant lt|colonel col|sergeant sgt|captain capt|major maj|admiral adm|commander cmdr|saint st|junior jr|senior sr
arizona ariz|california calif|colorado colo|connecticut conn|florida fla|kansas kan|michigan mich|minnesota minn|nebraska neb nebr|nevada nev
oklahoma okla|oregon ore oreg|tennessee tenn|texas tex|wisconsin wis|wyoming wyo
grey gray|cheque check|cheques checks|tyre tire|tyres tires|kerb curb|aluminium aluminum|sceptic skeptic|sceptics skeptics|sceptical skeptical|scepticism skepticism|programme program|programmes programs
manoeuvre maneuver|manoeuvres maneuvers|manoeuvring maneuvering|judgement judgment|judgements judgments|ageing aging|jewellery jewelry|storey story|storeys stories|plough plow|ploughs plows|ploughed plowed
moustache mustache|pyjamas pajamas|mould mold|moulds molds|sulphur sulfur|draught draft|draughts drafts|gaol jail|gaoled jailed|towards toward|afterwards afterward|backwards backward|forwards forward|upwards upward
whilst while|amongst among|amidst amid|learnt learned|spelt spelled|burnt burned|dreamt dreamed|leapt leaped|leant leaned|spoilt spoiled|adviser advisor|advisers advisors|protester protestor|protesters protestors
encyclopaedia encyclopedia|anaemia anemia|anaesthetic anesthetic|oestrogen estrogen|foetus fetus|foetal fetal|paediatric pediatric|paediatrician pediatrician|gynaecologist gynecologist|haemoglobin hemoglobin
orthopaedic orthopedic|diarrhoea diarrhea|leukaemia leukemia|haemorrhage hemorrhage|archaeology archeology|archaeologist archeologist|archaeologists archeologists|mediaeval medieval|caesarean cesarean|aesthetic esthetic
enrol enroll|enrolment enrollment|fulfil fulfill|fulfilment fulfillment|instalment installment|instalments installments|instil instill|skilful skillful|wilful willful|appal appall|distil distill|okay ok|cosy cozy
artefact artifact|artefacts artifacts|furore furor|carat karat|analyse analyze|paralyse paralyze|catalyse catalyze|tonnes tons|tonne ton|practise practice|practised practiced|practising practicing|fibre fiber|fibres fibers
calibre caliber|sombre somber|meagre meager|enquiry inquiry|enquiries inquiries|enquire inquire|enquired inquired|focussed focused|focussing focusing|kidnapped kidnaped|kidnapper kidnaper|worshipped worshiped
tsar czar|yoghurt yogurt|whisky whiskey|aeroplane airplane|aeroplanes airplanes|mum mom|axe ax|acknowledgement acknowledgment|sulphuric sulfuric|speciality specialty|licence license|licences licenses
2 two zwei deux dois duas два две двух|3 three drei trois tre drie три трех|4 four vier quatre cuatro quatro quattro четыре четырех|5 five funf cinq cinco cinque vijf пять пяти|6 six sechs seis zes шесть шести
7 seven sieben siete sete sette zeven семь семи|8 eight acht huit ocho oito восемь восьми|9 nine neun nueve negen девять девяти|10 ten zehn dix diez dez dieci tien десять десяти|11 eleven onze undici одиннадцать
12 twelve zwolf douze dodici twaalf двенадцать|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety
first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th
television tv|kilometers km kms kilometres|kilometer kilometre|kilogram kg kgs kilograms`;

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
