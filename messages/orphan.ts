/**
 * Whether the extension that this script belongs to has gone from under it: it was updated, reloaded or taken out while the page was open. The browsers leave
 * such a script where it is, with an empty `runtime`; another copy may be in the page by then.
 */
export function isOrphan(): boolean {
  return globalThis.chrome?.runtime?.id === undefined;
}
