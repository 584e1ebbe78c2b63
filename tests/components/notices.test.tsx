import { afterEach, describe, expect, it } from 'vitest';
import { NoticeList } from '../../components/notice-list.tsx';
import { laterVersion, pageNotices } from '../../components/notices.ts';
import type { Match, Report } from '../../engine/report.ts';
import { cut, noClaim, two, whole } from './reports.ts';
import { clear, draw, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

const voice = voiceOf();
const said = (report: Report) => pageNotices(report, voice).map(({ kind }) => kind);

describe('an old text that is dated anew', () => {
  const dated = (published: string | null, original: string | null, change: Partial<Report> = {}): Report => ({
    ...whole.report,
    page: { ...whole.report.page, published },
    matches: [{ ...whole.match, original: { ...whole.match.original, published: original }, credit: cut.match.credit }],
    ...change,
  });
  it.each([
    ['2026-03-04', '2025-03-02T14:31:00Z', ['stale']],
    ['2026-03-04', '2026-03-02T14:31:00Z', []], // next day's print
    ['2026-03-04', '2025', []], // the day is not known
    [null, '2025-03-02', []],
    ['2026-03-04', null, []],
    ['2025-03-02', '2026-03-04', []], // the page is the older one
  ])('%s with a text of %s: %j', (page, original, kinds) => expect(said(dated(page, original))).toEqual(kinds));

  it('is said with both dates', () => {
    expect(pageNotices(dated('2026-03-04', '2025-03-02T14:31:00Z'), voice)[0]!.sentence).toBe(
      'Old text: the page is dated 4 March 2026, but the text by Northern Wire is of 2 March 2025 at 15:31 CET, 1 year earlier. The page does not say so.',
    );
  });
  it('is not, where the page gives the text’s own day', () => {
    const claims = [{ ...noClaim, time: '2025-03-02', rule: 'time' as const }];
    expect(said(dated('2026-03-04', '2025-03-02T14:31:00Z', { claims }))).toEqual([]);
  });
});

describe('a claim that nothing was changed', () => {
  const claiming = ({ report }: { report: Report }): Report => {
    const words = 'This story was published without changes.';
    const text = `${report.page.text}\n\n${words}`;
    const credited = report.matches.map((match) => ({ ...match, credit: cut.match.credit }));
    return {
      ...report,
      matches: credited,
      page: { ...report.page, text, saysUnedited: { start: text.length - words.length, end: text.length } },
    };
  };
  it('is held against what was found, in the page’s own words', () => {
    expect(wordsOf(draw(<NoticeList notices={pageNotices(claiming(cut), voice)} />))).toBe(
      'The page says that nothing was changed. Yet found: 3 sentences left out and 2 changes. This story was published without changes.',
    );
  });
  it('passes where nothing was found', () => expect(said(claiming(whole))).toEqual([]));
});

describe('credit for another than the text shows', () => {
  const none = { ...cut.match, credit: { ...cut.match.credit, grade: 'none' as const } };
  const other = [{ ...noClaim, outlet: 'Southern Wire', rule: 'credit-line' as const, grade: 'full' as const }];
  it('is said', () => {
    expect(pageNotices({ ...cut.report, matches: [none], claims: other }, voice).map(({ sentence }) => sentence)).toEqual([
      'The page credits Southern Wire. The text is the same as by Northern Wire, whom it does not name as its source.',
    ]);
  });
  it('is not, where the source is credited too, or nobody is', () => {
    expect(said({ ...cut.report, claims: other })).toEqual([]);
    expect(said({ ...cut.report, matches: [none], claims: [] })).toEqual([]);
    expect(said({ ...two, claims: [] })).toEqual([]);
  });
});

describe('a later version', () => {
  const later = (headline: string | null, published: string | null = '2026-03-03T09:00:00Z'): Match => ({
    ...cut.match,
    alsoSent: [{ uri: 'v', published, headline }],
  });
  it.each([
    ['UPDATE 1: Ferries', 'later'],
    ['CORRECTED-Ferries halted', 'correction'],
    ['(CORRECTED) Ferries halted', 'correction'],
    ['Korrektur: Fähren stehen still', 'correction'],
    ['更正：渡轮停航', 'correction'],
    ['Corrections officers strike', 'later'],
    ['Correctional staff strike', 'later'],
  ])('%s: %s', (headline, kind) => expect(laterVersion(later(headline), voice)?.kind).toBe(kind));

  it('is one only where both times are known and alike exact', () => {
    const kinds = ['2026-03-02T14:32:00Z', '2026-03-02T14:30:00Z', '2026-03-03', null].map(
      (time) => laterVersion(later('V', time), voice)?.kind,
    );
    expect(kinds).toEqual(['later', undefined, undefined, undefined]);
  });
  it('that corrects comes before one that only follows', () => {
    const match = later('UPDATE 2');
    match.alsoSent.push({ uri: 'w', published: '2026-03-04T09:00:00Z', headline: 'CORRECTED-Ferries' });
    expect(laterVersion(match, voice)?.sentence).toContain('corrects this one: CORRECTED-Ferries');
  });
});
