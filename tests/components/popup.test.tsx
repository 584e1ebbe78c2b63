import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupActions, type PopupProps } from '../../components/popup.tsx';
import { SourceGlance } from '../../components/source-glance.tsx';
import type { Match, Report } from '../../engine/report.ts';
import * as reports from './reports.ts';
import { clear, click, draw, findingsOf, voiceOf, wordsOf } from './stage.tsx';

const switches = { reads: 'all' as const, site: 'daily.example', siteOn: true, marks: true };

function actions(): { [Name in keyof PopupActions]: ReturnType<typeof vi.fn> } & PopupActions {
  const names = [
    'readNow',
    'reload',
    'compare',
    'showMarks',
    'readSite',
    'readAll',
    'openOptions',
    'openLibrary',
    'goToTab',
    'save',
  ] as const;
  const plain = Object.fromEntries(names.map((name) => [name, vi.fn()]));
  return {
    ...plain,
    showPassage: vi.fn(async () => true),
    cite: vi.fn(async () => 'Quill, A.'),
    linkToPassage: vi.fn(async () => 'https://'),
  } as never;
}

const noKeeping = { can: false, kept: null, site: null, siteOn: false };

const popup = (scene: PopupProps['scene'], change: Partial<PopupProps> = {}) => (
  <Popup
    scene={scene}
    switches={switches}
    originals={28}
    texts={new Map()}
    otherTabs={[]}
    keep={noKeeping}
    actions={actions()}
    {...change}
  />
);
const ofPage = (report: Report) => popup({ kind: 'report', report, selection: null, selectionFirst: false });

afterEach(clear);

describe('the popup says each verdict in its own words', () => {
  const cases: [keyof typeof reports.every, ...string[]][] = [
    [
      'cut',
      'This page has the same text as an article by Northern Wire – 65% of it.',
      'by Ada Quill and Tom Berger',
      '3 sentences left out',
    ],
    ['whole', 'This page has the same text as a whole article by Northern Wire.', 'No sentence of the original is missing on this page.'],
    ['trace', 'no byline known', 'headline not known', 'The library knows only a part of this article.', 'Paragraph 2 · 12 words'],
    ['paywalled', 'cut off by a paywall', 'nothing is called left out', '7 sentences not checked'],
    ['two', 'This page has the same text as 2 articles, by Northern Wire and Channel Nine.'],
    ['quotes', 'This page and Northern Wire quote the same words.', 'not a repost', 'Quoted by both'],
    ['nothing', 'No source found for this text.', 'Compared with 28 originals in your library.'],
    ['creditedOnly', 'This page credits Northern Wire, but the original is not in your library.', 'Credit line The library'],
    ['itself', 'This page is the original.'],
    ['tooShort', 'This text is too short to name a source.'],
    ['notArticle', 'This page is not an article.', 'Read it anyway'],
    ['unknown', 'an unnamed outlet', 'no byline known', 'time not known', 'headline not known'],
  ];
  it.each(cases)('%s', (name, ...said) => {
    const words = wordsOf(draw(ofPage(reports.every[name]!)));
    for (const each of said) expect(words).toContain(each);
  });

  it('falls back to the report’s own words for a verdict that it does not know', () => {
    const later = { ...reports.nothing, verdict: 'some-later-verdict' as never };
    expect(wordsOf(draw(ofPage(later)))).toContain(later.why);
  });

  it('never says “left out” where the page is cut off', () => {
    expect(wordsOf(draw(ofPage(reports.paywalled.report)))).not.toMatch(/sentences? left out/);
  });
});

