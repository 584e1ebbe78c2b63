import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { tables } from '../../data/tables.ts';
import { asPeople } from '../../page/byline-houses.ts';
import { readBylines } from '../../page/bylines.ts';
import { factsOf } from '../../page/facts.ts';
import { namesIn } from '../../page/names.ts';
import { readPage } from '../../page/read.ts';
import { Sources } from '../../page/sources.ts';
import { prose } from './page.ts';

/** Bylines in the forms that outlets give them, read with the real tables of names. */
const read = async (above: string, { below = '', head = '', text = prose(5), url = 'https://gazette.example/storm' } = {}) => {
  const html = `<html lang="en"><head><title>Storm</title>${head}</head><body><main><article><h1>Storm</h1>${above}<p>${text}</p><p>${prose(4, 'bridge')}</p></article>${below}</main></body></html>`;
  return (await readPage(parsePage(html), { source: 'form', url, tables })).reading.bylines;
};

describe('names in the words of many languages', () => {
  it.each<[string, string[]]>([
    ['Door Sanne de Wit en Bram van Zee', ['Sanne de Wit', 'Bram van Zee']],
    ['av Kari Holm og Jon Strand', ['Kari Holm', 'Jon Strand']],
    ['Por Ana Muestra en Puerto Norte', ['Ana Muestra']],
    ['Par Anne Exemple à Port-la-Mer et Luc Modèle', ['Anne Exemple', 'Luc Modèle']],
    ['Анна Примерова и Пётр Образцов', ['Анна Примерова', 'Пётр Образцов']],
    ['मीना उदाहरण और राज नमूना', ['मीना उदाहरण', 'राज नमूना']],
    ['Penulis: Rini Contoh', ['Rini Contoh']],
    ['מאת: דנה לדוגמה', ['דנה לדוגמה']],
    ['โดย สมชาย ตัวอย่าง', ['สมชาย ตัวอย่าง']],
    ['記者李小明、王大文', ['李小明', '王大文']],
    ['記者 李小明、王大文', ['李小明', '王大文']],
    ['홍길동 기자', ['홍길동']],
    ['By Ann Example ann@gazette.example', ['Ann Example']],
    ['By Ann Example 05/04/2021 at 10:12', ['Ann Example']],
    ['Von Anna Beispiel, 3. Mai 2019', ['Anna Beispiel']],
    ['Ann ExampleGazette Harbour', ['Ann Example', 'Gazette Harbour']],
    ['Ann FitzGerald', ['Ann FitzGerald']],
    ['Oleh Example', ['Oleh Example']],
    ['Yazan Example', ['Yazan Example']],
    ['a cura di Carla Esempio', ['Carla Esempio']],
    ['By Ann Example | Edited by Ben Sample | July 4, 2022', ['Ann Example']],
    ['By Ann Example Fact checked by Ben Sample', ['Ann Example']],
    ['Revised Edition Edited by Ben Sample', []],
    ['Publicerad 9 februari 2021', []],
    ['责任编辑：李小明', []],
    ['Авторы', []],
    ['Autores', []],
    ['View Comments', []],
    ['View Author Page', []],
    ['Grupa Przykład Port', []],
    ['Ann Example (with Ben Sample and Cy Model)', ['Ann Example', 'Ben Sample', 'Cy Model']],
    ['Anne Exemple (avec Luc Modèle et Zoé Type)', ['Anne Exemple', 'Luc Modèle', 'Zoé Type']],
    ['Annabel (A.J.) Example', ['Annabel (A.J.) Example']],
    ['Ann Example (Harbour Gazette)', ['Ann Example']],
    ['See all stories by Ann Example', []],
    ['See all', []],
    ['View all posts', []],
    ['See more', []],
    ['See Kok Example', ['See Kok Example']],
    ['Author profile', []],
    ['Ediciones Puerto Norte', []],
    ['Viewe Example', ['Viewe Example']],
    ['Journalist', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('bylines in the markup of many systems', () => {
  it.each([
    [
      'name and role in elements without a space',
      '<div data-testid="byline-names"><span>Ann Example</span><span>Harbour reporter</span></div>',
    ],
    ['a component’s name', '<div data-component="byline-block"><span>Ann Example</span><span>Port editor</span></div>'],
    ['a hook', '<ul><li><span data-hook="user-name">Ann Example</span></li></ul>'],
    ['microdata that nobody sees', '<div itemprop="author" itemscope><meta itemprop="name" content="Ann Example"></div>'],
    ['a class in German', '<p class="autor">Ann Example</p>'],
    ['a class in French', '<p class="article__auteur">Ann Example</p>'],
    ['links to those who work there', '<div><a href="/staff/7/ann-example/">Ann Example</a></div>'],
    ['an entry’s own foot', '<footer><div>Submitted by <span>Ann Example</span> on Tue, 03/05/2024 - 09:12</div></footer>'],
    [
      'a bar with the author’s markup',
      '<nav><a href="/t">Port News</a><span itemprop="author"><b itemprop="name">Ann Example</b></span></nav>',
    ],
    ['a label and a place', '<div class="byline-name">Ann Example</div><div class="byline-location">Puerto Norte</div>'],
    ['a bar above the headline', '<nav><a href="/local">Local</a><a class="byline" href="/a">By Ann Example</a></nav>'],
    [
      'a block of broken lines',
      '<div>Storm over the port<br>By Ann Example<br>Gazette Staff Writer<br>Published: Monday, May 3, 2010</div>',
    ],
  ])('are read from %s', async (_, above) => {
    expect(await read(above)).toEqual(['Ann Example']);
  });

  it.each([
    ['ways to share', '<div class="share"><span>By mail</span> <span>By Post Office</span></div>'],
    ['a picture’s caption', '<figure><figcaption>The pier <span class="image-author">Ben Sample</span></figcaption></figure>'],
    ['where somebody is', '<div class="byline-location">Puerto Norte</div>'],
    ['a sidebar', '<aside><p>By Ben Sample</p></aside>'],
    ['a menu', '<nav><ul><li>By Subject</li><li>By Date</li></ul></nav>'],
    ['a place and subjects beside a date', '<p>New Portsea, Harbour Works | Updated: 19 November 2019</p>'],
    ['what can be done beside a date', '<p>January 13, 2020 | categories: Port, Weather | View Comments</p>'],
  ])('are not read from %s', async (_, above) => {
    expect(await read(above)).toEqual([]);
  });

  it('are all that a line joins, where markup names one', async () => {
    const line = (rest: string) => `<address><a rel="author" href="/a">Ann Example</a> in Portsea ${rest}</address>`;
    expect(await read(line('and Ben Sample in Norland'))).toEqual(['Ann Example', 'Ben Sample']);
    expect(await read(line('and agencies'))).toEqual(['Ann Example']);
    expect(await read('<p class="byline"><b>Ann Example</b><i>Journalist</i><b>Ben Sample</b><i>Fotograf</i></p>')).toEqual([
      'Ann Example',
      'Ben Sample',
    ]);
  });

  it('are all that stand one below the other, helpers left out', async () => {
    const item = (name: string, role: string) => `<li><a rel="author" href="/a">${name}</a><p>${role}</p></li>`;
    const list = (role: string) => `<ol>${item('Ann Example', role)}${item('Ben Sample', 'Lecturer in Law, Norland College')}</ol>`;
    expect(await read(list('Professor of Harbours, University of Portsea'))).toEqual(['Ann Example', 'Ben Sample']);
    expect(await read(list('Edited by'))).toEqual(['Ann Example']);
    const checked =
      '<div class="bylines"><div>By <a href="/a">Ann Example</a></div><div>Fact checked by <a href="/b">Ben Sample</a></div></div>';
    expect(await read(checked)).toEqual(['Ann Example']);
  });

  it('are those of the page’s own article, people before their houses', async () => {
    const json = (value: unknown) => ({ head: `<script type="application/ld+json">${JSON.stringify(value)}</script>` });
    const item = (headline: string, name: string) => ({ '@type': 'NewsArticle', headline, author: { '@type': 'Person', name } });
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: item('Gulls return to port', 'Ben Sample') }] };
    expect(await read('', json([list, item('Storm', 'Ann Example')]))).toEqual(['Ann Example']);
    expect(await read('', json(list))).toEqual([]);
    const author = [
      { '@type': 'Person', name: 'Ann Example' },
      { '@type': 'Organization', name: 'Harbour Wire' },
    ];
    expect(await read('', json({ '@type': 'NewsArticle', author }))).toEqual(['Ann Example']);
    expect(await read('', json({ '@type': 'NewsArticle', author: ['Ann Example', 'Ben Sample'] }))).toEqual(['Ann Example', 'Ben Sample']);
  });

  it('are not those of other stories below the text', async () => {
    const story = (name: string) => `<div><h3><a href="/x">Gulls return to port</a></h3><span class="author">${name}</span></div>`;
    expect(await read('', { below: story('Ben Sample') })).toEqual([]);
    const card = '<div><h4>Who wrote this</h4><span class="author">Ann Example</span><p>Writes about ports.</p></div>';
    expect(await read('', { below: card })).toEqual(['Ann Example']);
  });

  it('are those of an opening’s dateline in East Asia', async () => {
    expect(await read('', { text: `新华社港城8月22日电（记者李小明、王大文）${prose(4)}` })).toEqual(['李小明', '王大文']);
    expect(await read('', { text: `(부산=연합뉴스) 홍길동 기자 = ${prose(4)}` })).toEqual(['홍길동']);
    expect(await read('', { text: `記者王小明／港城報導 ${prose(4)}` })).toEqual(['王小明']);
    expect(await read('', { text: `記者會／港城 ${prose(4)}` })).toEqual([]);
    expect(await read('', { text: `記者王小明港城報導 ${prose(4)}` })).toEqual(['王小明']);
    expect(await read('', { text: `記者王明港城報導 ${prose(4)}` })).toEqual(['王明']);
    expect(await read('', { text: `（北方社記者王小明港城5日電）${prose(4)}` })).toEqual(['王小明']);
    expect(await read('', { text: `记者昨日报道 ${prose(4)}` })).toEqual([]);
    expect(await read('', { text: `記者會報導 ${prose(4)}` })).toEqual([]);
    expect(await read('', { text: `港城8月22日电（图）${prose(4)}` })).toEqual([]);
    expect(await read('', { text: `${prose(2)}（记者李小明）${prose(4)}` })).toEqual([]);
  });
});

describe('bylines that name nobody', () => {
  it.each([
    ['<span class="author">Associated Press</span>', 'Associated Press'],
    ['<p class="byline">By Reuters Staff</p>', 'Reuters Staff'],
    ['<span class="meta__author">dpa</span> <time>3.5.2019</time>', 'dpa'],
    ['<p>By PORTSEA GAZETTE STAFF</p>', 'PORTSEA GAZETTE STAFF'],
    ['<p>By PGN Staff | November 18, 2019 at 2:26 PM</p>', 'PGN Staff'],
    ['<p class="byline">By Staff and news service reports</p>', 'Staff and news service reports'],
  ])('%s', async (above, name) => {
    expect(await read(above)).toEqual([name]);
  });

  it.each([
    '<p>Source: Reuters</p>',
    '<p class="byline">By Staff Reports</p>',
    '<p class="byline">By Gazette staff</p>',
    '<p class="byline">By Sports Desk</p>',
    '<p>Portsea Gazette Staff</p>',
    '<p class="byline">Contact our newsroom</p>',
    '<p class="byline">From all of our staff</p>',
    '<aside><p class="byline">Associated Press</p></aside>',
  ])('are none: %s', async (above) => {
    expect(await read(above)).toEqual([]);
  });

  it('are told from people by the site’s name and host', () => {
    const house = { site: 'Portsea Gazette Norland', host: 'www.portseagazette.example', sources: new Sources(tables) };
    const people = (...names: string[]) => asPeople(names, house, { text: 'By A.E.', blocks: [], regions: [] });
    expect(people('Ann Example', 'Portsea Gazette', 'Reuters')).toEqual(['Ann Example']);
    expect(people('Ann Example', 'Ben Sample')).toEqual(['Ann Example', 'Ben Sample']);
    expect(people('Reuters')).toEqual(['Reuters']);
    expect(people('A.E.', 'AFP')).toEqual(['A.E.']);
    expect(people('example7', 'AFP')).toEqual(['AFP']);
  });

  it('are not made up where there is nothing to read', () => {
    const facts = factsOf({ title: null, language: null, canonical: null, next: null, metas: [], data: [] });
    const evidence = { facts, marks: [], site: 'Portsea Gazette', host: 'gazette.example', sources: new Sources(tables) };
    expect(readBylines(evidence, { text: '', blocks: [], regions: [] }, 0, 0)).toEqual([]);
  });

  it('give way to people, and a house to its author', async () => {
    expect(await read('<p class="byline">Associated Press</p><p>By Ann Example</p>')).toEqual(['Ann Example']);
    const head =
      '<meta name="author" content="Ann Example, Portsea Gazette"><meta property="og:site_name" content="Portsea Gazette Norland">';
    expect(await read('', { head })).toEqual(['Ann Example']);
    expect(await read('', { head: '<meta name="author" content="Ann Example, Ben Sample">' })).toEqual(['Ann Example', 'Ben Sample']);
  });
});

describe('an author in a box', () => {
  const aside = (heading: string, box: string) => `<aside class="left"><p>${heading}</p>${box}</aside>`;
  it.each([
    ['The author', '<p>Ann Example</p><p>Ann writes about harbours.</p>'],
    [
      "L'AUTEUR",
      '<div><a rel="author" href="/source/ann">Ann Example</a> Ann Example est journaliste au port, où elle écrit depuis dix ans.</div>',
    ],
    ['Über die Autorin', '<p><a href="/ann">Ann Example</a></p>'],
  ])('is named where nobody else is: %s', async (heading, box) => {
    expect(await read('', { below: aside(heading, box) })).toEqual(['Ann Example']);
    expect(await read('<p class="byline">By Ben Sample</p>', { below: aside(heading, box) })).toEqual(['Ben Sample']);
  });

  it.each([
    ['Most read', '<p>Ann Example</p>'],
    ['The author', '<p>Ann writes about harbours and has done so for ten years on the coast.</p>'],
    ['The author', '<p>Ann Example and Ben Sample</p>'],
  ])('is nobody else: %s, %s', async (heading, box) => {
    expect(await read('', { below: aside(heading, box) })).toEqual([]);
  });
});

it('stands in an entry’s line of author and day, whatever else that line is for', async () => {
  const line = (label: string) =>
    `<div class="${label}">By <span itemprop="author"><a rel="author" href="/a">Ann Example</a></span> • 11/08/23</div>`;
  expect(await read(line('entry-meta social-comments social-comments-above'))).toEqual(['Ann Example']);
  expect(await read('', { below: line('comments') })).toEqual([]);
});

it('is who began a thread', async () => {
  expect(await read('<p>Thread starter Lampkeeper</p><p>Start date Mar 4, 2021</p>')).toEqual(['Lampkeeper']);
});

it('is no place beside an agency, and no office beside an author', async () => {
  expect(await read('<p class="byline">Reuters, Washington</p>')).toEqual(['Reuters']);
  expect(await read('<p class="byline"><a rel="author">Ann Example</a> <span>Senior Contributor</span></p>')).toEqual(['Ann Example']);
});

it('is turned where a catalogue has the family name first', async () => {
  const creator = (name: string) => ({ head: `<meta name="DC.Creator" content="${name}">` });
  expect(await read('', creator('Example, Ann'))).toEqual(['Ann Example']);
  expect(await read('', creator('Voorbeeld, Anna van'))).toEqual(['Anna van Voorbeeld']);
});

it('is the owner’s of a page that says whose it is', async () => {
  const head = '<meta name="description" content="Ann Example\'s homepage.">';
  expect(await read('', { head, below: '<p>© 2012 Ann Example</p>' })).toEqual(['Ann Example']);
  expect(await read('', { head, below: '<p>© 2012 Ben Sample</p>' })).toEqual([]);
});

it('is marked in Hungarian, Danish and Turkish too', async () => {
  for (const label of ['szerzo', 'forfatter', 'yazar-adi'])
    expect(await read(`<p><sub class="${label}"><a href="/who">Ann Example</a></sub></p>`), label).toEqual(['Ann Example']);
});

it('is read from the card for Twitter where it is a name', async () => {
  const creator = (content: string) => ({ head: `<meta name="twitter:creator" content="${content}">` });
  expect(await read('', creator('Ann Example'))).toEqual(['Ann Example']);
  for (const handle of ['@annexample', 'annexample', '@ann example']) expect(await read('', creator(handle)), handle).toEqual([]);
});

it('is not the publisher, whatever field it is in', async () => {
  const head = '<meta name="author" content="Harbour Words"><meta name="DC.publisher" content="Harbour Words">';
  expect(await read('', { head })).toEqual([]);
  expect(await read('<p class="byline">By Ben Sample</p>', { head })).toEqual(['Ben Sample']);
  expect(await read('', { head: head.replace('DC.publisher', 'DC.subject') })).toEqual(['Harbour Words']);
});
