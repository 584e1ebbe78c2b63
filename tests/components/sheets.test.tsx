import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryView } from '../../components/library.tsx';
import type { Original } from '../../engine/original.ts';
import { clear, click, draw, findingsOf, wordsOf } from './stage.tsx';

afterEach(clear);

const type = (stage: Element, selector: string, value: string) =>
  act(() => {
    const field = stage.querySelector<HTMLInputElement>(selector)!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('the library', () => {
  const facts = { bylines: [], updated: null, url: null, genre: null, language: 'en', heldExtent: 'whole', demo: false } as const;
  const originals: Original[] = [
    {
      ...facts,
      bylines: [],
      uri: 'a',
      outlet: 'Northern Wire',
      published: '2026-03-02T14:31:00Z',
      headline: 'Ferries halted',
      held: 'text',
      text: 'One.\n\nTwo.',
      demo: true,
    },
    {
      ...facts,
      bylines: [],
      uri: 'b',
      outlet: 'Zürich Post',
      published: '2026-03-04',
      headline: 'A <b>bold</b> plan',
      held: 'trace',
      trace: new Uint8Array(),
    },
    { ...facts, bylines: [], uri: 'c', outlet: null, published: null, headline: null, held: 'text', text: 'Three.' },
  ];
  const view = (open: Original | null | undefined = null, onOpen = vi.fn()) => (
    <LibraryView originals={originals} open={open} onOpen={onOpen} />
  );

  it('says how many originals it holds, from when, and which are demonstration', () => {
    const words = wordsOf(draw(view()));
    for (const said of ['3 originals', 'From 2 March 2026 to 4 March 2026', '1 of them is written for demonstration.'])
      expect(words).toContain(said);
  });

  it('lists the newest first and finds by outlet and headline, without regard to accents', () => {
    const stage = draw(view());
    const rows = () => [...stage.querySelectorAll('.shelf tbody tr')].map(wordsOf);
    expect(rows().map((row) => row.slice(0, 8))).toEqual(['A <b>bol', 'Ferries ', 'headline']);
    type(stage, '#query', 'zurich PLAN');
    expect(rows().length).toBe(1);
    type(stage, '#query', 'nothing like it');
    expect(wordsOf(stage)).toContain('No outlet and no headline has these words.');
  });

  it('opens one, and shows its text or that it is a trace', async () => {
    const onOpen = vi.fn();
    await click(draw(view(null, onOpen)), 'Ferries halted');
    expect(onOpen).toHaveBeenCalledWith('a');
    expect([...draw(view(originals[0])).querySelectorAll('.body p')].map(wordsOf)).toEqual(['One.', 'Two.']);
    expect(wordsOf(draw(view(originals[1])))).toContain('Held as a trace');
    expect(wordsOf(draw(<LibraryView originals={originals} open={undefined} onOpen={onOpen} />))).toContain(
      'This original is not in the library.',
    );
  });

  it('axe finds nothing', async () => {
    expect(await findingsOf(draw(view()))).toEqual([]);
    expect(await findingsOf(draw(view(originals[0])))).toEqual([]);
  });

  it('opens, and may be empty', () => {
    expect(wordsOf(draw(<LibraryView originals={null} open={null} onOpen={() => {}} />))).toContain('Opening the library');
    expect(wordsOf(draw(<LibraryView originals={[]} open={null} onOpen={() => {}} />))).toContain('The library is empty.');
  });
});
