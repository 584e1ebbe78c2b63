import type { BlockReader } from './block-reader.ts';
import type { Deflate } from './compress.ts';
import type { Names } from './name-table.ts';
import type { Database } from './schema.ts';
import type { View } from './view.ts';

/** What a plan is made on: both of one revision. */
export interface Ground {
  database: Database;
  view: View;
  names: Names;
  reader: BlockReader;
  deflate: Deflate;
}
