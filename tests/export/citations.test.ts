import { describe, expect, it } from 'vitest';
import { apa, chicago, mla } from '../../data/citation-styles.ts';
import { type Citable, dateParts, nameOf, webAddress } from '../../export/citable.ts';
import { citation, citationStyles } from '../../export/citations.ts';
import { citeNews } from '../../export/cite-news.ts';
import { cslItem } from '../../export/csl-item.ts';

const wire: Citable = {
  original: {
    uri: 'urn:example:ferry',
    outlet: 'Northern Wire',
    bylines: ['Ada Example', 'Ben van der Berg'],
    headline: 'Ferry stopped after the storm & the “big” wave',
    published: '2026-03-04T23:30:00-05:00',
    url: 'https://northernwire.example/a_b?x=1&y=2',
    genre: 'wire',
    language: 'en',
  },
  page: { url: 'https://www.daily.example/ferry', title: 'Storm stops ferry | Daily', published: '2026-03-05' },
};
const change = (original: Partial<Citable['original']>): Citable => ({ ...wire, original: { ...wire.original, ...original } });
const today = '2026-03-06';

describe('citations', () => {
  it('are as the manuals have them', () => {
    expect(citation(wire, 'apa', today)).toBe(
      'Example, A., & van der Berg, B. (2026, March 4). Ferry stopped after the storm & the “big” wave. Northern Wire. https://northernwire.example/a_b?x=1&y=2',
    );
    expect(citation(wire, 'mla', today)).toBe(
      'Example, Ada, and Ben van der Berg. “Ferry Stopped after the Storm & the ‘Big’ Wave.” Northern Wire, 4 Mar. 2026, https://northernwire.example/a_b?x=1&y=2.',
    );
    expect(citation(wire, 'chicago', today)).toBe(
      'Example, Ada, and Ben van der Berg. “Ferry Stopped after the Storm & the ‘Big’ Wave.” Northern Wire, March 4, 2026. https://northernwire.example/a_b?x=1&y=2.',
    );
  });

  it('keep to what is known, and to another language’s own capitals', () => {
    const bare = change({ outlet: null, bylines: [], published: '2026', url: null });
    expect(citation(bare, 'mla', today)).toBe('“Ferry Stopped after the Storm & the ‘Big’ Wave.” 2026.');
    expect(citation(bare, 'chicago', today)).not.toMatch(/undefined|null|, ,|\.\./);
    expect(citation(change({ language: 'de', headline: 'Fähre hält nach dem Sturm' }), 'chicago', today)).toContain(
      'Fähre hält nach dem Sturm',
    );
    expect(citation(change({ bylines: [] }), 'apa', today)).toMatch(
      /^Ferry stopped after the storm & the “big” wave\. \(2026, March 4\)\. Northern Wire\. https/,
    );
    expect(citation(change({ published: null, bylines: ['Northern Wire Staff'] }), 'apa', today)).toMatch(
      /^Northern Wire Staff\. \(n\.d\.\)\. Ferry/,
    );
    const many = change({ bylines: ['Ada Example', 'Ben Berg', 'Cy Dee'] });
    expect(citation(many, 'mla', today)).toMatch(/^Example, Ada, et al\. /);
  });

  it('make BibTeX that TeX can read', () => {
    const text = citation(change({ headline: 'Costs up 5% & more_or_less #1', bylines: ['Northern Wire Staff'] }), 'bibtex', today);
    expect(text).toMatch(/^@article\{/);
    expect(text).toContain('title = {Costs up 5\\% \\& more\\textunderscore{}or\\textunderscore{}less \\#1}');
    expect(text).toContain('author = {{Northern Wire Staff}}');
    expect(text).toContain('url = {https://northernwire.example/a_b?x=1&y=2}');
  });

  it('make CSL-JSON that a reference manager reads', () => {
    expect(JSON.parse(citation(wire, 'csl-json', today))).toEqual([cslItem(wire)]);
    expect(cslItem(wire)).toMatchObject({ type: 'article-newspaper', issued: { 'date-parts': [[2026, 3, 4]] }, language: 'en' });
    expect(cslItem(change({ published: null, headline: null, url: 'javascript:alert(1)' }))).toEqual({
      id: 'urn:example:ferry',
      type: 'article-newspaper',
      author: [
        { family: 'Example', given: 'Ada' },
        { family: 'van der Berg', given: 'Ben' },
      ],
      'container-title': 'Northern Wire',
      language: 'en',
    });
  });

  it.each(citationStyles)('stand any bylines and headlines in %s', (style) => {
    for (const hostile of [
      '',
      ' ',
      'a'.repeat(5_000),
      '</i><script>',
      '}}{{|',
      '\\end{document}',
      'Q42',
      'https://example.com/10.1000/1',
      '日本語',
    ])
      expect(citation(change({ headline: hostile || null, bylines: hostile ? [hostile] : [] }), style, today).length).toBeGreaterThan(10);
  });

  it('have styles of their own for news', () => {
    for (const style of [apa, mla, chicago]) expect(style).toContain('<bibliography>');
  });
});

describe('cite news', () => {
  it('names an agency’s own page as its work', () => {
    expect(citeNews(wire, today)).toBe(
      '{{cite news |last=Example |first=Ada |last2=van der Berg |first2=Ben |date=2026-03-04 |title=Ferry stopped after the storm & the “big” wave |url=https://northernwire.example/a_b?x=1&y=2 |work=Northern Wire |access-date=2026-03-06}}',
    );
  });

  it('names the agency where a page carries its story', () => {
    expect(citeNews(change({ url: null, bylines: [] }), today)).toBe(
      '{{cite news |date=2026-03-05 |title=Storm stops ferry {{!}} Daily |url=https://www.daily.example/ferry |work=daily.example |agency=Northern Wire |access-date=2026-03-06}}',
    );
  });

  it('cannot be broken out of', () => {
    const text = citeNews(change({ headline: 'x}} |url=evil [[a]] {{b', language: 'fr' }), today);
    expect(text.match(/\}\}/g)).toHaveLength(2);
    expect(text.endsWith('}}')).toBe(true);
    expect(text).toContain('|language=fr');
    expect(text.match(/\|url=/g)).toHaveLength(1);
  });
});

describe('what a citation is made of', () => {
  it.each([
    ['Warren Strobel', null, { family: 'Strobel', given: 'Warren' }],
    ['Ursula von der Leyen', null, { family: 'von der Leyen', given: 'Ursula' }],
    ['Herald staff', null, { literal: 'Herald staff' }],
    ['Reuters Paris', 'Reuters', { literal: 'Reuters Paris' }],
    ['Madonna', null, { literal: 'Madonna' }],
    ['山田 太郎', null, { literal: '山田 太郎' }],
    ['Иван Петров', null, { family: 'Петров', given: 'Иван' }],
  ])('takes %s apart, or not', (byline, outlet, name) => expect(nameOf(byline, outlet)).toEqual(name));

  it.each([
    ['2014-01-13T14:31:00Z', [2014, 1, 13]],
    ['2014-01', [2014, 1]],
    ['2014', [2014]],
    ['soon', null],
    [null, null],
  ])('reads the date of %s', (published, parts) => expect(dateParts(published)).toEqual(parts));

  it('has no addresses but those of the web', () => {
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('https://a.example/')?.href).toBe('https://a.example/');
  });
});
