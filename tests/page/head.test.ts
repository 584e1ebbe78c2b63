import { describe, expect, it } from 'vitest';
import { hostOf } from '../../engine/names.ts';
import { judgeStatements } from '../../page/claims/statement.ts';
import { gatherAuthors, gatherOrigins, gatherTimes, tellingElements } from '../../page/evidence.ts';
import { factsOf, metaOf, namesOf, typesOf } from '../../page/facts.ts';
import { hasRunningText } from '../../page/gate.ts';
import { readHead } from '../../page/head.ts';
import { judge } from '../../page/judge.ts';
import { readDocument } from '../../page/read-document.ts';
import { Sources } from '../../page/sources.ts';
import { statementsOf } from '../../page/statements.ts';
import { parse, prose, readBody } from './page.ts';
import { tables } from './tables.ts';

const page = (body: string, head = '', attributes = 'lang="en-US"') =>
  parse(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`);
const readFacts = (document: Document) => factsOf(readHead(document));
const json = (value: unknown) => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('the gate', () => {
  it('lets texts of any markup and script in', () => {
    expect(hasRunningText(page(`<p>${prose(4)}</p>`))).toBe(true);
    expect(hasRunningText(page(`<div>${prose(2)}<br><br>${prose(2)}</div>`))).toBe(true);
    expect(hasRunningText(page(`<p>${'港は月曜日に嵐のために閉鎖された。'.repeat(6)}</p>`))).toBe(true);
  });

  it('keeps applications, players and empty pages out', () => {
    expect(hasRunningText(page(''))).toBe(false);
    expect(hasRunningText(page('<button>Play</button><a href="/x">Next video</a>'.repeat(500)))).toBe(false);
    expect(hasRunningText(page(`<script>${prose(20)}</script><textarea>${prose(20)}</textarea>`))).toBe(false);
    const mail = page(`<p>${prose(9)}</p>`);
    Object.defineProperty(mail, 'URL', { value: 'https://mail.portsea.example/inbox' });
    expect(hasRunningText(mail)).toBe(false);
  });
});

describe('facts', () => {
  it('reads metadata, broken JSON too, and bounds what it takes', () => {
    const facts = readFacts(
      page(
        '',
        `<meta property="OG:Title" content=" Storm "><meta name="empty" content="">${json('{"@type":"NewsArticle","headline":"a\nb",}')}${json('nonsense')}`,
      ),
    );
    expect(metaOf(facts, 'nothing', 'og:title')).toBe('Storm');
    expect(facts.meta.has('empty')).toBe(false);
    expect(facts.articles.map((a) => a.headline)).toEqual(['a b']);
    expect(typesOf({ '@type': ['A', 1, 'B'] })).toEqual(['A', 'B']);
    expect(namesOf(facts, [{ name: 'Ann' }, 'Ben', { '@id': '#none' }, 3])).toEqual(['Ann', 'Ben']);
    expect(facts.language).toBe('en-US');
  });

  it('bears a thing that holds itself deep down', () => {
    let nested: unknown = { '@type': 'NewsArticle' };
    for (let i = 0; i < 2000; i++) nested = { '@graph': [nested] };
    expect(readFacts(page('', json(nested))).articles).toEqual([]);
  });
});

describe('statements', () => {
  const claims = async (head: string, body = '', url = 'https://gazette.example/storm') =>
    (await readBody(`<article class="hentry">${body}<p>${prose(5)}</p></article>`, { head, url })).claims.map((c) => [
      c.rule,
      c.outlet ?? c.place,
      c.where,
    ]);

  it.each([
    [
      'schema.org',
      json({ '@type': 'NewsArticle', sourceOrganization: { name: 'The Associated Press' } }),
      '',
      ['metadata', 'The Associated Press', 'schema.org sourceOrganization'],
    ],
    [
      'a basis elsewhere',
      json({ '@type': 'NewsArticle', isBasedOn: 'https://www.reuters.com/a' }),
      '',
      ['metadata', 'Reuters', 'schema.org isBasedOn: https://www.reuters.com/a'],
    ],
    [
      'syndication-source',
      '<meta name="syndication-source" content="https://apnews.com/a">',
      '',
      ['metadata', 'The Associated Press', 'meta syndication-source: https://apnews.com/a'],
    ],
    ['Dublin Core', '<meta name="DC.source" content="AFP">', '', ['metadata', 'Agence France-Presse', 'meta dc.source']],
    [
      'a canonical address elsewhere',
      '<link rel="canonical" href="https://www.theguardian.com/a">',
      '',
      ['metadata', 'The Guardian', 'link canonical: https://www.theguardian.com/a'],
    ],
    ['hNews', '', '<span class="source-org vcard">Associated Press</span>', ['metadata', 'The Associated Press', 'hNews source-org']],
    [
      'a credit text',
      json({ '@type': 'NewsArticle', creditText: 'AFP' }),
      '',
      ['metadata', 'Agence France-Presse', 'schema.org creditText'],
    ],
    [
      'the holder of the copyright',
      json({ '@type': 'NewsArticle', copyrightHolder: { '@type': 'Organization', name: 'Reuters' } }),
      '',
      ['metadata', 'Reuters', 'schema.org copyrightHolder'],
    ],
    [
      'a notice of copyright',
      json({ '@type': 'NewsArticle', copyrightNotice: 'Copyright 2019 The Associated Press' }),
      '',
      ['metadata', 'The Associated Press', 'schema.org copyrightNotice'],
    ],
    [
      'a correction',
      json({ '@type': 'NewsArticle', correction: { '@type': 'CorrectionComment', text: 'The pier is of 1910.' } }),
      '',
      ['metadata', null, 'schema.org correction: The pier is of 1910.'],
    ],
    [
      'a source by its original address',
      '<meta name="original-source" content="https://www.bbc.co.uk/a">',
      '',
      ['metadata', 'BBC News', 'meta original-source: https://www.bbc.co.uk/a'],
    ],
    ['a dateline', json({ '@type': 'NewsArticle', dateline: 'PORTSEA' }), '', ['metadata', 'PORTSEA', 'schema.org dateline']],
    [
      'AP’s registry',
      '',
      '<img src="http://analytics.apnewsregistry.com/analytics/v2/image.svc/AP/RWS/x/CAI/1">',
      ['beacon', 'The Associated Press', 'img: http://analytics.apnewsregistry.com/analytics/v2/image.svc/AP/RWS/x/CAI/1'],
    ],
    [
      'ProPublica’s pixel',
      '',
      '<script src="https://pixel.propublica.org/pixel.js"></script>',
      ['beacon', 'ProPublica', 'script: https://pixel.propublica.org/pixel.js'],
    ],
    [
      'The Conversation’s counter',
      '',
      '<img src="https://counter.theconversation.com/content/1/count.gif?distributor=republish-lightbox-basic">',
      ['beacon', 'The Conversation', 'img: https://counter.theconversation.com/content/1/count.gif?distributor=republish-lightbox-basic'],
    ],
    [
      'a link to the original',
      '',
      '<p><a href="https://www.reuters.com/a">Read the full story</a></p>',
      ['link', 'Reuters', 'a: https://www.reuters.com/a'],
    ],
  ])('are read from %s', async (_, head, body, expected) => {
    expect((await claims(head, body))[0]).toEqual(expected);
  });

  it.each([
    [
      'the site’s own address',
      '<link rel="canonical" href="https://gazette.example/storm"><meta name="syndication-source" content="https://gazette.example/storm">',
      '',
    ],
    ['another publisher’s registry', '', '<img src="http://analytics.apnewsregistry.com/analytics/v2/image.svc/NYT/RWS/x">'],
    ['a plain link', '', '<p>See <a href="https://www.reuters.com/a">what others say</a>.</p>'],
    ['an unknown name', '<meta name="author" content="Ann Example">', ''],
  ])('refuse %s', async (_, head, body) => {
    expect(await claims(head, body)).toEqual([]);
  });

  it('say nothing of the site itself', async () => {
    expect(await claims('<meta name="author" content="Reuters">', '', 'https://www.reuters.com/a')).toEqual([]);
    expect(judgeStatements([{ rule: 'metadata', value: 'AFP', where: 'x' }], new Sources(tables), 'Agence France-Presse', null)).toEqual(
      [],
    );
  });

  it('are bounded', () => {
    const document = page('', '<meta name="author" content="AFP">'.repeat(500));
    expect(statementsOf(readFacts(document), gatherOrigins(document, [])).length).toBe(60);
  });
});

describe('sources', () => {
  const sources = new Sources(tables);
  it('knows full names in any case, short names only as they are written', () => {
    expect(sources.named('the associated press')?.name).toBe('The Associated Press');
    expect(sources.named('AP')?.name).toBe('The Associated Press');
    expect(sources.named('ap')).toBeNull();
    expect(sources.mentions('AP, REUTERS and the Associated Press; MAP, AP-NORC, AP Photo, REUTERS/Ann').map((m) => m.name)).toEqual([
      'The Associated Press',
      'Reuters',
      'The Associated Press',
    ]);
  });
  it('knows sites by their domains', () => {
    expect(sources.ofAddress('https://www.edition.reuters.com/a')?.name).toBe('Reuters');
    expect(sources.ofAddress('https://notreuters.com/a')).toBeNull();
    expect(hostOf('javascript:alert(1)')).toBeNull();
    expect(hostOf('https://ann@www.Gazette.example:80/a')).toBe('gazette.example');
  });
});

describe('what the markup says', () => {
  it('is taken down with its rank, outside of what is no article, and bounded', () => {
    const document = page(
      `<p class="byline">By <a href="/a">Ann Example</a></p><aside><i class="author">Ben</i></aside><time datetime="2014-01-13">Monday</time><aside><time>Tuesday</time></aside>${'<b class="author">x</b>'.repeat(40)}`,
    );
    const elements = tellingElements(document, [...document.querySelectorAll('[class]')]);
    const authors = gatherAuthors(elements, () => 7);
    expect(authors.length).toBe(13);
    expect(authors.slice(0, 2)).toEqual([
      { rank: 2, text: 'By Ann Example', names: ['Ann Example'], links: ['Ann Example'], outside: [] },
      { rank: 4, text: 'Ben', names: [], links: [], outside: [7] },
    ]);
    expect(gatherTimes(elements)).toEqual([{ rank: 2, values: ['2014-01-13', 'Monday'] }]);
  });
});

describe('a draft', () => {
  it('is plain data, and becomes the reading where the tables are', async () => {
    const document = page(`<article><h1>Storm</h1><p>PORTSEA (Reuters) - ${prose(5)}</p></article>`);
    const { draft } = await readDocument(document, { source: 'x', url: null });
    expect(structuredClone(draft)).toEqual(draft);
    expect(draft.blocks.slice(0, 4)).toEqual([0, 5, 0, 4]);
    expect(draft.regions.map(([tag, parent]) => `${tag} in ${parent}`).slice(2)).toEqual([
      'body in 1',
      'article in 2',
      'h1 in 3',
      'p in 3',
    ]);
    const reading = judge(structuredClone(draft), tables);
    expect(reading.claims).toMatchObject([{ outlet: 'Reuters', rule: 'dateline' }]);
    expect(reading).not.toHaveProperty('blocks');
  });
});
