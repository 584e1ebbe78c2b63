/** The part of a browser storage area that Wireprint uses; `browser.storage.session` and `.local` have it, and so has a test's map. */
export interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}
