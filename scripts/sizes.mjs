// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { root } from './install.mjs';

// What the built extension weighs, and what it may weigh. Raise a budget only in the change that needs it, and say why there.

const builds = ['chrome-mv3', 'firefox-mv3'];
const kilobyte = 1000;

/** The most a part may weigh, in bytes. Stores refuse larger single files than the last. */
const budgets = {
  'content script, gzip': 6 * kilobyte,
  // Comes onto a page that is read: its text may be an original's, or a person asked.
  'script that reads, gzip': 11 * kilobyte,
  // Comes onto a page only where a source was found.
  'script for marks, gzip': 8 * kilobyte,
  'popup with all it loads, gzip': 60 * kilobyte,
  // Thirteen languages of messages are 76 kB of it, the licences of what it is made of 21; the citation library with its styles, loaded when somebody cites, 200; parsers of XML, HTML bodies
  // and zip, in the import page and in the background, 110; the words that stored texts are shortened by, in both places, 8; the script that reads, apart
  // from the one on every page, 10.
  'extension without originals and model, zipped': 900 * kilobyte,
  'largest file': 4_000_000,
};

/** Data that a person could exchange: bundled originals and the language model. Not the extension's own weight. */
const isData = (/** @type {string} */ file) => /^(originals|models?)\//.test(file);

/** @param {string} folder */
function filesOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'));
}

/**
 * A page's files: what its HTML names, and what those modules import in turn.
 * @param {string} folder
 * @param {string} page
 */
function loadedBy(folder, page) {
  const loaded = new Set([page]);
  for (const file of loaded) {
    if (!/\.(html|js)$/.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    const named = file.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)
      : text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g);
    for (const [, name = ''] of named) {
      const target = file.endsWith('.html') ? name : path.posix.join(path.posix.dirname(file), name);
      if (existsSync(path.join(folder, target))) loaded.add(target);
    }
  }
  return [...loaded];
}

/**
 * @param {string} build a folder of `.output`
 * @returns {{ part: string, bytes: number, budget: number }[]}
 */
export function measure(build) {
  const folder = path.join(root, '.output', build);
  const read = (/** @type {string} */ file) => readFileSync(path.join(folder, file));
  const sum = (/** @type {number[]} */ sizes) => sizes.reduce((total, size) => total + size, 0);
  const files = filesOf(folder);
  // A zip has 76 bytes and twice the name beside each packed file, and 22 bytes at its end.
  const zipped = (/** @type {string} */ file) => deflateRawSync(read(file), { level: 9 }).length + 76 + 2 * Buffer.byteLength(file);
  const parts = {
    'content script, gzip': gzipSync(read('page.js')).length,
    'script that reads, gzip': gzipSync(read('reader.js')).length,
    'script for marks, gzip': gzipSync(read('marks.js')).length,
    'popup with all it loads, gzip': sum(loadedBy(folder, 'popup.html').map((file) => gzipSync(read(file)).length)),
    'extension without originals and model, zipped': 22 + sum(files.filter((file) => !isData(file)).map(zipped)),
    'largest file': Math.max(...files.map((file) => read(file).length)),
  };
  return Object.entries(budgets).map(([part, budget]) => ({ part, bytes: parts[/** @type {keyof typeof parts} */ (part)], budget }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const unit = (/** @type {number} */ bytes) => `${(bytes / kilobyte).toFixed(1)} kB`.padStart(10);
  let over = 0;
  for (const build of builds) {
    console.log(build);
    for (const { part, bytes, budget } of measure(build)) {
      if (bytes > budget || bytes === 0) over++;
      const verdict = bytes === 0 ? '  is not there' : bytes > budget ? '  TOO LARGE' : '';
      console.log(`  ${part.padEnd(48)}${unit(bytes)} of ${unit(budget)}${verdict}`);
    }
  }
  if (over) console.error(`${over} over budget. Take something out, or raise the budget in scripts/sizes.mjs and say why.`);
  process.exitCode = over ? 1 : 0;
}
