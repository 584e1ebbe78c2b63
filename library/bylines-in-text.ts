/** Paragraphs at the beginning in which a byline is looked for: the notes and points that agencies put before the text are fewer. */
const first = 8;
/** A name's parts as they stand in a byline, one by one: with a capital letter, or what joins them. */
const part = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*,?|and|&|de|von|van|der|del|la|al|bin)$/u;
/** How agencies sign below a text: “(Reporting by Ada Quill in Portsea; Editing by Ben Stroud)”. */
const signed = /(?:(?:^|\s)\(|^)Reporting by ([^;()]{3,160}?)(?: in [^;()]{2,60})?(?:[;)]|$)/iu;

/**
 * The byline that a text itself bears, where its item names nobody: a line of its own at the beginning, else the agency's line at the end.
 * @returns `null` where there is none: a sentence that begins with “By” is no byline
 */
export function bylineInText(text: string): string | null {
  const paragraphs = text.split('\n\n');
  const line = paragraphs.slice(0, first).find(isByline);
  if (line) return line.trim();
  for (const paragraph of paragraphs.slice(-3)) {
    const names = signed.exec(paragraph.trim())?.[1];
    if (names) return names;
  }
  return null;
}

/** “By” and at least two parts of names, alone in a paragraph, without the stop that ends a sentence. */
function isByline(paragraph: string): boolean {
  const [by, ...parts] = paragraph.length > 160 ? [] : paragraph.trim().split(/\s+/);
  return by === 'By' && parts.length >= 2 && parts.every((one) => part.test(one)) && !/\w{2}\.$/.test(paragraph.trim());
}
