import { describe, expect, it } from 'vitest';
import { hostOf, safeLink } from '../../components/addresses.ts';
import { creditedElsewhere, evidenceFor, shorten } from '../../components/evidence.ts';
import { sayFinding } from '../../components/finding.ts';
import { paragraphsOf, describe as say, sentenceText, tally } from '../../components/outline.ts';
import { sayShare } from '../../components/shares.ts';
import * as reports from './reports.ts';
import { voiceOf } from './stage.tsx';

const voice = voiceOf();

describe('an address', () => {
  it.each([
    ['https://www.news.example/a', 'https://www.news.example/a', 'news.example'],
    ['http://news.example', 'http://news.example/', 'news.example'],
    ['javascript:alert(1)', null, null],
    ['data:text/html,x', null, null],
    ['file:///etc/passwd', null, null],
    ['//news.example/a', null, null],
    ['', null, null],
    [null, null, null],
  ])('%s is a link only on the web', (url, link, host) => {
    expect([safeLink(url), hostOf(url)]).toEqual([link, host]);
  });
});

describe('a share does not round a difference away', () => {
  it.each([
    [0, '0%'],
    [0.001, '1%'],
    [0.454, '45%'],
    [0.998, '99%'],
    [1, '100%'],
  ])('%f', (share, said) => {
    expect(sayShare(share, voice)).toBe(said);
  });
});

describe('evidence', () => {
  it('are the claims that name the outlet or an author, with their words', () => {
    expect(evidenceFor(reports.cut.match, reports.cut.report).map(({ claim, words }) => [claim.rule, words])).toEqual([
      ['dateline', 'ELDHAVN (Northern Wire)'],
      ['metadata', 'meta[name=author]'],
    ]);
    expect(evidenceFor(reports.trace.match, reports.cut.report)).toEqual([]);
  });
  it('tells whom else the page credits, but not whom it only mentions', () => {
    const claims = (['full', 'mentioned', null] as const).map((grade, at) => ({ ...reports.noClaim, outlet: `Outlet ${at}`, grade }));
    expect(creditedElsewhere({ ...reports.cut.report, claims })).toEqual(['Outlet 0']);
  });
  it('is cut at a word’s end', () => {
    expect(shorten('one two three', 10)).toBe('one two…');
    expect(shorten(' one\n two ')).toBe('one two');
    expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});

describe('an outline', () => {
  const { match, text } = reports.cut;
  it('is counted by state and grouped by paragraph', () => {
    expect(tally(match)).toEqual({ kept: 4, reworded: 1, moved: 1, absent: 3, unchecked: 0, aside: 0 });
    expect(paragraphsOf(match.outline).map(({ sentences }) => sentences.length)).toEqual([1, 2, 1, 2, 1, 1, 1]);
  });
  it('is described without its words', () => {
    expect(say(match, 2, voice)).toBe('Paragraph 2, left out, 12 words, denial, attribution');
  });
  it('sets aside what the report does not list as left out', () => {
    const signed = { ...match, leftOut: match.leftOut.slice(0, 2) };
    expect(tally(signed)).toMatchObject({ absent: 2, aside: 1 });
    expect(tally({ ...reports.paywalled.match, leftOut: [] })).toMatchObject({ unchecked: 0, aside: 7 });
    expect(say(signed, 7, voice)).toBe('Paragraph 6, sign-off or credit, 22 words, figures, harm or cost');
  });
  it('has the words that are known', () => {
    expect(sentenceText(match, 0, null)).toBeNull();
    expect(sentenceText(match, 2, null)).toContain('The operator');
    expect(sentenceText(match, 0, text)).toContain('ELDHAVN');
  });
});

describe('a finding', () => {
  it('speaks of the selection where it is about one', () => {
    const said = (['nothing', 'quotes', 'tooShort'] as const).map(
      (name) => sayFinding(reports.every[name]!, 'selection', null, voice).sentence,
    );
    expect(said).toEqual([
      'No source found for the selected text.',
      'The selected text and Northern Wire quote the same words.',
      'The selected text is too short to name a source.',
    ]);
  });
  it('says nothing of the library’s size while that is not known', () => {
    const reasons = sayFinding(reports.nothing, 'page', null, voice).reasons.join(' ');
    expect(reasons).not.toContain('Compared');
  });
  it('never judges: no verdict speaks of copying or stealing', () => {
    for (const report of Object.values(reports.every)) {
      const { sentence, reasons } = sayFinding(report, 'page', 3, voice);
      expect(`${sentence} ${reasons.join(' ')}`).not.toMatch(/cop(y|ied)|st(ea|o)l|plagiar|churn/i);
    }
  });
});
