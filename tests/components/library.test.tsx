import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryCoverage } from '../../components/coverage-of-library.tsx';
import { type LibraryActions, type LibraryScene, LibraryView } from '../../components/library.tsx';
import { BundleList } from '../../components/library-parts.tsx';
import { Shelf } from '../../components/shelf.tsx';
import { choose, orderOf, type ShelfItem, shelfFacts } from '../../components/shelf-list.ts';
import { ShelfRow } from '../../components/shelf-row.tsx';
import { VirtualRows } from '../../components/virtual-rows.tsx';
import { ShelfSearch } from '../../library/shelf-search.ts';
import { clear, click, draw, findingsOf, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

const facts = {
  updated: null,
  url: null,
  genre: null,
  language: 'en',
  heldExtent: 'whole',
  demo: false,
  held: 'text',
  earlier: 0,
  origin: null,
} as const;
const ferries: ShelfItem = {
  ...facts,
  number: 3,
  bylines: ['Ada Quill'],
  uri: 'a',
  outlet: 'Northern Wire',
  published: '2024-03-02T14:31:00Z',
  headline: 'Ferries halted',
  demo: true,
};
const plan: ShelfItem = {
  ...facts,
  number: 2,
  bylines: [],
  uri: 'b',
  outlet: 'Zürich Post',
  published: '2026-03-04',
  headline: 'A <b>bold</b> plan',
  held: 'trace',
  earlier: 2,
};
const bare: ShelfItem = { ...facts, number: 1, bylines: [], uri: 'c', outlet: null, published: null, headline: null };
const originals = [ferries, plan, bare];

const actions = () =>
  Object.fromEntries(
    ['open', 'pin', 'remove', 'undo', 'savePack', 'stopPack', 'removeBundle', 'wantBundle', 'keep'].map((name) => [name, vi.fn()]),
  ) as unknown as LibraryActions & Record<string, ReturnType<typeof vi.fn>>;
const scene: LibraryScene = {
  originals,
  total: 3,
  pins: new Set(),
  bytes: 2_340_000,
  keeping: false,
  bundles: [],
  deleted: 0,
  packing: null,
  open: null,
  error: null,
};
const view = (change: Partial<LibraryScene> = {}, done = actions()) => {
  const search = new ShelfSearch();
  return <LibraryView scene={{ ...scene, ...change }} search={(query) => search.find(originals, query)} actions={done} />;
};
const type = (stage: Element, selector: string, value: string, event = 'input') =>
  act(() => {
    const field = stage.querySelector<HTMLInputElement>(selector)!;
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
const titles = (stage: Element) => [...stage.querySelectorAll('.shelf-title')].map(wordsOf);

describe('the library', () => {
  it('says how many originals it holds, from when, of which kind, and what they take', () => {
    const words = wordsOf(draw(view()));
    for (const said of [
      '3 originals',
      'From 2 March 2024 to 4 March 2026',
      '1 of them is written for demonstration.',
      '1 held as a trace',
      'takes 2.3 MB',
    ])
      expect(words).toContain(said);
  });

  it('lists what came last first, and sorts, filters and finds', () => {
    const stage = draw(view({ pins: new Set(['c']) }));
    expect(titles(stage)).toEqual(['headline not known', 'Ferries halted', 'A <b>bold</b> plan']);
    type(stage, '#sort', 'newest', 'change');
    expect(titles(stage)).toEqual(['headline not known', 'A <b>bold</b> plan', 'Ferries halted']);
    type(stage, '#kind', 'versions', 'change');
    expect(titles(stage)).toEqual(['A <b>bold</b> plan']);
    type(stage, '#kind', 'all', 'change');
    type(stage, '#query', 'zurich PLAN');
    expect(titles(stage)).toEqual(['A <b>bold</b> plan']);
    type(stage, '#query', 'quill');
    expect(titles(stage)).toEqual(['Ferries halted']);
    type(stage, '#query', 'nothing like it');
    expect(wordsOf(stage)).toContain('No outlet and no headline has these words.');
  });

  it('opens, pins, deletes one or all that were found, and offers a way back', async () => {
    const done = actions();
    const stage = draw(view({ deleted: 2 }, done));
    await click(stage, 'Ferries halted');
    expect(done.open).toHaveBeenCalledWith('a');
    for (const [label, action] of [
      ['Pin: Ferries halted', 'pin'],
      ['Delete: Ferries halted', 'remove'],
    ] as const) {
      act(() => stage.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.click());
      expect(done[action]).toHaveBeenCalledTimes(1);
    }
    expect(done.pin).toHaveBeenCalledWith('a', true);
    expect(wordsOf(stage)).not.toContain('Delete all');
    type(stage, '#kind', 'text', 'change');
    await click(stage, 'Delete all 2 shown');
    expect(done.remove).toHaveBeenLastCalledWith(['a', 'c']);
    expect(wordsOf(stage)).toContain('2 originals deleted.');
    await click(stage, 'Undo');
    expect(done.undo).toHaveBeenCalled();
  });

  it('shows how far it has been read, what went wrong, and that it is empty', () => {
    expect(wordsOf(draw(view({ originals: null })))).toContain('Opening the library');
    expect(wordsOf(draw(view({ total: 900 })))).toContain('Reading the list: 3 of 900');
    expect(wordsOf(draw(view({ error: 'No more room.' })))).toContain('No more room.');
    expect(wordsOf(draw(view({ originals: [], total: 0 })))).toContain('The library is empty.');
  });

  it('saves packs, says whether it is kept for good, and stops', async () => {
    const done = actions();
    await click(draw(view({}, done)), 'Save as traces');
    expect(done.savePack).toHaveBeenCalledWith(true);
    await click(draw(view({}, done)), 'Keep it for good');
    expect(done.keep).toHaveBeenCalled();
    await click(draw(view({ packing: { done: 5, total: 9 }, keeping: true }, done)), 'Stop');
    expect(done.stopPack).toHaveBeenCalled();
    expect(wordsOf(draw(view({ packing: { done: 5, total: 9 } })))).toContain('5 of 9 written');
  });

  it('axe finds nothing', async () => {
    const bundles = [{ id: 'demonstration', status: 'whole', brought: 30, coming: null }] as const;
    expect(await findingsOf(draw(view({ bundles, deleted: 1 })))).toEqual([]);
  });
});

describe('what the library covers', () => {
  it('is told by outlet and year, also the years that are missing', async () => {
    const stage = draw(<LibraryCoverage facts={shelfFacts(originals)} />);
    const rows = [...stage.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsOf));
    expect(rows).toEqual([
      ['an unnamed outlet', '1', 'time not known'],
      ['Northern Wire', '1', '2 March 2024'],
      ['Zürich Post', '1', '4 March 2026'],
    ]);
    expect([...stage.querySelectorAll('.years li .unseen')].map(wordsOf)).toEqual(
      ['1 · 2024', '0 · 2025', '1 · 2026'].map((said) => expect.stringContaining(said.slice(-4))),
    );
    expect(await findingsOf(stage)).toEqual([]);
  });
});

describe('bundles', () => {
  it('can be taken out and had again, and show how far they are', async () => {
    const [onRemove, onWant] = [vi.fn(), vi.fn()];
    const stage = draw(
      <BundleList
        bundles={[
          { id: 'demonstration', status: 'whole', brought: 30, coming: null },
          { id: 'reuters-2006-2009', status: 'loading', brought: 500, coming: { done: 512, total: 10_244 } },
          { id: 'own', status: 'removed', brought: 4, coming: null },
        ]}
        onRemove={onRemove}
        onWant={onWant}
      />,
    );
    expect(wordsOf(stage)).toContain('512 of 10,244 loaded');
    await click(stage, 'Remove');
    expect(onRemove).toHaveBeenCalledWith('demonstration');
    await click(stage, 'Add again');
    expect(onWant).toHaveBeenCalledWith('own');
  });
});

describe('a list of any length', () => {
  it('has only the rows in sight in the document', () => {
    const row = (index: number) => ({ key: String(index), view: <p>{index}</p> });
    const stage = draw(<VirtualRows count={100_000} label="Numbers" row={row} />);
    const numbers = () => [...stage.querySelectorAll('li')].map(wordsOf);
    expect(numbers()[0]).toBe('0');
    expect(numbers().length).toBeLessThan(60);
    const box = stage.querySelector<HTMLElement>('.rows')!;
    act(() => {
      box.scrollTop = 56 * 50_000;
      box.dispatchEvent(new Event('scroll'));
    });
    expect(numbers()).toContain('50000');
    expect(stage.querySelector('li')!.getAttribute('aria-setsize')).toBe('100000');
    draw(<VirtualRows count={3} label="Numbers" row={row} />);
    expect(numbers()).toEqual(['0', '1', '2']);
  });
});

describe('a row and its list', () => {
  it('speak every language', () => {
    for (const locale of ['ar', 'ja', 'ru']) {
      const stage = draw(<ShelfRow original={plan} pinned actions={actions()} />, voiceOf(locale));
      expect(wordsOf(stage)).toContain('A <b>bold</b> plan');
      const shelf = <Shelf originals={originals} facts={shelfFacts(originals)} pins={new Set()} search={() => null} actions={actions()} />;
      expect(titles(draw(shelf, voiceOf(locale)))).toHaveLength(3);
    }
  });
});

describe('orders and choices', () => {
  const order = (sort: Parameters<typeof orderOf>[1], pins: string[] = []) =>
    [...orderOf(originals, sort, new Set(pins))].map((at) => originals[at]!.uri).join('');
  it('put the pinned first, and those without a time last', () => {
    expect([order('added'), order('newest'), order('oldest'), order('outlet'), order('oldest', ['c', 'b'])]).toEqual([
      'abc',
      'bac',
      'abc',
      'cab',
      'bca',
    ]);
  });
  it('put what came with the extension behind what a person added', () => {
    const mixed: ShelfItem[] = [{ ...ferries, origin: 'bundle' }, plan, { ...bare, origin: 'feed' }];
    expect([...orderOf(mixed, 'added', new Set())]).toEqual([1, 2, 0]);
  });
  it('keep what fits all that is asked', () => {
    const all = orderOf(originals, 'added', new Set());
    const uris = (...asked: [Uint8Array | null, string | null | undefined, Parameters<typeof choose>[3]['kind']]) =>
      choose(originals, all, asked[0], { outlet: asked[1], kind: asked[2] }, new Set(['a'])).map(({ uri }) => uri);
    expect(uris(null, undefined, 'all')).toEqual(['a', 'b', 'c']);
    expect(uris(null, null, 'all')).toEqual(['c']);
    expect(uris(null, undefined, 'trace')).toEqual(['b']);
    expect(uris(null, undefined, 'pinned')).toEqual(['a']);
    expect(uris(Uint8Array.of(0, 1, 1), undefined, 'text')).toEqual(['c']);
    const ofDay = (day: string) => choose(originals, all, null, { outlet: undefined, kind: 'all', day }, new Set()).map(({ uri }) => uri);
    expect([ofDay('2024-03-02'), ofDay('2026-03-04'), ofDay('2026-03-05')]).toEqual([['a'], ['b'], []]);
  });
  it('count a hundred thousand in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({ ...ferries, number: at, uri: String(at) }));
    const from = performance.now();
    expect(shelfFacts(many)).toMatchObject({ count: 100_000, years: [{ year: 2024, count: 100_000 }] });
    expect(orderOf(many, 'newest', new Set())[5]).toBe(5);
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
