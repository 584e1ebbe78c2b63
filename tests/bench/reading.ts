import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { builds, until, wait } from '../../scripts/browsers/driver.ts';
import { root } from '../../scripts/install.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openGateway } from '../browser/gateway.ts';
import { stretches } from '../browser/trace.ts';
import { ContentScriptBrowser } from './content-script.ts';
import { percentile } from './timing.ts';

// `npm run bench:reading`: what the content script costs in real Chromium, beside Readability as a content script on the same pages. The pages' own scripts stand still,
// so that all script that runs is ours. Each page is loaded three times by each, in turns, and the middle figure counts. `--every N` takes every Nth page,
// `--json` prints one object. Needs a build: `npm run build`.

/** One load says as much of the machine as of the script. */
const loads = 3;
const json = process.argv.includes('--json');
const every = Number(process.argv[process.argv.indexOf('--every') + 1] || 1) || 1;
const material = process.env.WIREPRINT_MATERIAL ?? path.join(root, '..', 'shared', 'data');
const folders = ['articles/html', 'pages'].map((folder) => path.join(material, folder)).filter((folder) => existsSync(folder));
if (folders.length === 0) {
  if (!json) console.log(`No real pages in ${material}: the demonstration's pages are measured, which are small.`);
  folders.push(path.join(root, 'demo/pages'));
}
if (!existsSync(path.join(builds.Chromium, 'manifest.json'))) throw new Error('There is no build to measure. Run `npm run build` first.');

/** Milliseconds of script on a core, each in a browser of its own. */
interface Cost {
  page: string;
  script: number;
  /** The longest stretch of ours. */
  longest: number;
  /** Readability as a content script: compiled, run on a copy of the document, which it needs as it takes documents apart, and its text sent. */
  readability: number;
  /** A content script that does nothing: what starting any costs. */
  empty: number;
}

const readability = {
  // The last of several scripts is the one whose beginning counts: so the library and its use are one file.
  'readability.js': `${readFileSync(path.join(root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8')}
const { title, byline, textContent, publishedTime } = new Readability(document.cloneNode(true)).parse() ?? {};
chrome.runtime.sendMessage({ title, byline, textContent, publishedTime });`,
};

/** Bytes on a page's heap once it has been read and swept. Sweeping throws compiled code away too, so no page is timed after it. */
async function heapOf(driver: ChromiumDriver, url: string): Promise<number> {
  await driver.open(url);
  await wait(driver === bare ? 100 : 1_000);
  const session = await driver.context.newCDPSession(driver.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Reads one page with the extension. */
async function measure(url: string): Promise<Pick<Cost, 'script' | 'longest'> | null> {
  const browser = ours.context.browser()!;
  await browser.startTracing(ours.page, { categories: ['toplevel', 'devtools.timeline'] });
  let trace: Buffer;
  try {
    await ours.open(url);
    // Pages without running text get no record: then the gate was all there was.
    await until(() => ours.record(), 4_000);
    await wait(150); // for the marks
  } finally {
    trace = await browser.stopTracing();
  }
  const found = stretches(trace, '/page.js');
  if (found.length === 0) return null;
  return { script: found.reduce((sum, { onCore }) => sum + onCore, 0), longest: Math.max(...found.map(({ onCore }) => onCore)) };
}

/** One page, by all in turns. */
async function middleOf(url: string): Promise<Omit<Cost, 'page'> | null> {
  const found: Omit<Cost, 'page'>[] = [];
  for (let i = 0; i < loads; i++) {
    const cost = await measure(url);
    if (!cost) return null;
    found.push({ ...cost, readability: await withReadability.measure(url), empty: await withEmpty.measure(url) });
  }
  const middle = (figure: (cost: Omit<Cost, 'page'>) => number): number => percentile(found.map(figure), 0.5);
  return {
    script: middle(({ script }) => script),
    longest: Math.max(...found.map(({ longest }) => longest)),
    readability: middle(({ readability }) => readability),
    empty: middle(({ empty }) => empty),
  };
}

const costs: Cost[] = [];
/** Bytes that a page keeps with the extension, beside a browser without it. */
const kept: number[] = [];
const gateway = await openGateway();
const ours = await ChromiumDriver.launch({ proxyPort: gateway.port, keepsPages: false });
const bare = await ChromiumDriver.launch({ proxyPort: gateway.port, extension: null, keepsPages: false });
const withReadability = await ContentScriptBrowser.launch(readability, gateway.port);
const withEmpty = await ContentScriptBrowser.launch({ 'empty.js': 'void 0;' }, gateway.port);
try {
  for (const folder of folders) {
    const server = await serve(folder, { headers: { 'content-security-policy': "script-src 'none'" } });
    const names = readdirSync(folder).filter((name) => /\.html(\.gz)?$/.test(name));
    const chosen = names.filter((_, i) => i % every === 0);
    for (const page of chosen) {
      const url = server.url + page;
      const cost = await middleOf(url);
      if (cost) costs.push({ page, ...cost });
    }
    for (const page of chosen.slice(0, 20)) kept.push((await heapOf(ours, server.url + page)) - (await heapOf(bare, server.url + page)));
    await server.close();
  }
} finally {
  await ours.close();
  await bare.close();
  await withReadability.close();
  await withEmpty.close();
  await gateway.close();
}

const of = (figure: (cost: Cost) => number, share: number): number => Number(percentile(costs.map(figure), share).toFixed(2));
const sum = (figure: (cost: Cost) => number): number => costs.reduce((total, cost) => total + figure(cost), 0);
const ratio = (theirs: (cost: Cost) => number, own: (cost: Cost) => number) => Number((sum(theirs) / sum(own)).toFixed(2));
const figures = {
  pages: costs.length,
  'script, median ms': of(({ script }) => script, 0.5),
  'script, 95th percentile ms': of(({ script }) => script, 0.95),
  'longest task ms': of(({ longest }) => longest, 1),
  'kept after reading, median kB': Math.round(percentile(kept, 0.5) / 1000),
  'kept after reading, 95th percentile kB': Math.round(percentile(kept, 0.95) / 1000),
  'an empty content script, median ms': of(({ empty }) => empty, 0.5),
  'Readability, median ms': of((cost) => cost.readability, 0.5),
  'Readability, 95th percentile ms': of((cost) => cost.readability, 0.95),
  'times faster, median': of((cost) => cost.readability / cost.script, 0.5),
  'times faster, median, without an empty script': of((cost) => (cost.readability - cost.empty) / (cost.script - cost.empty), 0.5),
  'times faster, all pages together': ratio(
    (cost) => cost.readability,
    ({ script }) => script,
  ),
  'times faster, together, without an empty script': ratio(
    (cost) => cost.readability - cost.empty,
    (cost) => cost.script - cost.empty,
  ),
};
if (json) console.log(JSON.stringify({ ...figures, costs }));
else for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(50)}${figure}`);
