import type { TextOriginal } from '../../engine/original.ts';
import type { Fate } from './outline.ts';

/** An original of the gold set with its sentences. */
export interface GoldOriginal extends TextOriginal {
  language: string;
  sentences: Fate[];
  /** Versions of one story have one family: naming the sibling counts where both hold the words. */
  family: string;
}
