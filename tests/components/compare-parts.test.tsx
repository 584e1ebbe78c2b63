import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareFacts } from '../../components/compare-facts.tsx';
import { CompareTools } from '../../components/compare-tools.tsx';
import { DifferenceList } from '../../components/difference-list.tsx';
import { foldSame } from '../../components/folds.ts';
import { gapsOf } from '../../components/gaps.ts';
import { LaidParagraphs } from '../../components/laid-paragraphs.tsx';
import { layText, pageMarks } from '../../components/laid-text.ts';
import { linkOf, linksOf } from '../../components/links.ts';
import { memo } from '../../components/memo.ts';
import { Panes } from '../../components/panes.tsx';
import { Ribbons } from '../../components/ribbons.tsx';
import { SourceTabs } from '../../components/source-tabs.tsx';
import { TraceOutline } from '../../components/trace-outline.tsx';
import { pointOut } from '../../components/walking.ts';
import { cut, paywalled, trace, two, whole } from './reports.ts';
import { clear, click, draw, press, wordsOf } from './stage.tsx';

afterEach(clear);

describe('links', () => {
  it('are a text’s passages and a trace’s sentences', () => {
    expect(linksOf(cut.match)).toBe(cut.match.passages);
    const coarse = { ...trace.match, passages: [{ page: { start: 0, end: 500 }, original: { start: 0, end: 500 }, similarity: 1 }] };
    expect(linksOf(coarse).length).toBe(6);
    expect(linksOf({ ...coarse, outline: [] })).toBe(coarse.passages);
  });
  it('are found by sentence, and not for one that is missing', () => {
    expect([0, 2, 3].map((sentence) => linkOf(cut.match, sentence))).toEqual([0, -1, 2]);
  });
});

describe('facts', () => {
  it('link only to the web', () => {
    const report = { ...cut.report, page: { ...cut.report.page, url: 'file:///home/a.html' } };
    const links = [...draw(<CompareFacts report={report} match={cut.match} source={0} />).querySelectorAll('a')].map((link) => link.href);
    expect(links).toEqual(['https://northernwire.example/ferries']);
  });
  it('mark what the other side does not have, word by word', () => {
    const title = 'Council halts night ferries after collision | The Daily';
    const report = { ...cut.report, page: { ...cut.report.page, title, bylines: ['Ada Quill', 'Sam Snow'] } };
    const stage = draw(<CompareFacts report={report} match={cut.match} source={0} />);
    expect([...stage.querySelectorAll('del')].map(wordsOf)).toEqual(['Harbour', 'Tom Berger']);
    expect([...stage.querySelectorAll('ins')].map(wordsOf)).toEqual(['Sam Snow']);
  });
});

describe('tools', () => {
  const tools = (change: object = {}) => (
    <CompareTools view="beside" onView={vi.fn()} together={true} onTogether={vi.fn()} differences={0} at={-1} go={vi.fn()} {...change} />
  );
  it('walk nowhere where there is no difference', () => {
    const stage = draw(tools());
    expect([...stage.querySelectorAll('button')].every((button) => button.disabled)).toBe(true);
    expect(wordsOf(stage)).toContain('No differences.');
  });
  it('hand on what is chosen', async () => {
    const does = { onView: vi.fn(), onTogether: vi.fn(), go: vi.fn() };
    const stage = draw(tools({ ...does, differences: 3 }));
    await click(stage, 'Differences as a list');
    await click(stage, 'Scroll both together');
    await click(stage, 'Previous difference');
    expect([does.onView, does.onTogether, does.go].map((each) => each.mock.calls)).toEqual([[['list']], [[false]], [[-1]]]);
  });
});

describe('the list of differences', () => {
  it('says that there are none', () => {
    const { headline, bylines } = whole.match.original;
    const report = { ...whole.report, page: { ...whole.report.page, title: headline, bylines } };
    expect(wordsOf(draw(<DifferenceList report={report} match={whole.match} original={whole.text} />))).toContain('No differences.');
  });
  it('calls nothing left out on a page that is cut off', () => {
    const words = wordsOf(draw(<DifferenceList report={paywalled.report} match={paywalled.match} original={null} />));
    expect(words).toContain('7 sentences not checked');
    expect(words).not.toContain('left out');
  });
});

describe('laid paragraphs', () => {
  it('show other sources’ passages in their colour, without a link', () => {
    const laid = layText(two.page.text, [], pageMarks(two.matches, 0));
    const stage = draw(<LaidParagraphs paragraphs={laid} side="page" chosen={0} />);
    const others = [...stage.querySelectorAll<HTMLElement>('mark.other')];
    expect(others.length).toBe(two.matches[1]!.passages.length);
    expect(others.every((mark) => mark.classList.contains('source-2') && mark.dataset.passage === undefined)).toBe(true);
  });
});

