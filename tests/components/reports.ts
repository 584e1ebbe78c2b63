import type { Claim } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { type Composed, compose, type Line, original, reportOn } from './compose.ts';

export const noClaim: Claim = { outlet: null, byline: null, time: null, place: null, rule: 'byline', page: null, where: null, grade: null };

const ferry: Line[] = [
  {
    paragraph: 1,
    state: 'kept',
    text: 'ELDHAVN (Northern Wire) - The harbour council of Eldhavn stopped all night ferries on Monday after two boats collided in fog.',
  },
  {
    paragraph: 2,
    state: 'kept',
    change: ['eleven', 'nine', 'number'],
    kinds: ['number', 'harm'],
    text: 'Rescuers brought eleven passengers ashore, four of them with broken bones.',
  },
  {
    paragraph: 2,
    state: 'absent',
    kinds: ['denial', 'attribution'],
    text: 'The operator, Sund Lines, denied that its captain had ignored a warning.',
  },
  {
    paragraph: 3,
    state: 'reworded',
    onPage: '“We will not gamble with lives,” council leader Mette Falk told reporters.',
    kinds: ['quotation', 'person'],
    text: '“We will not gamble with lives,” said Mette Falk, who leads the council.',
  },
  { paragraph: 4, state: 'absent', kinds: ['caveat'], text: 'Investigators said it was too early to name a cause.' },
  { paragraph: 4, state: 'kept', text: 'The ban holds until the harbour has a second radar.' },
  {
    paragraph: 5,
    state: 'moved',
    kinds: ['background'],
    text: 'Eldhavn has lived off its ferries since the bridge to the mainland fell in 1987.',
  },
  {
    paragraph: 6,
    state: 'absent',
    kinds: ['number', 'harm'],
    text: 'Shop owners on the outer islands expect to lose about 40,000 crowns a week, and want the council to pay for it.',
  },
  {
    paragraph: 7,
    state: 'kept',
    change: ['said on Tuesday', 'claimed on Tuesday', 'attribution'],
    text: 'Sund Lines said on Tuesday it would run two more boats by day.',
  },
];

/** A local paper that cut a wire story, changed a figure and a verb, and added a line. */
export const cut: Composed = credited(compose(ferry, ['Readers can call our newsroom with questions.']));

function credited(composed: Composed): Composed {
  const dateline = composed.report.page.text.indexOf('ELDHAVN');
  const claim: Claim = {
    ...noClaim,
    outlet: 'Northern Wire',
    place: 'ELDHAVN',
    rule: 'dateline',
    page: { start: dateline, end: dateline + 23 },
    grade: 'full',
  };
  composed.match.credit = { grade: 'full', outlet: true, byline: false, dateline: true, link: false };
  composed.match.alsoSent = [
    {
      uri: 'urn:example:ferry-2',
      published: '2026-03-02T18:05:00Z',
      headline: 'UPDATE 1: Harbour council halts night ferries after collision',
    },
  ];
  composed.report.claims = [claim, { ...noClaim, outlet: 'Northern Wire', rule: 'metadata', where: 'meta[name=author]', grade: 'full' }];
  composed.report.related = [{ original: { ...original, uri: 'urn:example:fog', headline: 'Fog closes airport' }, why: 'event' }];
  return composed;
}

/** Word for word, all of it. */
export const whole: Composed = compose(ferry.map(({ text, paragraph }) => ({ text, paragraph, state: 'kept' })));

/** Held without its words, and only in part. */
export const trace: Composed = compose(ferry, [], {
  uri: 'urn:example:trace',
  outlet: 'Channel Nine',
  bylines: [],
  published: '2026-03-02',
  headline: null,
  url: null,
  held: 'trace',
  heldExtent: 'excerpt',
  demo: false,
});

/** Cut off by a paywall: what is missing was not looked for. */
export const paywalled: Composed = compose(
  ferry.map((line, at) => (at < 2 ? line : { text: line.text, paragraph: line.paragraph, state: 'unchecked', kinds: line.kinds ?? [] })),
);
paywalled.report.page.cutOff = 'paywall';

/** Two sources under one headline. */
export const two: Report = {
  ...reportOn(`${cut.report.page.text}\n\n${trace.report.page.text}`, [
    cut.match,
    {
      ...trace.match,
      passages: trace.match.passages.map((passage) => ({ ...passage, page: shift(passage.page) })),
      outline: trace.match.outline.map((sentence) => ({ ...sentence, page: sentence.page && shift(sentence.page) })),
      altered: trace.match.altered.map((change) => ({ ...change, page: shift(change.page) })),
    },
  ]),
  claims: cut.report.claims,
};

function shift({ start, end }: { start: number; end: number }) {
  const by = cut.report.page.text.length + 2;
  return { start: start + by, end: end + by };
}

const quote = compose([{ paragraph: 1, state: 'kept', kinds: ['quotation'], text: '“We will not gamble with lives.”' }]);
export const quotes: Report = {
  ...quote.report,
  verdict: 'quotes',
  matches: [{ ...quote.match, reuse: 'quotation', extent: 'excerpt', originalCoverage: 0.06, pageCoverage: 0.09 }],
};

const plain = 'The library will stay open on Sundays. The town council decided so on Friday.';
export const nothing: Report = reportOn(plain, []);
export const creditedOnly: Report = reportOn(plain, [], {
  verdict: 'credited-only',
  claims: [{ ...noClaim, outlet: 'Northern Wire', rule: 'credit-line', page: { start: 0, end: 11 }, grade: 'full' }],
});
export const itself: Report = reportOn(plain, [], { verdict: 'original' });
export const tooShort: Report = reportOn('Open on Sundays.', [], { verdict: 'too-short' });
export const notArticle: Report = reportOn('', [], { verdict: 'not-an-article' });

/** The answer for a selection. */
export const selection: Report = { ...cut.report, page: { ...cut.report.page, source: 'selection', title: null, published: null } };

/** Nothing is known of the original but its text. */
export const unknown: Composed = compose(ferry.slice(0, 3), [], {
  outlet: null,
  bylines: [],
  published: null,
  headline: null,
  url: null,
  demo: false,
});

/** From right to left. */
export const arabic: Composed = compose(
  [
    { paragraph: 1, state: 'kept', text: 'أوقف مجلس الميناء جميع العبارات الليلية يوم الاثنين بعد تصادم قاربين في الضباب.' },
    { paragraph: 2, state: 'absent', kinds: ['denial'], text: 'ونفت الشركة المشغلة أن يكون القبطان قد تجاهل تحذيرا.' },
    { paragraph: 2, state: 'kept', text: 'ويسري الحظر حتى يحصل الميناء على رادار ثان.' },
  ],
  [],
  {
    uri: 'urn:example:arabic',
    outlet: 'وكالة المرسى',
    bylines: ['ليلى حداد'],
    headline: 'مجلس الميناء يوقف العبارات الليلية',
    language: 'ar',
  },
);

/** Every report by a name, for tests that draw them all. */
export const every: Record<string, Report> = {
  cut: cut.report,
  whole: whole.report,
  trace: trace.report,
  paywalled: paywalled.report,
  two,
  quotes,
  nothing,
  creditedOnly,
  itself,
  tooShort,
  notArticle,
  selection,
  unknown: unknown.report,
  arabic: arabic.report,
};

/** The texts of the originals that are held with text. */
export const texts: ReadonlyMap<string, string> = new Map([
  [cut.match.original.uri, cut.text],
  [arabic.match.original.uri, arabic.text],
]);
