import type { Draft } from './draft.ts';
import { gatherAuthors, gatherOrigins, gatherTimes, tellingElements } from './evidence.ts';
import { readHead } from './head.ts';
import { Pace } from './pace.ts';
import { packBlocks } from './pack.ts';
import { type Walked, walk } from './walk.ts';

export interface DocumentOptions {
  /** The path or address as given: it comes back in the reading. */
  source: string;
  url: string | null;
  /** Awaited between slices of a few milliseconds; without it the reading runs through. */
  breathe?: () => Promise<void>;
  /** Calls the reading off: the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Takes a document down as plain data: all its text with its nodes, and all that it says of its origin by its head and markup.
 * Never changes the document, forces no layout, and rests whenever a few milliseconds have passed.
 */
export async function readDocument(document: Document, options: DocumentOptions): Promise<{ draft: Draft; walked: Walked }> {
  const walked = await walk(document, new Pace(options.breathe, options.signal));
  return { draft: await draftOf(document, walked, options), walked };
}

/** The draft of a document whose text has been walked, or walked and added to. */
export async function draftOf(
  document: Document,
  { text, blocks: textBlocks, telling, leading }: Walked,
  { source, url, breathe, signal }: DocumentOptions,
): Promise<Draft> {
  const pace = new Pace(breathe, signal);
  const { blocks, regions, numbers } = await packBlocks(textBlocks, pace);
  const step = async <T>(work: () => T): Promise<T> => {
    if (pace.due(1000)) await pace.rest();
    return work();
  };
  const elements = await step(() => tellingElements(document, telling));
  return {
    source,
    url,
    text,
    blocks,
    regions,
    head: await step(() => readHead(document)),
    authors: await step(() => gatherAuthors(elements, (element) => numbers.get(element) ?? -1)),
    times: await step(() => gatherTimes(elements)),
    origins: await step(() => gatherOrigins(document, leading)),
  };
}