describe('gaps', () => {
  it('stand after the sentence before them, and hold all that is missing there', () => {
    const { outline } = cut.match;
    expect(gapsOf(cut.match)).toEqual([
      { sentences: [2], onPage: outline[1]!.page!.end },
      { sentences: [4], onPage: outline[3]!.page!.end },
      // The sentence before it was moved, and says nothing of the place.
      { sentences: [7], onPage: outline[5]!.page!.end },
    ]);
  });
  it('at the beginning stand before the sentence after them, and nowhere where nothing is kept', () => {
    const [first, ...rest] = cut.match.outline;
    const without = { ...first!, page: null, state: 'absent' as const };
    const leftOut = [{ ...without, text: null }];
    expect(gapsOf({ outline: [without, ...rest], leftOut })[0]).toEqual({ sentences: [0], onPage: rest[0]!.page!.start });
    expect(gapsOf({ outline: [without], leftOut })).toEqual([{ sentences: [0], onPage: null }]);
  });
  it('are not made of what was not looked for', () => expect(gapsOf(paywalled.match)).toEqual([]));
  it('are signs in the page’s text, behind the full stop', () => {
    const laid = layText(cut.report.page.text, [], pageMarks(cut.report.matches, 0));
    const stage = draw(<LaidParagraphs paragraphs={laid} side="page" chosen={0} />);
    const signs = [...stage.querySelectorAll('.gap')];
    expect(signs.map((sign) => sign.getAttribute('aria-label'))).toEqual(Array(3).fill('1 sentence left out here'));
    expect(wordsOf(signs[0]!.parentElement!)).toMatch(/four of them with broken bones\.\[…\]$/);
    const [plain] = layText('One two. Three', [], [{ kind: 'gap', span: { start: 7, end: 7 }, gap: 0, sentences: 2 }]);
    expect(plain!.pieces.map(({ text }) => text)).toEqual(['One two. Three', '']);
  });
});

describe('folding', () => {
  const laid = layText(cut.report.page.text, [], pageMarks(cut.report.matches, 0));
  it('joins neighbouring paragraphs in which nothing differs, and loses none', () => {
    const blocks = foldSame(laid);
    expect(blocks.flatMap((block) => (block.kind === 'fold' ? block.paragraphs : [block.paragraph]))).toEqual(laid);
    expect(blocks.map((block) => (block.kind === 'fold' ? block.paragraphs.length : 0))).toEqual([2, 0, 0, 1, 0, 0]);
  });
  it('opens at a press', async () => {
    const stage = draw(<LaidParagraphs paragraphs={laid} side="page" chosen={0} folded />);
    expect(wordsOf(stage)).not.toContain('By our staff');
    await click(stage, '2 paragraphs without a difference');
    expect(wordsOf(stage)).toContain('By our staff');
  });
});

describe('panes', () => {
  it('can be reached by keyboard, and are joined by one ribbon a link', () => {
    const refs = { pagePane: createRef<HTMLElement>(), originalPane: createRef<HTMLElement>() };
    const stage = draw(
      <Panes report={cut.report} source={0} onPage={[]} inOriginal={[]} together={true} folded={false} onSource={vi.fn()} {...refs} />,
    );
    expect([...stage.querySelectorAll<HTMLElement>('.pane')].map((pane) => pane.tabIndex)).toEqual([0, 0]);
    expect(stage.querySelectorAll('.ribbons path').length).toBe(cut.match.passages.length + gapsOf(cut.match).length);
  });
  it('draw ribbons that screen readers pass over', () => {
    const ref = createRef<HTMLElement>();
    const stage = draw(
      <Ribbons page={ref} original={ref} passages={2} gaps={1} colour={3} together={true} maps={{ page: ref, original: ref }} />,
    );
    expect(stage.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('tabs of sources', () => {
  it('are not there for one source', () => {
    expect(wordsOf(draw(<SourceTabs report={cut.report} source={0} onSource={vi.fn()} />))).toBe('');
  });
  it('are one stop for the Tab key', () => {
    const onSource = vi.fn();
    const tabs = [...draw(<SourceTabs report={two} source={1} onSource={onSource} />).querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, 0]);
    press(tabs[1]!, 'ArrowRight');
    expect(onSource).toHaveBeenCalledWith(0);
  });
});

describe('a trace’s outline', () => {
  it('has every sentence by paragraph, as long as it is', () => {
    const stage = draw(<TraceOutline match={trace.match} />);
    expect(stage.querySelectorAll('section').length).toBe(7);
    const bars = [...stage.querySelectorAll<HTMLElement>('.cell')];
    expect(bars.length).toBe(9);
    expect(bars[7]!.style.inlineSize).toBe('100%');
  });
});

describe('walking', () => {
  it('marks what it points out, and only that', () => {
    const pane = document.createElement('section');
    pane.append(...['a', 'b', 'a'].map((name) => Object.assign(document.createElement('p'), { id: name })));
    pointOut([pane, null], '#a');
    pointOut([pane], '#b');
    expect([...pane.children].map((child) => child.className)).toEqual(['', 'pointed', '']);
  });
});

describe('a memo', () => {
  it('draws again only for other properties', () => {
    const view = vi.fn(({ n }: { n: number }) => <p>{n}</p>);
    const View = memo(view);
    for (const n of [1, 1, 2]) act(() => void draw(<View n={n} />));
    expect(view).toHaveBeenCalledTimes(2);
  });
});