describe('a source’s card', () => {
  it('tells the time in the reader’s zone and in the original’s own, and how long ago that was', () => {
    const words = wordsOf(draw(ofPage(reports.cut.report)));
    expect(words).toContain('2 March 2026 at 15:31 CET');
    expect(words).toContain('(original: 14:31 GMT)');
    expect(words).toContain('3 days ago');
  });

  it('keeps a bare day a day', () => {
    const time = draw(ofPage(reports.trace.report)).querySelector('time')!;
    expect(time.textContent).toBe('2 March 2026');
  });

  it('tells both coverages apart', () => {
    const words = wordsOf(draw(ofPage(reports.cut.report)));
    expect(words).toMatch(/of the original is on this page ?65%/);
    expect(words).toMatch(/of this page is the same text ?90%/);
  });

  it('lists what was left out with the weightiest first, with its kinds and its paragraph', () => {
    const items = [...draw(ofPage(reports.cut.report)).querySelectorAll('.left-out li')].map(wordsOf);
    expect(items).toEqual([
      'denial attribution The operator, Sund Lines, denied that its captain had ignored a warning.Paragraph 2',
      'harm or cost figures Shop owners on the outer islands expect to lose about 40,000 crowns a week, and want the council to pay for it.Paragraph 6',
      'caveat Investigators said it was too early to name a cause.Paragraph 4',
    ]);
  });

  it('shows changed figures and verbs, with the original’s words once its text is there', () => {
    const texts = new Map([[reports.cut.match.original.uri, reports.cut.text]]);
    const scene = { kind: 'report', report: reports.cut.report, selection: null, selectionFirst: false } as const;
    const stage = draw(popup(scene, { texts }));
    expect([...stage.querySelectorAll('.change del')].map(wordsOf)).toEqual(['original: eleven', 'original: said on Tuesday']);
    expect([...stage.querySelectorAll('.change ins')].map(wordsOf)).toEqual(['this page: nine', 'this page: claimed on Tuesday']);
  });

  it('gives the credit with its evidence', () => {
    const credit = wordsOf(draw(ofPage(reports.cut.report)).querySelector('.credit')!);
    expect(wordsOf(document.body)).toContain('Credit on this page: In full: the text is given as the source’s own.');
    expect(wordsOf(document.body)).toContain('It names the outlet and the dateline.');
    expect(credit).toContain('Dateline ELDHAVN (Northern Wire)');
    expect(credit).toContain('Page data meta[name=author]');
  });

  it('links only to web addresses, and without a way back to the opener', () => {
    const link = draw(ofPage(reports.cut.report)).querySelector<HTMLAnchorElement>('.original a')!;
    expect([link.href, link.rel]).toEqual(['https://northernwire.example/ferries', 'noopener noreferrer']);
    clear();
    const { report, match } = reports.cut;
    const hostile = { ...report, matches: [{ ...match, original: { ...match.original, url: 'javascript:alert(1)' } }] };
    expect(draw(ofPage(hostile)).querySelector('.original a')).toBeNull();
  });

  it('says “demonstration” of what is one', () => {
    expect(draw(ofPage(reports.cut.report)).querySelector('.outlet .label')?.textContent).toBe('demonstration');
    clear();
    expect(draw(ofPage(reports.trace.report)).querySelector('.outlet .label')).toBeNull();
  });

  it('goes to the next passage with every press', async () => {
    const does = actions();
    const stage = draw(popup({ kind: 'report', report: reports.cut.report, selection: null, selectionFirst: false }, { actions: does }));
    await click(stage, 'Show on the page');
    await click(stage, 'Next passage');
    const starts = does.showPassage.mock.calls.map(([span]) => span.start);
    expect(starts).toEqual(reports.cut.match.passages.slice(0, 2).map(({ page }) => page.start));
    expect(wordsOf(stage)).toContain('Passage 2 of 6');
  });

  it('says so when a passage is no longer on the page', async () => {
    const does = { ...actions(), showPassage: vi.fn(async () => false) };
    const stage = draw(popup({ kind: 'report', report: reports.cut.report, selection: null, selectionFirst: false }, { actions: does }));
    await click(stage, 'Show on the page');
    expect(wordsOf(stage)).toContain('This passage is no longer on the page.');
  });

  it('copies a citation and opens the comparison', async () => {
    const does = actions();
    const stage = draw(popup({ kind: 'report', report: reports.two, selection: null, selectionFirst: false }, { actions: does }));
    await click(stage, 'Wikipedia');
    expect(does.cite).toHaveBeenCalledWith(reports.two, 0, 'wikipedia');
    await vi.waitFor(() => expect(wordsOf(stage)).toContain('Copied: Quill, A.'));
    await click(stage.querySelectorAll('.card')[1]!, 'Compare');
    expect(does.compare).toHaveBeenCalledWith(1, 'page');
  });
});

