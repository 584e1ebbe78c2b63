import type { Span } from '../engine/span.ts';
import type { TextMap } from './text-map.ts';

/** As many sources as there are colours; a later source shares the last. */
const colours = 6;
const focusName = 'wireprint-focus';
const name = (source: number) => `wireprint-${Math.min(colours, Math.max(1, source + 1))}`;

/** The registry of a document's own window; `undefined` where the browser (or the DOM library) has none. */
function registryOf(document: Document): { highlights: HighlightRegistry; Highlight: typeof Highlight } | undefined {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const highlights = view?.CSS?.highlights ?? globalThis.CSS?.highlights;
  const make = view?.Highlight ?? globalThis.Highlight;
  return highlights && make ? { highlights, Highlight: make } : undefined;
}

/**
 * Marks passages with the CSS Custom Highlight API: no node is changed. `source` counts from 0 and picks `wireprint-1` … `wireprint-6`.
 * Marks of an earlier call are replaced. Passages whose nodes are gone are left out.
 */
export function markPassages(document: Document, map: TextMap, marks: { source: number; span: Span }[]): void {
  clearMarks(document);
  const registry = registryOf(document);
  if (!registry) return;
  for (const { source, span } of marks) {
    const ranges = map.rangesOf(span);
    const known = registry.highlights.get(name(source));
    if (known) for (const range of ranges) known.add(range);
    else if (ranges.length > 0) registry.highlights.set(name(source), new registry.Highlight(...ranges));
  }
}

/** Takes away all marks, the focus too. */
export function clearMarks(document: Document): void {
  const registry = registryOf(document);
  for (let source = 0; source < colours; source++) registry?.highlights.delete(name(source));
  registry?.highlights.delete(focusName);
}

/** Scrolls to a passage and marks it as the one looked at; `false` when nothing of it is on the page any more. */
export function focusPassage(document: Document, map: TextMap, span: Span): boolean {
  const ranges = map.rangesOf(span);
  const registry = registryOf(document);
  registry?.highlights.delete(focusName);
  const element = ranges[0]?.startContainer.parentElement;
  if (!element) return false;
  if (registry) {
    const focus = new registry.Highlight(...ranges);
    focus.priority = 1;
    registry.highlights.set(focusName, focus);
  }
  const calm = document.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
  element.scrollIntoView?.({ behavior: calm ? 'auto' : 'smooth', block: 'center' });
  return true;
}
