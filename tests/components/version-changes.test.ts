import { describe, expect, it } from 'vitest';
import { changesOfVersion, paragraphsOf } from '../../components/version-changes.ts';

/** `[-was-]` and `{+now+}` in a line a paragraph. */
const said = (was: string[], now: string[]) =>
  changesOfVersion(was.join('\n\n'), now.join('\n\n'))?.map((pieces) =>
    pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'was' ? `[-${text}-]` : `{+${text}+}`)).join(''),
  );

describe('changesOfVersion', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing', ['One.', 'Two.'], ['One.', 'Two.'], ['One.', 'Two.']],
    ['a paragraph more', ['One.', 'Three.'], ['One.', 'Two.', 'Three.'], ['One.', '{+Two.+}', 'Three.']],
    ['a paragraph less', ['One.', 'Two.', 'Three.'], ['One.', 'Three.'], ['One.', '[-Two.-]', 'Three.']],
    [
      'a word, and a paragraph before it',
      ['The bridge is shut for nine weeks.'],
      ['New first.', 'The bridge is shut for eleven weeks.'],
      ['{+New first.+}', 'The bridge is shut for [-nine-]{+eleven+} weeks.'],
    ],
    ['everything', ['One.'], ['Two quite other words.'], ['[-One.-]', '{+Two quite other words.+}']],
  ])('%s', (_name, was, now, changes) => expect(said(was, now)).toEqual(changes));

  it('gives the later text back, whatever was before', () => {
    const now = 'One.\n\nTwo and more.\n\nFour.';
    const changes = changesOfVersion('Zero.\n\nTwo.\n\nThree.\n\nFour.', now)!;
    const later = changes.map((pieces) =>
      pieces
        .filter(({ kind }) => kind !== 'was')
        .map(({ text }) => text)
        .join(''),
    );
    expect(later.filter((one) => one !== '')).toEqual(paragraphsOf(now));
  });

  it('looks for a paragraph among the next dozen that came, and not among all of a text written anew', () => {
    const was = 'The bridge over the bay is shut for nine weeks.';
    const now = was.replace('nine', 'eleven');
    const others = (count: number) => Array.from({ length: count }, (_, i) => `Quite other words, number ${i}`);
    expect(said([was], [...others(11), now])).toContain('The bridge over the bay is shut for [-nine-]{+eleven+} weeks.');
    expect(said([was], [...others(12), now])).toContain(`[-${was}-]`);
  });

  it('does not draw up tables without end', () => {
    expect(changesOfVersion('x\n\n'.repeat(2_000), 'y')).toBeNull();
  });
});
