import { describe, expect, it } from 'vitest';
import { findArticle } from '../../page/article.ts';
import { articleSpans } from '../../page/article-spans.ts';
import { isCaption, isPlug, opensNext } from '../../page/asides.ts';
import { saysFurniture, saysOutside } from '../../page/furniture.ts';
import type { Region } from '../../page/region.ts';
import { isInside, measure, proseOf, weightOf } from '../../page/weigh.ts';
import { layout, parse, prose } from './page.ts';

async function article(body: string, title: string | null = null): Promise<string> {
  const laid = await layout(parse(`<html><body>${body}</body></html>`));
  return findArticle(laid, title)
    .map(({ start, end }) => laid.text.slice(start, end))
    .join('\n\n');
}

const [one, two, three] = [prose(4, 'harbour'), prose(4, 'bridge'), prose(4, 'market')];
const menu = '<ul class="menu"><li><a href="/a">Home</a></li><li><a href="/b">World</a></li><li><a href="/c">Sport</a></li></ul>';

describe('the main article', () => {
  it.each([
    ['semantic markup', `${menu}<main><article><h1>Storm</h1><p>${one}</p><p>${two}</p></article></main><footer><p>${three}</p></footer>`],
    ['div soup', `<div>${menu}<div class="a"><div><div>${one}</div></div><div><div>${two}</div></div></div></div>`],
    ['line breaks in a font', `<table><tr><td>${menu}</td><td><font size="2">${one}<br><br>${two}</font></td></tr></table>`],
    [
      'a wrapper that speaks of its sidebar',
      `<div class="with-sidebar content-sidebar"><div class="read-more"><p>${one}</p><p>${two}</p></div></div>`,
    ],
  ])('is found in %s', async (_, body) => {
    expect(await article(body)).toBe(`${one}\n\n${two}`);
  });

  it('is that under the page’s title, where there are several', async () => {
    const body = `<article><h1>The storm on the coast</h1><p>${one}</p></article><article><h1>The vote in the town</h1><p>${two} ${three}</p></article>`;
    expect(await article(body, 'The storm on the coast | Gazette')).toBe(one);
  });

  it('is all of them, where none has the title', async () => {
    expect(await article(`<div><h2>A</h2><p>${one}</p></div><div><h2>B</h2><p>${two}</p></div>`, 'Gazette')).toBe(`${one}\n\nB\n\n${two}`);
  });

  it('is both texts of a repost under one headline', async () => {
    const body = `<h2 class="entry-title">Storm</h2><div class="entry-content"><h3>BBC News</h3><p>${one}</p><hr><h3>UPDATE 2-Harbour shut</h3><p>${two}</p></div>`;
    expect(await article(body, 'Storm')).toBe(`${one}\n\nUPDATE 2-Harbour shut\n\n${two}`);
  });

  it('leaves out captions, plugs, teasers, comments and related stories, which stay in the text', async () => {
    const body = `<article><p>${one}</p><figure><figcaption>The harbour after the storm on Monday, with two of the boats.</figcaption></figure>
      <p>Sign up for our newsletter to get the news every morning.</p><div class="related-stories"><h4>Related</h4><p>${three}</p></div><p>${two}</p></article>
      <div id="comments"><p>${three}</p><p>${three}</p><p>${three}</p></div>`;
    expect(await article(body)).toBe(`${one}\n\n${two}`);
  });

  it('keeps short paragraphs and lists between and after the text', async () => {
    expect(
      await article(`<div><p>${one}</p><p>It rained.</p><ul><li>Boats</li><li>Nets</li></ul><p>${two}</p><ul><li>Ropes</li></ul></div>`),
    ).toBe(`${one}\n\nIt rained.\n\nBoats\n\nNets\n\n${two}\n\nRopes`);
  });

  it('has no spans in a region without blocks', async () => {
    const empty = await layout(parse('<html><body></body></html>'));
    expect(articleSpans(empty, empty.regions[0]!, null)).toEqual([]);
  });

  it('is more than its longest paragraph', async () => {
    const long = prose(30, 'bridge');
    expect(await article(`<div><p>${one}</p><p>${long}</p><p>${two}</p></div>`)).toBe(`${one}\n\n${long}\n\n${two}`);
  });

  it('is nothing where nothing is running text', async () => {
    expect(await article(menu)).toBe('');
  });
});

