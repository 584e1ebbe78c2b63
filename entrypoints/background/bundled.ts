import browser from 'webextension-polyfill';
import index from '../../data/originals/index.json' with { type: 'json' };
import type { Original } from '../../engine/original.ts';
import type { Bundle } from '../../library/bundles.ts';
import { readNinjs } from '../../library/ninjs.ts';
import { readPack } from '../../library/pack.ts';

/** What comes with the extension, in the order in which it is loaded. `total`: how many originals a bundle has, for its progress. */
export const bundles: readonly (Bundle & { total: number })[] = index.bundles.map(({ id, version, total, files }) => ({
  id,
  version,
  total,
  originals: () => readFiles(files),
}));

async function* readFiles(files: readonly string[]): AsyncGenerator<Original> {
  for (const name of files) {
    const where = `/originals/${name}`;
    const answer = await fetch(browser.runtime.getURL(where));
    const problem = (sentence: string) => console.error('Wireprint: bundled originals', sentence);
    if (name.endsWith('.wireprint')) yield* readPack(answer.body!, where, problem);
    else {
      const { originals, problems } = readNinjs(await answer.json(), where);
      problems.forEach(problem);
      yield* originals;
    }
  }
}
