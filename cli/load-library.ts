import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Original } from '../engine/original.ts';
import { Shelf } from '../library/shelf.ts';
import { InputError } from './bytes.ts';
import type { Notes } from './notes.ts';
import { readOriginals } from './original-files.ts';

const bundled = new URL('../data/originals/', import.meta.url);
const indexSchema = v.object({ bundles: v.array(v.object({ files: v.array(v.pipe(v.string(), v.regex(/^[\w.-]+$/))) })) });

/** The originals of the files that were named; without any, those that come with Wireprint. What is wrong is said in `notes`. */
export async function loadLibrary(paths: readonly string[], notes: Notes): Promise<Shelf> {
  const originals: Original[] = [];
  for (const path of paths.length > 0 ? paths : await bundledFiles()) {
    try {
      const own: Original[] = [];
      for await (const original of readOriginals(path, notes)) own.push(original);
      // Only now: of a file that turns out damaged nothing is used. Half of it would say “nothing found” of the other half.
      for (const original of own) originals.push(original);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      notes.bad(`${error.message} (nothing of it is used)`);
    }
  }
  return new Shelf(originals);
}

async function bundledFiles(): Promise<string[]> {
  const index = v.parse(indexSchema, JSON.parse(await readFile(new URL('index.json', bundled), 'utf8')));
  return index.bundles.flatMap(({ files }) => files).map((name) => fileURLToPath(new URL(name, bundled)));
}
