import type { Compared } from './explain.ts';
import type { PageSide } from './page-side.ts';
import { SAME_STORY, sharedRuns } from './relations.ts';

/** Words that so many stories have are nobody's: footers, notices, standing paragraphs. */
const HOLDERS = 6;
/** An original with more of itself on the page is a version of its story, not a holder of boilerplate. */
const OWN_SHARE = 0.4;

/**
 * Marks as furniture, which is no evidence, the words of the page that six stories or more have beside other text; versions of one story count once. Quotations
 * are not marked: a speech is quoted by many, and each of them may be named.
 */
export function markBoilerplate(page: PageSide, compared: ReadonlyMap<number, Compared>): void {
  const holding: Compared[] = [];
  for (const one of compared.values()) {
    const matched = one.pieces.reduce((sum, piece) => sum + piece.matched, 0);
    if (matched > 0 && matched <= OWN_SHARE * one.text.words.count) holding.push(one);
  }
  if (holding.length < HOLDERS) return;
  const stories: Compared[][] = [];
  for (const one of holding) {
    const story = stories.find(([first]) => isVersion(first!, one));
    if (story) story.push(one);
    else stories.push([one]);
  }
  const holders = new Uint8Array(page.words.count);
  const held = new Uint8Array(page.words.count);
  for (const story of stories) {
    held.fill(0);
    for (const { pieces } of story) for (const { pageFrom, pageTo } of pieces) held.fill(1, pageFrom, pageTo);
    for (let i = 0; i < held.length; i++) holders[i]! += held[i]!;
  }
  for (let i = 0; i < holders.length; i++) if (holders[i]! >= HOLDERS && page.quoted[i] === 0) page.furniture[i] = 1;
}

/** Whether two originals are versions of one story. Of traces, whose words cannot be compared, each is a story of its own. */
function isVersion(a: Compared, b: Compared): boolean {
  return a.text.text !== null && b.text.text !== null && sharedRuns(a.text, b.text) >= SAME_STORY;
}
