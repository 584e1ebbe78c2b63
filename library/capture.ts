import type { Original, TextOriginal } from '../engine/original.ts';
import type { PageFacts } from '../engine/page-facts.ts';
import type { Library } from './library.ts';
import type { OutletOf } from './outlet-finder.ts';
import { originalOfPage } from './page-original.ts';
import { soundOriginal } from './raw-item.ts';

/** What became of a page that was to be kept: a new original, a new version of one, or nothing, since it is held as it is. */
export interface Captured {
  uri: string;
  as: 'new' | 'version' | 'same';
}

/**
 * Keeps the article of a page that is read as an original. A changed text is a new version; the older one stays.
 * @param known the key of the original that the page is known to be, however it came into the library; else its address is its key
 * @returns `null` where there is no text to keep
 */
export async function capture(
  library: Pick<Library, 'original' | 'add'>,
  page: PageFacts,
  outletOf: OutletOf,
  known: string | null = null,
): Promise<Captured | null> {
  const original = soundOriginal({ ...originalOfPage(page, outletOf), ...(known === null ? {} : { uri: known }) }, () => {});
  if (!original) return null;
  const { uri, text } = original;
  const held = await library.original(uri);
  // A visit that finds the text as it was leaves the facts alone that came with it.
  if (held?.held === 'text' && held.text === text) return { uri, as: 'same' };
  await library.add([held ? withFactsOf(original, held) : original], { origin: 'capture' });
  return { uri, as: held ? 'version' : 'new' };
}

/** What a page no longer says of itself, or never did, and the version before it is known by: whose it is does not change with its text. */
function withFactsOf(original: TextOriginal, held: Original): TextOriginal {
  return {
    ...original,
    outlet: original.outlet ?? held.outlet,
    bylines: original.bylines.length > 0 ? original.bylines : held.bylines,
    published: original.published ?? held.published,
    headline: original.headline ?? held.headline,
    language: original.language ?? held.language,
    genre: original.genre ?? held.genre,
  };
}
