import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Blank } from '../../components/blank.tsx';
import { Comparison } from '../../components/comparison.tsx';
import type { Report } from '../../engine/report.ts';
import * as reports from './reports.ts';
import { clear, click, draw, findingsOf, press, wordsOf } from './stage.tsx';

const compare = (report: Report, source = 0, onSource = vi.fn()) => (
  <Comparison report={report} texts={reports.texts} source={source} onSource={onSource} />
);
const panes = (stage: Element) => [...stage.querySelectorAll('.pane')] as [Element, Element];

afterEach(clear);

describe('both texts, side by side', () => {
  it('has every word of the page and of the original', () => {
    const [page, original] = panes(draw(compare(reports.cut.report)));
    const plain = (text: string) => text.replace(/(added|moved|left out): |\[…\]/g, '');
    const paragraphs = [...page.querySelectorAll('p')].map((paragraph) => plain(wordsOf(paragraph)));
    expect(paragraphs.join('\n\n')).toBe(reports.cut.report.page.text);
    for (const { original: span } of reports.cut.match.outline)
      expect(plain(wordsOf(original))).toContain(reports.cut.text.slice(span.start, span.end));
  });

  it('marks what was left out, changed, moved and added', () => {
    const [page, original] = panes(draw(compare(reports.cut.report)));
    expect([...original.querySelectorAll('.absent')].map(wordsOf)).toEqual(
      reports.cut.match.leftOut.map(({ text }) => `left out: ${text}`),
    );
    expect([...original.querySelectorAll('del')].map(wordsOf)).toEqual(['eleven', 'said on Tuesday']);
    expect([...page.querySelectorAll('ins')].map(wordsOf)).toEqual(['nine', 'claimed on Tuesday']);
    expect(wordsOf(original.querySelector('.moved')!)).toContain('moved: Eldhavn has lived off its ferries');
    expect(wordsOf(page.querySelector('.added')!)).toBe('added: Readers can call our newsroom with questions.');
  });

  it('pairs passages on both sides', () => {
    const [page, original] = panes(draw(compare(reports.cut.report)));
    const passages = (side: Element) => [...side.querySelectorAll<HTMLElement>('[data-passage]')].map((element) => element.dataset.passage);
    expect(passages(page)).toEqual(passages(original));
    expect(passages(page).length).toBe(reports.cut.match.passages.length);
  });

  it('sets headline, byline and time against each other', () => {
    const rows = [...draw(compare(reports.cut.report)).querySelectorAll('.facts tbody tr')].map(wordsOf);
    expect(rows[0]).toBe('Night ferries stoppedHeadlineHarbour council halts night ferries after collision');
    expect(rows[1]).toBe('no byline knownBylineAda Quill Tom Berger');
    expect(rows[2]).toContain('4 March 2026');
  });

  it('never puts a page’s words in as HTML', () => {
    const { report } = reports.cut;
    const text = report.page.text.replace('By our staff', '<img src=x>!');
    const stage = draw(compare({ ...report, page: { ...report.page, text } }));
    expect(stage.querySelector('img')).toBeNull();
    expect(wordsOf(panes(stage)[0])).toContain('<img src=x>!');
  });
});

