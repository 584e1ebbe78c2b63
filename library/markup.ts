import { Parser } from 'htmlparser2';

/** Elements that end a paragraph. Everything else runs on. */
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul hl1 hl2 block'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'head',
  'title',
]);

/** Stands for `br` until the paragraph ends; a source's own line feeds are white space. Two in a row part paragraphs. */
const lineBreak = '\u2028';
const twoBreaks = /\u2028\s*\u2028/u;

/**
 * The running text of a body in HTML or another markup with `p`: paragraphs joined by one blank line, entities resolved,
 * white space folded as a browser would. Nothing is run, fetched or kept of the markup. Nesting costs no stack.
 */
export function textOfMarkup(markup: string): string {
  const paragraphs: string[] = [];
  let line = '';
  let hidden = 0;
  const end = () => {
    for (const part of line.split(twoBreaks)) {
      const text = part.replace(/[^\S\u00a0]+/gu, ' ').trim();
      if (text) paragraphs.push(text);
    }
    line = '';
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) hidden++;
        if (blocks.has(name)) end();
        else if (name === 'br') line += lineBreak;
      },
      ontext(text) {
        if (hidden === 0) line += text;
      },
      onclosetag(name) {
        if (silent.has(name)) hidden--;
        if (blocks.has(name)) end();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: false },
  );
  parser.end(markup);
  end();
  return paragraphs.join('\n\n');
}

/** Text of a one-line field: markup in it goes, control characters and runs of white space become one space. */
export function textOfLine(value: string): string {
  const text = /<\/?[a-z!][^>]*>/i.test(value) ? textOfMarkup(value) : value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f\s]+/gu, ' ').trim();
}
