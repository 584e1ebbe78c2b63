import { expect, it } from 'vitest';
import { inBatches } from '../../library/batches.ts';
import { writeInLine } from '../../library/in-line.ts';
import { madeAll } from './made.ts';

/** Tells what happened, in order. Writing takes a turn of the event loop. */
function line(broken = -1) {
  const said: string[] = [];
  const run = () =>
    writeInLine(
      inBatches(madeAll(8), 2),
      async ({ batch }, failed) => {
        const name = batch[0]!.uri.slice('urn:test:'.length);
        said.push(`begins ${name}`);
        await new Promise((resolve) => setTimeout(resolve));
        if (failed()) throw new Error('one before failed');
        if (Number(name) === broken) throw new Error(`no room for ${name}`);
        said.push(`writes ${name}`);
        return name;
      },
      (name) => said.push(`told ${name}`),
    );
  return { said, run };
}

it('reads and plans a batch while the one before is written, and tells of each in order', async () => {
  const { said, run } = line();
  await run();
  expect(said.indexOf('begins 2')).toBeLessThan(said.indexOf('told 0'));
  expect(said.filter((word) => word.startsWith('told'))).toEqual(['told 0', 'told 2', 'told 4', 'told 6']);
});

it('ends with the first that fails, when nothing is being written any more', async () => {
  const { said, run } = line(2);
  await expect(run()).rejects.toThrow('no room for 2');
  const then = said.length;
  expect(said.filter((word) => word.startsWith('writes'))).toEqual(['writes 0']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said).toHaveLength(then);
});
