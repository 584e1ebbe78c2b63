/** What is noted of the library where anyone can read it without waking the background: in `storage.local`, under `libraryFacts`. */
export interface LibraryNote {
  count: number;
  /** The bundle that is being loaded, and how far it is. */
  coming: { id: string; done: number; total: number } | null;
}
