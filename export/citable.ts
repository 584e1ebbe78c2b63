import type { OriginalFacts } from '../engine/original.ts';
import type { ReportPage } from '../engine/report.ts';

/** What a citation is made of: an original, and the page that its text was read on. */
export interface Citable {
  original: Pick<OriginalFacts, 'uri' | 'outlet' | 'bylines' | 'headline' | 'published' | 'url' | 'genre' | 'language'>;
  page: Pick<ReportPage, 'url' | 'title' | 'published'>;
}

/** An http(s) address, or `null`: nothing else is ever cited or linked. */
export function webAddress(url: string | null): URL | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
}

/** Year, month and day as the outlet wrote them, in its own zone and as fine as they are known; `null` where no year is. */
export function dateParts(published: string | null): number[] | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published ?? '');
  return parts ? parts.slice(1).flatMap((part) => (part ? [Number(part)] : [])) : null;
}

export interface Name {
  family?: string;
  given?: string;
  /** A name that is not to be taken apart. */
  literal?: string;
}

/**
 * A byline as a name. A desk or an outlet has one name only, and so has a person whose script puts the family first or has no family name:
 * taking such a name apart would invert it.
 */
export function nameOf(byline: string, outlet: string | null): Name {
  const text = byline.trim().replace(/\s+/g, ' ');
  const words = text.split(' ');
  const apart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{M} ]+$/u.test(text);
  const desk = /\b(staff|desk|newsroom|editors?|agency|agencies|bureau|news|team|redaktion|rédaction|redacción)\b/iu.test(text);
  if (words.length < 2 || !apart || desk || (outlet !== null && text.includes(outlet))) return { literal: text };
  const last = familyStart(words);
  return { family: words.slice(last).join(' '), given: words.slice(0, last).join(' ') };
}

/** Particles belong to the family name: “Ursula von der Leyen”. */
const particles = /^(?:da|das|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|vom|von|zu|zum|zur|al|bin|ibn)$/i;

function familyStart(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 1 && particles.test(words[at - 1]!)) at--;
  return at;
}
