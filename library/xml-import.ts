import type { TextOriginal } from '../engine/original.ts';
import { atomItems, readAtom } from './atom.ts';
import { PackError } from './errors.ts';
import type { Fault } from './import-source.ts';
import { newsMl1Items, readNewsMl1 } from './newsml-1.ts';
import { newsMlG2Items, readNewsMlG2 } from './newsml-g2.ts';
import { nitfItems, readNitf } from './nitf.ts';
import { type OutletOf, withOutlet } from './outlet-finder.ts';
import { withoutText } from './passed-over.ts';
import { type RawItem, soundOriginal } from './raw-item.ts';
import { readRss, rssItems } from './rss.ts';
import { takingTurns } from './slices.ts';
import { mendAmpersands } from './xml-ampersands.ts';
import { readXmlItems } from './xml-items.ts';
import type { XmlNode } from './xml-node.ts';

interface Format {
  items: readonly string[];
  /** A sentence where the item is none to keep. */
  read(item: XmlNode, outletOf: OutletOf): RawItem | RawItem[] | string;
}

const newsMlG2: Format = { items: newsMlG2Items, read: readNewsMlG2 };
const rss: Format = { items: rssItems, read: readRss };
/** By a document's first element. */
const formats = new Map<string, Format>(
  Object.entries({
    newsMessage: newsMlG2,
    ...Object.fromEntries(newsMlG2Items.map((name) => [name, newsMlG2])),
    nitf: { items: nitfItems, read: readNitf },
    NewsML: { items: newsMl1Items, read: readNewsMl1 },
    rss,
    RDF: rss,
    feed: { items: atomItems, read: readAtom },
  }),
);

/** After so many items without one that could be read, the rest is taken for the same. */
const mostInVain = 1_000;

export interface XmlContext {
  outletOf: OutletOf;
  fault(fault: Fault): void;
  /** Called with each item as it stands, before it is read. */
  item?: (item: XmlNode) => void;
}

/**
 * The originals of an XML document: NewsML-G2, NITF, NewsML 1.x, RSS, Atom. Faults name the line of the item.
 * @throws PackError for another kind of XML, and where the document cannot be read on
 */
export async function* readXml(chunks: AsyncIterable<string>, name: string, context: XmlContext): AsyncGenerator<TextOriginal> {
  const { fault } = context;
  let format: Format | null = null;
  let count = 0;
  let originals = 0;
  let lost = 0;
  const next = takingTurns();
  const itemsOf = (root: XmlNode) => {
    format = formats.get(root.name) ?? null;
    if (!format) throw new PackError(`is XML that begins with <${root.name.slice(0, 60)}>, and no news format that is known`);
    return format.items;
  };
  const say = (line: number, reason: string) => fault({ sentence: `${name}:${line}: ${reason}`, lost: false });
  for await (const item of readXmlItems(mendAmpersands(chunks), { itemsOf, fault: say })) {
    count++;
    context.item?.(item);
    for (const original of originalsOf(item, format!, name, context)) {
      if (original) {
        originals++;
        yield original;
      } else if (++lost === mostInVain && originals === 0) throw new PackError(`none of the first ${mostInVain} items has a text`);
    }
    await next();
  }
  if (count === 0) fault({ sentence: `${name}: holds no item`, lost: true });
}

/** The originals of an item; `null` for one that had to be one and is none. */
function* originalsOf(item: XmlNode, format: Format, name: string, { outletOf, fault }: XmlContext): Generator<TextOriginal | null> {
  const where = `${name}:${item.line}`;
  const read = format.read(item, outletOf);
  if (typeof read === 'string') {
    fault({ sentence: `${where}: ${read}`, lost: false });
    return;
  }
  const all = Array.isArray(read) ? read : [read];
  if (all.length === 0) fault({ sentence: `${where}: ${withoutText}`, lost: false });
  for (const raw of all) {
    const problems: string[] = [];
    const original = soundOriginal(withOutlet(raw, outletOf), (field, reason) => problems.push(`${where}: ${field}: ${reason}`));
    for (const sentence of problems) fault({ sentence, lost: original === null });
    yield original;
  }
}
