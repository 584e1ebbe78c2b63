import { makeTrace, RUN_BITS, RUN_STRIDE, readTrace } from '../../engine/trace.ts';
import { CommonRuns } from '../gold/common-runs.ts';
import { readHidden } from './hidden-text.ts';
import { SENTENCE, TrigramModel, UNKNOWN } from './trigram-model.ts';

export interface AttackFigures {
  /** Words that were to be recovered, and how many readings were kept at a time. */
  words: number;
  beam: number;
  /** What the model leaves open of the next word when it knows all before it, and what the trace says of it: in bits a word. */
  open: number;
  told: number;
  /** Share recovered at their very places by the model alone, and with the trace; the bound holds for the difference. */
  guessed: number;
  recovered: number;
  beyond: number;
  bytesPerWord: number;
}

/**
 * Tries to read traces: a trigram model learns all texts but those attacked, and the words of all; a beam search keeps the likeliest readings of which the
 * runs have the bits that the trace holds. It is given the first two words, all places, and where sentences begin. The share that it recovers with
 * the trace is compared with what it recovers without. `chosen`: the places of the texts that are attacked, else `targets` of them from all over.
 */
export function attackTraces(
  texts: readonly string[],
  { targets = 12, beam = 1000, length = 80, width = 500, chosen = spread(targets, texts.length) } = {},
): AttackFigures {
  const attacked = new Set(chosen);
  const model = new TrigramModel(texts, attacked, width);
  const sum = { words: 0, guessed: 0, recovered: 0, open: 0, told: 0, bytes: 0, all: 0 };
  for (const at of attacked) {
    const read = model.read(texts[at]!);
    const ids = read.filter((id) => id !== SENTENCE);
    const bytes = makeTrace(texts[at]!);
    const trace = readTrace(bytes);
    sum.bytes += bytes.length;
    sum.all += trace.words;
    sum.told += trace.runs.length * RUN_BITS;
    for (let i = 2; i < read.length; i++) if (read[i] !== SENTENCE) sum.open += model.surprise(read[i - 2]!, read[i - 1]!, read[i]!);
    const words = Math.min(length, ids.length);
    if (words < 3) continue;
    const begins = new Uint8Array(trace.words);
    for (const { firstWord } of trace.sentences) begins[firstWord] = 1;
    const none = new Int32Array(trace.words).fill(-1);
    const runs = none.map((no, i) => (i % RUN_STRIDE === 0 ? (trace.runs[i / RUN_STRIDE] ?? no) : no));
    const right = (read: Int32Array) => read.reduce((sum, id, i) => sum + (i >= 2 && id === ids[i] && id !== UNKNOWN ? 1 : 0), 0);
    const first = [ids[0]!, ids[1]!] as const;
    sum.words += words - 2;
    sum.guessed += right(readHidden(model, { words, begins, runs: none }, first, beam));
    sum.recovered += right(readHidden(model, { words, begins, runs }, first, beam));
  }
  return {
    words: sum.words,
    beam,
    open: sum.open / sum.all,
    told: sum.told / sum.all,
    guessed: sum.guessed / sum.words,
    recovered: sum.recovered / sum.words,
    beyond: (sum.recovered - sum.guessed) / sum.words,
    bytesPerWord: sum.bytes / sum.all,
  };
}

function spread(targets: number, texts: number): number[] {
  return Array.from({ length: targets }, (_, i) => Math.floor(((i + 0.5) * texts) / targets));
}

/**
 * Places of texts that others report on too: of each, some text has such a share of its words in common runs of eight, from all over the list. A model that
 * learns those others knows the events, the names and the phrases of what it attacks.
 */
export function toldElsewhere(texts: readonly string[], targets: number, { least = 0.05, most = 0.25 } = {}): number[] {
  const runs = new CommonRuns(texts);
  const found = texts.flatMap((text, at) => {
    const shared = (runs.find(text, (other) => other === at)[0]?.words ?? 0) / text.split(/\s+/).length;
    return shared >= least && shared <= most ? [at] : [];
  });
  return spread(Math.min(targets, found.length), found.length).map((k) => found[k]!);
}
