import { numberFormat } from './formats.ts';
import type { Voice } from './voice.ts';

/**
 * A share of 0 to 1 as a percentage that does not round away a difference: 100 % only where it is all, 0 % only where it is nothing.
 */
export function sayShare(share: number, voice: Voice): string {
  const whole = Math.round(share * 100);
  const honest = share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, whole));
  return numberFormat(voice.locale, { style: 'percent' }).format(honest / 100);
}
