import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlsoSent, LaterVersion, RelatedList } from '../../components/also.tsx';
import { ChangeList } from '../../components/changes.tsx';
import { Coverage } from '../../components/coverage.tsx';
import { Credit, CreditGrade } from '../../components/credit.tsx';
import { Icon } from '../../components/icons.tsx';
import { Kinds, LeftOutList } from '../../components/left-out.tsx';
import { OriginalHead, Time } from '../../components/original-head.tsx';
import { SceneNote } from '../../components/scene-note.tsx';
import { SelectedWords } from '../../components/selected-words.tsx';
import { SharedWords } from '../../components/shared-words.tsx';
import { SourceCard } from '../../components/source-card.tsx';
import { Switches } from '../../components/switches.tsx';
import { cut, paywalled, quotes, trace, whole } from './reports.ts';
import { clear, click, draw, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

describe('versions', () => {
  const { match } = cut;
  it('are listed with their own times', () => {
    expect(wordsOf(draw(<AlsoSent match={match} />))).toContain(
      'UPDATE 1: Harbour council halts night ferries after collision2 March 2026 at 19:05 CET',
    );
    expect(wordsOf(draw(<AlsoSent match={whole.match} />))).toBe('');
  });
  it('are called later only where both times are known and one is', () => {
    const later = (published: string | null) => ({ ...match, alsoSent: [{ uri: 'v', published, headline: 'V' }] });
    const said = ['2026-03-02T14:32:00Z', '2026-03-02T14:30:00Z', '2026-03-03', null].map((published) =>
      wordsOf(draw(<LaterVersion match={later(published)} />)),
    );
    expect(said).toEqual(['The library has a later version of this story: V', '', '', '']);
  });
  it('are told apart from what is only related', () => {
    const words = wordsOf(draw(<RelatedList related={cut.report.related} />));
    expect(words).toContain('1 related article, not a source');
    expect(words).toContain('Fog closes airportabout the same event');
  });
});

describe('changes', () => {
  const list = (most?: number, original: string | null = cut.text) => (
    <ChangeList match={cut.match} page={cut.report.page.text} original={original} {...(most === undefined ? {} : { most })} />
  );
  it('stand with the weightiest first and a few words around', () => {
    const rows = [...draw(list()).querySelectorAll('li')].map(wordsOf);
    expect(rows[0]).toBe('figure Rescuers brought original: eleven this page: nine passengers ashore, four of them with…');
    expect(rows[1]).toContain('attribution');
  });
  it('say how many are not shown', () => {
    expect(wordsOf(draw(list(1)))).toContain('1 more in the comparison');
  });
  it('show the page’s words alone while the original’s text is not there', () => {
    expect(draw(list(2, null)).querySelector('del')).toBeNull();
  });
});

describe('what was left out', () => {
  it('is shown in full when asked for, or when a sentence further down is chosen', async () => {
    const rows = () => draw(<LeftOutList match={paywalled.match} chosen={null} />).querySelectorAll('li').length;
    expect(rows()).toBe(6);
    await click(document.body, 'Show all 7');
    expect(rows()).toBe(7);
    clear();
    const stage = draw(<LeftOutList match={paywalled.match} chosen={8} />);
    expect(wordsOf(stage.querySelector('.chosen')!)).toContain('Sund Lines said on Tuesday');
  });
  it('is not claimed to be nothing where no sentence is known', () => {
    expect(wordsOf(draw(<LeftOutList match={{ ...whole.match, outline: [] }} chosen={null} />))).toContain('cannot be told');
  });
  it('is labelled by kind', () => {
    expect(wordsOf(draw(<Kinds kinds={['denial', 'number']} />))).toBe('denial figures');
  });
});

describe('facts of an original', () => {
  it('are said to be unknown where they are', () => {
    const lines = [...draw(<OriginalHead original={trace.match.original} source={2} />).querySelector('header')!.children].map(wordsOf);
    const facts = ['2Channel Nine', 'no byline known', '2 March 2026 · 3 days ago', 'headline not known'];
    expect(lines).toEqual([...facts, 'The library knows only a part of this article.']);
  });
  it('give a time in both zones, once where they are the same', () => {
    expect(wordsOf(draw(<Time iso="2026-03-02T14:31:00Z" />))).toContain('(original: 2 March 2026 at 14:31 GMT)');
    expect(wordsOf(draw(<Time iso="2026-03-02T14:31:00Z" />, voiceOf('en', { timeZone: 'UTC' })))).toBe(
      '2 March 2026 at 14:31 GMT · 3 days ago',
    );
    expect(wordsOf(draw(<Time iso="2026-03-02T14:31" />))).toContain('(zone not given)');
    expect(wordsOf(draw(<Time iso="no time" />))).toBe('time not known');
  });
  it('carry the source’s number and colour', () => {
    expect(draw(<OriginalHead original={cut.match.original} source={7} />).querySelector('.chip')!.className).toBe('chip source-1');
  });
});

describe('shares and credit', () => {
  it('always come as two figures', () => {
    expect([...draw(<Coverage match={cut.match} of="page" />).querySelectorAll('dt, dd')].map(wordsOf)).toEqual([
      'of the original is on this page',
      '65%',
      'of this page is the same text',
      '90%',
    ]);
    expect(wordsOf(draw(<Coverage match={trace.match} of="page" />))).toContain('of the known part of the original');
    expect(wordsOf(draw(<Coverage match={cut.match} of="selection" />))).toContain('of your selection is the same text');
  });
  it.each([
    ['full', 'In full'],
    ['edited', 'Shared'],
    ['contributed', 'In part'],
    ['mentioned', 'Mentioned only'],
    ['none', 'None: the page does not name this source.'],
  ] as const)('%s', (grade, said) => {
    expect(wordsOf(draw(<CreditGrade match={{ ...cut.match, credit: { ...cut.match.credit, grade } }} />))).toContain(said);
  });
  it('show no evidence where there is none', () => {
    expect(wordsOf(draw(<Credit match={trace.match} report={cut.report} />))).toBe('');
  });
});

describe('small parts', () => {
  it('an icon is never read aloud', () => {
    expect(
      draw(<Icon name="out" />)
        .querySelector('svg')!
        .getAttribute('aria-hidden'),
    ).toBe('true');
  });
  it('a selection is shortened', () => {
    expect(wordsOf(draw(<SelectedWords text={'word '.repeat(100)} />)).length).toBeLessThan(200);
  });
  it('shared words are the page’s quotations', () => {
    expect(wordsOf(draw(<SharedWords match={quotes.matches[0]!} page={quotes.page.text} />))).toContain('“We will not gamble with lives.”');
  });
  it('a note without a remedy has no button', () => {
    expect(
      draw(<SceneNote scene={{ kind: 'closed' }} actions={{ readNow: vi.fn(), reload: vi.fn() }} />).querySelector('button'),
    ).toBeNull();
  });
  it('the site’s switch goes with the switch for all', () => {
    const switches = { automatic: false, site: 'a.example', siteOn: true, marks: true };
    const stage = draw(
      <Switches switches={switches} marked={false} actions={{ showMarks: vi.fn(), readSite: vi.fn(), readAll: vi.fn() }} />,
    );
    expect([...stage.querySelectorAll('label')].map(wordsOf)).toEqual(['Read pages of all sites automatically']);
  });
});

describe('a card', () => {
  it('opens its details when a sentence that is missing is chosen on the strip', async () => {
    const actions = { showPassage: vi.fn(async () => true), compare: vi.fn(), copy: vi.fn(async () => {}) };
    const stage = draw(<SourceCard report={cut.report} index={0} original={null} open={false} actions={actions} />);
    const cell = (sentence: number) => stage.querySelector<HTMLElement>(`[data-sentence="${sentence}"]`)!;
    cell(0).click();
    expect(actions.showPassage).toHaveBeenCalledWith(cut.match.outline[0]!.page);
    cell(2).click();
    await vi.waitFor(() => expect(stage.querySelector<HTMLDetailsElement>('.card > details')!.open).toBe(true));
    expect(wordsOf(stage.querySelector('.chosen')!)).toContain('The operator, Sund Lines');
  });
});
