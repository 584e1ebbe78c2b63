import { encodingOfStart } from './charset.ts';
import { isZip } from './source-bytes.ts';

export type ImportKind = 'zip' | 'json' | 'xml' | 'html' | 'mhtml' | 'text' | 'binary' | 'empty';

/** Documents that begin with one of these are web pages, or pieces of them. */
const html =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|section|article|main|header|p|h[1-6]|span|table|ul|ol|a|img|br)\b/i;
/** What may stand before the first element. */
const before = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/;

/** What a file is, by its beginning; its name counts only where that may be several things. */
export function kindOf(start: Uint8Array, name: string, charset: string | null = null): ImportKind {
  if (isZip(start)) return 'zip';
  const encoding = encodingOfStart(start, charset);
  const text = new TextDecoder(encoding)
    .decode(start, { stream: true })
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text === '') return start.length === 0 || start.length < 65_536 ? 'empty' : 'binary';
  if (isBinary(text.slice(0, 4_096))) return 'binary';
  if (text.startsWith('<')) {
    const first = text.replace(before, '');
    // XHTML has a declaration of XML before it, and XML formats have a document type of their own.
    if (html.test(first) || /^<!doctype\s+html/i.test(first)) return 'html';
    return /^<(?:!|[\p{L}_])/u.test(first) ? 'xml' : 'html';
  }
  if (
    /^(?:From|MIME-Version|Content-Type|Snapshot-Content-Location|Subject|Date):\s/i.test(text) &&
    /^content-type:\s*multipart\/related/im.test(text)
  )
    return 'mhtml';
  if (/^[{[]/.test(text) || /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(name)) return 'json';
  return /\.x?html?(?:\.gz)?$/i.test(name) ? 'html' : 'text';
}

/** A text has no NUL. Other control characters strayed into it by the copy and paste of editors, one now and then; a picture is full of them. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  return text.includes('\u0000') || (text.match(/[\u0001-\u0008\u000e-\u001a]/g)?.length ?? 0) > text.length / 100 + 1;
}
