import { afterEach, describe, expect, it, vi } from 'vitest';
import { CiteMenu, citationStyles } from '../../components/cite-menu.tsx';
import { OtherTabs } from '../../components/other-tabs.tsx';
import { ReportSheet } from '../../components/report-sheet.tsx';
import { SaveMenu } from '../../components/save-menu.tsx';
import { SelectionContext } from '../../components/selection-context.tsx';
import * as reports from './reports.ts';
import { clear, click, draw, findingsOf, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

const { report, match } = reports.cut;
const original = reports.texts.get(match.original.uri)!;

describe('citing', () => {
  it('copies in each style, says what, and says so when nothing was copied', async () => {
    const actions = { cite: vi.fn(async () => 'Quill, A. (2026).'), linkToPassage: vi.fn(async () => Promise.reject(new Error())) };
    const stage = draw(<CiteMenu report={report} source={0} actions={actions} />);
    for (const name of Object.values(citationStyles)) await click(stage, name);
    expect(actions.cite.mock.calls.map((call) => (call as unknown[])[2])).toEqual(Object.keys(citationStyles));
    await vi.waitFor(() => expect(wordsOf(stage)).toContain('Copied: Quill, A. (2026).'));
    await click(stage, 'Link to the passage');
    await vi.waitFor(() => expect(wordsOf(stage)).toContain('Nothing was copied.'));
  });

  it('has no link where the original has no address', () => {
    const without = { ...report, matches: [{ ...match, original: { ...match.original, url: null } }] };
    const actions = { cite: vi.fn(), linkToPassage: vi.fn() };
    expect(wordsOf(draw(<CiteMenu report={without} source={0} actions={actions} />))).not.toContain('Link to');
  });
});

describe('saving', () => {
  it('hands on the form and says the file’s name', async () => {
    const save = vi.fn(async (_: unknown, format: string) => `report.${format}`);
    const stage = draw(<SaveMenu report={report} actions={{ save }} />);
    for (const name of ['HTML', 'Markdown', 'JSON', 'Annotation']) await click(stage, name);
    expect(save.mock.calls.map(([, format]) => format)).toEqual(['html', 'markdown', 'json', 'annotation']);
    await vi.waitFor(() => expect(wordsOf(stage)).toContain('Saved: report.annotation'));
  });

  it('says so when a report could not be saved', async () => {
    const stage = draw(<SaveMenu report={report} actions={{ save: () => Promise.reject(new Error('full')) }} />);
    await click(stage, 'Markdown');
    await vi.waitFor(() => expect(wordsOf(stage)).toContain('could not be saved'));
  });
});

describe('a selection in its original', () => {
  const selected = { ...match, passages: match.passages.slice(0, 1) };

  it('stands between what came before and after it, with what the page dropped', () => {
    const at = match.outline.findIndex(({ state }) => state === 'absent');
    expect(at).toBeGreaterThan(0);
    const before = match.outline[at - 1]!;
    const passage = { page: { start: 0, end: 5 }, original: before.original, similarity: 1 };
    const stage = draw(<SelectionContext match={{ ...selected, passages: [passage] }} onPage={match} original={original} />);
    const here = [...stage.querySelectorAll('.here')].map(wordsOf);
    expect(here).toEqual([original.slice(before.original.start, before.original.end).trim()]);
    const absent = match.outline[at]!.original;
    expect(wordsOf(stage.querySelector('li.absent')!)).toBe(`left out ${original.slice(absent.start, absent.end).trim()}`);
    expect(wordsOf(stage)).toContain('after it:');
  });

  it('says nothing of the page where it was not read, and has no words of a trace', () => {
    const passage = { page: { start: 0, end: 5 }, original: match.outline[0]!.original, similarity: 1 };
    const stage = draw(<SelectionContext match={{ ...selected, passages: [passage] }} onPage={null} original={null} />);
    expect(wordsOf(stage)).toContain('It opens the original.');
    expect(wordsOf(stage)).not.toMatch(/left out|kept/);
    expect(stage.querySelector('q')).toBeNull();
    expect(wordsOf(stage)).toMatch(/Paragraph 1 · \d+ words/);
  });

  it('axe finds nothing', async () => {
    expect(await findingsOf(draw(<SelectionContext match={selected} onPage={match} original={original} />))).toEqual([]);
  });
});

describe('other tabs', () => {
  it('are named with how much they have, and gone to', async () => {
    const onGo = vi.fn();
    const tabs = [{ id: 7, title: 'Night boats stop', site: 'daily.example', outlet: 'Northern Wire', share: 0.42 }];
    const stage = draw(<OtherTabs tabs={tabs} onGo={onGo} />);
    expect(wordsOf(stage)).toMatch(/in 1 other tab\s*Night boats stop\s*daily.example\s*Northern Wire\s*42%/);
    await click(stage, 'Night boats stop');
    expect(onGo).toHaveBeenCalledWith(7);
    expect(wordsOf(draw(<OtherTabs tabs={[]} onGo={onGo} />))).toBe('');
  });
});

describe('a report as one sheet', () => {
  it.each(['en', 'ar'])('shows everything at once in %s, and axe finds nothing', async (locale) => {
    const stage = draw(<ReportSheet report={report} texts={reports.texts} />, voiceOf(locale));
    for (const { text } of match.leftOut) expect(wordsOf(stage)).toContain(text!.trim());
    expect(wordsOf(stage)).toContain('Northern Wire');
    expect(await findingsOf(stage)).toEqual([]);
  });

  it.each(Object.entries(reports.every))('draws %s', (_, one) => {
    expect(wordsOf(draw(<ReportSheet report={one} texts={reports.texts} />)).length).toBeGreaterThan(20);
  });
});
