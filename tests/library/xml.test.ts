import { describe, expect, it } from 'vitest';
import { mendAmpersands } from '../../library/xml-ampersands.ts';
import { readXmlItems } from '../../library/xml-items.ts';
import { at, attribute, below, child, children, languageOf, markupIn, rawText, textIn, type XmlNode } from '../../library/xml-node.ts';

async function* inChunks(text: string, size = 37) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function read(xml: string, size?: number) {
  const items: XmlNode[] = [];
  const faults: string[] = [];
  const itemsOf = (root: XmlNode) => (root.name === 'rss' ? ['item'] : null);
  try {
    for await (const item of readXmlItems(mendAmpersands(inChunks(xml, size)), {
      itemsOf,
      fault: (line, reason) => faults.push(`${line}: ${reason}`),
    }))
      items.push(item);
  } catch (error) {
    faults.push((error as Error).message);
  }
  return { items, faults, titles: items.map((item) => textIn(child(item, 'title'))) };
}

describe('readXmlItems', () => {
  it('gives each item with its line and what it stands in, and keeps none', async () => {
    const { items, titles, faults } = await read(
      '<rss xml:lang="cs"><channel><title>Desk</title>\n<item><title>One</title></item>\n<item><title>Two</title></item></channel></rss>',
    );
    expect([titles, faults]).toEqual([['One', 'Two'], []]);
    expect(items.map(({ line }) => line)).toEqual([2, 3]);
    expect(textIn(child(items[1]!.parent, 'title'))).toBe('Desk');
    expect(children(items[1]!.parent, 'item')).toEqual([]);
    expect(languageOf(items[0]!)).toBe('cs');
  });

  it('names elements by what their prefix means', async () => {
    const { items } = await read(
      '<rss xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/"><item><m:title>Picture</m:title><title>Text</title><x:creator>Ada</x:creator></item></rss>',
    );
    expect(items[0]!.children.map((one) => (one as XmlNode).name)).toEqual(['media:title', 'title', 'dc:creator']);
  });

  it.each<[string, string, string[], string]>([
    [
      'an undeclared prefix',
      '<rss><item><title>A</title><dc:creator>Ada</dc:creator></item></rss>',
      ['A'],
      '1: is not well-formed XML: unbound namespace prefix: "dc"',
    ],
    [
      'a tag that nobody closed',
      '<rss><item><title>A</title><p></item><item><title>B</title></item></rss>',
      ['A', 'B'],
      '1: is not well-formed XML: unexpected close tag',
    ],
    [
      'half an item at the end',
      '<rss>\n<item><title>A</title></item>\n<item><title>B</title>',
      ['A'],
      'line 3: the file is cut off inside this item',
    ],
  ])('reads on after %s', async (_name, xml, expected, fault) => {
    const { titles, faults } = await read(xml);
    expect(titles).toEqual(expected);
    expect(faults).toContain(fault);
  });

  it.each([2, 30, 5_000])('takes a bare ampersand for itself, in chunks of %d', async (size) => {
    const { titles, faults, items } = await read(
      '<rss><item><title>AT&T & Sons</title><link>https://a.example/?a=1&b=2</link><d><![CDATA[a & b &x]]></d></item><item><title>R&amp;D &mdash; &#233;&nbsp;x</title></item></rss>',
      size,
    );
    expect(titles).toEqual(['AT&T & Sons', 'R&D — é x']);
    expect(faults).toEqual([]);
    expect(textIn(child(items[0], 'd'))).toBe('a & b &x');
  });

  it('puts no entity of the document in: a billion laughs are nine letters', async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const { items, faults } = await read(
      `<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">${entities}]><rss><item><title>&l9;&f;</title></item></rss>`,
    );
    expect(rawText(items[0]!)).toBe('&l9;&f;');
    expect(faults).toContain('1: is not well-formed XML: undefined entity');
  });

  it.each<[string, string, string]>([
    ['nesting without end', `<rss><item>${'<a>'.repeat(100_000)}`, 'nested more than 250 deep'],
    ['an item of more elements than any has', `<rss><item>${'<a/>'.repeat(400_001)}</item></rss>`, 'more than 400000 elements'],
  ])('stops at %s', async (_name, xml, fault) => {
    const { items, faults } = await read(xml, 65_536);
    expect(items).toEqual([]);
    expect(faults.join()).toContain(fault);
  });

  it('stops at a text without end, before it is in memory', async () => {
    let given = 0;
    const endless = (async function* () {
      yield '<rss><item><title>';
      for (;;) {
        given++;
        yield 'x'.repeat(1_000_000);
      }
    })();
    const reading = readXmlItems(endless, { itemsOf: () => ['item'], fault: () => {} }).next();
    await expect(reading).rejects.toThrow('one item is longer than 40 million characters');
    expect(given).toBeLessThan(45);
  });

  it('names the first faults of form and counts the rest', async () => {
    const { faults } = await read(`<rss><item>${'<a b=c/>'.repeat(50)}</item></rss>`);
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toContain('and 80 more faults of form');
  });
});

describe('what is found in a node', () => {
  it('has ways, all below, attributes and markup', async () => {
    const { items } = await read('<rss><item><a><b n=" 1 ">x &lt;y</b><b>z</b></a><c><b/></c></item></rss>');
    const item = items[0]!;
    expect(attribute(at(item, 'a', 'b'), 'm', 'n')).toBe('1');
    expect(attribute(child(item, 'c'), 'n')).toBeNull();
    expect(below(item, 'b')).toHaveLength(3);
    expect(markupIn(child(item, 'a')!)).toBe('<b>x &lt;y</b><b>z</b>');
    expect(textIn(at(item, 'c', 'b'))).toBeNull();
  });
});
