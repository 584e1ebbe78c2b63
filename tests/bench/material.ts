import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TextOriginal } from '../../engine/original.ts';
import { readNinjs } from '../../library/ninjs.ts';

export * from './pages.ts';

/** Real agency texts, where they are beside the repository (WIREPRINT_MATERIAL names another place); `null` where not. */
export function wireOriginals(): TextOriginal[] | null {
  const material = process.env.WIREPRINT_MATERIAL ?? join(import.meta.dirname, '../../../shared/data');
  const file = join(material, 'wire/originals.jsonl.gz');
  if (!existsSync(file)) return null;
  const items = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return readNinjs(items, file).originals.filter((one): one is TextOriginal => one.held === 'text');
}
