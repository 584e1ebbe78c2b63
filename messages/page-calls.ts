import type { ToPage } from './protocol.ts';

/** What the script on a page offers, each with its one argument. */
export type PageCalls = { [Name in keyof ToPage]: (data: Parameters<ToPage[Name]>[0]) => Answer<Name> | Promise<Answer<Name>> };

type Answer<Name extends keyof ToPage> = ReturnType<ToPage[Name]>;

declare global {
  /** Stands in the extension's own world of a page, once the script for every page runs there. The page itself does not see it. */
  var wireprintPage: PageCalls | undefined;
}

/** The part of `browser.scripting` that calls need. */
export interface Calling {
  executeScript(injection: {
    target: { tabId: number; frameIds: number[] };
    func: (name: keyof ToPage, data: never) => unknown;
    args: unknown[];
  }): Promise<{ result?: unknown }[]>;
}

/**
 * Asks the script on a tab's page. A call instead of a message: hardly any page is ever asked, and a listener for messages would have to be
 * set up on each.
 * @throws Error where nobody is there to answer, or the browser keeps the page closed to extensions
 */
export async function callPage<Name extends keyof ToPage>(
  scripting: Calling,
  tab: number,
  name: Name,
  data: Parameters<ToPage[Name]>[0],
): Promise<Answer<Name>> {
  const [frame] = await scripting.executeScript({
    target: { tabId: tab, frameIds: [0] },
    func: (called, given) => globalThis.wireprintPage?.[called](given),
    args: [name, data ?? null],
  });
  const result = frame?.result ?? null;
  if (result === null) throw new Error('Nobody answers on this page.');
  return result as Answer<Name>;
}
