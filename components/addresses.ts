/** The address if a person may be sent there: http and https only; `null` for anything else, scripts and files included. */
export function safeLink(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** The host of an address in short: `reuters.com` of `https://www.reuters.com/x`. `null` where there is none. */
export function hostOf(url: string | null): string | null {
  const link = safeLink(url);
  return link && new URL(link).hostname.replace(/^www\./, '');
}
