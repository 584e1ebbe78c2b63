import { type Citable, dateParts, nameOf, webAddress } from './citable.ts';

/**
 * Wikipedia's template for news (https://en.wikipedia.org/wiki/Template:Cite_news). A wire story that has an address of its own is cited there, as the
 * agency's work. Without one it is cited where it was read: the page is the work, and the agency stands in `agency`, which the template
 * keeps for stories that another outlet carries.
 *
 * @param today the day of access, `2026-03-05`
 */
export function citeNews({ original, page }: Citable, today: string): string {
  const own = webAddress(original.url);
  const read = own ? null : webAddress(page.url);
  const title = (read ? page.title : null) ?? original.headline;
  const date = dateParts((read ? page.published : null) ?? original.published);
  const names = original.bylines.flatMap((byline, at) => {
    const { family, given, literal } = nameOf(byline, original.outlet);
    const n = at === 0 ? '' : String(at + 1);
    return literal
      ? [[`author${n}`, literal]]
      : [
          [`last${n}`, family!],
          [`first${n}`, given!],
        ];
  });
  const fields: [string, string | null | undefined][] = [
    ...(names as [string, string][]),
    ['date', date?.map((part) => String(part).padStart(2, '0')).join('-')],
    ['title', title?.trim()],
    ['url', (own ?? read)?.href],
    ['work', read ? read.hostname.replace(/^www\./, '') : original.outlet],
    ['agency', read ? original.outlet : null],
    ['language', original.language && !/^en\b/i.test(original.language) ? original.language : null],
    ['access-date', own || read ? today : null],
  ];
  const said = fields.flatMap(([name, value]) => (value ? [`|${name}=${name === 'url' ? addressValue(value) : textValue(value)}`] : []));
  return `{{cite news ${said.join(' ')}}}`;
}

/** Signs that mean something inside a template or a link. */
const signs: Record<string, string> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '>': '&gt;',
};

const textValue = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|[\]{}<>]/g, (sign) => signs[sign]!);
const addressValue = (url: string): string => url.replace(/[|[\]{}<>\s]/g, (sign) => encodeURIComponent(sign));
