import type { Paragraph } from './laid-text.ts';

/** What a pane shows in order: a paragraph, or several without a difference that are folded into a line. */
export type Block = { kind: 'paragraph'; paragraph: Paragraph } | { kind: 'fold'; paragraphs: Paragraph[] };

/** Folds neighbouring paragraphs in which nothing differs. */
export function foldSame(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1);
    if (differs(paragraph)) blocks.push({ kind: 'paragraph', paragraph });
    else if (last?.kind === 'fold') last.paragraphs.push(paragraph);
    else blocks.push({ kind: 'fold', paragraphs: [paragraph] });
  }
  return blocks;
}

function differs({ pieces }: Paragraph): boolean {
  return pieces.some(({ marks }) =>
    marks.some((mark) => (mark.kind === 'sentence' ? mark.state !== 'kept' && mark.state !== 'aside' : mark.kind !== 'passage')),
  );
}
