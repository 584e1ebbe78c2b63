import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { readAtom } from '../../library/atom.ts';
import { wholeAddress } from '../../library/base-address.ts';
import { feedText } from '../../library/feed-text.ts';
import { readImport } from '../../library/import.ts';
import { asJsonFeed, readJsonFeedItem } from '../../library/json-feed.ts';
import { readNewsMl1 } from '../../library/newsml-1.ts';
import { readNewsMlG2 } from '../../library/newsml-g2.ts';
import { readNitf } from '../../library/nitf.ts';
import { outletFinder } from '../../library/outlet-finder.ts';
import { originalOfPage, plainPageAddress } from '../../library/page-original.ts';
import { notText, withoutText } from '../../library/passed-over.ts';
import { headlineIn, readPlainText } from '../../library/plain-text.ts';
import { isSite } from '../../library/rights-holder.ts';
import { channelTitle, readRss } from '../../library/rss.ts';
import type { XmlNode } from '../../library/xml-node.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { readDocument } from '../../page/read-document.ts';
import { noTables } from './made.ts';

const folder = join(import.meta.dirname, '../formats');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
  string,
  { originals: object[]; faults: string[] }
>;
const files = readdirSync(folder).filter((name) => name !== 'expected.json' && name !== 'README.md');

async function factsOfPage(html: string, source: string) {
  const { draft } = await readDocument(parsePage(html), { source, url: null });
  return pageFacts(draft, judge(draft, noTables));
}

async function read(name: string) {
  const bytes = readFileSync(join(folder, name));
  const faults: string[] = [];
  const originals: object[] = [];
  const readPage = async (html: string, source: string) => factsOfPage(html, source);
  const source = {
    name,
    slices: null,
    stream: async function* () {
      for (let at = 0; at < bytes.length; at += 500) yield new Uint8Array(bytes.subarray(at, at + 500));
    },
  };
  for await (const { held: _held, demo: _demo, ...original } of readImport(source, {
    tables: noTables,
    readPage,
    fault: ({ sentence, lost }) => faults.push(`${lost ? 'lost: ' : ''}${sentence}`),
  }))
    originals.push(original);
  return { originals, faults };
}

it('has a pinned file of every format', () => {
  expect(files.sort()).toEqual(Object.keys(expected).sort());
  expect(files.length).toBeGreaterThanOrEqual(11);
});

it.each(files)('%s is read whole', async (name) => {
  expect(await read(name)).toEqual(expected[name]);
});

const node = (name: string, children: XmlNode['children'] = [], attributes: Record<string, string> = {}): XmlNode => ({
  name,
  children,
  attributes,
  line: 1,
  parent: null,
});

describe('what a format leaves open', () => {
  it('an item of NewsML-G2 without anything in it is nothing known', () => {
    const bare = node('newsItem', [node('contentSet', [node('inlineData', ['Text.'], { contenttype: 'text/plain' })])]);
    expect(readNewsMlG2(bare)).toMatchObject({ uri: null, outlet: null, bylines: [], body: { text: 'Text.' } });
    expect(readNewsMlG2(node('newsItem'))).toBe(withoutText);
    expect(readNewsMlG2(node('planningItem'))).toBe(notText('planning'));
    expect(readNewsMlG2(node('newsItem', [node('itemMeta', [node('pubStatus', [], { qcode: 'stat:withheld' })])]))).toBe(
      'the item is withheld by who sent it',
    );
  });

  it('a NITF document without a key, and one whose person has parts', () => {
    const person = node('person', [node('name.given', ['Ada']), node('name.family', ['Quill'])]);
    const nitf = node('nitf', [node('body', [node('body.head', [node('byline', [person])]), node('body.content', ['Text.'])])]);
    expect(readNitf(nitf)).toMatchObject({ uri: null, bylines: ['Ada Quill'], body: { markup: 'Text.' } });
  });

  it('a site is an outlet by its name in the tables, else by nothing better than itself', () => {
    const nitf = node('nitf', [node('head', [node('docdata', [node('doc.copyright', [], { holder: 'news.a.example' })])])]);
    const outletOf = outletFinder({ agencies: [], outlets: [{ name: 'A News', names: [], domains: ['a.example'], kind: 'site' }] });
    expect(readNitf(nitf, outletOf)).toMatchObject({ outlet: 'A News' });
    expect(readNitf(nitf)).toMatchObject({ outlet: 'news.a.example' });
    expect([isSite('a.example'), isSite('A. Example'), isSite('AP')]).toEqual([true, false, false]);
  });

  it('an address without its site has that of the elements around it, else that of its page', () => {
    const link = { ...node('link'), parent: node('item', [], { 'xml:base': 'https://b.example/x/' }) };
    expect(wholeAddress('y.html', link, 'https://a.example/')).toBe('https://b.example/x/y.html');
    expect(wholeAddress('/y.html', node('link'), 'https://a.example/x/')).toBe('https://a.example/y.html');
    expect(wholeAddress('javascript:alert(1)', node('link'), 'https://a.example/')).toBe('javascript:alert(1)');
    expect(wholeAddress('y.html', node('link'), null)).toBe('y.html');
  });

  it('NewsML 1 without a text has no story; a withdrawn one says so', () => {
    expect(readNewsMl1(node('NewsItem', [node('NewsComponent')]))).toEqual([]);
    expect(readNewsMl1(node('NewsItem', [node('NewsManagement', [node('Status', [], { FormalName: 'Canceled' })])]))).toContain('canceled');
  });

  it('NewsML 1 without any time has the day of its identifier, and a label in one word is no headline', () => {
    const named = (date: string, label: string) =>
      node('NewsItem', [
        node('Identification', [node('NewsIdentifier', [node('DateId', [date])]), node('NameLabel', [label])]),
        node('NewsComponent', [node('ContentItem', [node('DataContent', ['Text.'])])]),
      ]);
    expect(readNewsMl1(named('2026-03-06 13:00:00', 'Mill grinds'))).toMatchObject([
      { published: '2026-03-06 13:00:00', headline: 'Mill grinds' },
    ]);
    expect(readNewsMl1(named('DV', 'mill-rye'))).toMatchObject([{ published: null, headline: null }]);
  });

  it('a feed knows itself by its channel, an item by its own address', () => {
    const item = node('item', [node('link', ['https://a.example/1']), node('author', ['ada@a.example'])]);
    const channel = node('channel', [node('title', ['Desk']), item]);
    item.parent = channel;
    const outletOf = outletFinder({ agencies: [], outlets: [{ name: 'A News', names: [], domains: ['a.example'], kind: 'site' }] });
    expect(channelTitle(item)).toBe('Desk');
    expect(readRss(item, outletOf)).toMatchObject({ uri: 'https://a.example/1', outlet: 'A News', bylines: [''] });
    expect(readRss(item, () => null)).toMatchObject({ outlet: 'Desk' });
    const noLink = node('item', [node('guid', ['https://a.example/day#3'])]);
    expect(readRss(noLink, () => null)).toMatchObject({ uri: 'https://a.example/day#3', url: 'https://a.example/day#3' });
    expect(readAtom(node('entry', [node('link', [], { href: 'https://news.a.example/2#x' })]), outletOf)).toMatchObject({
      uri: 'https://news.a.example/2',
      outlet: 'A News',
    });
  });

  it('an entry has its own authors, else those of its source, else those of its feed', () => {
    const by = (name: string) => node('author', [node('name', [name])]);
    const entry = node('entry', [node('source', [by('Ada Quill')])]);
    entry.parent = node('feed', [by('Ben Stroud')]);
    expect(readAtom(entry, () => null).bylines).toEqual(['Ada Quill']);
    entry.children.push(by('Cy Marlow'));
    expect(readAtom(entry, () => null).bylines).toEqual(['Cy Marlow']);
    expect(readAtom({ ...entry, children: [] }, () => null).bylines).toEqual(['Ben Stroud']);
  });

  it('JSON is a JSON Feed only by its version', () => {
    expect(asJsonFeed({ version: '2', items: [] })).toBeNull();
    const feed = asJsonFeed({ version: 'https://jsonfeed.org/version/1', title: 'Desk', items: [] })!;
    expect(readJsonFeedItem({ id: 7, content_text: 'x', author: { name: 'Ada' } }, feed, () => null)).toMatchObject({
      uri: 'Desk#7',
      bylines: ['Ada'],
    });
    expect(readJsonFeedItem({ id: {} }, feed, () => null)).toContain('id');
  });
});

