import type { Original, OriginalFacts } from '../engine/original.ts';
import { inBatches } from './batches.ts';
import { contentHash, keyHash } from './key-hash.ts';
import type { Library } from './library.ts';
import type { Standing } from './standing.ts';

/** What is in files, before anything of it is kept. */
export interface ImportPreview {
  /** How many originals of each standing. */
  counts: Record<Standing, number>;
  /** The first originals, with what a person needs to recognise them. */
  first: PreviewedOriginal[];
}

export interface PreviewedOriginal extends Pick<OriginalFacts, 'uri' | 'outlet' | 'bylines' | 'published' | 'headline' | 'heldExtent'> {
  standing: Standing;
  /** How the text begins; `null` for a trace. */
  begins: string | null;
}

/** So many are shown one by one. */
const shown = 100;

/** Looks originals through without keeping one: memory does not grow with their texts. One that comes twice in the files counts as what it is to the first. */
export async function previewImport(originals: AsyncIterable<Original>, library: Pick<Library, 'standings'>): Promise<ImportPreview> {
  const preview: ImportPreview = { counts: { new: 0, changed: 0, same: 0 }, first: [] };
  const seen = new Map<number, number>();
  const take = async (some: Original[]) => {
    const standings = await library.standings(some);
    some.forEach((original, at) => {
      const key = keyHash(original.uri);
      const content = contentHash(original);
      const before = seen.get(key);
      const standing = before === undefined ? standings[at]! : before === content ? 'same' : 'changed';
      seen.set(key, content);
      preview.counts[standing]++;
      if (preview.first.length < shown) preview.first.push(shownOf(original, standing));
    });
  };
  // In batches that give others their turn: whoever draws the page while it goes on.
  for await (const { batch } of inBatches(originals)) await take(batch);
  return preview;
}

function shownOf({ uri, outlet, bylines, published, headline, heldExtent, ...original }: Original, standing: Standing): PreviewedOriginal {
  const begins = original.held === 'text' ? original.text.slice(0, 200) : null;
  return { uri, outlet, bylines, published, headline, heldExtent, standing, begins };
}
