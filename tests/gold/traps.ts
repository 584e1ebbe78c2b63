import { pick, type Random } from './random.ts';

// Pages that look like an original and reuse nothing: later stories in an agency's monthly template, and other reports of the same event.

const months = ['January', 'February', 'May', 'August', 'September', 'November'];
/** Never the figures of the demo originals, which stay below 4: a template with its own figures is no reuse. */
const share = (rnd: Random): string => `${4 + Math.floor(rnd() * 5)}.${1 + Math.floor(rnd() * 9)}`;

/** The inflation report of another month: the frame of the two demo originals, every figure and remark another. */
function inflation(rnd: Random): string[] {
  const month = pick(months, rnd);
  return [
    `PORT SAREL (Norvane) - Vellany’s annual inflation rate stood at ${share(rnd)} percent in ${month}, the National Statistics Bureau said, after ${share(rnd)} percent a month earlier.`,
    `On a monthly basis, consumer prices rose ${share(rnd)} percent after a revised ${share(rnd)} percent rise, the bureau said.`,
    `Food prices fell ${share(rnd)} percent on the month, while the cost of housing and heating rose ${share(rnd)} percent.`,
    `Core inflation, which strips out food and energy, came to ${share(rnd)} percent.`,
    `${pick(['Analysts', 'Traders', 'Two economists'], rnd)} spoke of ${pick(['a pause', 'a surprise', 'an ordinary month'], rnd)}, and ${pick(['rents', 'school fees', 'fares'], rnd)} were named as the reason.`,
    `The crown ${pick(['weakened', 'held its ground', 'was unmoved'], rnd)} after the figures, trading at ${7 + Math.floor(rnd() * 2)}.${10 + Math.floor(rnd() * 80)} to the dollar.`,
    '(Reporting by Pell Arvidan; Editing by Joss Penhallow)',
  ];
}

/** A strike report in the manner of the demo's, from another port. */
function strike(rnd: Random): string[] {
  const ships = 4 + Math.floor(rnd() * 30);
  return [
    `${pick(['OSTMARCH', 'TOLLERBY', 'PORT SAREL'], rnd)} (Norvane) - Hundreds of ${pick(['tug crews', 'pilots', 'customs clerks'], rnd)} stopped work on ${pick(['Friday', 'Sunday'], rnd)} in a dispute over ${pick(['pensions', 'canteen prices', 'overtime'], rnd)}, leaving ${ships} ships at their berths.`,
    `Their union said the strike would last until ${pick(['an offer was made', 'the minister called', 'the new year'], rnd)}.`,
    `The authority called the walkout regrettable. It said that it would ${pick(['wait', 'hire replacements', 'talk'], rnd)}.`,
    `Shipping lines have begun to ${pick(['complain', 'look elsewhere', 'count their losses'], rnd)}, an agent said.`,
    '(Reporting by Davit Sorokel; Editing by Dorrit Quayle)',
  ];
}

/** Other people's reports of four events that demo originals tell: the same names and figures, no shared sentence. */
const sameEvent: string[][] = [
  [
    'Everyone on the Princess Ottoline is alive tonight. The ship burned for hours within sight of the Gannet Light, and 412 men, women and children climbed or were lowered into whatever came to fetch them.',
    'Doctors in the capital looked after 33 of them. Two are in a serious state, the hospital told us.',
    'Was it a battery? Divers, detectives and insurers will all want to know. Straitline, which owns her, would only say that it was helping.',
    'For families on the quay none of that mattered. They had brought blankets, dry socks and, in one case, a birthday cake.',
  ],
  [
    'Half of Saint Orrel is gone. Where eleven houses stood on Friday there is a brown tongue of earth with a chimney sticking out of it.',
    'Six bodies lay under sheets outside the chapel when we arrived. A sheriff’s deputy counted names from a list and crossed out nineteen of them, those of the rescued.',
    'People here speak of the quarry in a low voice, as of a relative who drinks. Dale Winnock, the sheriff, told them to keep off the road and to keep the children away from the river.',
    'Lucille Ambry came by helicopter in the afternoon and stayed for an hour.',
  ],
  [
    'Karsovia are champions of the continent, and they owe it to a man who will never play again. Ismet Dorukan put out a foot, the ball hit the post, and eleven thousand people in Lund Haven sat down as one.',
    'It ended 29-28. Vellany had been six in front; they will ask themselves for years how that was lost, and Hugo Streng’s knee will be the first answer.',
    'Lidia Morant hugged her substitutes before she hugged her keeper. Emil Sandoe walked down the tunnel alone.',
  ],
  [
    'Casimir Orlo came to court by bus, which was surely meant as a joke. The man who once ran the country’s roads is said by the prosecution to have pocketed 2.6 million for a bridge.',
    'He says he did nothing of the kind. Philippa Groves, who speaks for him, promised papers from the tax office.',
    'Brandt Sewell, the builders, were not in the room. An accountant without a name will be, on Wednesday.',
  ],
];

/** Trap pages as paragraphs. The first are the same events, the rest templates. */
export function trapStories(count: number, rnd: Random): string[][] {
  return Array.from({ length: count }, (_, i) => sameEvent[i] ?? (i % 3 === 0 ? strike(rnd) : inflation(rnd)));
}