describe('walking the differences', () => {
  it('goes with n and p, round the ends, and says where it is', () => {
    const stage = draw(compare(reports.cut.report));
    press(document.body, 'n');
    expect([...stage.querySelectorAll('.pointed')].map(wordsOf)).toEqual(['nine', 'eleven']);
    expect(wordsOf(stage)).toContain('Difference 1 of 6');
    press(document.body, 'p');
    expect(wordsOf(stage)).toContain('Difference 6 of 6');
    expect(stage.querySelector('.pointed')?.textContent).toContain('Readers can call');
  });

  it('points out the sign where a sentence is missing, and takes the last mark away', () => {
    const stage = draw(compare(reports.cut.report));
    press(document.body, 'n');
    press(document.body, 'n');
    expect([...stage.querySelectorAll('.pointed')].map(wordsOf)).toEqual([
      '[…]',
      'left out: The operator, Sund Lines, denied that its captain had ignored a warning.',
    ]);
  });

  it('folds what is the same, until words are looked for', async () => {
    const stage = draw(compare(reports.cut.report));
    await click(stage, 'Only what differs');
    expect(stage.querySelectorAll('.fold').length).toBeGreaterThan(0);
    press(document.body, '/');
    const field = stage.querySelector<HTMLInputElement>('input[type=search]')!;
    expect(document.activeElement).toBe(field);
    field.value = 'FÉRRIES';
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(stage.querySelectorAll('.fold').length).toBe(0);
    expect(wordsOf(stage.querySelector('.find')!)).toContain('1 of 4');
    press(field, 'Enter');
    expect(wordsOf(stage.querySelector('.find')!)).toContain('2 of 4');
    press(field, 'Escape');
    expect(stage.querySelectorAll('.fold').length).toBeGreaterThan(0);
  });

  it('shows all of them as a list', async () => {
    const stage = draw(compare(reports.cut.report));
    await click(stage, 'Differences as a list');
    const words = wordsOf(stage.querySelector('.differences')!);
    for (const said of ['3 sentences left out', '5 changes', '1 addition on the page', 'eleven']) expect(words).toContain(said);
  });
});

describe('several sources', () => {
  it('have a tab each, walked with the arrow keys', () => {
    const onSource = vi.fn();
    const stage = draw(compare(reports.two, 0, onSource));
    stage.querySelector<HTMLElement>('mark.other')!.click();
    expect(onSource).toHaveBeenCalledWith(1);
    onSource.mockClear();
    const tabs = [...stage.querySelectorAll('[role=tab]')];
    expect(tabs.map(wordsOf)).toEqual(['1Northern Wire 65%', '2Channel Nine 65%']);
    press(tabs[0]!, 'ArrowRight');
    expect(onSource).toHaveBeenCalledWith(1);
  });
});

describe('an original without its words', () => {
  it('shows a trace’s outline', () => {
    const [, original] = panes(draw(compare(reports.trace.report)));
    expect(wordsOf(original)).toContain('The library holds this original as a trace');
    expect(wordsOf(original)).toContain('left out · 22 words harm or cost figures');
  });
  it('joins each of a trace’s sentences to its own place on the page', () => {
    const [page, original] = panes(draw(compare(reports.trace.report)));
    const kept = reports.trace.match.outline.filter((sentence) => sentence.page !== null).length;
    expect(page.querySelectorAll('[data-passage]').length).toBe(kept);
    expect(original.querySelectorAll('[data-passage]').length).toBe(kept);
  });
  it('says so when it has gone from the library', () => {
    const stage = draw(<Comparison report={reports.cut.report} texts={new Map()} source={0} onSource={() => {}} />);
    expect(wordsOf(stage)).toContain('The original is no longer in the library');
  });
});

describe('axe finds nothing', () => {
  it.each(['cut', 'two', 'trace', 'paywalled', 'quotes', 'unknown', 'arabic'])('in the comparison of %s', async (name) => {
    const stage = draw(compare(reports.every[name]!));
    expect(await findingsOf(stage)).toEqual([]);
    for (const view of ['Only what differs', 'Differences as a list']) {
      await click(stage, view);
      expect(await findingsOf(stage)).toEqual([]);
    }
  });
  it('where there is nothing to compare', async () => {
    const stage = draw(<Blank sentence="compareGone" why="compareGoneWhy" />);
    expect(wordsOf(stage)).toContain('This comparison is no longer here.');
    expect(await findingsOf(stage)).toEqual([]);
  });
  it('and would find something', async () => {
    const stage = draw(<button type="button" />);
    expect(await findingsOf(stage)).not.toEqual([]);
  });
});
