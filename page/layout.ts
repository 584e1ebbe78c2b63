import type { Draft } from './draft.ts';
import type { Block, Layout, Region } from './region.ts';

/** Makes the tree of regions and the blocks of a draft again. Numbers that point nowhere (a draft comes from beside hostile pages) make no parent. */
export function layoutOf({ text, blocks: packed, regions: drafts }: Pick<Draft, 'text' | 'blocks' | 'regions'>): Layout {
  const regions: Region[] = [];
  for (const [first, [tag, parent, label, says]] of drafts.entries())
    regions.push({ ...empty(tag, label, says), parent: first > 0 ? (regions[parent] ?? regions[0]!) : null, first, last: first });
  if (regions.length === 0) regions.push({ ...empty('#document', '', ''), parent: null, first: 0, last: 0 });
  for (const { parent, last } of regions.toReversed()) if (parent && parent.last < last) parent.last = last;
  const blocks: Block[] = [];
  for (let i = 0; i + 3 < packed.length; i += 4) {
    const region = regions[packed[i + 3]!] ?? regions[0]!;
    blocks.push({ start: packed[i]!, end: packed[i + 1]!, linked: packed[i + 2]!, region, prose: 0, caption: false });
  }
  return { text, blocks, regions };
}

function empty(tag: string, label: string, says: string): Omit<Region, 'parent' | 'first' | 'last'> {
  return { tag, label, says, chars: 0, linked: 0, prose: 0, furniture: false, score: 0 };
}
