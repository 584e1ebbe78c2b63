import { describe, expect, it } from 'vitest';
import { tellingBits } from '../../engine/attributions.ts';
import { preparePage } from '../../engine/page-side.ts';
import { makePiece } from '../../engine/pieces.ts';
import { babble, check, original, reading } from './readings.ts';

function tells(text: string): number {
  const page = preparePage(text);
  return tellingBits(makePiece([{ page: 0, original: 0, length: page.words.count }], page.surprise), page);
}

describe('the words of an attribution', () => {
  it('tell nothing, and those of a sentence do', () => {
    expect(tells('said Ottoline Varga, chief financial economist at Lanternhouse Bank in Port Sarel, Vellany')).toBeLessThan(18);
    expect(tells('The harbour froze overnight and the pilots walked home across the ice')).toBeGreaterThan(40);
  });

  it('name no source by themselves, however rare the names are', () => {
    const named = 'said Ottoline Varga, chief financial economist at Lanternhouse Quill Harrow Merrow Savings in Port Sarel, Vellany.';
    const held = original(`${babble(90, 4)}\n\nThe crown may weaken in spring, ${named}\n\n${babble(60, 5)}`);
    expect(check(reading(`${babble(200, 6)}\n\nNobody buys timber before harvest, ${named}\n\n${babble(80, 7)}`), [held]).matches).toEqual(
      [],
    );
  });

  it('leave a quotation with its speaker a source', () => {
    const said =
      '“Half of the gain is borrowed from next month, and the lenders always come back hungry in winter,” said Ottoline Varga of Lanternhouse Bank.';
    const held = original(`${babble(90, 4)}\n\n${said}\n\n${babble(60, 5)}`);
    expect(check(reading(`${babble(200, 6)}\n\n${said}\n\n${babble(80, 7)}`), [held]).matches).toHaveLength(1);
  });
});

describe('a single short passage', () => {
  it('is no reuse where its only figure is another', () => {
    const report = (figure: string) =>
      `The Vellany home construction index, a yardstick that measures how builders perform, rose ${figure} percent.`;
    const held = original(`${babble(90, 4)}\n\n${report('0.7')}\n\n${babble(60, 5)}`);
    expect(check(reading(`${babble(200, 6)}\n\n${report('8.1')}\n\n${babble(80, 7)}`), [held]).matches).toEqual([]);
    expect(check(reading(`${babble(200, 6)}\n\n${report('0.7')}\n\n${babble(80, 7)}`), [held]).matches).toHaveLength(1);
  });
});
