// @ts-check
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Where to look for a browser. Branded Google Chrome is not taken: it ignores `--load-extension`.
 * @type {Record<'chromium' | 'firefox', { variable: string, names: string[], usual: string[], debian: string }>}
 */
const browsers = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    usual: ['/usr/bin/chromium', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    usual: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/** @typedef {keyof typeof browsers} BrowserProgram */

/** Browsers that are not on this machine; the message is the command that brings them. */
export class BrowserMissing extends Error {
  /** @param {BrowserProgram[]} names */
  constructor(names) {
    const packages = names.map((name) => browsers[name].debian);
    const variables = names.map((name) => browsers[name].variable);
    super(
      `No ${names.join(' and no ')} was found. On Debian or Ubuntu type (as root)\n` +
        `    apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}\n` +
        `or set ${variables.join(' and ')} to the program.`,
    );
    this.name = 'BrowserMissing';
    /** The Debian packages that have them. */
    this.packages = packages;
  }
}

/**
 * The path of a browser: the variable, then PATH, then the usual places.
 * @param {BrowserProgram} name
 * @returns {string}
 * @throws {BrowserMissing} where there is none; an Error where the variable names no program.
 */
export function findBrowser(name) {
  const { variable, names, usual } = browsers[name];
  const set = process.env[variable];
  if (set) {
    if (isProgram(set)) return set;
    throw new Error(`${variable} is set to ${set}, which is no program. Set it to the browser's program, or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = [...folders.flatMap((folder) => names.map((program) => path.join(folder, program))), ...usual].find(isProgram);
  if (!found) throw new BrowserMissing([name]);
  return found;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
