import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserMissing, findBrowser } from '../../scripts/find-browser.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wireprint-find-'));
  await writeFile(path.join(folder, 'firefox-esr'), '#!/bin/sh\n');
  await chmod(path.join(folder, 'firefox-esr'), 0o755);
  await writeFile(path.join(folder, 'chromium'), 'no program');
  vi.stubEnv('PATH', folder);
  vi.stubEnv('FIREFOX_PATH', undefined);
  vi.stubEnv('CHROMIUM_PATH', undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe('finding a browser', () => {
  it('takes what the PATH has before the usual places', () => {
    expect(findBrowser('firefox')).toBe(path.join(folder, 'firefox-esr'));
  });

  it('takes the variable before everything', async () => {
    const own = path.join(folder, 'my-own');
    await writeFile(own, '');
    await chmod(own, 0o755);
    vi.stubEnv('FIREFOX_PATH', own);
    expect(findBrowser('firefox')).toBe(own);
  });

  it('says so when the variable names no program, and does not look elsewhere', () => {
    vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'chromium'));
    expect(() => findBrowser('chromium')).toThrow(/CHROMIUM_PATH is set to .*which is no program/);
  });

  it('names the command that brings missing ones', () => {
    const missing = new BrowserMissing(['chromium', 'firefox']);
    expect(missing.message).toContain('apt-get update && apt-get install -y --no-install-recommends chromium firefox-esr');
    expect(missing.message).toContain('CHROMIUM_PATH and FIREFOX_PATH');
  });
});
