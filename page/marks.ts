import type { Span } from '../engine/span.ts';
import type { TextMap } from './text-map.ts';

/** How marked text relates to its source; see `MarkKind` of the protocol. */
export type Kind = 'same' | 'reworded' | 'moved' | 'quoted' | 'changed';

/** As many sources as there are colours; a later source shares the last. */
const colours = 6;
const kinds: readonly Kind[] = ['changed', 'same', 'reworded', 'moved', 'quoted'];
const focusName = 'wireprint-focus';
const tint = (source: number) => `wireprint-${Math.min(colours, Math.max(1, source + 1))}`;
const line = (kind: Kind) => `wireprint-${kind}`;

/** The registry of a document's own window; `undefined` where the browser (or the DOM library) has none. */
function registryOf(document: Document): { highlights: HighlightRegistry; Highlight: typeof Highlight } | undefined {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const highlights = view?.CSS?.highlights ?? globalThis.CSS?.highlights;
  const make = view?.Highlight ?? globalThis.Highlight;
  return highlights && make ? { highlights, Highlight: make } : undefined;
}

/** A stretch of the page's text that stands marked. */
export interface Marked {
  source: number;
  kind: Kind;
  range: Range;
}

/**
 * Marks passages with the CSS Custom Highlight API: no node is changed. `source` counts from 0 and gives the tint, `wireprint-1` … `wireprint-6`;
 * `kind` gives the line under it, `wireprint-same` and so on. Changed words have a line only, over that of their passage.
 * Marks of an earlier call are replaced. What is marked is answered; passages whose nodes are gone are left out.
 */
export function markPassages(document: Document, map: TextMap, marks: readonly { source: number; kind: Kind; span: Span }[]): Marked[] {
  clearMarks(document);
  const registry = registryOf(document);
  if (!registry) return [];
  const add = (name: string, range: Range, priority: number) => {
    let known = registry.highlights.get(name);
    if (!known) {
      known = new registry.Highlight();
      known.priority = priority;
      registry.highlights.set(name, known);
    }
    known.add(range);
  };
  const marked: Marked[] = [];
  for (const { source, kind, span } of marks) {
    for (const range of map.rangesOf(span)) {
      if (kind !== 'changed') add(tint(source), range, 0);
      add(line(kind), range, kind === 'changed' ? 2 : 1);
      marked.push({ source, kind, range });
    }
  }
  return marked;
}

/** Takes away all marks, the focus too. */
export function clearMarks(document: Document): void {
  const registry = registryOf(document);
  for (let source = 0; source < colours; source++) registry?.highlights.delete(tint(source));
  for (const kind of kinds) registry?.highlights.delete(line(kind));
  registry?.highlights.delete(focusName);
}

/** Scrolls to a passage and marks it as the one looked at; its first stretch, or `null` when nothing of it is on the page any more. */
export function focusPassage(document: Document, map: TextMap, span: Span): Range | null {
  const ranges = map.rangesOf(span);
  const registry = registryOf(document);
  registry?.highlights.delete(focusName);
  const element = ranges[0]?.startContainer.parentElement;
  if (!element) return null;
  if (registry) {
    const focus = new registry.Highlight(...ranges);
    focus.priority = 3;
    registry.highlights.set(focusName, focus);
  }
  const calm = document.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
  element.scrollIntoView?.({ behavior: calm ? 'auto' : 'smooth', block: 'center' });
  return ranges[0]!;
}