const region = (tag: string, label = '', says = ''): Region => {
  return { tag, label, says, parent: null, first: 0, last: 0, chars: 100, linked: 0, prose: 0, furniture: false, score: 0 };
};

describe('furniture', () => {
  it.each([
    ['nav', ''],
    ['aside', ''],
    ['div', 'related-posts'],
    ['div', 'site-footer'],
    ['section', 'newsletter signup'],
    ['div', 'ad-slot ads'],
  ])('is <%s class="%s">', (tag, label) => {
    expect(saysFurniture(region(tag, label))).toBe(true);
  });
  it.each([
    ['div', 'header-image'],
    ['div', 'ahead'],
    ['body', 'with-sidebar'],
    ['article', 'promo'],
    ['div', 'social-embed'],
    ['div', 'shared-wisdom'],
    ['div', 'advice'],
  ])('is not <%s class="%s">', (tag, label) => {
    expect(saysFurniture(region(tag, label))).toBe(false);
  });
  it('is what has the role of it', () => {
    expect(saysFurniture(region('div', '', 'navigation'))).toBe(true);
  });
  it('knows what is outside however long it is', () => {
    expect(saysOutside(region('div', 'comments'))).toBe(true);
    expect(saysOutside(region('div', 'commentary'))).toBe(false);
  });
});

describe('asides', () => {
  const block = (own: Region, text: string) => ({ start: 0, end: text.length, region: own, linked: 0, prose: 0, caption: false });
  it.each([
    'The pier on Monday. (AP Photo/Ann Example)',
    'The pier on Monday. Ann Example/Getty Images',
    'The pier on Monday. Photo: Ann Example',
    'The pier on Monday (Image: AGENCY)',
  ])('takes for a caption: %s', (text) => {
    expect(isCaption(block(region('p'), text), text)).toBe(true);
  });
  it.each(['The mayor looked at a photo of the pier on Monday.', 'She has worked for Getty Images since 2010, she said.'])(
    'does not take for a caption: %s',
    (text) => {
      expect(isCaption(block(region('p'), text), text)).toBe(false);
    },
  );
  it('knows plugs and openers of what follows, and their near misses', () => {
    expect(isPlug('Follow us on our new channel')).toBe(true);
    expect(isPlug('Follow the road to the harbour, and you will see the pier.')).toBe(false);
    expect(opensNext('You may also like')).toBe(true);
    expect(opensNext('More than two boats were lost')).toBe(false);
  });
});

describe('weights', () => {
  it('counts prose, not labels and lists of links', () => {
    const own = region('p');
    const text = 'The harbour was closed on Monday after a storm.';
    const block = { start: 0, end: text.length, region: own, linked: 0, prose: 0, caption: false };
    expect(proseOf(block, text)).toBe(text.length);
    expect(proseOf({ ...block, linked: 40 }, text)).toBe(0);
    const lines = 'By Ann Example, Ben Sample · Published 2 May 2024, 8:15 BST · Updated 3 May 2024, 10:00 BST';
    expect(proseOf(block, lines)).toBe(0);
    expect(proseOf(block, `${lines}, when the harbour was closed.`)).toBeGreaterThan(0);
    expect(weightOf({ ...block, linked: 40 })).toBeLessThan(0);
    expect(weightOf({ ...block, prose: 47 })).toBe(47);
    expect(measure('港は月曜日に閉鎖された')).toBeGreaterThan(25);
    expect(isInside({ ...own, first: 1 }, { ...own, last: 2 })).toBe(true);
  });
});
