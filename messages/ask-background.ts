import type { ToBackground } from './protocol.ts';

/**
 * The channel's `sendMessage` for content scripts: the same words on the wire, answered by the same `onMessage`, without the library that makes both,
 * which takes as much room as all that is done on most pages. Rejects when nobody answers, and with the error that was thrown there.
 */
export function askBackground<Type extends keyof ToBackground>(
  type: Type,
  ...[data]: Parameters<ToBackground[Type]>
): Promise<ReturnType<ToBackground[Type]>> {
  return new Promise((resolve, reject) => {
    chrome.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() }, (answer?: Answer<ReturnType<ToBackground[Type]>>) => {
      if (answer && !answer.err) resolve(answer.res!);
      // Where nobody was there, what the browser says has to be read, or it complains on the page.
      else reject(new Error(answer?.err?.message ?? chrome.runtime.lastError?.message ?? 'No response'));
    });
  });
}

/** What the library makes of a result, or of what was thrown. */
interface Answer<Result> {
  res?: Result;
  err?: { message: string };
}
