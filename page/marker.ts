import type { Span } from '../engine/span.ts';
import type { Kind } from './marks.ts';
import type { TextMap } from './text-map.ts';

/**
 * What the script for pages with a source offers the script that reads every page. It comes after a match only, so that all other pages do
 * without it, and stands on the global object that an extension's scripts share on a page and the page itself does not see.
 */
export interface Marker {
  /** Marks these stretches in place of earlier ones. */
  mark(map: TextMap, marks: readonly { source: number; kind: Kind; span: Span }[]): void;
  clear(): void;
  /** Scrolls to a passage and says whose it is; false when it is no longer on the page. */
  focus(map: TextMap, span: Span): boolean;
}

declare global {
  var wireprintMarker: Marker | undefined;
}

/** The marker, where the page has a source and so has the script. */
export const marker = (): Marker | undefined => globalThis.wireprintMarker;

/** Puts a marker in its place; `false` where there is one already. */
export function offerMarker(make: () => Marker): boolean {
  if (globalThis.wireprintMarker) return false;
  globalThis.wireprintMarker = make();
  return true;
}