describe('several sources', () => {
  const { two } = reports;
  it('are first told in a line each: whose, how much, who wrote it, the day, and what is missing', () => {
    const lines = [...draw(ofPage(two)).querySelectorAll('.glance > li')].map(wordsOf);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^1Northern Wire \d+%by Ada Quill and Tom Berger · 2 March 20263 sentences left out$/);
  });

  it('lead from their lines to their cards', () => {
    const stage = draw(ofPage(two));
    const goals = [...stage.querySelectorAll<HTMLAnchorElement>('.glance a')].map((link) => stage.querySelector(link.hash));
    expect(goals).toEqual([...stage.querySelectorAll('.card')]);
  });

  it('of which nothing is missing, or which were not read to the end, are said to be so', () => {
    const missing = (change: Partial<Match>) => {
      const glance = draw(<SourceGlance report={{ ...two, matches: [{ ...two.matches[0]!, ...change }] }} />);
      return wordsOf(glance.querySelector('.missing')!);
    };
    expect(missing({ leftOut: [] })).toBe('no sentence missing');
    expect(missing({ leftOut: [], original: reports.trace.match.original })).toBe('no sentence of the known part missing');
    expect(missing({ leftOut: reports.paywalled.match.leftOut })).toBe('7 sentences not checked');
    expect(missing({ leftOut: [], outline: [] })).toContain('cannot be told');
    expect(missing({ reuse: 'quotation' })).toBe('Quoted by both');
  });

  it('have no such lines where there is one', () => {
    expect(draw(ofPage(reports.cut.report)).querySelector('.glance')).toBeNull();
  });
});

describe('a source’s later version', () => {
  it('is pointed out where the page has an older one', () => {
    expect(wordsOf(draw(ofPage(reports.cut.report)))).toContain('The library has a later version of this story: UPDATE 1: Harbour');
  });
});

describe('states without a report', () => {
  const cases: [PopupProps['scene'], string, string | null][] = [
    [{ kind: 'reading' }, 'Reading this page', null],
    [{ kind: 'no-text' }, 'This page is not an article.', 'Read it anyway'],
    [{ kind: 'off' }, 'Wireprint is switched off here.', 'Read this page now'],
    [{ kind: 'failed', why: 'Too long.' }, 'This page could not be checked.', 'Load the page again'],
    [{ kind: 'closed' }, 'Browsers do not let extensions read this page.', null],
    [{ kind: 'absent' }, 'Wireprint has not seen this page yet.', 'Load the page again'],
  ];
  it.each(cases)('%j', async (scene, said, button) => {
    const does = actions();
    const stage = draw(popup(scene, { actions: does }));
    expect(wordsOf(stage)).toContain(said);
    if (button === null) return expect(stage.querySelector('button.main')).toBeNull();
    await click(stage, button);
    expect(does.readNow.mock.calls.length + does.reload.mock.calls.length).toBe(1);
  });

  it('draws nothing while nothing is known', () => {
    expect(wordsOf(draw(popup({ kind: 'waiting' })))).toBe('');
  });
});

describe('a selection', () => {
  const scene = { kind: 'report', report: reports.nothing, selection: reports.selection, selectionFirst: true } as const;

  it('comes first when it is newer, with a way to the page’s report and back', async () => {
    const stage = draw(popup(scene));
    expect(wordsOf(stage)).toContain('Same text as in an article by Northern Wire.');
    await click(stage, 'Back to the whole page');
    expect(wordsOf(stage)).toContain('No source found for this text.');
    await click(stage, 'Answer for the selected text');
    expect(wordsOf(stage)).toContain('You selected:');
  });

  it('stands behind a newer report of the page', () => {
    expect(wordsOf(draw(popup({ ...scene, selectionFirst: false })))).toContain('No source found for this text.');
  });
});

describe('switches', () => {
  it('turn marks, the site and all sites', async () => {
    const does = actions();
    const stage = draw(popup({ kind: 'report', report: reports.cut.report, selection: null, selectionFirst: false }, { actions: does }));
    await click(stage, 'Mark the text on this page');
    await click(stage, 'Read pages of daily.example');
    await click(stage, 'Read pages of all sites');
    expect([does.showMarks, does.readSite, does.readAll].map((each) => each.mock.calls)).toEqual([[[false]], [[false]], [[false]]]);
  });
});

describe('axe finds nothing', () => {
  it.each(Object.keys(reports.every))('in a report of %s', async (name) => {
    expect(await findingsOf(draw(ofPage(reports.every[name]!)))).toEqual([]);
  });
  it.each(['reading', 'no-text', 'off', 'closed', 'absent'] as const)('in the state %s', async (kind) => {
    expect(await findingsOf(draw(popup({ kind })))).toEqual([]);
  });
  it('in a language that runs from right to left', async () => {
    const stage = draw(ofPage(reports.arabic.report), voiceOf('ar'));
    expect(document.documentElement.dir).toBe('rtl');
    expect(await findingsOf(stage)).toEqual([]);
  });
});
