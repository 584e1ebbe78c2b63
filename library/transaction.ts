/**
 * A transaction whose end is listened to from the start. When it is aborted, its requests reject and so does `done`; whoever waits for
 * a request throws before they come to `done`, which would then be an unhandled rejection. `done` still rejects for those who wait for it.
 */
export function heard<Transaction extends { done: Promise<void> }>(transaction: Transaction): Transaction {
  transaction.done.catch(() => {});
  return transaction;
}

/** Aborts a transaction, also one that was aborted already by what went wrong in it. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It was aborted already.
  }
}
