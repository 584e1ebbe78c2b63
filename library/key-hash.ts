import { sha256 } from '@noble/hashes/sha2.js';
import type { Original } from '../engine/original.ts';

const encoder = new TextEncoder();

/**
 * 52 bits of SHA-256 as a number: exact in a double, eight bytes in a stored array.
 * Two of a million originals share one with a chance of 1 in 10,000; nobody can aim at one in less than 2^52 tries.
 */
export function keyHash(text: string): number {
  return leading52(sha256(encoder.encode(text)));
}

/** What makes an original the same as one that is held: every fact and its text. */
export function contentHash(original: Original): number {
  const { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo } = original;
  const facts = JSON.stringify([uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo, original.held]);
  const hash = sha256.create().update(encoder.encode(facts));
  return leading52(hash.update(original.held === 'text' ? encoder.encode(original.text) : original.trace).digest());
}

function leading52(digest: Uint8Array): number {
  const view = new DataView(digest.buffer, digest.byteOffset, 8);
  return view.getUint32(0) * 2 ** 20 + (view.getUint32(4) >>> 12);
}
