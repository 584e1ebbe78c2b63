import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkLegend } from '../../components/mark-legend.tsx';
import { languages } from '../../components/open-voice.ts';
import { type Choices, Options } from '../../components/options.tsx';
import { SiteList } from '../../components/site-list.tsx';
import { clear, click, draw, findingsOf, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

const chosen: Choices = {
  reads: 'all',
  sitesOn: [],
  sitesOff: ['b.example', 'a.example'],
  marks: true,
  marksOff: ['c.example'],
  keepSites: ['d.example'],
  language: null,
};
const actions = () => ({ onChange: vi.fn(), onShortcuts: vi.fn(), onWelcome: vi.fn() });
const shortcuts = [
  { name: 'Show whose text this page is', keys: 'Alt+Shift+S' },
  { name: 'Find the source of the selected text', keys: '' },
];
const options = (change: Partial<Choices> = {}, does = actions()) => (
  <Options choices={{ ...chosen, ...change }} shortcuts={shortcuts} licences="/third-party.txt" {...does} />
);

const send = (element: Element, name: string) =>
  act(() => void element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })));

function type(stage: Element, value: string): void {
  const field = stage.querySelector<HTMLInputElement>('input:not([type])')!;
  field.value = value;
  send(field, 'input');
}

describe('options', () => {
  it('lead to the licences of what is in the extension', () => {
    const link = [...draw(options()).querySelectorAll('a')].find((one) => one.textContent!.includes('All licences'))!;
    expect(link.getAttribute('href')).toBe('/third-party.txt');
    expect(wordsOf(document.body)).toContain('citeproc-js, © Frank Bennett');
  });

  it('hands every choice on', async () => {
    const does = actions();
    const stage = draw(options({}, does));
    for (const words of [
      'Only on the sites of this list',
      'Only when asked',
      'Mark text that has a source',
      'Remove a.example',
      'Mark again on c.example',
      'Remove d.example',
      'Change the keys',
      'introduction',
    ])
      await click(stage, words);
    const select = stage.querySelector('select')!;
    select.value = 'ja';
    send(select, 'change');
    select.value = '';
    send(select, 'change');
    expect(does.onChange.mock.calls.flat()).toEqual([
      { reads: 'listed' },
      { reads: 'asked' },
      { marks: false },
      { sitesOff: ['b.example'] },
      { marksOff: [] },
      { keepSites: [] },
      { language: 'ja' },
      { language: null },
    ]);
    expect(does.onShortcuts).toHaveBeenCalledOnce();
    expect(does.onWelcome).toHaveBeenCalledOnce();
  });

  it('shows the list of sites that are read only where it counts, and says what an empty one means', () => {
    expect(wordsOf(draw(options()))).not.toContain('The list is empty');
    expect(wordsOf(draw(options({ reads: 'listed' })))).toContain('The list is empty');
    const asked = wordsOf(draw(options({ reads: 'asked' })));
    expect(asked).not.toContain('Sites left alone');
  });

  it('names every language in its own words, and the keys of each command', () => {
    const stage = draw(options({ language: 'de' }));
    expect([...stage.querySelectorAll('option')].map(wordsOf)).toEqual(['the browser’s language', ...languages.map(([, name]) => name)]);
    expect(stage.querySelector('select')!.value).toBe('de');
    expect([...stage.querySelectorAll('.keys dd')].map(wordsOf)).toEqual(['Alt+Shift+S', 'no keys chosen']);
  });

  it.each(['en', 'ar'])('axe finds nothing in %s', async (locale) => {
    expect(await findingsOf(draw(options({ reads: 'listed', sitesOn: ['d.example'] }), voiceOf(locale)))).toEqual([]);
  });
});

describe('a list of sites', () => {
  const list = (onChange: (sites: string[]) => void) => <SiteList sites={[]} none="None." onChange={onChange} />;

  it.each([
    ['news.example', 'news.example'],
    ['https://www.news.example/a/b?c', 'www.news.example'],
    [' News.Example ', 'news.example'],
  ])('takes a site from “%s”', (typed, site) => {
    const onChange = vi.fn();
    const stage = draw(list(onChange));
    type(stage, typed);
    send(stage.querySelector('form')!, 'submit');
    expect(onChange).toHaveBeenCalledWith([site]);
  });

  it.each(['', 'two words', 'ftp://news.example', 'javascript:alert(1)'])('refuses “%s”', (typed) => {
    const onChange = vi.fn();
    const stage = draw(list(onChange));
    type(stage, typed);
    send(stage.querySelector('form')!, 'submit');
    expect(onChange).not.toHaveBeenCalled();
    expect(wordsOf(stage)).toContain('That is not the name of a site.');
  });
});

describe('the legend of marks', () => {
  it('shows every kind in its own manner', () => {
    const stage = draw(<MarkLegend />);
    expect([...stage.querySelectorAll('li span')].map((one) => one.className)).toEqual([
      'mark-same',
      'mark-reworded',
      'mark-moved',
      'mark-quoted',
      'mark-changed',
    ]);
  });
});
