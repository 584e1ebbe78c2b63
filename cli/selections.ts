import * as v from 'valibot';
import { limits } from '../library/limits.ts';
import { InputError, readBytes, reasonOf } from './bytes.ts';

const listSchema = v.array(v.unknown());
const entrySchema = v.object({ text: v.pipe(v.string(), v.maxLength(limits.text)) });

/** One selection to check; `text` is `null` where the entry has none. */
export interface Selection {
  source: string;
  text: string | null;
}

/**
 * The selections of a file: a JSON array of `{ "text": … }`. Every entry has its place, also one that is wrong.
 * @throws InputError when the file is no such array
 */
export async function readSelections(path: string): Promise<Selection[]> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path === '-' ? process.stdin : path)));
  } catch (error) {
    throw new InputError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
  const list = v.safeParse(listSchema, value);
  if (!list.success) throw new InputError(`${path}: a JSON array of { "text": … } is expected`);
  return list.output.map((entry, at) => {
    const { success, output } = v.safeParse(entrySchema, entry);
    return { source: `selection:${at}`, text: success ? output.text : null };
  });
}
