import { pick, type Random } from './random.ts';

// Text that stands in no original: for clean pages, comments, and the long pages in which one sentence is to be found.
// Plain country matters in a small grammar: no figure, name or turn of phrase of the demo originals.

const who = [
  'The baker',
  'My neighbour',
  'An old cartographer',
  'The landlady',
  'A retired tram driver',
  'The youngest of the sisters',
  'A man with a ladder',
  'The organist',
  'Her uncle',
  'The night porter',
  'A woman in yellow boots',
  'The schoolmaster',
  'The beekeeper’s cousin',
  'A travelling knife grinder',
  'The girl from the kiosk',
  'The botanist',
];
const did = [
  'mended',
  'painted',
  'lost',
  'carried',
  'described',
  'borrowed',
  'polished',
  'buried',
  'sketched',
  'repaired',
  'wrapped',
  'weighed',
  'hid',
  'cleaned',
  'praised',
];
const what = [
  'a wicker chair',
  'the smallest of the clocks',
  'an umbrella with a parrot’s head',
  'two jars of quince jelly',
  'the map of the orchard',
  'a brass door knob',
  'the accordion',
  'a basket of walnuts',
  'the weathercock',
  'a green bicycle',
  'the cellar stairs',
  'an album of pressed ferns',
  'the garden gate',
  'a pair of opera glasses',
  'the copper kettle',
];
const when = [
  'before breakfast',
  'while the rain lasted',
  'on the longest evening of the summer',
  'as soon as the snow had gone',
  'without saying a word',
  'between two trains',
  'after the fair had left',
  'in the middle of a sneeze',
  'when the lamps were lit',
  'to the surprise of the cat',
  'for the third time that week',
  'with great patience',
];
const where = [
  'behind the greenhouse',
  'at the foot of the stairs',
  'under the plum trees',
  'beside the stove',
  'on the landing',
  'in the empty ballroom',
  'along the towpath',
  'near the pump',
  'in the attic',
  'by the cold window',
];
const thought = [
  'Nobody asked why',
  'It seemed the natural thing to do',
  'There was a smell of starch and oranges',
  'One gets used to such afternoons',
  'The dog approved',
  'That was how we learnt about patience',
  'A draught turned the pages',
  'It did not help much',
  'Later there was soup',
  'The wallpaper had seen worse',
];

const patterns: ((rnd: Random) => string)[] = [
  (r) => `${pick(who, r)} ${pick(did, r)} ${pick(what, r)} ${pick(where, r)} ${pick(when, r)}.`,
  (r) => `${cap(pick(when, r))}, ${low(pick(who, r))} ${pick(did, r)} ${pick(what, r)}, and ${low(pick(who, r))} only nodded.`,
  (r) => `${pick(thought, r)}, though ${low(pick(who, r))} had ${pick(did, r)} ${pick(what, r)} ${pick(where, r)}.`,
  (r) => `“Leave ${pick(what, r)} ${pick(where, r)},” said ${low(pick(who, r))}, who had ${pick(did, r)} it ${pick(when, r)}.`,
  (r) => `${cap(pick(where, r))} stood ${pick(what, r)}; ${low(pick(who, r))} had ${pick(did, r)} it ${pick(when, r)}.`,
  (r) => `Had ${low(pick(who, r))} not ${pick(did, r)} ${pick(what, r)}, we should have stayed ${pick(where, r)} until it was dark.`,
  (r) => `${pick(thought, r)}. ${pick(who, r)} looked for ${pick(what, r)} and found ${pick(what, r)} instead.`,
];

function cap(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function low(text: string): string {
  return text[0]!.toLowerCase() + text.slice(1);
}

export function fillerSentence(rnd: Random): string {
  return pick(patterns, rnd)(rnd);
}

export function fillerParagraph(rnd: Random): string {
  return Array.from({ length: 2 + Math.floor(rnd() * 3) }, () => fillerSentence(rnd)).join(' ');
}

export function fillerParagraphs(count: number, rnd: Random): string[] {
  return Array.from({ length: count }, () => fillerParagraph(rnd));
}
