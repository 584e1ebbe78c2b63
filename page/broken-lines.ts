/** A longer block, in UTF-16 units, is a text that has breaks in it. */
const longest = 300;

/** The lines of a short block, else the block: old pages set headline, byline and date with breaks between. */
export function brokenLines(block: string): string[] {
  return block.length < longest && block.includes('\n') ? block.split('\n') : [block];
}
