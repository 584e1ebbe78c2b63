import { markupIn, rawText, type XmlNode } from './xml-node.ts';

const paragraph = '<br/><br/>';
/** What may end a sentence or a point of a list, before the white space that is looked at. */
const ends = /[.!?:;)\]"'”’»\d]/u;
/** What begins a paragraph: a capital letter, a figure, a quotation, a point of a list. */
const begins = /^[\p{Lu}\p{Lo}\d"'“‘«„([*•–—-]/u;

/** A text that is markup itself: whole bodies stand in XML as escaped HTML or in one CDATA section. */
const escaped = /<(?:p|br|div)\b[^<>]*>/i;

/** The inside of a node as markup, with the paragraphs of agencies that send a whole story in one element, marked by indented lines. */
export function agencyMarkup(node: XmlNode): string {
  const text = node.children.every((one) => typeof one === 'string') ? rawText(node) : '';
  return withParagraphs(escaped.test(text) ? text : markupIn(node));
}

/**
 * Markup in which indented lines begin paragraphs, as on the wires' printers, where other lines stand at the margin.
 * Where every line is indented, a program laid the markup out, and it means nothing.
 */
export function withParagraphs(markup: string): string {
  return markup.replace(/[^<>]+/g, (text) => (/\n[^\S\n]{2,}\S/.test(text) && /\n\S/.test(text) ? parted(text) : text));
}

function parted(text: string): string {
  const pieces: string[] = [];
  let before = '';
  for (const part of text.split(/\n(?=[^\S\n]{2,}\S|[^\S\n]*\n)/)) {
    const next = part.trim();
    if (next === '') continue;
    const apart = before !== '' && (ends.test(before) || begins.test(next));
    pieces.push(apart ? `${paragraph}${next}` : next);
    before = next.slice(-1);
  }
  return pieces.join(' ').replaceAll(` ${paragraph}`, paragraph);
}
