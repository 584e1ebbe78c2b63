import { Tokenizer } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { InputError } from './bytes.ts';
import { hideByStyle } from './style-hidden.ts';

/** Elements inside each other: browsers stop at 512. What is ten times deeper is no page but an attack, and takes seconds to read. */
const deepest = 5_000;
/** Shorter pages cannot be deeper than that, so they are not looked through twice. */
const harmless = 3 * deepest;

/** Tags, references and stray brackets: of each the DOM makes nodes of its own. The page with the most of 1,770 real ones has 10,874. */
const mostNodes = 1_000_000;

/**
 * A document of a page's source. What the source leaves out (html, body) is put around it as browsers do; linkedom does not.
 * @throws InputError when elements are nested, or as many, beyond all reason
 */
export function parsePage(html: string): Document {
  if (html.length > harmless && depthOf(html) > deepest) throw new InputError('its elements are nested too deep');
  if (html.length > mostNodes && countOf(html, mostNodes) > mostNodes) throw new InputError('it has too many elements');
  const document = parseHTML(complete(html)).document as unknown as Document;
  hideByStyle(document);
  return document;
}

/** How many characters begin a tag or a reference, up to a bit more than `most`. */
function countOf(html: string, most: number): number {
  const begins = /[<&]/g;
  let count = 0;
  while (count <= most && begins.test(html)) count++;
  return count;
}

function complete(html: string): string {
  if (!/<html[\s>]/i.test(html)) {
    const content = html.replace(/^\s*<!doctype[^>]*>/i, '');
    return `<!doctype html><html>${/<body[\s>]/i.test(content) ? content : `<head></head><body>${content}</body>`}</html>`;
  }
  if (/<body[\s>]/i.test(html) || /<frameset[\s>]/i.test(html)) return html;
  if (/<\/head\s*>/i.test(html)) return html.replace(/<\/head\s*>/i, (tag) => `${tag}<body>`);
  return html.replace(/<html(?:\s[^>]*)?>/i, (tag) => `${tag}<body>`);
}

const nothing = () => {};

/** Start tags less end tags, at the most: at least the depth of the tree but for elements that end by themselves. */
function depthOf(html: string): number {
  const leaves = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th)$/i;
  let depth = 0;
  let most = 0;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
      onopentagname(from, to) {
        if (!leaves.test(html.slice(from, to))) most = Math.max(most, ++depth);
      },
      // HTML has no self-closing tags: `<div/>` opens one.
      onselfclosingtag: nothing,
      onclosetag(from, to) {
        if (!leaves.test(html.slice(from, to))) depth = Math.max(0, depth - 1);
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return most;
}
