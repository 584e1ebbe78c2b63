import type { Match, Report } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';
import { webAddress } from './citable.ts';

/** So many units before and after a passage tell it from its like (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
const context = 32;

/**
 * The passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one for each, its target the words on the page, its body the
 * place in the original. The original's own words are not in it; the page's are.
 *
 * @param at the moment of the report, ISO 8601
 */
export function reportAnnotations(report: Report, at: string): object {
  const page = webAddress(report.page.url)?.href ?? 'urn:wireprint:page';
  const id = `${page.split('#')[0]}#wireprint`;
  const items = report.matches.flatMap((match, source) =>
    match.passages.map((passage, index) => ({
      id: `${id}-${source + 1}-${index + 1}`,
      type: 'Annotation',
      motivation: 'linking',
      generator: { type: 'Software', name: 'Wireprint' },
      generated: at,
      body: [{ type: 'SpecificResource', source: sourceOf(match), selector: position(passage.original) }, description(match)],
      target: { source: page, selector: [quote(report.page.text, passage.page), position(passage.page)] },
    })),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: report.why,
    total: items.length,
    first: { id: `${id}-page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

const sourceOf = ({ original }: Match): string => webAddress(original.url)?.href ?? original.uri;

function description({ original, reuse }: Match): object {
  const facts = [original.outlet, original.bylines.join(', '), original.published, original.headline].filter(Boolean).join('; ');
  const value = `${reuse === 'quotation' ? 'Both quote the same words' : 'Same text as'}: ${facts}`;
  return { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value };
}

const position = ({ start, end }: Span): object => ({ type: 'TextPositionSelector', start, end });

const quote = (text: string, { start, end }: Span): object => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - context), start),
  suffix: text.slice(end, end + context),
});
