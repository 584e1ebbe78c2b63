import type { LanguageModel } from './language-model.ts';

/** Tables of names that the engine and the reader are given as arguments; the data stand in `data/`. */

/** A news agency: how it names itself in a text. */
export interface Agency {
  name: string;
  /** Full names, matched without regard to case. */
  names: string[];
  /** Short names, matched in exact case only: “AP”, “dpa”. */
  short: string[];
  /** Registrable domains: `reuters.com`. */
  domains: string[];
}

/** A newspaper, broadcaster or site that publishes originals. */
export interface Outlet {
  name: string;
  names: string[];
  domains: string[];
  /** `broadcaster`, `newspaper`, `magazine`, `site`. */
  kind: string;
}

export interface Tables {
  agencies: readonly Agency[];
  outlets: readonly Outlet[];
  /** How often words follow one another; without it a word is worth what it looks like. */
  model?: LanguageModel | null;
}
