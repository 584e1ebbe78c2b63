import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeNinjs } from '../../library/ninjs.ts';
import type { LibraryNote } from '../../messages/library-note.ts';
import { settledText, until, type View } from '../../scripts/browsers/driver.ts';
import { root } from '../../scripts/install.mjs';
import { makeFolder } from '../cli/folder.ts';
import { madeAll } from '../library/made.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { clickOn, demo, inEachBrowser, inPopup, readPage, type Stage, soon } from './stage.ts';

const formats = (name: string): string => path.join(root, 'tests/formats', name);
const { path: inFolder } = makeFolder();

/** Waits until a view says all of these words. */
async function says(view: View, ...words: string[]): Promise<string> {
  const said = await until(async () => {
    const text = await view.text();
    return words.every((word) => text.includes(word)) && text;
  }, 15_000);
  if (!said) throw new Error(`It does not say ${words.join(', ')}: ${await view.text()}`);
  return said;
}

/** How many originals the library holds, once what comes with the extension is in. */
async function count({ driver }: Stage): Promise<number> {
  let before = -1;
  const settled = await until(
    async () => {
      const { libraryFacts: note } = await driver.inBackground<{ libraryFacts?: LibraryNote }>(`chrome.storage.local.get('libraryFacts')`);
      const stands = note && note.coming === null && note.count === before;
      before = note?.count ?? -1;
      return stands;
    },
    50_000,
    1_000,
  );
  if (!settled) throw new Error(`What comes with the extension is not in after 50 s: ${before} originals.`);
  return before;
}

inEachBrowser('importing', demo, (stage) => {
  beforeAll(async () => {
    await count(stage());
  });

  it('shows what is in chosen files before anything is kept, keeps it, and finds it', async () => {
    const { driver } = stage();
    await readPage(stage(), stage().at('pages/clean.html'));
    const before = await count(stage());
    const view = await driver.openExtensionPage('import.html');
    await view.choose!('files', [formats('newsml-g2.xml'), formats('rss.xml'), formats('page.html')]);
    await says(
      view,
      'New: 7',
      'Could not be read: 1',
      'Passed over or read in part: 2',
      'newsml-g2.xml:93: the item is canceled',
      'Tamsin Okoro',
    );
    expect(await count(stage()), 'nothing is kept yet').toBe(before);
    await clickOn(view, 'button', 'Keep them');
    await says(view, 'Done. New: 7. New versions: 0. Already there: 0.');
    expect(await count(stage())).toBe(before + 7);
    await view.choose!('files', [formats('page.html')]);
    await says(view, 'New: 0', 'Already there: 1');
    await view.close();
    const library = await driver.openExtensionPage('library.html');
    await says(library, 'Lighthouse lamp is lit again after eleven dark years');
    await library.close();
  });

  it('takes files that are dropped, asks what a plain text is, and runs nothing', async () => {
    const { driver } = stage();
    const view = await driver.openExtensionPage('import.html');
    await settledText(view);
    const evil = '<!doctype html><title>x</title><script>document.documentElement.dataset.ran = 1</script>';
    await view.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify('Ferry runs again\n\nThe ferry between Portsea and Brackmoor has been running again since Wednesday.')}], 'ferry.txt'));
      files.items.add(new File([${JSON.stringify(evil)}], 'evil.html'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    })()`);
    await says(view, 'What is known of “ferry.txt”?', 'New: 1', 'evil.html: is a web page without an article');
    await view.evaluate(`(() => {
      const field = document.getElementById('outlet-ferry.txt');
      field.value = 'Calder Bay Herald';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await says(view, 'Calder Bay Herald', 'New: 1');
    await clickOn(view, 'button', 'Keep them');
    await says(view, 'Done. New: 1.');
    expect(await view.evaluate('document.documentElement.dataset.ran ?? null')).toBeNull();
    await view.close();
  });

  it('goes on where it was cut off', async () => {
    const { driver } = stage();
    const file = inFolder('many.jsonl');
    writeFileSync(
      file,
      madeAll(16_000)
        .map((original) => JSON.stringify(writeNinjs(original)))
        .join('\n'),
    );
    const before = await count(stage());
    const view = await driver.openExtensionPage('import.html');
    await view.choose!('files', [file]);
    await says(view, 'New: 16,000');
    await clickOn(view, 'button', 'Keep them');
    await until(async () => /Kept so far: [1-9]/.test(await view.text()), 20_000, 10);
    // As when the browser is closed in the middle of it.
    await view.close();
    const again = await driver.openExtensionPage('import.html');
    await says(again, 'An import was cut off: many.jsonl');
    await clickOn(again, 'button', 'Go on');
    const done = await says(again, 'Done. New:');
    expect(done).not.toContain('New: 16,000.');
    expect(await count(stage())).toBe(before + 16_000);
    await again.close();
  });
});

