import { useState } from 'preact/hooks';
import { foldSame } from './folds.ts';
import type { Mark, Paragraph, Piece } from './laid-text.ts';
import { memo } from './memo.ts';
import { useVoice } from './voice.ts';

interface LaidParagraphsProps {
  paragraphs: Paragraph[];
  side: 'page' | 'original';
  /** The match that the comparison is about; passages of others are shown in their colour only. */
  chosen: number;
  /** Paragraphs in which nothing differs are folded. */
  folded?: boolean;
}

/**
 * A text with its marks. Words are text nodes; nothing of a page is ever put in as HTML. Names of marks stand in
 * `bdi`: the direction of a paragraph is that of its own words.
 */
export const LaidParagraphs = memo(function LaidParagraphs({ paragraphs, folded = false, ...rest }: LaidParagraphsProps) {
  if (!folded) return <>{paragraphs.map((paragraph) => Laid({ paragraph, ...rest }))}</>;
  return (
    <>
      {foldSame(paragraphs).map((block) =>
        block.kind === 'paragraph' ? (
          Laid({ paragraph: block.paragraph, ...rest })
        ) : (
          <Fold key={block.paragraphs[0]!.span.start} paragraphs={block.paragraphs} {...rest} />
        ),
      )}
    </>
  );
});

/** One paragraph. Called as a function: a text has hundreds, and none has a state of its own. */
function Laid({ paragraph, side, chosen }: { paragraph: Paragraph; side: 'page' | 'original'; chosen: number }) {
  return (
    <p key={paragraph.span.start} dir="auto">
      {groups(paragraph.pieces).map((group) => (
        <Group key={`${group.pieces[0]!.start} ${group.passage === null}`} group={group} side={side} chosen={chosen} />
      ))}
    </p>
  );
}

/** Paragraphs without a difference, as a line that says how many they are and opens them. */
function Fold({ paragraphs, ...rest }: { paragraphs: Paragraph[]; side: 'page' | 'original'; chosen: number }) {
  const voice = useVoice();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {voice.count('foldSame', paragraphs.length)}
      </button>
      {open && paragraphs.map((paragraph) => Laid({ paragraph, ...rest }))}
    </>
  );
}

interface PieceGroup {
  passage: Extract<Mark, { kind: 'passage' }> | null;
  pieces: Piece[];
}

/** Neighbouring pieces of one passage stand in one element, so that a passage is one thing to see and to point at. */
function groups(pieces: Piece[]): PieceGroup[] {
  const found: PieceGroup[] = [];
  for (const piece of pieces) {
    const passage = piece.marks.find((mark): mark is Extract<Mark, { kind: 'passage' }> => mark.kind === 'passage') ?? null;
    const last = found.at(-1);
    if (last && last.passage === passage) last.pieces.push(piece);
    else found.push({ passage, pieces: [piece] });
  }
  return found;
}

function Group({ group, side, chosen }: { group: PieceGroup; side: 'page' | 'original'; chosen: number }) {
  const inside = group.pieces.map((piece) => <PieceView key={piece.start} piece={piece} side={side} />);
  const { passage } = group;
  if (!passage) return <>{inside}</>;
  const other = passage.match !== chosen;
  return (
    <mark
      class={`passage source-${(passage.match % 6) + 1}${other ? ' other' : ''}`}
      data-passage={other ? undefined : passage.passage}
      data-other={other ? passage.match : undefined}
    >
      {inside}
    </mark>
  );
}

function PieceView({ piece, side }: { piece: Piece; side: 'page' | 'original' }) {
  const voice = useVoice();
  const gap = piece.marks.find((mark) => mark.kind === 'gap');
  if (gap) {
    const name = voice.count('gapHere', gap.sentences);
    return (
      <button type="button" class="gap" data-gap={gap.gap} aria-label={name} title={name} tabIndex={-1}>
        […{gap.sentences > 1 && ` ${voice.number(gap.sentences)}`}]
      </button>
    );
  }
  const changed = piece.marks.find((mark) => mark.kind === 'changed');
  if (changed) {
    const Change = side === 'page' ? 'ins' : 'del';
    return (
      <Change class={`changed ${changed.what}`} data-changed={changed.change}>
        {piece.text}
      </Change>
    );
  }
  const added = piece.marks.find((mark) => mark.kind === 'added');
  if (added && side === 'page') {
    return (
      <span class="added" data-added={added.addition}>
        <bdi class="unseen">{voice.say('addedMark')} </bdi>
        {piece.text}
      </span>
    );
  }
  const sentence = piece.marks.find((mark) => mark.kind === 'sentence');
  const inPassage = piece.marks.some((mark) => mark.kind === 'passage');
  if (!sentence) return <>{piece.text}</>;
  const { state } = sentence;
  const named = !inPassage && (state === 'absent' || state === 'unchecked');
  if (!named && state !== 'moved') return <>{piece.text}</>;
  const name = voice.say(state === 'moved' ? 'movedMark' : state === 'absent' ? 'absentMark' : 'uncheckedMark');
  return (
    <span class={state} data-sentence={sentence.sentence} data-gap={state === 'absent' ? sentence.gap : undefined}>
      <bdi class="unseen">{name} </bdi>
      {piece.text}
    </span>
  );
}
