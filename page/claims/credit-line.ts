import type { Claim } from '../../engine/reading.ts';
import { type ClaimContext, claim, type Line, within } from './claim.ts';

type Grade = NonNullable<Claim['grade']>;

/** Phrases that give a supplier its due, the strongest first; `%` stands for the names. What none of them fits is a mention, not a credit. */
const phrases: readonly (readonly [Grade, RegExp])[] = [
  [
    'edited',
    /\b(?:with (?:additional )?(?:files?|reporting|inputs?|material|information|reports?) (?:from|by|of)|mit (?:material|informationen) (?:von|der)|avec|con información de|con informazioni)\s*:?\s*(?:the\s+)?%/iu,
  ],
  [
    'contributed',
    /%(?:['’]s?)?(?:\s+(?:writers?|reporters?|correspondents?|journalists?|staff))?[^.]{0,160}?\b(?:contributed|ha colaborado|a contribué|hat beigetragen)\b/iu,
  ],
  ['contributed', /\b(?:information|material|reporting) (?:for this (?:report|story|article) (?:came )?from|from)\b[^.]{0,60}%/iu],
  ['edited', /\b(?:written|compiled|produced) using material from (?:the )?%/iu],
  ['full', /^\W*(?:source|quelle|fuente|fonte|via|agence|agency|credit)\s*[:-]\s*(?:the\s+)?%/iu],
  [
    'full',
    /\bthis (?:report|article|story) (?:by|from|was (?:provided|produced|written|first published|originally published) (?:by|on|in)) (?:the\s+)?%/iu,
  ],
  ['full', /\b(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at) (?:the\s+)?%/iu],
  ['full', /\btranscript provided by (?:the\s+)?%/iu],
];

/** “With files from …”, “… contributed to this report”, “(With inputs from PTI)”, “Source: …”: a line that says whom the text is from. */
export function readCreditLine(line: Line, context: ClaimContext): Claim[] {
  const { text } = line;
  if (text.length > 700 || line.furniture) return [];
  const mentions = context.sources.mentions(text).filter((m) => m.name !== context.own);
  if (mentions.length === 0 || /^\W*(?:photo|image|picture|foto|bild|video|file photo|(?:ap|afp|reuters) photo)\b/i.test(text)) return [];
  // Names are stood in for by a private sign, so that one pattern fits all of them.
  let marked = '';
  let last = 0;
  for (const m of mentions) {
    marked += `${text.slice(last, m.start)}\ue000`;
    last = m.end;
  }
  marked += text.slice(last);
  for (const [grade, phrase] of phrases) {
    const match = new RegExp(phrase.source.replaceAll('%', '\ue000'), phrase.flags).exec(marked);
    if (!match) continue;
    const names = [...new Set(mentions.map((m) => m.name))];
    return names.map((outlet) => claim('credit-line', { outlet, page: within(line, 0, text.length), grade }));
  }
  if (mentions.length === 1 && line.near && /^\W*\ue000\W*$/.test(marked) && !line.heading) {
    return [claim('credit-line', { outlet: mentions[0]!.name, page: within(line, 0, text.length), grade: 'full' })];
  }
  return [];
}
