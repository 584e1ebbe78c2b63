import type { Claim } from '../../engine/reading.ts';
import { namesIn } from '../names.ts';
import { type ClaimContext, claim, type Line, within } from './claim.ts';

const opener = /^(?:by|von|par|por|di|door|av)\s+\p{Lu}/iu;

/** “By Warren Strobel”, “By X, The Associated Press”, “X, PA Media”, “By The Associated Press”: a short line of its own. */
export function readByline(line: Line, context: ClaimContext): Claim[] {
  const { text } = line;
  if (text.length > 140 || line.furniture || line.heading || /[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr|St)\.$/, ''))) return [];
  const opened = opener.test(text);
  if (!opened && !line.near) return [];
  const mentions = context.sources.mentions(text).filter((m) => m.agency || opened);
  const names = opened || mentions.length > 0 ? namesIn(mentions.reduceRight((t, m) => t.slice(0, m.start) + t.slice(m.end), text)) : [];
  if (!opened && (mentions.length === 0 || names.length === 0 || text.length > 90 || !/[,|–—-]/.test(text))) return [];
  const outlet = mentions[0]?.name ?? null;
  if (names.length === 0 && !outlet) return [];
  return [
    claim('byline', {
      byline: names.join(', ') || null,
      outlet,
      page: within(line, 0, text.length),
      grade: outlet && outlet !== context.own ? 'full' : null,
    }),
  ];
}
