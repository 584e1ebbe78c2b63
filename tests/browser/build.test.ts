import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BrowserName, builds, geckoId } from '../../scripts/browsers/driver.ts';

/** Every permission is a line in the README that says what for. */
const permissions = ['activeTab', 'alarms', 'contextMenus', 'offscreen', 'scripting', 'storage', 'unlimitedStorage'];

describe.each(Object.keys(builds) as BrowserName[])('what is built for %s', (name) => {
  const folder = builds[name];
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const scripts = (within: string): string[] => {
    const entries = readdirSync(path.join(folder, within), { recursive: true, encoding: 'utf8' });
    return entries.filter((entry) => entry.endsWith('.js')).map((entry) => path.join(within, entry));
  };
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;

  it('asks for no more than is needed', () => {
    expect(manifest.manifest_version).toBe(3);
    const asked = manifest.permissions as string[];
    expect(asked.filter((permission) => !permissions.includes(permission))).toEqual([]);
    // The same sites as the content script's, so that a page with a source can be given what marks need: no new question to a person.
    const [content] = manifest.content_scripts as { matches: string[]; js: string[]; css?: string[] }[];
    expect(manifest.host_permissions).toEqual(content!.matches);
    expect(content, 'what every page is paid for').toMatchObject({ js: ['page.js'] });
    expect(content!.css).toBeUndefined();
    expect(manifest.externally_connectable, 'pages may not speak to the extension').toBeUndefined();
    expect(manifest.web_accessible_resources ?? [], 'pages may not see that the extension is there').toEqual([]);
    if (name === 'Firefox') expect(manifest.browser_specific_settings).toMatchObject({ gecko: { id: geckoId } });
  });

  it('names whose code is in it, with the licences', () => {
    const notice = read('third-party.txt');
    const shipped = ['preact', 'idb', 'citeproc', '@citation-js/core', 'webextension-polyfill', 'valibot', '@zip.js/zip.js', 'saxes'];
    for (const part of shipped) expect(notice).toMatch(new RegExp(`^${part} \\d`, 'm'));
    // citeproc's licence holds for its own files: it has one of its own.
    const apart = scripts('chunks').filter((file) => /citeproc/i.test(path.basename(file)));
    expect(apart).toHaveLength(1);
  });

  it('loads no code from elsewhere and makes none from strings', () => {
    const found = scripts('.').filter((file) => /\beval\(|new Function\(|import\(\s*["'`]https?:/.test(read(file)));
    expect(found).toEqual([]);
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(pages).not.toEqual([]);
    for (const page of pages) expect(read(page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('puts nothing into a view or a page as HTML', () => {
    expect(scripts('.').filter((file) => /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write/.test(read(file)))).toEqual(
      [],
    );
  });

  it('has no webextension-polyfill in the scripts for pages', () => {
    for (const file of ['page.js', 'reader.js', 'marks.js'])
      expect(read(file)).not.toMatch(/webextension-polyfill|message port closed before a response was received/i);
  });
});
