/** A task of this length does not hold up a page's check that waits for the worker. */
const sliceMilliseconds = 10;

/**
 * Runs a piece of work that stops after each step to be taken up again, in slices of 10 ms; in between, whatever else waits has its
 * turn. A step that takes longer makes its slice longer.
 */
export async function inSlices<Result>(work: Iterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMilliseconds;
    do {
      const { done, value } = work.next();
      if (done) return value as Result;
    } while (performance.now() < end);
    await pause();
  }
}

/** What is awaited between the steps of work that goes on of itself: it lets others have their turn once 10 ms have passed since they had it. */
export function takingTurns(): () => Promise<void> | undefined {
  let turn = performance.now();
  return () => {
    if (performance.now() - turn < sliceMilliseconds) return undefined;
    return pause().then(() => {
      turn = performance.now();
    });
  };
}

/** Lets everything else that waits have its turn. Timers wait four milliseconds when they are nested: messages do not. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
