/** “Copyright 2026 Tesmark, tesmark.example - all rights reserved”, “(c) Tesmark 2026. Click for restrictions”, “© 2026 Tesmark”. */
const notice =
  /^\s*(?:(?:copyright|\(c\)|©)[\s:]*)+(?:(?:18|19|20)\d\d[\s,]+)?(?:by\s+)?(\p{L}[^,.;:()|\n]{1,80}?)(?:\s+(?:18|19|20)\d\d)?\s*(?:[,.;:()|\n]|\s[-–—]\s|\ball\b|$)/iu;

/** Who holds the rights, by a notice in the usual forms; `null` for another. */
export function holderIn(text: string | null): string | null {
  return (text === null ? null : notice.exec(text.slice(0, 500))?.[1]?.trim()) || null;
}

/** Whether a name is only that of a site (`tesmark.example`). */
export function isSite(name: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(name);
}
