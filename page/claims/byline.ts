import type { Claim } from '../../engine/reading.ts';
import { namesIn } from '../names.ts';
import { type ClaimContext, claim, type Line, stand, within } from './claim.ts';

const opener = /^(?:By|BY|by|Von|Par|Por|Di|Door|Av)\s+[\p{Lu}\ue000]|^By\p{Lu}\p{Ll}/u;
/** “AP Sports Writer”, “PA reporters”, “Associated Press”: the line under a name. */
const roleLine = new RegExp(`^${stand}(?:\\s+\\p{Lu}\\p{L}+){0,2}\\s+(?:writers?|correspondents?|reporters?|editors?)$`, 'iu');

/** “Mit Material von dpa”, “Avec AFP et Reuters”: a credit's words, and nobody's name. */
const creditWords = /^\W*(?:with|mit|avec|con|com|met|additional)\s/i;

/** “By Ann Example”, “By X, The Associated Press”, “X, PA Media”, “AP Sports Writer”: a short line of its own. A sentence is none. */
export function readByline(line: Line, context: ClaimContext): Claim[] {
  const { text, marked } = line;
  if (
    text.length > 140 ||
    line.furniture ||
    line.heading ||
    creditWords.test(text) ||
    /[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr|St)\.$/, ''))
  )
    return [];
  const opened = opener.test(marked);
  const agency = line.mentions.find((m) => m.agency || opened) ?? null;
  if (!opened && (!agency || !line.near || text.includes(':'))) return [];
  const names = roleLine.test(marked) ? [] : namesIn(marked.replaceAll(stand, ''), { refused: context.own ? [context.own] : [] });
  if (
    !opened &&
    !roleLine.test(marked) &&
    (names.length === 0 || text.length > 80 || !(new RegExp(`[,|–—-]\\s*${stand}`).test(marked) || marked.endsWith(stand)))
  )
    return [];
  if (names.length === 0 && !agency) return [];
  return [
    claim('byline', {
      byline: names.join(', ') || null,
      outlet: agency?.name ?? null,
      page: within(line, 0, text.length),
      grade: agency ? 'full' : null,
    }),
  ];
}
