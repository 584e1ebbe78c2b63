import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds, until, wait } from '../../scripts/browsers/driver.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { fillScript } from './fill-script.ts';
import { demo } from './stage.ts';

/** How often the browser is killed in the middle of an import and its merges; at other moments each time. */
const rounds = 6;

// Which processes are a browser's is read off Linux's /proc.
describe.skipIf(!existsSync('/proc/self'))('Chromium, killed by the system', () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'wireprint-killed-'));
  let script: string;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    script = await fillScript();
    server = await serve(demo);
    // A browser that is killed in its profile's first moments forgets that an origin had a database at all: that is not ours to prove.
    const { context, page } = await open();
    await page.evaluate('soundness()');
    await context.close();
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The library as any page of one origin has it: on loopback there is no worker that would write beside us. */
  async function open(): Promise<{ context: BrowserContext; page: Page; pids: number[] }> {
    const before = new Set(processesOf(profile));
    const context = await launch(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    await page.evaluate(script);
    return { context, page, pids: processesOf(profile).filter((pid) => !before.has(pid)) };
  }

  it('loses nothing that it said was kept, and has no half of anything', async () => {
    let kept = 0;
    for (let round = 0; round < rounds; round++) {
      const { context, page, pids } = await open();
      const closed = new Promise((resolve) => context.once('close', resolve));
      await page.exposeFunction('told', (done: number) => {
        kept = Math.max(kept, done);
      });
      void page.evaluate(`importSome(${kept}, 4_000, told)`).catch(() => {});
      await wait(250 + round * 170);
      for (const pid of pids) kill(pid);
      await closed;
      // A browser or computer may go down at any byte: each second time in the middle of a record, which by itself is rare.
      if (round % 2 === 1) breakOff(newestLog(profile));
      const told = kept;
      const again = await open();
      const sound = await again.page.evaluate<{ count: number; listed: number; unique: number; lost: string[]; numbers: number }>(
        'soundness()',
      );
      await again.context.close();
      expect(sound.lost).toEqual([]);
      expect(sound.listed).toBeGreaterThanOrEqual(told);
      expect([sound.count, sound.unique, sound.numbers]).toEqual([sound.listed, sound.listed, sound.listed]);
      kept = sound.listed;
    }
    console.log(`Killed ${rounds} times; ${kept} originals were kept, and none was lost`);
    expect(kept).toBeGreaterThan(0);
  }, 180_000);
});

/** The file in which the browser writes down what it does to its databases, before anything else; empty where there is none yet. */
function newestLog(profile: string): string {
  const folder = path.join(profile, 'Default', 'IndexedDB');
  if (!existsSync(folder)) return '';
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\d+\.log$/.test(name));
  const newest = logs.sort().at(-1);
  return newest ? path.join(folder, newest) : '';
}

/** The beginning of a record that was not written to its end: a checksum, a length of 300, the kind of one in one piece, and ten bytes. */
function breakOff(log: string): void {
  const blockBytes = 32_768;
  // Records are cut at the ends of blocks: at one there is no room for this.
  if (blockBytes - (statSync(log).size % blockBytes) > 7 + 300)
    appendFileSync(log, Uint8Array.of(1, 2, 3, 4, 300 & 0xff, 300 >> 8, 1, ...new Uint8Array(10)));
}

describe('Chromium with the extension', () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'wireprint-restarted-'));
  afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

  const start = () => launch(profile, [`--disable-extensions-except=${builds.Chromium}`, `--load-extension=${builds.Chromium}`]);

  it('leaves a log that broke off at its next start, though nothing is to be kept', async () => {
    const first = await start();
    const worker = first.serviceWorkers()[0] ?? (await first.waitForEvent('serviceworker'));
    // What is bundled is brought in first: from then on nothing is written.
    const settled = () =>
      worker.evaluate(
        `chrome.storage.local.get('libraryFacts').then(({ libraryFacts }) => libraryFacts?.coming === null && libraryFacts.count > 1000)`,
      );
    expect(await until(settled, 60_000)).toBe(true);
    await first.close();
    const log = newestLog(profile);
    breakOff(log);
    const second = await start();
    expect(await until(async () => !existsSync(log), 10_000)).toBe(true);
    await second.close();
  }, 90_000);
});

function launch(profile: string, args: string[] = []): Promise<BrowserContext> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launchPersistentContext(profile, { executablePath: findBrowser('chromium'), headless: true, args: [...root, ...args] });
}

/** Processes that were started with this profile: ours, and nobody else's. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(profile))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone with its parent.
  }
}