async function subscribe(view: View, feed: string): Promise<void> {
  await view.evaluate(`(() => {
    const field = document.getElementById('feed');
    field.value = ${JSON.stringify(feed)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await clickOn(view, 'button', 'Subscribe');
}

inEachBrowser('subscriptions', demo, (stage) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  });
  afterAll(() => newsroom.close());

  it('ask nobody while there are none, then what was subscribed to and nothing else', async () => {
    const { driver, gateway, at } = stage();
    await readPage(stage(), at('pages/clean.html'));
    const view = await driver.openExtensionPage('subscriptions.html');
    await says(view, 'There are no subscriptions.');
    expect(newsroom.asked).toEqual([]);
    expect(await driver.inBackground('chrome.alarms.getAll()')).toEqual([]);
    const passed = gateway.passed.length;

    await subscribe(view, newsroom.feed);
    await says(view, 'Calder Bay Herald', 'Originals from it: 2', 'Last fetched:', 'Next:');
    expect(newsroom.asked.map((one) => one.path)).toEqual(['/feed.xml', '/lighthouse']);
    expect(gateway.passed.slice(passed)).toEqual([newsroom.feed, newsroom.page]);
    for (const { cookie, referer } of newsroom.asked) expect([cookie, referer]).toEqual([undefined, undefined]);
    await view.close();
    const library = await driver.openExtensionPage('library.html');
    await says(library, 'Trams run late', 'Lighthouse lamp is lit again');
    await library.close();
  });

  it('are asked again by the alarm, for what has changed only', async () => {
    const { driver } = stage();
    const alarms = await driver.inBackground<{ name: string; periodInMinutes: number }[]>('chrome.alarms.getAll()');
    expect(alarms).toMatchObject([{ name: 'feeds', periodInMinutes: 10 }]);
    // Due at once, and the alarm as soon as the browser allows.
    await driver.inBackground(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('wireprint');
      opening.onerror = reject;
      opening.onsuccess = () => {
        const store = opening.result.transaction('subscriptions', 'readwrite').objectStore('subscriptions');
        store.get(${JSON.stringify(newsroom.feed)}).onsuccess = ({ target }) => {
          store.put({ ...target.result, due: 0 }).onsuccess = () => { opening.result.close(); resolve(null); };
        };
      };
    })`);
    await driver.inBackground(`chrome.alarms.create('feeds', { when: Date.now() + 200, periodInMinutes: 10 })`);
    expect(await until(async () => newsroom.asked.length === 3, 20_000)).toBe(true);
    expect(newsroom.asked[2]).toMatchObject({ path: '/feed.xml', etag: '"1"' });
  });

  it('say of a feed that it leads to a host that was not allowed, and take nothing from there', async () => {
    const view = await stage().driver.openExtensionPage('subscriptions.html');
    await clickOn(view, 'button', 'Unsubscribe');
    await says(view, 'There are no subscriptions.');
    await subscribe(view, newsroom.moved);
    await says(view, 'sends on to another host, which you have not allowed', 'Originals from it: 0', 'Next:');
    await view.close();
  });

  it('end when a person ends them, and their alarm with the last', async () => {
    const { driver } = stage();
    const view = await driver.openExtensionPage('subscriptions.html');
    await clickOn(view, 'button', 'Unsubscribe');
    await says(view, 'There are no subscriptions.');
    expect(await until(async () => (await driver.inBackground<unknown[]>('chrome.alarms.getAll()')).length === 0, soon.timeout)).toBe(true);
    await view.close();
  });
});

inEachBrowser('keeping what is read', demo, (stage) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    await count(stage());
  });
  afterAll(() => newsroom.close());

  it('by one click, then every article of a site that was named, with its versions', async () => {
    const { driver } = stage();
    await readPage(stage(), newsroom.page);
    await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await clickOn(popup, 'button', 'Keep this article');
      await says(popup, 'Kept in your library as an original.');
      await clickOn(popup, 'label', 'Keep what I read on 127.0.0.1');
      await says(popup, 'In your library already, unchanged.');
    });
    newsroom.correct();
    await readPage(stage(), `${newsroom.page}?at_medium=x`);
    await inPopup(stage(), (popup) => says(popup, 'Kept as a new version: the text has changed since it was kept.'));
    const library = await driver.openExtensionPage(`library.html?uri=${encodeURIComponent(newsroom.page)}`);
    await says(library, 'Tamsin Okoro', 'Calder Bay Herald');
    await library.close();
  });
});
