/** The browser's own locks, which all contexts of the extension share and a context that ends lets go of. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

const nameOf = (library: string): string => `adding to ${library}`;

/** Runs work that adds what somebody waits for. */
export async function adding<Result>(library: string, work: () => Promise<Result>): Promise<Result> {
  const manager = locks();
  return manager ? manager.request(nameOf(library), { mode: 'shared' }, work) : work();
}

/**
 * Runs a piece of work that can wait while somebody adds to the library, in this context or another: of two who write at once, each makes half of its
 * plans in vain.
 */
export async function givingWay<Result>(library: string, work: () => Promise<Result>): Promise<Result> {
  const manager = locks();
  return manager ? manager.request(nameOf(library), work) : work();
}
