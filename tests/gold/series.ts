import type { GoldOriginal } from './gold-original.ts';
import { outline } from './outline.ts';
import { pick, type Random, random } from './random.ts';

// Five years of one agency's monthly report: the same frame sixty times, with other figures and one remark of its own.
// Whoever copies one of them has copied one of them, however like the others it is.

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const goods = ['Steel', 'Timber', 'Paper', 'Glass', 'Cement', 'Cloth', 'Ships', 'Furniture', 'Tools', 'Paint'];
const speakers = [
  'Maud Ellery',
  'Torben Asche',
  'Quintus Varley',
  'Ines Carmody',
  'Ferris Dunmore',
  'Lotte Haverkamp',
  'Osric Penn',
  'Yara Sundin',
];
const banks = ['Merrow Savings', 'the brokerage Quill and Harrow', 'Lanternhouse Bank', 'the Chamber of Trade', 'Tidewater Funds'];
const reasons = [
  'a warm autumn',
  'the long holiday',
  'a shortage of kiln sand',
  'cheaper freight',
  'a fire in the largest yard',
  'orders from the navy',
  'strikes on the railway',
  'early snow on the passes',
  'a new tunnel',
  'the price of diesel',
];
/** What people say is no template: months that are in no library have voices of their own. */
const voices = {
  known: [
    'She would not rule out a dip before the harvest',
    'Nobody should read too much into one month',
    'The worst may be over, but the best is not in sight',
    'Half of the gain is borrowed from next month',
    'It was the weather, and the weather will do it again',
    'Stocks are low and somebody has to fill them',
  ],
  unknown: [
    'I have seen better springs and worse accountants',
    'Every chimney in the valley smokes, but not all of them earn',
    'A customer who waits is a customer who haggles',
    'We shall know in the summer whether this was growth or noise',
  ],
};

function story(index: number, rnd: Random, voice: keyof typeof voices): string {
  const month = months[index % 12]!;
  const before = months[(index + 11) % 12]!;
  const figure = (): string => `${Math.floor(rnd() * 4)}.${1 + Math.floor(rnd() * 9)}`;
  const [up, down] = rnd() < 0.5 ? ['rose', 'fell'] : ['fell', 'rose'];
  const [one, two] = [pick(goods, rnd), pick(goods, rnd)];
  return [
    `PORT SAREL, ${months[(index + 1) % 12]} ${5 + Math.floor(rnd() * 20)} (Norvane) - Industrial output in Vellany ${up} ${figure()} percent in ${month} after a revised ${figure()} percent in ${before}, the National Statistics Bureau said.`,
    `Compared with ${month} of last year, output ${down} ${figure()} percent, after a gain of ${figure()} percent in the year to ${before}.`,
    `${one} production ${up} ${figure()} percent on the month, while ${two.toLowerCase()} ${down} ${figure()} percent.`,
    `Analysts polled by Norvane had expected a change of ${figure()} percent on the month.`,
    `The bureau put the figures down to ${pick(reasons, rnd)} and ${pick(reasons, rnd)}.`,
    `“${pick(voices[voice], rnd)},” said ${pick(speakers, rnd)} of ${pick(banks, rnd)}, who named ${pick(reasons, rnd)}.`,
    `Output in the whole of the quarter is now ${figure()} percent above the quarter before.`,
    `(Reporting by Pell Arvidan; Editing by ${pick(['Joss Penhallow', 'Dorrit Quayle'], rnd)})`,
  ].join('\n\n');
}

/** Reports of months that are in no library: each stands in the frame of sixty that are. */
export function unknownMonths(count: number, rnd: Random): string[][] {
  return Array.from({ length: count }, (_, index) => story(index, rnd, 'unknown').split('\n\n'));
}

/** Sixty originals of one series, the same at every run. */
export function outputSeries(): GoldOriginal[] {
  const rnd = random(1960);
  return Array.from({ length: 60 }, (_, index) => {
    const uri = `urn:wireprint:gold:output-${2019 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`;
    const text = story(index, rnd, 'known');
    const published = new Date(Date.UTC(2019, index + 1, 10, 8)).toISOString();
    return {
      uri,
      outlet: 'Norvane',
      bylines: ['Pell Arvidan'],
      published,
      updated: null,
      headline: `Vellany industrial output, ${months[index % 12]}`,
      url: null,
      genre: 'wire',
      language: 'en',
      heldExtent: 'whole',
      demo: true,
      held: 'text',
      text,
      sentences: outline(text, 'en'),
      family: uri,
    };
  });
}
