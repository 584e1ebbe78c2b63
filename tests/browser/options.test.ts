import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, marked, readPage, type Stage, soon } from './stage.ts';

/** Does something on the options page, and gives the browser a moment to keep it. */
async function choose({ driver }: Stage, words: string, then?: string): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  await settledText(options);
  await clickOn(options, 'label', words);
  await settledText(options);
  if (then) await options.evaluate(then);
  await settledText(options);
  await options.close();
}

const addSite = `(() => {
  const field = document.querySelector('fieldset form input');
  field.value = '127.0.0.1';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  setTimeout(() => document.querySelector('fieldset form button').click(), 50);
})()`;

inEachBrowser('the options', demo, (stage) => {
  const isRead = async (page: string) => {
    await stage().driver.open(stage().at(page));
    return until(() => stage().driver.record(), 2_500);
  };

  it('have pages read on listed sites only, only when asked, or on all', async () => {
    await choose(stage(), 'Only on the sites of this list');
    expect(await isRead('pages/local-paper.html?unlisted')).toBeNull();
    await choose(stage(), 'Only on the sites of this list', addSite);
    await readPage(stage(), stage().at('pages/local-paper.html?listed'));
    await choose(stage(), 'Only when asked');
    expect(await isRead('pages/local-paper.html?unasked')).toBeNull();
    await choose(stage(), 'Automatically, on every site');
    await readPage(stage(), stage().at('pages/local-paper.html?all'));
  });

  it('have nothing marked', async () => {
    await choose(stage(), 'Mark text that has a source');
    await readPage(stage(), stage().at('pages/local-paper.html?unmarked'));
    expect(await until(async () => Object.keys(await marked(stage())).length > 0, 1_000)).toBeNull();
    await choose(stage(), 'Mark text that has a source');
    await readPage(stage(), stage().at('pages/local-paper.html?marked'));
    expect(await until(async () => Object.keys(await marked(stage())).length > 0, soon.timeout)).toBe(true);
  });
});
