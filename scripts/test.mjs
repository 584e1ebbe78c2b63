// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installBrowsers, installPackages, projectEnvironment, root } from './install.mjs';

// `npm test`: everything that must hold. Runs on the machine's Node (20 or newer); what it starts runs on the project's own.
// A stage that fails does not stop the others, so that one run tells everything. The last line is the count.

/** @typedef {{ passed: number, failed: number }} Count */

const reports = mkdtempSync(path.join(tmpdir(), 'wireprint-test-'));

/**
 * Runs one command, its output streaming through.
 * @param {string} command
 * @returns {Promise<boolean>} whether it ended well
 */
function runs(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: 'inherit', env: projectEnvironment });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * A stage that counts as one test.
 * @param {...string} commands one after another, as long as they end well
 * @returns {() => Promise<Count>}
 */
function once(...commands) {
  return async () => {
    for (const command of commands) if (!(await runs(command))) return { passed: 0, failed: 1 };
    return { passed: 1, failed: 0 };
  };
}

/**
 * A stage that counts each of its tests; a file that does not even load counts as a failed test.
 * @param {string} name
 * @param {string} projects
 * @returns {() => Promise<Count>}
 */
function vitest(name, projects) {
  return async () => {
    const file = path.join(reports, `${name}.json`);
    const well = await runs(`vitest run ${projects} --reporter=default --reporter=json --outputFile.json=${file}`);
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed, failed: failed || (well && passed ? 0 : 1) };
  };
}

const lint = 'addons-linter --warnings-as-errors .output/firefox-mv3';
const needsBuild = () => existsSync(path.join(root, '.output', 'chrome-mv3')) && existsSync(path.join(root, '.output', 'firefox-mv3'));

/** @type {{ name: string, run: () => Promise<Count>, possible?: () => boolean }[]} */
const stages = [
  { name: 'Types', run: once('wxt prepare', 'tsc --noEmit', 'tsc --noEmit -p engine') },
  { name: 'Format and lint', run: once('biome ci .') },
  { name: 'Units and components', run: vitest('units', '--project unit --project components') },
  { name: 'Quality', run: once('node tests/gold/quality.ts') },
  { name: 'Builds', run: once('rm -rf .output', 'wxt build', 'wxt build -b firefox --mv3') },
  { name: "The stores' linter", run: once(lint), possible: needsBuild },
  { name: 'Sizes', run: once('node scripts/sizes.mjs'), possible: needsBuild },
  { name: 'Chromium and Firefox', run: vitest('browsers', '--project browsers'), possible: needsBuild },
];

/** @returns {Promise<Count>} */
async function everything() {
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const lines = [];
  for (const { name, run, possible } of stages) {
    console.log(`\n── ${name} ──`);
    const started = Date.now();
    const { passed, failed } = possible && !possible() ? { passed: 0, failed: 1 } : await run();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    lines.push(`${failed ? '✗' : '✓'} ${name.padEnd(22)} ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  return total;
}

try {
  installPackages();
  installBrowsers(['chromium', 'firefox']);
  const { passed, failed } = await everything();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
