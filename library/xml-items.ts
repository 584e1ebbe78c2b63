import { SaxesParser } from 'saxes';
import { PackError } from './errors.ts';
import { characterNamed } from './markup.ts';
import { takingTurns } from './slices.ts';
import { nameOf, type XmlNode } from './xml-node.ts';

/** Elements inside each other: the deepest real item has some thirty. */
const deepest = 250;
/** Elements and texts of one item or of what stands around the items. */
const mostNodes = 400_000;
/** Attributes of one element. */
const mostAttributes = 5_000;
/** Characters between the end of one item and the end of the next. */
const mostCharacters = 40_000_000;
/** Characters before the first element: declarations, and a document type with entities of its own. That of NITF has a hundred thousand. */
const mostBefore = 1_000_000;
/** Faults of form that are named one by one, and so many that what has them is no XML. */
const mostFaults = 20;
const mostFaultsRead = 20_000;
/** Characters that the parser takes at a time: some milliseconds, also where each is a fault. */
const piece = 16_384;

export interface XmlOptions {
  /** The elements that are items, by the name of the document's first element; `null` where none is known. */
  itemsOf(root: XmlNode): readonly string[] | null;
  /** A fault of form: the document is read on. */
  fault(line: number, reason: string): void;
}

/**
 * The items of an XML document, one at a time, as soon as each ends. What stands around them (a feed's own title) is reached by `parent`;
 * items that were given are taken out of it, so that memory does not grow with their number.
 * No entity of a document is ever put in, nothing is fetched; a fault of form costs no more than what it stands in.
 * @throws PackError for what is nested too deep or too large, for an unknown kind of document, and where the last item is cut off
 */
export async function* readXmlItems(chunks: AsyncIterable<string>, options: XmlOptions): AsyncGenerator<XmlNode> {
  const tree = new Tree(options);
  const next = takingTurns();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += piece) {
      tree.write(chunk.slice(at, at + piece));
      yield* tree.take();
      await next();
    }
  }
  tree.end();
  yield* tree.take();
  tree.checkEnd();
}

/** A document under way: the open elements, and the items that have ended since they were last taken. */
class Tree {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #options: XmlOptions;
  #open: XmlNode | null = null;
  #depth = 0;
  /** The namespace of the first element. */
  #vocabulary: string | null = null;
  #items: readonly string[] | null = null;
  /** The item that is open. */
  #inside: XmlNode | null = null;
  #ended: XmlNode[] = [];
  #nodes = 0;
  #characters = 0;
  #faults = 0;
  /** Of the element that begins. */
  #attributes = 0;

  constructor(options: XmlOptions) {
    this.#options = options;
    // HTML's names, which NITF and feeds use; those that a document defines are left as they stand.
    this.#parser.ENTITIES = new Proxy(this.#parser.ENTITIES, {
      get: (own, name) => (typeof name === 'string' ? (own[name] ?? characterNamed(name)) : undefined),
    });
    this.#parser.on('opentag', ({ prefix, local, uri, attributes }) => {
      this.#attributes = 0;
      const own = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]));
      this.#vocabulary ??= uri;
      this.#start({
        name: nameOf(prefix, local, uri, this.#vocabulary),
        attributes: own,
        children: [],
        line: this.#parser.line,
        parent: this.#open,
      });
    });
    this.#parser.on('attribute', () => this.#countAttribute());
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
    this.#parser.on('error', ({ message }) => this.#fault(message));
  }

  write(chunk: string): void {
    this.#characters += chunk.length;
    if (this.#characters > mostCharacters)
      throw new PackError(`line ${this.#parser.line}: one item is longer than ${mostCharacters / 1e6} million characters`);
    if (this.#items === null && this.#characters > mostBefore)
      throw new PackError(`has no element in its first ${mostBefore / 1e6} million characters`);
    this.#parser.write(chunk);
  }

  end(): void {
    const { line } = this.#parser;
    this.#parser.close();
    if (this.#faults > mostFaults) this.#options.fault(line, `and ${this.#faults - mostFaults} more faults of form`);
  }

  /** The items that have ended. */
  take(): XmlNode[] {
    const ended = this.#ended;
    this.#ended = [];
    return ended;
  }

  /** An element that is still open never ended: saxes closes none by itself. */
  checkEnd(): void {
    if (this.#inside) throw new PackError(`line ${this.#inside.line}: the file is cut off inside this item`);
  }

  #start(node: XmlNode): void {
    if (++this.#depth > deepest) throw new PackError(`line ${node.line}: elements are nested more than ${deepest} deep`);
    this.#count(node.line);
    this.#items ??= this.#options.itemsOf(node);
    node.parent?.children.push(node);
    this.#open = node;
    if (!this.#inside && this.#items?.includes(node.name)) this.#inside = node;
  }

  #close(): void {
    const node = this.#open;
    if (!node) return;
    this.#depth--;
    this.#open = node.parent;
    if (node !== this.#inside) return;
    this.#inside = null;
    node.parent?.children.pop();
    this.#ended.push(node);
    this.#nodes = 0;
    this.#characters = 0;
  }

  #add(text: string): void {
    if (!this.#open) return;
    this.#count(this.#parser.line);
    this.#open.children.push(text);
  }

  #count(line: number): void {
    if (++this.#nodes > mostNodes) throw new PackError(`line ${line}: one item has more than ${mostNodes} elements`);
  }

  #countAttribute(): void {
    if (++this.#attributes > mostAttributes)
      throw new PackError(`line ${this.#parser.line}: one element has more than ${mostAttributes} attributes`);
  }

  #fault(message: string): void {
    if (++this.#faults > mostFaultsRead)
      throw new PackError(`line ${this.#parser.line}: has more than ${mostFaultsRead} faults of form, and is no XML`);
    if (this.#faults > mostFaults) return;
    const [, line = '1', reason = message] = /^(\d+):\d+: (.*?)\.?$/s.exec(message) ?? [];
    this.#options.fault(Number(line), `is not well-formed XML: ${reason}`);
  }
}
