import type { Reading } from '../engine/reading.ts';
import { unreadable } from '../engine/readings.ts';
import type { Tables } from '../engine/tables.ts';
import { decodePage } from '../library/charset.ts';
import { readPage } from '../page/read.ts';
import { InputError, readBytes } from './bytes.ts';
import { parsePage } from './html.ts';
import type { PageInput } from './page-files.ts';

export interface PageReading {
  reading: Reading;
  /** Why the input could not be read; its reading then says so too. */
  bad: string | null;
  warning: string | null;
}

/** Reads one page from disk or standard input. Never throws: what cannot be read is a reading that says why. */
export async function readPageFile(input: PageInput, url: string | null, tables: Tables): Promise<PageReading> {
  const { source } = input;
  try {
    if (input.path === null) throw new InputError(input.why);
    const { text, encoding, unknown } = decodePage(await readBytes(input.path === '-' ? process.stdin : input.path));
    const warning =
      unknown === null ? null : `${source}: says it is in “${unknown.slice(0, 40)}”, which is no known encoding; read as ${encoding}`;
    if (text.trim() === '') throw new InputError('the file is empty');
    const { reading } = await readPage(parsePage(text), { source, url, tables });
    return { reading, bad: null, warning };
  } catch (error) {
    const why =
      error instanceof InputError ? error.message : `it cannot be taken apart as HTML (${error instanceof Error ? error.message : error})`;
    return { reading: unreadable(source, url, `The page could not be read: ${why}.`), bad: `${source}: ${why}`, warning: null };
  }
}
