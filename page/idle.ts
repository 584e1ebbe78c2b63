/** Waits until the page has nothing more urgent to do, half a second at most: hidden tabs and busy pages are read too. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 });
  });
}
