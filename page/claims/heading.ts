import type { Claim } from '../../engine/reading.ts';
import { alsoWords, type ClaimContext, claim, type Line, within } from './claim.ts';

/** A line that is an outlet's name and nothing else, above running text: “BBC News” as a heading over a reposted text. */
export function readHeading(line: Line, context: ClaimContext): Claim[] {
  const { text } = line;
  if (text.length > 60 || line.furniture) return [];
  const bare = text.replace(/^(?:source|from|via|quelle|fuente|fonte)\s*:?\s+/i, '').replace(/[\s:–—-]+$/, '');
  const source = context.sources.named(bare);
  if (!source || alsoWords.test(bare) || source.name === context.own) return [];
  if (!line.above || !(line.heading || line.near)) return [];
  return [claim('heading', { outlet: source.name, page: within(line, 0, text.length), grade: 'full' })];
}
