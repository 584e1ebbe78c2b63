/** How far into a page its declaration is looked for: browsers stop at 1,024 bytes, real pages put scripts before it. */
const head = 8_192;

export interface Decoded {
  text: string;
  /** The encoding that was used, by its name in the Encoding Standard. */
  encoding: string;
  /** What the page said that could not be followed. */
  unknown: string | null;
}

/**
 * The text of a page's bytes, as a browser would decide without a server's header: byte order mark, then what the page declares
 * (`meta charset`, `http-equiv`, an XML declaration), then UTF-8 where the bytes are that, then windows-1252.
 * Bytes that do not fit become U+FFFD; nothing throws.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const marked = ofMark(bytes);
  if (marked) return { text: decode(bytes, marked), encoding: marked, unknown: null };
  const declared = declaredIn(bytes.subarray(0, head));
  const known = declared === null ? null : encodingOf(declared);
  if (known) return { text: decode(bytes, known), encoding: known, unknown: null };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', unknown: declared };
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', unknown: declared };
}

/**
 * The encoding of a file that is read as a stream, from its beginning: byte order mark, UTF-16 without one, what an XML declaration or a
 * page says, UTF-8 where the beginning is that, then windows-1252.
 * @param start the first bytes; some kilobytes tell more than one line
 * @param given what came with the bytes from elsewhere (the `charset` of an HTTP answer): it counts after a mark
 */
export function encodingOfStart(start: Uint8Array, given: string | null = null): string {
  const marked = ofMark(start) ?? ofPlainUtf16(start);
  if (marked) return marked;
  const declared = given ?? declaredIn(start.subarray(0, head));
  const known = declared === null ? null : encodingOf(declared);
  // Many feeds say utf-8 and are not.
  if (known && known !== 'utf-8') return known;
  return isUtf8(start) ? 'utf-8' : 'windows-1252';
}

/** `<` or `{` or `[` beside a zero byte. */
function ofPlainUtf16([first, second]: Uint8Array): string | null {
  const opens = (byte: number | undefined) => byte === 0x3c || byte === 0x7b || byte === 0x5b;
  if (opens(first) && second === 0) return 'utf-16le';
  return first === 0 && opens(second) ? 'utf-16be' : null;
}

/** Whether bytes are UTF-8 as far as they go: a character that is cut off at the end counts. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function ofMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes).replace(/<!--[\s\S]*?-->/g, '');
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start);
  return meta?.[1] ?? /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(start)?.[1] ?? null;
}

/** @returns `null` for a label that the Encoding Standard does not have */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says: so the HTML Standard.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return label.toLowerCase() === 'x-user-defined' ? 'windows-1252' : null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-32, by its mark or by `<` or `{` among zeros. No browser reads it. */
export function isUtf32([a, b, c, d]: Uint8Array): boolean {
  const big = a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== 0 && d !== undefined));
  const marked = a === 0xff && b === 0xfe;
  return big || ((marked || (a !== 0 && b === 0)) && c === 0 && d === 0);
}
