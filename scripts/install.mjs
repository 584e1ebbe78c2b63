// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserMissing, findBrowser } from './find-browser.mjs';

// Runs on the Node that is on the machine (20 or newer), before anything is installed: it may import nothing but Node's own modules.

/** The repository's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The environment in which the project's own Node 24 and tools come first. */
export const projectEnvironment = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
};

/** Brings `node_modules` up to the lock file, where it is missing or older. */
export function installPackages() {
  if (packagesAreThere()) return;
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * Finds the browsers, or installs Debian's packages as root.
 * @param {import('./find-browser.mjs').BrowserProgram[]} names
 * @throws {BrowserMissing} with the command to type, where they cannot be installed from here.
 */
export function installBrowsers(names) {
  const absent = names.filter((name) => {
    try {
      findBrowser(name);
      return false;
    } catch (error) {
      if (error instanceof BrowserMissing) return true;
      throw error;
    }
  });
  if (!absent.length) return;
  const missing = new BrowserMissing(absent);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) throw missing;
  console.log(`Installing ${missing.packages.join(' and ')} (apt-get) …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.packages], { DEBIAN_FRONTEND: 'noninteractive' });
}

/** npm notes in `node_modules/.package-lock.json` what it installed: older than the lock file, or naming other versions, means out of date. */
function packagesAreThere() {
  try {
    const lock = path.join(root, 'package-lock.json');
    const installed = path.join(root, 'node_modules', '.package-lock.json');
    statSync(path.join(root, 'node_modules', '.bin', 'node'));
    if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
    // A fresh checkout gives the lock file a new time without a new content: compare what they say.
    const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
    const held = JSON.parse(readFileSync(installed, 'utf8')).packages;
    return Object.entries(wanted).every(([place, { version, optional }]) => place === '' || optional || held[place]?.version === version);
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [variables]
 */
function run(program, args, variables = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...variables } });
  if (status !== 0)
    throw new Error(`\`${program} ${args.join(' ')}\` failed${error ? `: ${error.message}` : ''}. Its output above says why.`);
}
