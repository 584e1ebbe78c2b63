import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Elements that end a paragraph, of HTML, NITF and TTNITF. Everything else runs on. */
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul hl1 hl2 block brodtext citat ingress mellis'.split(
    ' ',
  ),
);
/** Elements whose text is not the article's: code, forms, captions, and what NITF and TTNITF say of an item inside its body. */
const silent = new Set(
  'script style template noscript iframe object svg math select textarea head title figure figcaption hedline byline distributor media bild dat rubrik'.split(
    ' ',
  ),
);

const nothing = () => {};
/** The parts of markup that hold no running text. */
const ignored: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Stands for `br` until the paragraph ends; a source's own line feeds are white space. Two in a row part paragraphs. */
const lineBreak = '\u2028';
const twoBreaks = /\u2028\s*\u2028/u;

/**
 * The running text of a body in HTML or another markup with `p`: paragraphs joined by one blank line, entities resolved,
 * white space folded as a browser would. Nothing is run, fetched or kept of the markup.
 * Reads tags as they come, without a tree: time grows with the length, whatever the nesting (htmlparser2's `Parser`, which keeps
 * the open elements in an array's front, takes a minute for 200,000 nested ones).
 */
export function textOfMarkup(markup: string): string {
  const paragraphs: string[] = [];
  let line = '';
  let hidden = 0;
  let opened = '';
  const end = () => {
    for (const part of line.split(twoBreaks)) {
      const text = part.replace(/[^\S\u00a0]+/gu, ' ').trim();
      if (text) paragraphs.push(text);
    }
    line = '';
  };
  const nameAt = (from: number, to: number) => markup.slice(from, to).toLowerCase();
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...ignored,
      onopentagname(from, to) {
        const name = nameAt(from, to);
        opened = name;
        // A head that nobody closed ends where the body begins.
        if (name === 'body') hidden = 0;
        if (silent.has(name)) hidden++;
        if (blocks.has(name)) end();
        else if (name === 'br') line += lineBreak;
      },
      // XML closes an element so; of the silent ones HTML has none that could be meant otherwise.
      onselfclosingtag() {
        if (silent.has(opened) && hidden > 0) hidden--;
      },
      ontext(from, to) {
        if (hidden === 0) line += markup.slice(from, to);
      },
      ontextentity(codepoint) {
        if (hidden === 0) line += String.fromCodePoint(codepoint);
      },
      onclosetag(from, to) {
        const name = nameAt(from, to);
        if (silent.has(name) && hidden > 0) hidden--;
        if (blocks.has(name)) end();
      },
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  end();
  return paragraphs.join('\n\n');
}

/** What turns the direction of the text around it: in a line it would turn the view that shows it. Marks of direction do not. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text of a one-line field: markup in it goes, control characters and runs of white space become one space, what cannot be stored its stand-in. */
export function textOfLine(value: string): string {
  return plainLine(/<\/?[a-z!][^>]*>/i.test(value) ? textOfMarkup(value) : value);
}

/** Words as they stand in one line, of which nothing steers what shows them: no terminal, no direction of text. */
export function plainLine(value: string): string {
  if (!/[^ -~]| {2}/.test(value)) return value.trim();
  return value
    .replace(turning, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** The character (or two) that HTML names so: `mdash`, `nbsp`. `undefined` for a name it does not have. */
export function characterNamed(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]{1,31}$/i.test(name)) return undefined;
  let found = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...ignored,
      ontextentity(codepoint) {
        found += String.fromCodePoint(codepoint);
      },
    },
  );
  tokenizer.write(`&${name};`);
  tokenizer.end();
  return found || undefined;
}
