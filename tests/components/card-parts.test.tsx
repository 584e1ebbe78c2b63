import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlsoIn, AlsoSent, RelatedList } from '../../components/also.tsx';
import { Changed } from '../../components/changes.tsx';
import { Coverage } from '../../components/coverage.tsx';
import { CreditEvidence, CreditGrade } from '../../components/credit.tsx';
import { Icon } from '../../components/icons.tsx';
import { KindFilter } from '../../components/kind-filter.tsx';
import { Kinds, LeftOutList } from '../../components/left-out.tsx';
import { Neighbours } from '../../components/neighbours.tsx';
import { OriginalHead, Time } from '../../components/original-head.tsx';
import { SceneNote } from '../../components/scene-note.tsx';
import { SelectedWords } from '../../components/selected-words.tsx';
import { SharedWords } from '../../components/shared-words.tsx';
import { SourceCard } from '../../components/source-card.tsx';
import { Switches } from '../../components/switches.tsx';
import type { Composed } from './compose.ts';
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
  it('are followed by who else has a quotation, each once and the earliest first', () => {
    const other = (uri: string, outlet: string | null, published: string | null) => ({ uri, outlet, published, headline: null });
    const alsoIn = [
      { ...other('urn:late', 'Channel Nine', '2026-03-02T18:00:00Z'), passage: 0 },
      { ...other('urn:undated', null, null), passage: 0 },
      { ...other('urn:early', 'The Daily', '2026-03-02T09:00:00Z'), passage: 1 },
      { ...other('urn:late', 'Channel Nine', '2026-03-02T18:00:00Z'), passage: 1 },
      { uri: 'urn:kept-before', passage: 1 },
    ];
    const rows = [...draw(<AlsoIn match={{ ...match, alsoIn }} />).querySelectorAll('li')].map(wordsOf);
    expect(rows.map((row) => row.slice(0, 12))).toEqual(['The Daily 2 ', 'Channel Nine', 'an unnamed o']);
    clear();
    expect(wordsOf(draw(<AlsoIn match={match} />))).toBe('');
  });
  it('are told apart from what is only related', () => {
    const words = wordsOf(draw(<RelatedList related={cut.report.related} />));
    expect(words).toContain('1 related article, not a source');
    expect(words).toContain('Fog closes airportabout the same event');
  });
});

describe('changes', () => {
  const list = (first = 9, original: string | null = cut.text) => (
    <Changed report={cut.report} match={cut.match} original={original} first={first} />
  );
  it('stand with headline and byline first, then the weightiest, a few words around, then what was moved', () => {
    const rows = [...draw(list()).querySelectorAll('li')].map(wordsOf);
    expect(rows[0]).toMatch(/^Headline original: Harbour council halts .* this page: Night ferries stopped$/);
    expect(rows[1]).toBe('Byline original: Ada Quill and Tom Berger this page: no byline known');
    expect(rows[2]).toBe('figure Rescuers brought original: eleven this page: nine passengers ashore, four of them with…');
    expect(rows[3]).toContain('attribution');
    expect(rows[4]).toMatch(/^moved Eldhavn has lived off its ferries .*In the original: paragraph 5 of 7\. Here: paragraph 4 of 5\.$/);
    expect(rows.length).toBe(5);
  });
  it('are all shown when asked for', async () => {
    const stage = draw(list(1));
    expect(stage.querySelectorAll('li').length).toBe(3);
    await click(stage, 'Show all 5');
    expect(stage.querySelectorAll('li').length).toBe(5);
  });
  it('show the page’s words alone while the original’s text is not there', () => {
    expect(draw(list(1, null)).querySelector('.change del')).toBeNull();
  });
});

