import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from './bytes.ts';

/** One thing to check. `path` is `null` where it could not even be found; then `why` says so. */
export type PageInput = { source: string; path: string } | { source: string; path: null; why: string };

/**
 * The pages that the arguments name, in order: a file stands for itself, a folder for every `.html` and `.html.gz` file in it by name.
 * What is not there is among them, so that it gets its report too.
 */
export async function findPages(named: readonly string[]): Promise<PageInput[]> {
  const found = await Promise.all(named.map(findAt));
  return found.flat();
}

async function findAt(source: string): Promise<PageInput[]> {
  if (source === '-') return [{ source, path: '-' }];
  try {
    if (!(await stat(source)).isDirectory()) return [{ source, path: source }];
    const names = (await readdir(source)).filter((name) => /\.html(?:\.gz)?$/i.test(name)).sort();
    if (names.length === 0) return [{ source, path: null, why: 'the folder has no .html or .html.gz file' }];
    return names.map((name) => ({ source: join(source, name), path: join(source, name) }));
  } catch (error) {
    return [{ source, path: null, why: reasonOf(error) }];
  }
}
