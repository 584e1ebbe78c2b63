import type { Draft, RegionDraft } from './draft.ts';
import type { Pace } from './pace.ts';
import type { Container, TextBlock } from './text-map.ts';

const longestLabel = 300;

/** The text's blocks and the elements that hold them, as plain data, with the number that each such element was given. */
export interface Packed extends Pick<Draft, 'blocks' | 'regions'> {
  numbers: ReadonlyMap<Element, number>;
}

/** Packs blocks. Only elements that hold text become regions; they are numbered in order of the text, parents first. */
export async function packBlocks(textBlocks: readonly TextBlock[], pace: Pace): Promise<Packed> {
  const numbers = new Map<Element, number>();
  const regions: RegionDraft[] = [];
  const blocks: number[] = [];
  for (const { start, end, linked, container } of textBlocks) {
    if (pace.due(4)) await pace.rest();
    blocks.push(start, end, linked, numberOf(container, numbers, regions));
  }
  return { blocks, regions, numbers };
}

function numberOf(container: Container, numbers: Map<Element, number>, regions: RegionDraft[]): number {
  const unknown: Container[] = [];
  let at: Container | null = container;
  while (at && !numbers.has(at.element)) {
    unknown.push(at);
    at = at.parent;
  }
  let number = at ? numbers.get(at.element)! : -1;
  for (const { element, tag } of unknown.reverse()) {
    regions.push(
      tag === '#document' || !element.hasAttributes() ? [tag, number, '', ''] : [tag, number, labelOf(element), saysOf(element)],
    );
    number = regions.length - 1;
    numbers.set(element, number);
  }
  return number;
}

function labelOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.trim().slice(0, longestLabel).toLowerCase();
}

function saysOf(element: Element): string {
  return (element.getAttribute('role') ?? element.getAttribute('align') ?? '').slice(0, 40).toLowerCase();
}