describe('what was left out', () => {
  const list = (composed: Composed, chosen: number | null, first = 6) => (
    <LeftOutList match={composed.match} original={composed.text} chosen={chosen} first={first} />
  );
  it('stands with the weightiest first', () => {
    const rows = [...draw(list(cut, null)).querySelectorAll('.words')].map(wordsOf);
    expect(rows.map((row) => row.slice(0, 12))).toEqual(['The operator', 'Shop owners ', 'Investigator']);
  });
  it('is shown in full when asked for, or when a sentence further down is chosen', async () => {
    const rows = () => draw(list(paywalled, null)).querySelectorAll('.left-out > li').length;
    expect(rows()).toBe(6);
    await click(document.body, 'Show all 7');
    expect(rows()).toBe(7);
    await click(document.body, 'Show fewer');
    expect(rows()).toBe(6);
    clear();
    const stage = draw(list(paywalled, 8, 1));
    expect(wordsOf(stage.querySelector('.chosen')!)).toContain('Sund Lines said on Tuesday');
  });
  it('can be narrowed to one kind', async () => {
    const stage = draw(list(cut, null, 1));
    await click(stage, 'Show all 3');
    await click(stage, 'caveat 1');
    expect([...stage.querySelectorAll('.words')].map(wordsOf)).toEqual(['Investigators said it was too early to name a cause.']);
    await click(stage, 'caveat 1');
    expect(stage.querySelectorAll('.words').length).toBe(3);
  });
  it('shows on demand what stood around it', async () => {
    const stage = draw(list(cut, null));
    await click(stage, 'Paragraph 2');
    expect([...stage.querySelectorAll('.neighbours li')].map(wordsOf)).toEqual([
      'Before it (kept): Rescuers brought eleven passengers ashore, four of them with broken bones.',
      'After it (reworded): “We will not gamble with lives,” said Mette Falk, who leads the council.',
    ]);
    clear();
    const without = draw(<Neighbours match={trace.match} at={0} original={null} />);
    expect([...without.querySelectorAll('li')].map(wordsOf)).toEqual([
      'After it (kept): Paragraph 2, kept, 11 words, figures, harm or cost',
    ]);
  });
  it('is not claimed to be nothing where no sentence is known', () => {
    const unknown = { ...whole, match: { ...whole.match, outline: [] } };
    expect(wordsOf(draw(list(unknown, null)))).toContain('cannot be told');
    const part = { ...whole, match: { ...whole.match, original: { ...whole.match.original, heldExtent: 'excerpt' as const } } };
    expect(wordsOf(draw(list(part, null)))).toBe('No sentence of the known part is missing on this page.');
  });
  it('is labelled by kind, the weightiest first', () => {
    expect(wordsOf(draw(<Kinds sentence={{ kinds: ['number', 'denial'] }} />))).toBe('denial figures');
    expect(wordsOf(draw(<Kinds sentence={{ kinds: ['quotation'], speaker: 'Mette Falk' }} />))).toBe('quotation · Mette Falk');
    expect(wordsOf(draw(<KindFilter sentences={cut.match.outline.slice(0, 2)} only={null} onOnly={vi.fn()} />))).toContain(
      'harm or cost 1',
    );
    expect(wordsOf(draw(<KindFilter sentences={[]} only={null} onOnly={vi.fn()} />))).toBe('');
  });
});

describe('facts of an original', () => {
  it('are said to be unknown where they are', () => {
    const lines = [...draw(<OriginalHead original={trace.match.original} source={2} />).querySelector('header')!.children].map(wordsOf);
    const facts = ['2Channel Nine', 'headline not known', 'no byline known', '2 March 2026 · 3 days ago'];
    expect(lines).toEqual([...facts, 'The library knows only a part of this article.']);
  });
  it('give a time in both zones, once where they are the same', () => {
    expect(wordsOf(draw(<Time iso="2026-03-02T14:31:00Z" />))).toContain('(original: 14:31 GMT)');
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
    expect(wordsOf(draw(<CreditGrade credit={{ ...cut.match.credit, grade }} />))).toContain(said);
  });
  it('show no evidence where there is none', () => {
    expect(wordsOf(draw(<CreditEvidence match={trace.match} report={cut.report} />))).toBe('');
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
    const switches = { reads: 'asked' as const, site: 'a.example', siteOn: true, marks: true };
    const stage = draw(
      <Switches switches={switches} marked={false} actions={{ showMarks: vi.fn(), readSite: vi.fn(), readAll: vi.fn() }} />,
    );
    expect([...stage.querySelectorAll('label')].map(wordsOf)).toEqual(['Read pages of all sites automatically']);
  });
});

describe('a card', () => {
  it('opens a sentence that is missing when it is chosen on the strip', async () => {
    const actions = { showPassage: vi.fn(async () => true), compare: vi.fn(), cite: vi.fn(), linkToPassage: vi.fn() };
    const stage = draw(<SourceCard report={cut.report} index={0} original={null} only={false} actions={actions} />);
    const cell = (sentence: number) => stage.querySelector<HTMLElement>(`[data-sentence="${sentence}"]`)!;
    cell(0).click();
    expect(actions.showPassage).toHaveBeenCalledWith(cut.match.outline[0]!.page);
    cell(2).click();
    await vi.waitFor(() => expect(stage.querySelector('.chosen')).not.toBeNull());
    expect(wordsOf(stage.querySelector('.chosen')!)).toContain('The operator, Sund Lines');
    expect(wordsOf(stage.querySelector('.chosen .neighbours')!)).toContain('Before it (kept)');
  });
});
