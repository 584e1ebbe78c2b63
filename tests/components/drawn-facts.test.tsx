import { afterEach, describe, expect, it } from 'vitest';
import { movesOf, sayMove } from '../../components/moves.ts';
import { PageBar } from '../../components/page-bar.tsx';
import { stripesOf } from '../../components/page-stripes.ts';
import { densest, runsOf } from '../../components/runs.ts';
import { bylinesOf, headlinesOf, Versus } from '../../components/versus.tsx';
import { kindsByWeight, weightiestChanges, weightiestFirst } from '../../components/weight.ts';
import { diffWords } from '../../components/word-diff.ts';
import { compose, wordsIn } from './compose.ts';
import { cut, two, whole } from './reports.ts';
import { clear, draw, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

/** `same [was|now] same` */
const notation = (was: string, now: string): string | null =>
  diffWords(was, now)
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'was' ? `[${text}]` : `{${text}}`))
    .join('') ?? null;

describe('two lines word by word', () => {
  it.each([
    ['Ferries halted after collision', 'Ferries halted after collision', 'Ferries halted after collision'],
    ['Three dead in ferry fire', 'Two dead in ferry fire', '[Three]{Two} dead in ferry fire'],
    ['Mayor allegedly took bribes', 'Mayor took bribes', 'Mayor [allegedly ]took bribes'],
    ['MAYOR took bribes', 'Mayor  took bribes', 'Mayor  took bribes'],
    ['港口议会停运夜间渡轮', '港口议会停运全部渡轮', '港口议会停运[夜间]{全部}渡轮'],
  ])('%s / %s', (was, now, expected) => expect(notation(was, now)).toBe(expected));
  it('are two lines where little is common', () => {
    expect(notation('Council halts night ferries', 'Fog chaos at sea')).toBeNull();
    expect(notation('word '.repeat(300), 'word '.repeat(300))).toBeNull();
  });
});

describe('headline against headline', () => {
  it('is no change where the original’s headline stands over its text on the page', () => {
    const { page } = cut.report;
    const text = `${cut.match.original.headline}\n\n${page.text}`;
    expect(headlinesOf({ ...cut.report, page: { ...page, title: 'Two ferries and a bridge', text } }, cut.match)).toBeNull();
    expect(headlinesOf({ ...cut.report, page: { ...page, title: 'Two ferries and a bridge' } }, cut.match)).not.toBeNull();
  });
  const titled = (title: string | null) => headlinesOf({ ...cut.report, page: { ...cut.report.page, title } }, cut.match);
  it.each([
    ['Harbour council halts night ferries after collision', null],
    ['HARBOUR COUNCIL halts night ferries after collision | The Daily', null],
    ['Harbour council halts night ferries after collision – The Daily', null],
    [null, null],
    ['Night ferries stopped | The Daily', 'Night ferries stopped'],
    ['Ferries – an end', 'Ferries – an end'],
  ])('%s', (title, now) => expect(titled(title)?.now ?? null).toBe(now));
  it('is drawn word by word', () => {
    const bdi = draw(<Versus was="Three dead in ferry fire" now="Two dead in ferry fire" />).firstElementChild!;
    expect(bdi.innerHTML).toBe('<del>Three</del><ins>Two</ins> dead in ferry fire');
  });
});

describe('byline against byline', () => {
  const by = (bylines: string[], text = 'By our staff') =>
    bylinesOf({ ...cut.report, page: { ...cut.report.page, bylines, text } }, cut.match);
  it('tells names that were kept, dropped and put in', () => {
    expect(by(['Ada Quill', 'Sam Snow'])).toEqual({ both: ['Ada Quill'], dropped: ['Tom Berger'], added: ['Sam Snow'] });
  });
  it('calls nobody dropped whom the page names elsewhere', () => {
    expect(by(['ada quill'], '(Reporting by Ada Quill; additional reporting by Tom Berger)')).toBeNull();
  });
});

describe('moved stretches', () => {
  it('have their place on both sides', () => {
    const { match, report } = compose([
      { paragraph: 1, state: 'kept', text: 'One.' },
      { paragraph: 2, state: 'kept', text: 'Two.' },
      { paragraph: 3, state: 'kept', text: 'Three.' },
    ]);
    // The page has the second paragraph last: “By our staff / One. / Three. / Two.”
    const text = 'By our staff\n\nOne.\n\nThree.\n\nTwo.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const outline = match.outline.map((sentence, index) => ({
      ...sentence,
      page: at(['One.', 'Two.', 'Three.'][index]!),
      state: index === 1 ? ('moved' as const) : sentence.state,
    }));
    const passages = outline.map(({ page, original }) => ({ page, original, similarity: 1 }));
    expect(report.matches.length).toBe(1);
    const [move, ...more] = movesOf({ outline, passages }, text);
    expect(more).toEqual([]);
    expect(sayMove(move!, voiceOf())).toBe('In the original: paragraph 2 of 3. Here: the last paragraph of 3.');
  });
});

describe('the page’s stripes', () => {
  it('cover the article in order, each with its source', () => {
    const stripes = stripesOf(two);
    expect(stripes.map(({ match }) => match)).toEqual([null, 0, null, 1]);
    const length = stripes.reduce((sum, stripe) => sum + stripe.length, 0);
    expect(length).toBe(two.page.text.replace(/\s/g, '').length);
  });
  it('leave out what stands outside the article, and count a comma to the text around', () => {
    const { page, matches } = whole.report;
    const first = matches[0]!.passages[0]!.page;
    const part = { page: { ...page, article: [first] }, matches };
    expect(stripesOf(part)).toEqual([{ match: 0, span: first, length: page.text.slice(first.start, first.end).replace(/\s/g, '').length }]);
  });
  it('are named with each source’s share', () => {
    const words = wordsOf(draw(<PageBar report={two} />).querySelector('.legend')!);
    expect(words).toMatch(/^1Northern Wire 90% ?2Channel Nine 98% ?other text \d+%$/);
  });
});

describe('runs of a strip', () => {
  it('hold every sentence once, in order, and part at paragraphs and states', () => {
    const runs = runsOf(cut.match);
    expect(runs.flatMap(({ sentences }) => sentences)).toEqual(cut.match.outline.map((_, at) => at));
    expect(runs.map(({ state, opens }) => `${state}${opens ? '¶' : ''}`)).toEqual([
      'kept¶',
      'kept¶',
      'absent',
      'reworded¶',
      'absent¶',
      'kept',
      'moved¶',
      'absent¶',
      'kept¶',
    ]);
  });
  it('join across paragraphs in a long original', () => {
    const lines = Array.from({ length: densest + 10 }, (_, at) => ({ paragraph: at + 1, state: 'kept' as const, text: `Line ${at}.` }));
    expect(runsOf(compose(lines).match).map(({ words }) => words)).toEqual([lines.reduce((sum, { text }) => sum + wordsIn(text), 0)]);
  });
});

describe('weight', () => {
  it('puts a denial before a figure before background, and keeps equals in order', () => {
    expect(kindsByWeight[0]).toBe('denial');
    expect(kindsByWeight.at(-1)).toBe('background');
    const sentences = (['background', 'number', 'denial', 'number'] as const).map((kind, id) => ({ kinds: [kind], id }));
    expect(weightiestFirst(sentences).map(({ id }) => id)).toEqual([2, 1, 3, 0]);
  });
  it('puts a figure before a wording', () => {
    expect(weightiestChanges(cut.match.altered).map(({ kind }) => kind)).toEqual(['number', 'attribution']);
  });
});
