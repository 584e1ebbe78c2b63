import type { OriginalFacts } from '../engine/original.ts';

/** How an original that is not kept yet stands to the library. */
export type Standing = 'new' | 'changed' | 'same';

export interface PreviewRow extends Pick<OriginalFacts, 'uri' | 'outlet' | 'bylines' | 'published' | 'headline' | 'heldExtent'> {
  standing: Standing;
  begins: string | null;
}

/** A plain text among the files, and what a person says of it. */
export interface TextForm {
  name: string;
  begins: string;
  facts: TextFacts;
}

export interface TextFacts {
  outlet: string | null;
  bylines: string | null;
  published: string | null;
  headline: string | null;
  url: string | null;
}

/** Sentences about the files: the first of them, and how many there are. */
export interface Sentences {
  first: readonly string[];
  count: number;
}

/** What is to be said about the files. */
export interface Faults {
  /** Items and files that could not be read. */
  lost: Sentences;
  /** Items that are no texts, and facts that are missing in originals that were read. */
  noted: Sentences;
}

/** Where an import stands. */
export type ImportScene =
  | { kind: 'choose' }
  | { kind: 'reading'; name: string; share: number }
  | { kind: 'preview'; counts: Record<Standing, number>; first: readonly PreviewRow[]; texts: readonly TextForm[]; faults: Faults }
  | { kind: 'keeping'; done: number; share: number }
  | { kind: 'done'; counts: { added: number; updated: number; same: number }; faults: Faults }
  | { kind: 'stopped' }
  | { kind: 'failed'; why: string };

/** An import that was cut off, by the browser being closed or by a want of room. */
export interface CutOff {
  id: string;
  names: readonly string[];
  done: number;
}

/** What a person can do about an import. */
export interface ImportActions {
  choose(files: readonly File[]): void;
  /** Says something about a plain text. */
  describe(name: string, facts: TextFacts): void;
  keep(): void;
  /** Stops what is under way, or goes back to the choice. */
  stop(): void;
  goOn(id: string): void;
  giveUp(id: string): void;
}
