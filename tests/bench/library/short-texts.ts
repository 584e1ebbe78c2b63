/** The number and the length in words of the Reuters-21578 collection, which cannot come with the project. */
const count = 21_578;
const words = 130;

interface Item {
  uri: string;
  bodies: { value: string }[];
}

/**
 * As many short items as that collection has, cut from longer ones: the first 130 words of each, then the next 130 of each, so that neighbours are of different
 * stories. Lines of ninjs in and out.
 */
export function shortTexts(lines: readonly string[]): string[] {
  const cut = lines.map((line) => {
    const item = JSON.parse(line) as Item;
    const pieces = inPieces(item.bodies[0]!.value);
    return pieces.map((value, at) => ({ ...item, uri: `${item.uri}:${at}`, bodies: [{ ...item.bodies[0], value }] }));
  });
  const short: string[] = [];
  for (let at = 0; short.length < count && cut.some((pieces) => pieces.length > at); at++)
    for (const pieces of cut) if (pieces[at] && short.length < count) short.push(JSON.stringify(pieces[at]));
  return short;
}

/** All pieces of 130 words that a text has; what is left over is left out. */
function inPieces(text: string): string[] {
  const found = text.match(/\S+\s*/g) ?? [];
  return Array.from({ length: Math.floor(found.length / words) }, (_, at) => found.slice(at * words, (at + 1) * words).join(''));
}
