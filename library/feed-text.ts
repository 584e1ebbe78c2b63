import { limits } from './limits.ts';
import { textOfMarkup } from './markup.ts';
import type { RawItem } from './raw-item.ts';

/** What a feed gives of an article's text: the whole, a part of it, or only what it is about. */
export interface FeedText {
  body: RawItem['body'];
  extent: RawItem['extent'];
}

/** A description of so many characters is no summary any more. Summaries in 40 feeds of newsrooms end below 700. */
const longSummary = 1_500;
/** How feeds end a text that goes on at its address. */
const goesOn =
  /(?:\[(?:…|\.\.\.|&#8230;)\]|…|\.\.\.|\b(?:read more|continue reading|read the full story|weiterlesen|lire la suite|leer más)\b[^.]{0,80})\s*$/i;
/** What programs that make feeds put below a text, each as a whole paragraph: where it was published, and comments on it. */
const footers = [
  /^The post .{1,300} (?:first )?appeared first on .{1,200}\.$/s,
  /^Der Beitrag .{1,300} erschien zuerst auf .{1,200}\.$/s,
  /^L’article .{1,300} est apparu en premier sur .{1,200}\.$/s,
  /^(?:Continue reading|Read more|Read the full story)\b.{0,200}$/is,
];

/**
 * The text of a feed's item: its content where there is one, else its description, which is a summary unless it is long.
 * @param content markup of the whole, as the feed says
 * @param description markup that may be either
 */
export function feedText(content: string | null, description: string | null): FeedText {
  const whole = content === null ? '' : withoutFooters(content);
  const short = description === null ? '' : withoutFooters(description);
  // Feeds with “content” that is no longer than the summary carry the summary twice.
  if (whole !== '' && !(goesOn.test(whole) && whole.length < longSummary)) return { body: { text: whole }, extent: endsOpen(whole) };
  const best = whole.length > short.length ? whole : short;
  return { body: best === '' ? null : { text: best }, extent: best.length >= longSummary ? endsOpen(best) : 'excerpt' };
}

function endsOpen(text: string): FeedText['extent'] {
  return /\[(?:…|\.\.\.)\]\s*$/.test(text) ? 'excerpt' : 'whole';
}

function withoutFooters(markup: string): string {
  // What is longer than any text may be is refused by its length, unread.
  if (markup.length > limits.text * 2) return markup;
  const paragraphs = textOfMarkup(markup).split('\n\n');
  while (paragraphs.length > 1 && footers.some((footer) => footer.test(paragraphs.at(-1)!))) paragraphs.pop();
  return paragraphs.join('\n\n');
}
