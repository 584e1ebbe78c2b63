/** What kinds of elements there are for a reader of text; names are local names in lower case. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never running text: code, data, controls, and what stands in for something else (`noscript`, the inside of `video`). Ruby readings would part the words that they explain. */
export const unread = set(
  'script style noscript title meta link base svg canvas video audio object embed map select option datalist input textarea progress meter rt rp dialog-polyfill noembed noframes param source track',
);

/** Elements that run along in a line; every other element is a region, and all but custom elements begin a block. */
export const inline = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr picture slot output',
);

/** Elements whose text is furniture whatever their class says. */
export const furnitureTags = set('nav footer aside form dialog button menu');

export const headings = set('h1 h2 h3 h4 h5 h6');

/** Elements that are one paragraph of something: their parent holds the text. */
export const paragraphs = set('p li blockquote dd dt pre h1 h2 h3 h4 h5 h6 td tr tbody');

/** Elements at which a walk does something of their own. */
const particular = set('br head iframe frame template a pre table slot');

/** Bits of `kindOf`. */
export const isUnread = 1;
export const isInline = 2;
export const isParticular = 4;

const kinds = new Map<string, number>();
for (const name of unread) kinds.set(name, isUnread);
for (const name of inline) kinds.set(name, isInline);
for (const name of particular) kinds.set(name, (kinds.get(name) ?? 0) | isParticular);

/** All that a walk asks of an element's name, in one look-up: it is asked of every element of every page. Custom elements begin no block, but are regions. */
export function kindOf(name: string): number {
  return kinds.get(name) ?? 0;
}
