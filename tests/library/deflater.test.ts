import { describe, expect, it } from 'vitest';
import { deflate, inflate } from '../../library/compress.ts';
import { type Answered, type Asked, Deflater } from '../../library/deflater.ts';

/** A thread by the platform's own events: what is sent to it is copied, as between threads. */
class Thread extends EventTarget {
  readonly asked: Asked[] = [];
  ended = false;

  postMessage(asked: Asked): void {
    this.asked.push(structuredClone(asked));
  }

  terminate(): void {
    this.ended = true;
  }

  async answer(at: number): Promise<void> {
    const { id, bytes } = this.asked[at]!;
    const data = { id, deflated: (await deflate(bytes)) as Answered['deflated'] };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = async (deflated: Promise<Uint8Array>) => new TextDecoder().decode(await inflate(await deflated));

describe('Deflater', () => {
  it('gives each who asks their own, in whatever order the thread answers', async () => {
    const thread = new Thread();
    const deflater = new Deflater(thread as unknown as Worker);
    const asked = ['one', 'another', 'a third'].map((text) => deflater.deflate(bytesOf(text)));
    for (const at of [2, 0, 1]) await thread.answer(at);
    expect(await Promise.all(asked.map(textOf))).toEqual(['one', 'another', 'a third']);
    deflater.close();
    expect(thread.ended).toBe(true);
  });

  it('deflates here what a thread that could not be started, or broke, was asked for', async () => {
    const thread = new Thread();
    const deflater = new Deflater(thread as unknown as Worker);
    const before = deflater.deflate(bytesOf('before'));
    thread.dispatchEvent(new Event('error'));
    expect(await textOf(before)).toBe('before');
    expect(await textOf(deflater.deflate(bytesOf('after')))).toBe('after');
    expect(thread.asked).toHaveLength(1);
  });
});
