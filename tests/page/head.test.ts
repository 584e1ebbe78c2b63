import { describe, expect, it } from 'vitest';
import { hostOf } from '../../engine/names.ts';
import { judgeStatements } from '../../page/claims/statement.ts';
import { readCutOff } from '../../page/cut-off.ts';
import { gatherAuthors, gatherOrigins, gatherTimes, tellingElements } from '../../page/evidence.ts';
import { factsOf, metaOf, namesOf, typesOf } from '../../page/facts.ts';
import { hasRunningText } from '../../page/gate.ts';
import { readHead } from '../../page/head.ts';
import { judge } from '../../page/judge.ts';
import { readDocument } from '../../page/read-document.ts';
import { Sources } from '../../page/sources.ts';
import { statementsOf } from '../../page/statements.ts';
import { isAmerican, readTimes } from '../../page/times.ts';
import { layout, parse, prose, readBody } from './page.ts';
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
    Object.defineProperty(mail, 'location', { value: { hostname: 'mail.portsea.example' } });
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

describe('times', () => {
  const body = `<article><h1>Storm</h1><p>%</p><p>${prose(5)}</p></article>`;
  const times = async (line: string, head = '', url = 'https://gazette.example/storm') => {
    const { published, updated } = await readBody(body.replace('%', line), { head, url });
    return { published, updated };
  };

  it('keeps published apart from updated', async () => {
    const head = json({ '@type': 'NewsArticle', datePublished: '2019-11-19T08:00:00+01:00', dateModified: '2019-11-20T08:00:00+01:00' });
    expect(await times('', head)).toEqual({ published: '2019-11-19T08:00:00+01:00', updated: '2019-11-20T08:00:00+01:00' });
    expect(await times('', '<meta property="article:modified_time" content="2019-11-20">')).toEqual({
      published: null,
      updated: '2019-11-20',
    });
  });

  it('puts an instant into the page’s own zone when the page shows it', async () => {
    const head = '<meta property="article:published_time" content="2020-02-25T02:25:54Z">';
    expect((await times('February 24, 2020 | 9:25pm', head)).published).toBe('2020-02-24T21:25:54-05:00');
    expect((await times('February 20, 2020 | 9:20pm', head)).published).toBe('2020-02-25T02:25:54Z');
  });

  it('puts a machine’s clock without a zone, or with a wrong one, right by the page’s own', async () => {
    const head = (value: string) => `<meta property="article:published_time" content="${value}">`;
    expect((await times('Nov 18, 2019 at 9:24 pm ET', head('2019-11-19 02:24:00'))).published).toBe('2019-11-18T21:24-05:00');
    expect((await times('Nov 19, 2019, 10:31 pm CST', head('2019-11-20T04:31:13-06:00'))).published).toBe('2019-11-19T22:31-06:00');
    expect((await times('Nov 18, 2019 at 9:31 pm ET', head('2019-11-19 02:24:00'))).published).toBe('2019-11-19');
  });

  it('takes no line that speaks of a change, and none of a picture, for the publication', async () => {
    expect(await times('Updated 5 May 2019')).toEqual({ published: null, updated: '2019-05-05' });
    expect(await times('Updated May 5, 2019; Posted May 3, 2019')).toEqual({ published: '2019-05-03', updated: '2019-05-05' });
    expect((await times('Monday, November 18th, 2019</p><figcaption>A ship on Aug. 31, 2019</figcaption><p>')).published).toBe(
      '2019-11-18',
    );
  });

  it('takes the date of a signature at the end', async () => {
    const signed = async (line: string) =>
      (await readBody(`${body.replace('%', '')}<p>${prose(5)}</p><p>${prose(5)}</p><p>${prose(5)}</p><p>${line}</p>`)).published;
    expect(await signed('Author: Ann am 29.12.2010, 13:36 Uhr')).toBe('2010-12-29');
    expect(await signed('The harbour was built on 29 December 1910')).toBeNull();
  });

  it('takes the line by the headline, and the address last', async () => {
    expect((await times('13 January 2014')).published).toBe('2014-01-13');
    expect((await times('', '', 'https://gazette.example/2014/01/14/storm')).published).toBe('2014-01-14');
    expect((await times('', '', 'https://gazette.example/2014/1/4/storm')).published).toBe('2014-01-04');
    expect((await times('', '<meta name="date" content="0001-01-01">')).published).toBeNull();
  });

  it('knows where the month comes first', async () => {
    expect(isAmerican('en-US', null)).toBe(true);
    expect(isAmerican('en-GB', null)).toBe(false);
    expect(isAmerican(null, 'https://gazette.co.uk/x')).toBe(false);
    const document = page('<p>x</p>');
    expect(readTimes(readFacts(document), [], await layout(document), { start: 0, end: 0 }, null)).toEqual({
      published: null,
      updated: null,
    });
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

describe('cut-off pages', () => {
  const cut = async (body: string, head = '') => {
    const document = page(`<article><h1>Storm</h1><p>${prose(3)}</p>${body}</article>`, head);
    return readCutOff(readFacts(document), await layout(document), [{ start: 7, end: 200 }], 'https://gazette.example/storm');
  };
  const paid = json({
    '@type': 'NewsArticle',
    isAccessibleForFree: 'False',
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false },
  });

  it('are known by the wall, by their metadata, by “continue reading” and by a next page', async () => {
    expect(await cut('', paid)).toBe('paywall');
    expect(await cut('<div class="paywall"><p>Subscribe to continue reading this and all of our other stories.</p></div>')).toBe('paywall');
    expect(await cut('<p>Continue reading</p>')).toBe('continues');
    expect(await cut('', '<link rel="next" href="https://gazette.example/storm/2">')).toBe('continues');
  });

  const whole = async (body: string, head = '') => (await readBody(`<article><h1>Storm</h1>${body}</article>`, { head })).cutOff;

  it.each([
    'Sign in to continue reading.',
    'Create a free account to read this article.',
    'Already a subscriber? Log in',
    'Cet article est réservé aux abonnés.',
    'Il vous reste 72 % de cet article à lire.',
    'Jetzt abonnieren und weiterlesen',
    'Diesen Artikel weiterlesen mit Gazette Plus',
    'Contenido exclusivo para suscriptores',
    'Suscríbete para seguir leyendo',
    'Conteúdo exclusivo para assinantes',
    'Abbonati per continuare a leggere',
    'Alleen voor abonnees',
    'För att läsa vidare, logga in',
    'Tylko dla prenumeratorów',
    'Оформите подписку, чтобы читать дальше',
    'この記事は会員限定です',
    '登录后阅读全文',
    'للمشتركين فقط',
  ])('are known by what the wall says: %s', async (words) => {
    expect(await whole(`<p>${prose(4)}</p><p>${prose(4)}</p><div><p>${words}</p></div>`)).toBe('paywall');
  });

  it.each([
    'Read the full story',
    'Page 1 of 3',
    'Seite 1 von 3',
    'Nächste Seite »',
    'Lire la suite',
    'Página siguiente',
    'Continua a leggere',
    'Lees verder op gazette.example',
    'Czytaj dalej',
    'Читать далее',
    '続きを読む',
    '阅读全文',
    'اقرأ المزيد',
    '1 2 3 Next',
  ])('are known by what leads on: %s', async (words) => {
    expect(await whole(`<p>${prose(4)}</p><p>${prose(4)}</p><p><a href="/storm/2">${words}</a></p>`)).toBe('continues');
  });

  it('are known where the text breaks off', async () => {
    const paragraphs = `<p>${prose(4)}</p><p>${prose(30)}</p>`;
    expect(await whole(`${paragraphs}<p>The mayor said that …</p><p><a href="/2">Read more</a></p>`)).toBe('continues');
    expect(await whole(`${paragraphs}<p>The mayor said.</p><p><a href="/2">Read more</a></p>`)).toBeNull();
    expect(
      await whole(
        `${paragraphs}<p>The mayor said that the harbour and the piers and all of the boats in it would be closed, and that nobody</p>`,
        paid,
      ),
    ).toBe('paywall');
    expect(await whole(`${paragraphs}<ul><li><a href="/a">The best harbours</a></li></ul>`, paid)).toBeNull();
    expect(await whole(`${paragraphs}<p>The mayor said.</p>`, '<meta itemprop="isAccessibleForFree" content="false">')).toBeNull();
    expect(await whole(`<p>${prose(4)}</p>`, '<meta itemprop="isAccessibleForFree" content="false">')).toBe('paywall');
  });

  it('are not free pages, whole pages behind a metered wall, or those with a next entry', async () => {
    expect(await cut('')).toBeNull();
    expect(await cut('<p>Continue reading the main story</p>')).toBeNull();
    expect(await cut('', '<link rel="next" href="https://gazette.example/other">')).toBeNull();
    const long = await readBody(`<article><p>${prose(60)}</p></article>`, { head: paid });
    expect(long.cutOff).toBeNull();
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
