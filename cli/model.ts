import { readFileSync } from 'node:fs';
import { tables } from '../data/tables.ts';
import { readModel } from '../engine/language-model.ts';
import type { Tables } from '../engine/tables.ts';

/** The tables with the language model that comes with Wireprint. Throws where its file is missing or of another format, and says how to make it. */
export function tablesWithModel(file: URL = new URL('../data/models/en.bin', import.meta.url)): Tables {
  return { ...tables, model: readModel(readFileSync(file)) };
}
