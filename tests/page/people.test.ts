import { describe, expect, it } from 'vitest';
import { inFull, ofText } from '../../page/byline-lines.ts';
import { isOutside } from '../../page/byline-marks.ts';
import { isPersonName, namesIn } from '../../page/names.ts';
import { layout, parse, prose, readBody } from './page.ts';

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
    ['ANN EXAMPLE, AP Auto Writer', ['ANN EXAMPLE']],
    ['Ann Example, MS, RDN', ['Ann Example']],
    ['ANN EXAMPLE, FUTURAMA', ['ANN EXAMPLE']],
    ['Ann, Ben and Cy', ['Ann', 'Ben', 'Cy']],
    ['by Ann ExampleMonday, May 3, 2019', ['Ann Example']],
    ['By Ann Example, Ben Sample 2019-11-18T22:05:36Z', ['Ann Example', 'Ben Sample']],
    ['Текст: Анна Примерова·24 сентября 2018', ['Анна Примерова']],
    ['By The Editors of the Gazette', []],
    ['humans.txt', []],
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
    ['a line that says who handed it in', '<div>Submitted by <span>Ann Example</span> on Tue, 03/05/2024 - 09:12</div>'],
    ['a line that names the photographer too', '<div>Text: Ann Example Foto: Ben Sample</div>'],
    ['a line with the date and the time it takes', '<p>March 5, 2024 · 3 min · Ann Example</p>'],
    ['a writer’s element', '<p class="writer">Ann Example, Gazette Staff Writer</p>'],
    ['an element named for tests', '<div data-testid="byline-new"><a href="/ann">Ann Example</a><span>Reporter</span></div>'],
    ['two lines in one element', '<p class="author">Ann Example<br>redacteur Economie</p>'],
    ['a byline with the date in it', '<p class="byline">by <strong>Ann Example</strong> <time>Mar 5, 2024, 9:12 AM</time></p>'],
    ['a link to the author’s page', '<div><a href="/autor/ann-example/">Ann Example</a></div>'],
  ])('are read from %s', async (_, markup) => {
    expect(await bylines(markup)).toEqual(['Ann Example']);
  });

  it('are all that one line names, each in an element of its own', async () => {
    const [ann, ben] = ['Ann Example', 'Ben Sample'].map((name) => `<a rel="author" href="/x">${name}</a>`);
    const other = '<p>More by <a rel="author" href="/c">Cy Muster</a>, who was there last year</p>';
    expect(await bylines(`<address>${ann} in Portsea and ${ben}</address>${other}`)).toEqual(['Ann Example', 'Ben Sample']);
    expect(await bylines(`<div>By ${ann} and ${ben}</div>`)).toEqual(['Ann Example', 'Ben Sample']);
    const spans =
      '<div class="byline__names">By <a class="byline__link"><span>Ann Example</span></a>, <span>Ben Sample</span> and <span>Cy Muster</span>, GNN</div>';
    expect(await bylines(spans)).toEqual(['Ann Example', 'Ben Sample', 'Cy Muster']);
  });

  it('are found among hundreds of elements that are named for tests, and of links to authors', async () => {
    const crowd = '<span data-testid="icon"></span><a href="/author/ben">More</a>'.repeat(700);
    expect((await readBody(`<nav>${crowd}</nav>${text.replace('%', '<p class="author">Ann Example</p>')}`)).bylines).toEqual([
      'Ann Example',
    ]);
  });

  it('are turned round where a catalogue has the surname first', async () => {
    expect(await bylines('', '<meta name="DC.creator" content="Example, Ann">')).toEqual(['Ann Example']);
    expect(await bylines('', '<meta name="author" content="Ann Example, Ben Sample">')).toEqual(['Ann Example', 'Ben Sample']);
  });

  it('are read from metadata first, references followed', async () => {
    const json = {
      '@graph': [
        { '@type': 'NewsArticle', author: { '@id': '#ann' }, publisher: { name: 'Gazette' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
      ],
    };
    expect(
      await bylines(
        '<p class="byline">By Ben Sample, for Ann Example</p>',
        `<script type="application/ld+json">${JSON.stringify(json)}</script>`,
      ),
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
    const below = (markup: string) => readBody(`<article><h1>Storm</h1><p>${prose(5)}</p></article>${markup}`);
    const cards = '<div class="more-stories"><div><h3>Again</h3><span class="card-author">By Ben Sample</span></div></div>';
    expect((await below(cards)).bylines).toEqual([]);
    // Who is quoted may have a page too.
    expect((await below('<blockquote><a href="/author/ben">Ben Sample</a><p>Our work is done.</p></blockquote>')).bylines).toEqual([]);
  });

  it('does not take the byline of a text that is quoted further down', async () => {
    const { bylines } = await readBody(
      `<article><h1>Storm</h1><p>${prose(5)}</p><p>${prose(4, 'bridge')}</p><h3>Again</h3><p>By Ben Sample</p><p>${prose(5, 'market')}</p></article>`,
    );
    expect(bylines).toEqual([]);
  });

  it('knows what stands outside the article', async () => {
    const laid = await layout(parse('<html><body><p>w</p><div class="widget"><p>x</p><p class="author">y</p></div></body></html>'));
    const widget = laid.regions.findIndex(({ label }) => label === 'widget');
    const mark = { rank: 4, text: 'y', names: [], links: [], outside: [widget] };
    expect(isOutside(mark, laid, laid.text.indexOf('x'))).toBe(false);
    expect(isOutside(mark, laid, laid.text.indexOf('w'))).toBe(true);
    expect(isOutside({ ...mark, outside: [-1] }, laid, 0)).toBe(true);
  });
});

describe('bylines that are written, not marked up', () => {
  const line = (text: string, parts = {}) => ({
    text,
    linked: false,
    furniture: false,
    before: true,
    signs: false,
    own: false,
    aside: false,
    ...parts,
  });

  it('are read from short lines, never from furniture', () => {
    expect(ofText([line('Harbour closed'), line('By Ann Example')], [])).toEqual(['Ann Example']);
    expect(ofText([line('By Ann Example', { furniture: true })], [])).toEqual([]);
    expect(ofText([line('By'), line('By the time the ferry came')], [])).toEqual([]);
    expect(inFull('Ann', [line('Anna Sample'), line('Ann Example')])).toBe('Ann Example');
  });

  const article = `<h1>Harbour closed</h1>%<p>${prose(4)}</p><p>${prose(4)}</p>`;
  const read = async (before: string, after = '', head = '') =>
    (await readBody(`${article.replace('%', before)}${after}`, { head })).bylines;

  it('reads the name in the line after “By”', async () => {
    expect(await read('<p>By</p><p>Ann Example</p>')).toEqual(['Ann Example']);
    expect(await read('<span> by </span><h3><a href="/u/1">example201</a></h3>')).toEqual(['example201']);
    expect(await read('<p>By</p><p>3 May 2015</p>')).toEqual([]);
  });

  it('takes a handle behind “Author:” that is a link', async () => {
    expect(await read('<div class="author">Author: <a href="/u/58">Ex2ample</a> am 29.12.2010, 13:36 Uhr</div>')).toEqual(['Ex2ample']);
  });

  it('takes a short first name in small letters where readers see it, no log-in', async () => {
    expect(await read('<a rel="author" href="/a">ann</a>')).toEqual(['ann']);
    expect(await read('<a rel="author" href="/a">aexample</a>')).toEqual([]);
    expect(await read('', '', '<meta name="author" content="ann">')).toEqual([]);
  });

  it('completes a first name by the line that has it in full', async () => {
    const head = '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Ann"}}</script>';
    expect(await read('<p>By</p><p>Ann Example</p>', '', head)).toEqual(['Ann Example']);
    expect(await read('<p>Anna Sample</p>', '', head)).toEqual(['Ann']);
  });

  it('takes a signature to the right below the text', async () => {
    expect(await read('', '<p align="right"><em>Ann Example</em></p><p>A note.</p>')).toEqual(['Ann Example']);
    expect(await read('', '<p><em>Ann Example</em></p><p>A note.</p>')).toEqual([]);
  });

  const named = (name: string) => `<meta name="author" content="${name}">`;
  it('takes all whom the byline names, where the head names fewer', async () => {
    expect(await read('<p>By Ann Example, Ben Sample and Cy Muster</p>', '', named('Ann Example'))).toEqual([
      'Ann Example',
      'Ben Sample',
      'Cy Muster',
    ]);
    expect(await read('<p>By Ann Example, ABC Harbour Marketing</p>', '', named('Ann Example'))).toEqual(['Ann Example']);
    expect(await read('<p>By Reuters, Portsea</p>', '', named('Reuters'))).toEqual(['Reuters']);
  });

  it('takes those whom readers see, where the head names an account that they do not', async () => {
    expect(await read('<p>By Ann Example</p>', '', named('Zoe Typist'))).toEqual(['Ann Example']);
    expect(await read('<p>By Ann Example</p><p>Zoe Typist</p>', '', named('Zoe Typist'))).toEqual(['Zoe Typist']);
    expect(await read('', '', named('ZTYPIST'))).toEqual([]);
    expect(await read('<p>ZTYPIST</p>', '', named('ZTYPIST'))).toEqual(['ZTYPIST']);
    expect(await read('', '', named('Zoe Typist'))).toEqual(['Zoe Typist']);
  });

  it('leaves out agencies beside people, and the house of the address', async () => {
    expect(await read('', '', named('Ann Example; Reuters'))).toEqual(['Ann Example']);
    expect(await read('', '', named('Reuters'))).toEqual(['Reuters']);
    const at = async (url: string) =>
      (await readBody(article.replace('%', '<p>Portsea</p>'), { head: named('Portsea'), url: `https://${url}/storm` })).bylines;
    expect(await at('www.portsea.example')).toEqual([]);
    expect(await at('portseas.blogspot.com')).toEqual(['Portsea']);
  });

  it('takes an agency alone where an author would stand, and the summary’s “posted by”, where nobody is named', async () => {
    expect(await read('<p>AFP</p><p>Feb 18, 2020</p>')).toEqual(['AFP']);
    expect(await read('<p>AFP</p><p>By Ann Example</p>')).toEqual(['Ann Example']);
    expect(await read('', '<p>AFP</p>')).toEqual([]);
    const summary = (text: string) => `<meta property="og:description" content="${text}">`;
    expect(await read('', '', summary('Posted by Ann Example, Ben Sample and Cy Muster - the harbour team   Over the years …'))).toEqual([
      'Ann Example',
      'Ben Sample',
      'Cy Muster',
    ]);
    expect(await read('', '', summary('Posted by mistake, the letter lay in the harbour for years.'))).toEqual([]);
  });

  it('takes the owner of a page that is named for its owner', async () => {
    const title = '<title>Ann Example’s Notebook</title>';
    expect(await read('', '<footer>Copyright (c) 2012 Ann Example. All rights reserved.</footer>', title)).toEqual(['Ann Example']);
    expect(await read('', '<footer>Copyright (c) 2012 Portsea Ltd.</footer>', title)).toEqual([]);
  });

  it('takes a person for whom the site is named, no site that calls itself its author', async () => {
    const head = (type: string, name: string) =>
      `<meta property="og:site_name" content="${name}"><script type="application/ld+json">{"@type":"Article","author":{"@type":"${type}","name":"${name}"}}</script>`;
    expect(await read('', '', head('Person', 'Ann Example'))).toEqual(['Ann Example']);
    expect(await read('', '', head('Organization', 'Ann Example'))).toEqual([]);
    expect(await read('', '', head('Person', 'Portsea Media'))).toEqual([]);
  });
});