describe('feedText', () => {
  it.each<[string, string | null, string | null, string | null, string]>([
    ['content before description', '<p>All of it.</p>', 'Short', 'All of it.', 'whole'],
    ['content that is the summary again', '<p>The beginning … [&hellip;]</p>', 'The beginning', 'The beginning … […]', 'excerpt'],
    ['a description alone', null, 'What it is about', 'What it is about', 'excerpt'],
    ['a long description', null, `<p>${'word '.repeat(400)}</p>`, 'word '.repeat(400).trim(), 'whole'],
    [
      'a paragraph that begins like a footer',
      '<p>One.</p><p>The post office closed.</p>',
      null,
      'One.\n\nThe post office closed.',
      'whole',
    ],
    ['nothing', null, '  ', null, 'excerpt'],
  ])('%s', (_name, content, description, text, extent) => {
    expect(feedText(content, description)).toEqual({ body: text === null ? null : { text }, extent });
  });
});

describe('originalOfPage', () => {
  const page = {
    url: 'https://a.example/x?utm_source=f&id=3#c',
    canonical: null,
    headline: 'H',
    outlet: 'A',
    bylines: [],
    published: '2026-01-01',
    updated: '2026-01-01',
    language: 'en',
    text: 'T',
    cutOff: true,
  };
  it('is known by the address without what only counts readers', () => {
    expect(originalOfPage(page, () => null)).toMatchObject({
      uri: 'https://a.example/x?id=3',
      url: 'https://a.example/x?id=3',
      outlet: 'A',
      updated: null,
      extent: 'excerpt',
    });
    expect(plainPageAddress('urn:x')).toBe('urn:x');
    expect(plainPageAddress(null)).toBeNull();
  });
  it('believes the address that the page calls its own on its own site only', () => {
    expect(originalOfPage({ ...page, canonical: 'https://www.a.example/own' }, () => null).uri).toBe('https://www.a.example/own');
    expect(originalOfPage({ ...page, canonical: 'https://wire.example/own' }, () => null).uri).toBe('https://a.example/x?id=3');
  });
});

describe('readPlainText', () => {
  it('takes the facts that a person gives, and the headline out of the text', () => {
    const facts = { outlet: 'A', bylines: 'Ada Quill', published: '2026-01-02', headline: 'Ferry runs again', url: null };
    expect(readPlainText('\ufeffFerry runs again\n\nIt does.', facts)).toMatchObject({ ...facts, body: { text: '\n\nIt does.'.slice(1) } });
    expect(readPlainText('Only a line', { ...facts, headline: 'Only a line' }).body).toEqual({ text: 'Only a line' });
  });
  it.each([
    ['Ferry runs again\n\nThe ferry between Portsea and Brackmoor runs.', 'Ferry runs again'],
    ['It was late.\nThe ferry did not run, and nobody knew why.', null],
    ['Ferry runs again', null],
  ])('proposes a first line as the headline where it reads like one', (text, headline) => {
    expect(headlineIn(text)).toBe(headline);
  });
});
