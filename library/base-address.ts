import { attribute, type XmlNode } from './xml-node.ts';

/**
 * An address as it stands in a feed, made whole where it is written without its site: by `xml:base` of the elements around it
 * (RFC 4287, 2), else by the page of the feed. What cannot be made whole comes back as it was.
 */
export function wholeAddress(address: string, node: XmlNode | null, page: string | null): string {
  if (URL.canParse(address)) return address;
  for (let one = node; one; one = one.parent) {
    const base = attribute(one, 'xml:base');
    if (base && URL.canParse(address, base)) return new URL(address, base).href;
  }
  return page && URL.canParse(address, page) ? new URL(address, page).href : address;
}
