import { describe, expect, it } from 'vitest';
import { isOutside } from '../../page/bylines.ts';
import { isPersonName, namesIn } from '../../page/names.ts';
import { parse, prose, readBody } from './page.ts';

describe('names', () => {
  it.each<[string, string[]]>([
    ['By Ann Example', ['Ann Example']],
    ['By ANN EXAMPLE and BEN SAMPLE', ['ANN EXAMPLE', 'BEN SAMPLE']],
    ['Written by: Ann Example, Ben Sample & Cy Muster', ['Ann Example', 'Ben Sample', 'Cy Muster']],
    ['ByAnn Example', ['Ann Example']],
    ['Posted on May 3, 2015 by Ann Example', ['Ann Example']],
    ['By Ann Example, Staff Writer', ['Ann Example']],
    ['By Ann ExampleStaff Writer', ['Ann Example']],
    ['Von Jörg Müller und Anna Beispiel', ['Jörg Müller', 'Anna Beispiel']],
    ['Par Éloïse d’Exemple', ['Éloïse d’Exemple']],
    ['Ann Example, PhD', ['Ann Example']],
    ['Ann Example @annexample', ['Ann Example']],
    ['By Ann Example in Portsea', ['Ann Example']],
    ['By Ann Example - Harbour team', ['Ann Example']],
    ['By Ann Example, Wednesday, 20 November 2019', ['Ann Example']],
    ['Ben Sample Jr.', ['Ben Sample Jr.']],
    ['孔德明', ['孔德明']],
    ['By Staff', []],
    ['Staff Writer', []],
    ['By The Editors', []],
    ['admin', []],
    ['News Desk', []],
    ['Portsea Media Network', []],
    ['https://gazette.example/author/ann', []],
    ['www.gazette.example', []],
    ['ann@gazette.example', []],
    ['No Author', []],
    ['Follow', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('refuses the site’s own name, alone or with more', () => {
    expect(namesIn('Portsea Gazette', { refused: ['Portsea Gazette'] })).toEqual([]);
    expect(namesIn('Portsea Gazette Kitchens', { refused: ['PortseaGazette.com'] })).toEqual([]);
  });

  it('lets handles pass only where markup says that they are authors’', () => {
    expect(isPersonName('harbour99')).toBe(false);
    expect(isPersonName('harbour99', true)).toBe(true);
    expect(isPersonName('jsmith', true)).toBe(false);
  });
});

const text = `<article><h1>Storm</h1>%<p>${prose(5)}</p></article>`;
const bylines = async (markup: string, head = '') => (await readBody(text.replace('%', markup), { head })).bylines;

describe('the page’s bylines', () => {
  it.each([
    ['a byline', '<p class="byline">By Ann Example</p>'],
    ['rel=author', '<a rel="author" href="/ann">Ann Example</a>'],
    ['microdata', '<span itemprop="author" itemscope><span itemprop="name">Ann Example</span></span>'],
    ['run together markup', '<div class="author"><a href="/a">Ann Example</a><span>Follow</span></div>'],
    ['a line of text', '<div>By Ann Example</div>'],
  ])('are read from %s', async (_, markup) => {
    expect(await bylines(markup)).toEqual(['Ann Example']);
  });

  it('are read from metadata first, references followed', async () => {
    const json = {
      '@graph': [
        { '@type': 'NewsArticle', author: { '@id': '#ann' }, publisher: { name: 'Gazette' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
      ],
    };
    expect(
      await bylines('<p class="byline">By Ben Sample</p>', `<script type="application/ld+json">${JSON.stringify(json)}</script>`),
    ).toEqual(['Ann Example']);
    expect(
      await bylines(
        '',
        '<meta name="author" content="Ann Example"><meta property="article:author_name" content="Ann Example, Ben Sample">',
      ),
    ).toEqual(['Ann Example', 'Ben Sample']);
  });

  it('are not those of the site, a desk, an address, a comment or a teaser', async () => {
    expect(
      await bylines('', '<meta property="og:site_name" content="Portsea Gazette"><meta name="author" content="Portsea Gazette">'),
    ).toEqual([]);
    expect(await bylines('', '<meta property="article:author" content="https://social.example/gazette">')).toEqual([]);
    expect(await bylines('<p class="byline">By Staff</p>')).toEqual([]);
    expect(await bylines('<aside><p class="byline">By Ben Sample</p></aside>')).toEqual([]);
  });

  it('does not take the byline of a text that is quoted further down', async () => {
    const { bylines } = await readBody(
      `<article><h1>Storm</h1><p>${prose(5)}</p><p>${prose(4, 'bridge')}</p><h3>Again</h3><p>By Ben Sample</p><p>${prose(5, 'market')}</p></article>`,
    );
    expect(bylines).toEqual([]);
  });

  it('knows what stands outside the article', () => {
    const document = parse('<html><body><div class="widget"><p id="a">x</p><p class="author">y</p></div></body></html>');
    const author = document.querySelector('.author')!;
    expect(isOutside(author, document.querySelector('#a'))).toBe(false);
    expect(isOutside(author, null)).toBe(true);
  });
});
