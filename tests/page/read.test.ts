import { describe, expect, it } from 'vitest';
import { judge } from '../../page/judge.ts';
import { readPage } from '../../page/read.ts';
import { readDocument } from '../../page/read-document.ts';
import { parse, prose, readBody } from './page.ts';
import { tables } from './tables.ts';

describe('readPage', () => {
  it('never changes the document', async () => {
    const document = parse(
      `<html><head><title>A</title></head><body><article><h1>A</h1><p>${prose(8)}</p><aside>More</aside></article></body></html>`,
    );
    const before = document.toString();
    await readPage(document, { source: 'x', url: null, tables });
    expect(document.toString()).toBe(before);
  });

  it('keeps two reposts under one headline apart by their claims', async () => {
    const reading = await readBody(`<div class="post hentry"><h2>Storm</h2><div class="entry-content">
      <h3>BBC News</h3><p>${prose(4, 'coast')}</p><p>${prose(4, 'river')}</p><hr>
      <h3>UPDATE 2-Harbour shut</h3><p>Mon Jan 13, 2014 2:31pm GMT</p><p>By Ann Example</p><p>Jan 13 (Reuters) – ${prose(5, 'port')}</p></div></div>`);
    const by = (rule: string) => reading.claims.filter((claim) => claim.rule === rule);
    expect(by('heading').map((c) => c.outlet)).toEqual(['BBC News']);
    expect(by('dateline').map((c) => c.outlet)).toEqual(['Reuters']);
    expect(by('byline').map((c) => c.byline)).toEqual(['Ann Example']);
    expect(by('time').map((c) => c.time)).toEqual(['2014-01-13T14:31Z']);
    expect(reading.bylines).toEqual([]);
    for (const claim of reading.claims) expect(reading.text.slice(claim.page!.start, claim.page!.end).length).toBeGreaterThan(5);
  });

  it.each([
    ['one name fifty thousand times', `<p>${'told Reuters '.repeat(50_000)}</p>`],
    ['a thousand datelines', `<p>PORTSEA (Reuters) - ${prose(2)}</p>`.repeat(1000)],
    ['brackets and dashes', `<p>${'–ABC (x) '.repeat(20_000)}</p>`],
    ['open elements within elements', '<div aria-hidden="true"><span>'.repeat(500) + prose(3)],
    ['labels nested in each other', `${'<div class="author date" aria-hidden="true">'.repeat(2000)}${prose(3000)}`],
    ['right-to-left text and combining marks', `<p>${'أغلقت السلطات الميناء\u0301 '.repeat(2000)}</p>`],
  ])('bears %s', async (_, body) => {
    const began = performance.now();
    const reading = await readBody(body);
    expect(reading.claims.length).toBeLessThanOrEqual(200);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('stops when it is called off', async () => {
    const document = parse(`<html><body>${`<p>${prose(1)}</p>`.repeat(30_000)}</body></html>`);
    const controller = new AbortController();
    const reading = readPage(document, {
      source: 'x',
      url: null,
      tables,
      signal: controller.signal,
      breathe: async () => controller.abort(new Error('gone')),
    });
    await expect(reading).rejects.toThrow('gone');
  });
});

describe('a page without running text', () => {
  it.each([
    ['an application', '<div><button>New task</button><h3>To do</h3><div>Order paint</div><div>Call the plumber</div></div>'.repeat(20)],
    ['an empty page', ''],
    ['white space', ' \n '],
  ])('is no article: %s', async (_, body) => {
    expect(await readBody(body)).toMatchObject({ kind: 'not-an-article', why: expect.stringMatching(/text/) });
  });

  it.each([
    ['a short text in one paragraph', `<p>${prose(2)}</p>`],
    ['in no paragraph', `<div>${prose(3)}<br><br>${prose(2)}</div>`],
    ['in pieces', `<div>${prose(4).replaceAll(' ', ' <b>').replaceAll('<b>', '<b></b>')}</div>`],
  ])('is one all the same: %s', async (_, body) => {
    expect(await readBody(body)).toMatchObject({ kind: 'page', why: null });
  });

  it('has its text and claims read, for a person who asks', async () => {
    const { draft } = await readDocument(parse('<html><body><p>Reuters</p></body></html>'), { source: 'x', url: null });
    expect(judge(draft, tables)).toMatchObject({ kind: 'page', text: 'Reuters' });
  });
});
