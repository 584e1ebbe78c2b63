import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OutlineDetails, OutlineTable, Strip } from '../../components/strip.tsx';
import { cut } from './reports.ts';
import { clear, draw, press, voiceOf, wordsOf } from './stage.tsx';

const strip = (onChoose = vi.fn()) => <Strip match={cut.match} original={cut.text} onChoose={onChoose} />;
const slider = (stage: Element) => stage.querySelector('[role=slider]')!;

afterEach(clear);

describe('the strip', () => {
  it('draws every sentence as wide as it has words, in the pattern of its state', () => {
    const cells = [...draw(strip()).querySelectorAll<HTMLElement>('.strip-bar .cell')];
    expect(cells.map((cell) => Number(cell.style.flexGrow))).toEqual(cut.match.outline.map(({ words }) => words));
    expect(cells.map((cell) => cell.classList[1])).toEqual(cut.match.outline.map(({ state }) => state));
  });

  it('is walked and chosen from with the keyboard', () => {
    const onChoose = vi.fn();
    const stage = draw(strip(onChoose));
    for (const key of ['End', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) press(slider(stage), key);
    expect(slider(stage).getAttribute('aria-valuenow')).toBe('7');
    press(slider(stage), 'Enter');
    expect(onChoose).toHaveBeenCalledWith(6);
    press(slider(stage), 'Home');
    expect(slider(stage).getAttribute('aria-valuetext')).toBe('Sentence 1 of 9. Paragraph 1, kept, 21 words');
  });

  it('runs the other way where the language does', () => {
    const stage = draw(strip(), { ...voiceOf(), direction: 'rtl' });
    press(slider(stage), 'ArrowLeft');
    expect(slider(stage).getAttribute('aria-valuenow')).toBe('2');
  });

  it('has a table that says the same', () => {
    const rows = [...draw(<OutlineTable match={cut.match} original={null} />).querySelectorAll('tbody tr')].map(wordsOf);
    expect(rows.length).toBe(cut.match.outline.length);
    expect(rows[2]).toBe('2 left outThe operator, Sund Lines, denied that its captain had ignored a warning.');
    expect(rows[0]).toBe('1 kept21 words');
  });

  it('makes the table when it is asked for', async () => {
    const stage = draw(<OutlineDetails match={cut.match} original={null} />);
    expect(stage.querySelector('table')).toBeNull();
    const details = stage.querySelector('details')!;
    details.open = true;
    await act(async () => void details.dispatchEvent(new Event('toggle')));
    expect(stage.querySelectorAll('tbody tr').length).toBe(cut.match.outline.length);
  });
});
