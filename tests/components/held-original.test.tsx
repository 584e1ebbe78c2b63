import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { HeldOriginal, type HeldVersion } from '../../components/held-original.tsx';
import { nothingKnown, type TextOriginal } from '../../engine/original.ts';
import { clear, draw, findingsOf, wordsOf } from './stage.tsx';

afterEach(clear);

describe('an original of the library', () => {
  const original: TextOriginal = {
    ...nothingKnown,
    uri: 'a',
    outlet: 'Northern Wire',
    bylines: ['Ada Quill'],
    published: '2024-03-02T14:31:00Z',
    headline: 'Ferries halted',
    language: 'en',
    heldExtent: 'whole',
    demo: true,
    held: 'text',
    text: 'One.\n\nTwo.',
  };
  const versions: HeldVersion[] = [
    {
      original: { ...original, updated: '2024-03-03T08:00:00Z', text: 'Changed.' },
      at: Date.parse('2026-03-04T10:00:00Z'),
      origin: 'capture',
    },
    { original, at: null, origin: null },
  ];
  const show = (of: readonly HeldVersion[]) =>
    draw(<HeldOriginal versions={of} pinned={false} onPin={() => {}} onDelete={() => {}} onBack={() => {}} />);
  const body = (stage: Element) => [...stage.querySelectorAll('.body p')].map(wordsOf);

  it('shows its text, how it came, and each of its versions', () => {
    const stage = show(versions);
    expect(body(stage)).toEqual(['Changed.']);
    expect(wordsOf(stage)).toContain('kept while reading');
    act(() => stage.querySelectorAll<HTMLInputElement>('[name="version"]')[1]!.click());
    expect(body(stage)).toEqual(['One.', 'Two.']);
  });

  it('shows what a version has changed, where that is asked for', async () => {
    const later = { ...original, text: 'One.\n\nTwo of the ferries run.\n\nThree.' };
    const earlier = { ...original, text: 'One.\n\nTwo of the ferries stand.\n\nGone.' };
    const stage = show([
      { original: later, at: null, origin: null },
      { original: earlier, at: null, origin: null },
    ]);
    expect(stage.querySelector('.body :is(ins, del)')).toBeNull();
    act(() => stage.querySelector<HTMLInputElement>('[type="checkbox"]')!.click());
    expect([...stage.querySelectorAll('.body p')].map((one) => one.innerHTML)).toEqual([
      'One.',
      'Two of the ferries <del>stand</del><ins>run</ins>.',
      '<del>Gone.</del>',
      '<ins>Three.</ins>',
    ]);
    expect(await findingsOf(stage)).toEqual([]);
    act(() => stage.querySelectorAll<HTMLInputElement>('[name="version"]')[1]!.click());
    expect(stage.querySelector('.body :is(ins, del)'), 'the oldest has nothing before it').toBeNull();
  });

  it('says that it is a trace, or gone', async () => {
    const { text: _, ...known } = original;
    expect(wordsOf(show([{ original: { ...known, held: 'trace', trace: new Uint8Array() }, at: null, origin: null }]))).toContain(
      'Held as a trace',
    );
    expect(wordsOf(show([]))).toContain('This original is not in the library.');
    expect(await findingsOf(show(versions))).toEqual([]);
  });
});
