/** What begins and ends a part in which an ampersand is only itself, and an ampersand that begins no reference. */
const inText = /<!\[CDATA\[|&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][\w.-]{0,40});)/gi;
const endOfCdata = ']]>';
/** Longer than any of these, so that none is cut in two where a chunk ends. */
const held = 64;

/**
 * XML in which a bare ampersand (“AT&T”, an address with parameters) is written as it should be. Feeds are full of them, and a strict
 * parser takes everything up to the next semicolon for a name, tags and all.
 */
export async function* mendAmpersands(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let cdata = false;
  let rest = '';
  const mend = (text: string, last: boolean): string => {
    let mended = '';
    let from = 0;
    // An ampersand in what is held back is looked at when what follows it is there.
    const until = last ? text.length : Math.max(0, text.length - held);
    while (from < until) {
      if (cdata) {
        const end = text.indexOf(endOfCdata, from);
        const to = end < 0 ? until : end + endOfCdata.length;
        mended += text.slice(from, to);
        from = to;
        cdata = end < 0;
        continue;
      }
      inText.lastIndex = from;
      const found = inText.exec(text);
      if (!found || found.index >= until) {
        mended += text.slice(from, until);
        from = until;
        break;
      }
      mended += text.slice(from, found.index);
      from = found.index + found[0].length;
      cdata = found[0] !== '&';
      mended += cdata ? found[0] : '&amp;';
    }
    rest = text.slice(from);
    return mended;
  };
  for await (const chunk of chunks) yield mend(rest + chunk, false);
  yield mend(rest, true);
}
