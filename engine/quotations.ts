import { kindOf } from './fold.ts';
import type { Span } from './span.ts';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '‟': '”',
  '‘': '’',
  '‚': '‘',
  '＂': '＂',
  '‹': '›',
};
/** A quotation runs to the end of its paragraph at most, as the trade's rule for several paragraphs has it. */
const MAX_LENGTH = 3000;

/**
 * What stands inside quotation marks, marks left out, in order. A paragraph that opens with a mark and does not close it is
 * quoted to its end. Apostrophes are none: a single mark counts only where a word begins or ends.
 */
export function readQuotations(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let ends = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '\n') {
      if (open >= 0 && i > open && ends !== '’') spans.push({ start: open, end: i });
      open = -1;
      continue;
    }
    if (open >= 0) {
      if (ends.includes(sign) && (sign !== '’' || !letterAt(text, i + 1))) {
        if (i > open) spans.push({ start: open, end: i });
        open = -1;
      } else if (i - open > MAX_LENGTH) open = -1;
      continue;
    }
    const wanted = closing[sign];
    if (wanted === undefined) continue;
    if (sign === '‘' && letterAt(text, i - 1)) continue; // an apostrophe that was curled the wrong way
    if (sign === '"' && letterAt(text, i - 1) && !letterAt(text, i + 1)) continue; // closes what was never opened, or inches
    open = i + 1;
    ends = wanted;
  }
  if (open >= 0 && text.length > open && ends !== '’') spans.push({ start: open, end: text.length });
  return spans;
}

function letterAt(text: string, i: number): boolean {
  if (i < 0 || i >= text.length) return false;
  const kind = kindOf(text.charCodeAt(i)) & 15;
  return kind === 1 || kind === 2 || kind === 5;
}
