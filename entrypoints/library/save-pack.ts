import type { Original } from '../../engine/original.ts';
import { asTrace } from '../../library/as-trace.ts';
import { writePack } from '../../library/pack.ts';
import { pause } from '../../library/slices.ts';

interface Saving {
  traces: boolean;
  signal: AbortSignal;
  progress: (done: number) => void;
}

/** Originals between two words of progress. */
const step = 256;

/** Saves originals as one file in the downloads folder. The browser gathers it outside of the page's memory. */
export async function savePack(originals: AsyncIterable<Original>, saving: Saving): Promise<void> {
  const stream = writePack(counted(originals, saving)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const pack = await new Response(stream, { headers: { 'content-type': 'application/gzip' } }).blob();
  saving.signal.throwIfAborted();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(pack);
  link.download = `wireprint-${new Date().toISOString().slice(0, 10)}${saving.traces ? '-traces' : ''}.wireprint`;
  link.click();
  // The download has begun when the page's next turn comes; the address must live until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function* counted(originals: AsyncIterable<Original>, { traces, signal, progress }: Saving): AsyncGenerator<Original> {
  let done = 0;
  for await (const original of originals) {
    signal.throwIfAborted();
    yield traces ? asTrace(original) : original;
    if (++done % 16 === 0) await pause();
    if (done % step === 0) progress(done);
  }
}
