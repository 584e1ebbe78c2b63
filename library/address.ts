import { limits } from './limits.ts';

/**
 * An address that may be shown and followed: http or https, without a user name or password in it.
 * @returns `null` for anything else (`javascript:`, `data:`, a path, nonsense)
 */
export function readAddress(value: string): string | null {
  const text = value.trim();
  if (text.length > limits.uri || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.username || url.password ? null : url.href;
}

/** What browsers leave out of an address before they follow it, and what cannot be seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Whether what stands as a key is an address that does something when it is followed. No key is ever followed, but none such is kept as one either. */
export function couldRun(key: string): boolean {
  return /^(?:javascript|data|vbscript|file|filesystem|blob):/i.test(key.replace(unseen, '').trim());
}

/** A key as it can be kept: without what cannot be seen or stored, white space folded. Empty where nothing is left. */
export function soundKey(key: string): string {
  if (/^[!-~]*$/.test(key)) return key;
  return key
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
