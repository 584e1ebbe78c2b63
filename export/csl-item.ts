import { type Citable, dateParts, type Name, nameOf, webAddress } from './citable.ts';

/** A news story in CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): what all reference managers read. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  author?: Name[];
  'container-title'?: string;
  issued?: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
}

/** The original as an item to be cited; what is not known is not in it. */
export function cslItem({ original }: Citable): CslItem {
  const date = dateParts(original.published);
  const url = webAddress(original.url);
  return {
    id: original.uri,
    type: 'article-newspaper',
    ...(original.headline ? { title: original.headline.trim() } : {}),
    ...(original.bylines.length > 0 ? { author: original.bylines.map((byline) => nameOf(byline, original.outlet)) } : {}),
    ...(original.outlet ? { 'container-title': original.outlet } : {}),
    ...(date ? { issued: { 'date-parts': [date] } } : {}),
    ...(url ? { URL: url.href } : {}),
    ...(original.language ? { language: original.language } : {}),
  };
}
