import type { CDPSession } from 'playwright-core';

/** A conversation with a target that Playwright does not show as a page: the popup. */
export interface TargetSession {
  send<T>(method: string, parameters?: object): Promise<T>;
  /** The value of an expression, awaited, as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  closeTarget(): Promise<void>;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Attaches by hand: commands and answers travel inside messages of the browser's own session. */
export async function attachToTarget(browser: CDPSession, targetId: string): Promise<TargetSession> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let last = 0;
  const end = (error: Error): void => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
    browser.off('Target.receivedMessageFromTarget', receive);
    browser.off('Target.detachedFromTarget', detached);
  };
  const receive = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message) as Answer;
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    if (error) asked.fail(new Error(error.message));
    else asked.done(result);
  };
  const detached = (event: { sessionId: string }): void => {
    if (event.sessionId === sessionId) end(new Error('The popup has closed.'));
  };
  browser.on('Target.receivedMessageFromTarget', receive);
  browser.on('Target.detachedFromTarget', detached);

  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { done: (value) => resolve(value as T), fail: reject });
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch((error) => {
        waiting.delete(id);
        reject(error);
      });
    });
  return {
    send,
    async evaluate<T>(expression: string): Promise<T> {
      interface Evaluated {
        result: { value: T };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      }
      const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async closeTarget() {
      await browser.send('Target.closeTarget', { targetId }).catch(() => {}); // closed by itself already
      end(new Error('The popup has closed.'));
    },
  };
}
