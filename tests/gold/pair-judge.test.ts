import { describe, expect, it } from 'vitest';
import { judgePair } from './pair-judge.ts';

const lead = 'A ferry with 212 people on board caught fire off the island of Hollin on Tuesday night.';
const owner = 'The owner, Brightwater Lines, denied that the ship had been overloaded with lorries.';
const divers = 'Divers will examine the hull on Friday, weather permitting, a spokeswoman declared.';
const own = 'Our own reporter counted eleven gulls, two crates and a lonely umbrella along the quay.';

const original = `${lead} ${owner}\n\n${divers}`;
const fates = (page: string, text = original) => judgePair(page, text).sentences.map(({ fate }) => fate);
const wordsThat = (which: 'copied' | 'allowed', page: string, text = original) =>
  judgePair(page, text)
    .words.filter((word) => word[which])
    .map(({ start, end }) => text.slice(start, end))
    .join(' '); // prettier-ignore

describe('the judge of a page and an original', () => {
  it('calls copied what stands in common runs, in whatever order and house style of marks', () => {
    const page = `${divers.toUpperCase().replaceAll(',', ' –')} ${own} ${lead}`;
    expect(wordsThat('copied', page)).toBe(`${lead} ${divers}`.replaceAll(/[.,]/g, ''));
    expect(fates(page)).toEqual(['kept', 'missing', 'kept']);
  });

  it('reaches over changed words, which may be called copied but need not', () => {
    const page = lead.replace('caught fire', 'burnt');
    expect(wordsThat('copied', page)).toBe('A ferry with 212 people on board off the island of Hollin on Tuesday night');
    expect(wordsThat('allowed', page)).toBe(lead.replace('.', ''));
  });

  it('calls few equal words neither copied nor missing from the page', () => {
    const page = `The harbour says divers will look at the hull on Friday if the weather is permitting. ${own}`;
    expect(wordsThat('copied', page)).toBe('');
    expect(fates(page)).toEqual(['missing', 'missing', 'open']);
  });

  it('allows a reworded sentence, and does not judge sign-offs and labels', () => {
    const page = 'Overloaded with lorries had been the ship, Brightwater Lines, the owner, denied.';
    expect(wordsThat('allowed', page)).toContain('denied');
    expect(fates(page, `${owner}\n\n(Reporting by Maud Ellery; Editing by Osric Penn and others)\n\nBACKGROUND`)).toEqual([
      'open',
      'open',
      'open',
    ]);
  });

  it('says where the page has a copied word', () => {
    const page = `${own} ${lead} ${own} ${lead}`;
    const { words } = judgePair(page, original);
    expect(words[1]!.places.map(({ start, end }) => page.slice(start, end))).toEqual(['ferry', 'ferry']);
  });
});
