import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A demo original as it stands in the file: the part of ninjs 3 that the demonstration uses. */
export interface DemoItem {
  uri: string;
  profile: string;
  language: string;
  by?: string;
  firstCreated: string;
  versionCreated: string;
  headlines: { value: string }[];
  infoSources: { name: string }[];
  subjects: { name: string }[];
  bodies: { value: string }[];
  edNote: string;
  url: string;
}

export const demoItems = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/originals/demo.json'), 'utf8')) as DemoItem[];

/** The whole text of an item: paragraphs parted by one blank line. */
export const textOf = (item: DemoItem): string => item.bodies[0]!.value;
