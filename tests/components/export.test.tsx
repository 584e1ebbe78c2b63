import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../engine/report.ts';
import { reportHtml } from '../../export/html.tsx';
import { reportMarkdown } from '../../export/markdown.ts';
import { citationOf, download, fileOf, linkOf, takingActions } from '../../export/taking.ts';
import { reportAnnotations } from '../../export/web-annotation.ts';
import * as reports from './reports.ts';
import { now, voiceOf, wordsOf } from './stage.tsx';

const { report, match } = reports.cut;
const voice = voiceOf();
const hostile: Report = {
  ...report,
  page: { ...report.page, title: '<img src=x onerror=alert(1)> *bold* [a](javascript:alert(1))', url: 'javascript:alert(1)' },
  matches: [{ ...match, original: { ...match.original, headline: '</style><script>alert(1)</script> `x` # y', url: 'data:text/html,x' } }],
};

describe('a saved page', () => {
  it('needs nothing, does nothing, and shows everything', () => {
    const text = reportHtml(document, report, reports.texts, voice, 'p { color: red }');
    const file = new DOMParser().parseFromString(text, 'text/html');
    expect(text.startsWith('<!doctype html>')).toBe(true);
    expect(file.querySelectorAll('script, button, input, select, link, img, iframe')).toHaveLength(0);
    expect(file.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content')).toContain("default-src 'none'");
    expect(file.querySelector('style')!.textContent).toContain('color: red');
    expect(file.documentElement.lang).toBe('en');
    for (const sentence of match.leftOut) expect(wordsOf(file.body)).toContain(sentence.text!.trim());
  });

  it('holds what a page says as text, never as markup', () => {
    const file = new DOMParser().parseFromString(reportHtml(document, hostile, reports.texts, voice, ''), 'text/html');
    expect(file.querySelectorAll('script, img')).toHaveLength(0);
    expect([...file.querySelectorAll('a')].filter((link) => !/^https?:/.test(link.getAttribute('href') ?? ''))).toEqual([]);
    expect(wordsOf(file.body)).toContain('<script>alert(1)</script>');
  });

  it('reads from right to left in Arabic', () => {
    expect(reportHtml(document, report, reports.texts, voiceOf('ar'), '')).toMatch(/^<!doctype html>\n<html[^>]* dir="rtl"/);
  });
});

describe('Markdown', () => {
  it('says who, when, how much, what is missing and what was changed', () => {
    const text = reportMarkdown(report, reports.texts, voice);
    expect(text).toMatch(/^# This page has the same text as an article by Northern Wire/);
    expect(text).toContain('- by Ada Quill and Tom Berger');
    expect(text).toContain('### 3 sentences left out');
    expect(text.match(/^- Paragraph \d+: /gm)).toHaveLength(3);
    expect(text).toMatch(/^- original: .+ \/ this page: .+$/m);
    expect(text).toContain('Report made by Wireprint');
  });

  it('lets no sign of a page mean anything', () => {
    const text = reportMarkdown(hostile, reports.texts, voice);
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> \\*bold\\* \\[a\\](javascript:alert(1))');
    expect(text).not.toMatch(/(?<!\\)\]\(<?(javascript|data):/);
    expect(text).not.toContain('\n# y');
  });

  it.each(Object.entries(reports.every))('is made of %s', (_, one) => {
    expect(reportMarkdown(one, new Map(), voice)).not.toMatch(/undefined|null|NaN/);
  });
});

describe('Web Annotations', () => {
  it('have a target on the page and a body in the original for each passage', () => {
    const made = reportAnnotations(report, '2026-03-05T16:00:00.000Z') as {
      type: string;
      total: number;
      first: { items: { target: { source: string; selector: { exact?: string; start?: number }[] }; body: { source?: string }[] }[] };
    };
    expect(made.type).toBe('AnnotationCollection');
    expect(made.total).toBe(report.matches.flatMap(({ passages }) => passages).length);
    const [item] = made.first.items;
    const { page } = match.passages[0]!;
    expect(item!.target.selector).toMatchObject([
      { exact: report.page.text.slice(page.start, page.end) },
      { start: page.start, end: page.end },
    ]);
    expect(item!.target.source).toBe(report.page.url ?? 'urn:wireprint:page');
    expect(item!.body[0]!.source).toBe(match.original.url ?? match.original.uri);
    expect(JSON.stringify(reportAnnotations(hostile, ''))).not.toMatch(/"source":"(javascript|data):/);
  });
});

describe('what is taken along', () => {
  it('is a file of each kind, named for the site and the day', async () => {
    const json = await fileOf(report, 'json', new Map(), voice);
    expect(JSON.parse(json.text)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(json.name).toMatch(/^wireprint-[a-z0-9.-]+-2026-03-05\.json$/);
    expect((await fileOf(report, 'markdown', new Map(), voice)).name).toMatch(/\.md$/);
    expect(JSON.parse((await fileOf(report, 'annotation', new Map(), voice)).text)).toHaveProperty('first');
    const html = await fileOf(report, 'html', reports.texts, voice);
    expect(html.text).toContain('<!doctype html>');
  });

  it('is a citation, and a link to the longest passage', async () => {
    expect(await citationOf(report, 0, 'wikipedia', now)).toMatch(
      /^\{\{cite news \|last=Quill \|first=Ada .*\|access-date=2026-03-05\}\}$/,
    );
    expect(linkOf(report, 0, reports.texts.get(match.original.uri)!)).toMatch(/^https:\/\/.+#:~:text=[^,]+,[^,]+$/);
    expect(() => linkOf(hostile, 0, null)).toThrow('no address');
  });

  it('is copied, or saved, by the menus', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    HTMLAnchorElement.prototype.click = () => {};
    const actions = takingActions(voice, () => reports.texts);
    expect(await actions.cite(report, 0, 'csl-json')).toContain('article-newspaper');
    expect(await actions.linkToPassage(report, 0)).toContain(':~:text=');
    expect(copied).toHaveLength(2);
    expect(await actions.save(report, 'json')).toMatch(/\.json$/);
    vi.unstubAllGlobals();
  });

  it('goes to the browser as a download', () => {
    const clicked: string[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href.slice(0, 5)}`);
    };
    download({ name: 'report.md', type: 'text/markdown', text: '# x' });
    expect(clicked).toEqual(['report.md blob:']);
  });
});
