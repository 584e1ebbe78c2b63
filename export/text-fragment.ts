import { webAddress } from './citable.ts';

/** A passage of up to so many words is named whole; of a longer one the first and the last words. */
const wholeUpTo = 12;
const atEachEnd = 5;

/**
 * A link that opens the original at a passage (https://wicg.github.io/scroll-to-text-fragment/). Only the first paragraph of the passage is named:
 * what stands between two paragraphs of a page is not known. The plain address where the passage has no words, `null` where there is none.
 */
export function passageLink(url: string | null, passage: string): string | null {
  const address = webAddress(url);
  if (!address) return null;
  const words = (passage.trim().split(/\n\s*\n/)[0] ?? '').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return address.href;
  const parts = words.length <= wholeUpTo ? [words] : [words.slice(0, atEachEnd), words.slice(-atEachEnd)];
  const text = parts.map((part) => encode(part.join(' '))).join(',');
  // A fragment that the address already has stays in front of the directive.
  return `${address.href}${address.hash ? '' : '#'}:~:text=${text}`;
}

/** A hyphen would end a prefix or begin a suffix. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
