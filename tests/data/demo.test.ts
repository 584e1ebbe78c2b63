import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyText, demoHtml, expectedPages, fold } from './demo-pages.ts';
import { demoItems, textOf } from './items.ts';

const folder = join(import.meta.dirname, '../../demo');
const signOff = /^(?:\((?:Reporting|تغطية)|___$|Tesmark writers|Theo Lund reported|Follow Tesmark|avt\/|imo\/|knd fau)/;

describe('the list of demo pages', () => {
  it('says what is expected of every page, and of no page that is not there', () => {
    const pages = readdirSync(join(folder, 'pages')).map((name) => `pages/${name}`);
    expect(expectedPages.map((page) => page.file).sort()).toEqual(pages.sort());
  });

  it('shows every verdict a page with text can have, and is linked from the index', () => {
    const verdicts = new Set(expectedPages.map((page) => page.verdict));
    expect(verdicts).toEqual(new Set(['reposted', 'quotes', 'credited-only', 'original', 'nothing-found', 'not-an-article']));
    const index = demoHtml('index.html');
    for (const page of expectedPages) expect(index).toContain(`href="${page.file}"`);
  });
});

describe.each(expectedPages.map((page) => [page.file, page] as const))('%s', (file, page) => {
  const html = demoHtml(file);
  const text = bodyText(html);

  it('asks nothing of the network', () => {
    expect(existsSync(join(folder, file))).toBe(true);
    expect(html).not.toMatch(/(?:src|srcset|poster|data)\s*=\s*["']?(?:https?:)?\/\//i);
    expect(html).not.toMatch(/<(?:script|img|iframe|object|embed|link)\b[^>]*\b(?:src|href)=(?!"https:\/\/[a-z]+\.example\/[^"]*">)/i);
    expect(html).not.toMatch(/@import|url\(/i);
  });

  it.each(page.sources.map((source) => [source.uri, source] as const))('is right about %s', (uri, source) => {
    const item = demoItems.find((one) => one.uri === uri)!;
    const original = textOf(item);
    expect(source.outlet).toBe(item.infoSources[0]!.name);
    expect(source.published).toBe(item.versionCreated);
    expect(source.bylines.join(' ')).toBe((item.by ?? '').replace(/ and | y /g, ' '));

    for (const sentence of [...source.leftOut, ...(source.unchecked ?? [])]) {
      expect(original).toContain(sentence);
      expect(text).not.toContain(fold(sentence));
    }
    for (const sentence of source.kept) {
      expect(original).toContain(sentence);
      expect(text).toContain(fold(sentence));
    }
    for (const pair of source.reworded) {
      expect(original).toContain(pair.original);
      expect(text).toContain(fold(pair.page));
      expect(text).not.toContain(fold(pair.original));
    }
    for (const change of source.altered ?? []) {
      expect(original).toContain(change.original);
      expect(text).toContain(change.page);
    }
  });

  it.each(page.sources.map((source) => [source.uri, source] as const))('gives every sentence of %s one fate', (uri, source) => {
    let rest = textOf(demoItems.find((one) => one.uri === uri)!);
    const fates = [source.leftOut, source.unchecked ?? [], source.kept, source.reworded.map((pair) => pair.original)].flat();
    expect(new Set(fates).size).toBe(fates.length);
    for (const sentence of fates) rest = rest.replace(sentence, '');
    const left = rest.split('\n').filter((line) => line.trim() !== '' && !signOff.test(line.trim()));
    // A dateline that the page dropped is all that may be left of a first sentence.
    for (const line of left) expect(line.trim()).toMatch(/^[^.]{0,60}(?:[-—]|】)$/u);
  });

  it('has what its own verdict needs', () => {
    const uris = demoItems.map((item) => item.uri);
    if (page.isOriginalOf) {
      const own = demoItems.find((item) => item.uri === page.isOriginalOf)!;
      expect(html).toContain(`<link rel="canonical" href="${own.url}">`);
      for (const paragraph of textOf(own).split('\n\n')) expect(text).toContain(paragraph);
    }
    if (page.quotation) {
      expect(text).toContain(page.quotation.text);
      for (const held of page.quotation.in) expect(textOf(demoItems.find((item) => item.uri === held.uri)!)).toContain(page.quotation.text);
    }
    if (page.cutOff === 'paywall') expect(html).toContain('"isAccessibleForFree":false');
    for (const outlet of page.credited ?? []) expect(text).toContain(`(${outlet})`);
    expect(uris).toEqual(expect.arrayContaining(page.neverSources ?? []));
  });
});
