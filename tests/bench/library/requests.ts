import type { measureStores } from './stores.ts';

/** What the worker of the benchmark is asked. */
export interface Requests {
  import(source: ImportSource): ImportFigures;
  ready(name: string): { milliseconds: number; count: number };
  lookup(source: ImportSource & { pages: number }): LookupFigures;
  /** Wireprint's own library of that name, and search libraries, on the same pages. */
  peers(source: ImportSource & { pages: number }): PeerFigures[];
  stores(name: string): Awaited<ReturnType<typeof measureStores>>;
}

/** Where originals come from: a file beside the page, or so many generated ones. */
export interface ImportSource {
  name: string;
  url?: string;
  generated?: number;
  /** Without their texts, as the bundled archive is. */
  traces?: true;
}

export interface ImportFigures {
  originals: number;
  perSecond: number;
  /** Milliseconds from the last original kept to the last merge done. */
  settled: number;
}

export interface LookupFigures {
  originals: number;
  segments: number;
  /** Milliseconds of the lookup, of fetching what it names, and of the whole check. */
  p50: number;
  p95: number;
  fetchP95: number;
  checkP95: number;
  found: number;
}

export interface PeerFigures {
  peer: string;
  originals: number;
  /** On how many. */
  pages: number;
  p50: number;
  p95: number;
  /** Of all originals that pages have words of, the share among the answers: over all, and by kind of page. */
  recall: number;
  recallOf: Record<string, number | null>;
  /** Of the lookup alone, where the times above are those of more. */
  lookupP50?: number;
  lookupP95?: number;
}
