/** Calls when the page has nothing more urgent to do, after half a second at most: hidden tabs and busy pages are read too. */
export function whenIdle(work: () => void): void {
  requestIdleCallback(work, { timeout: 500 });
}

/** Waits for that. */
export function idle(): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve));
}
