import type { Head } from './draft.ts';

/** Bounds: a page can fill its head with anything. In UTF-16 units, and in numbers. */
const longestValue = 5_000;
const longestData = 1_000_000;
const maxMetas = 400;
const maxData = 40;

/** Takes down what stands in a page's head: metadata and JSON-LD as they are, to be understood elsewhere (`facts.ts`). */
export function readHead(document: Document): Head {
  const metas: Head['metas'] = [];
  for (const element of document.getElementsByTagName('meta')) {
    const key =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      /^isAccessibleForFree$/.exec(element.getAttribute('itemprop') ?? '')?.[0];
    const value = key && element.getAttribute('content')?.trim();
    if (value && value.length <= longestValue && metas.length < maxMetas) metas.push([key.trim().toLowerCase().slice(0, 200), value]);
  }
  const data: string[] = [];
  let length = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent ?? '';
    length += source.length;
    if (length > longestData || data.length >= maxData) break;
    data.push(source);
  }
  const { documentElement: root } = document;
  const link = (rel: string) =>
    document.querySelector(`link[rel~="${rel}" i]`)?.getAttribute('href')?.trim().slice(0, longestValue) || null;
  return {
    // Not `document.title`: pictures drawn in the page have titles of their own.
    title: document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim().slice(0, longestValue) || null,
    language: (root?.getAttribute('lang') || root?.getAttribute('xml:lang'))?.slice(0, 100) || null,
    canonical: link('canonical'),
    next: link('next'),
    metas,
    data,
  };
}
