import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import models from './data/models/index.json' with { type: 'json' };
import originals from './data/originals/index.json' with { type: 'json' };
import { noteThirdParty, thirdPartyFile, thirdPartyNotice } from './scripts/third-party.ts';

/**
 * Preact's one `innerHTML` sink serves `dangerouslySetInnerHTML`, Citation.js's one an output as elements, and zip.js can load a codec from an
 * address; Wireprint uses none of them. Taking them out of the bundle turns the rules “nothing is ever put into a view as HTML” and “no code from
 * elsewhere” from promises into facts, and satisfies the stores' linter.
 */
function withoutUnusedSinks() {
  const sinks: { file: RegExp; sink: RegExp; instead: string }[] = [
    { file: /preact\/dist\/preact(\.module|\.min)?\.m?js/, sink: /(\w+)\.innerHTML=(\w+)\.__html/g, instead: '$1.textContent=$2.__html' },
    { file: /@citation-js\/core\/lib-mjs\/Cite\/get\.js/, sink: /(\w+)\.innerHTML = (\w+)/g, instead: '$1.textContent = $2' },
    {
      file: /@zip\.js\/zip\.js\/lib\/core\/codec-registry\.js/,
      sink: /import\((?:\/\*[^*]*\*\/\s*)*codecURI\)/g,
      instead: "Promise.reject(new Error('No codec is loaded from elsewhere.'))",
    },
  ];
  return {
    name: 'without-unused-sinks',
    transform(code: string, id: string) {
      const found = sinks.find(({ file }) => file.test(id));
      if (!found) return null;
      const safe = code.replace(found.sink, found.instead);
      if (safe === code)
        throw new Error(`${id} changed: the sink that is taken out of it was not found. Look for it there and mend the pattern here.`);
      return { code: safe, map: null };
    },
  };
}

/** Citation.js brings styles and languages that Wireprint does not cite in: a quarter of its weight. Its own styles are in `data/citation-styles.ts`. */
function withoutOtherStyles() {
  return {
    name: 'without-other-styles',
    enforce: 'pre' as const,
    async load(id: string) {
      if (/plugin-csl\/lib-mjs\/styles\.json$/.test(id)) return '{}';
      if (!/plugin-csl\/lib-mjs\/locales\.json$/.test(id)) return null;
      const { 'en-US': english } = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>;
      return JSON.stringify({ 'en-US': english });
    },
  };
}

/**
 * citeproc-js is under the CPAL, whose terms hold for its files and not for what uses them: it stands in a file of its own, as it is, so that it can be
 * told apart and exchanged.
 */
function citeprocApart() {
  return {
    name: 'citeproc-apart',
    outputOptions: (options: object) => ({
      ...options,
      ...('format' in options && /^(es|esm|module)$/.test(String(options.format))
        ? { codeSplitting: { groups: [{ name: 'citeproc', test: /node_modules[\\/]citeproc[\\/]/ }] } }
        : {}),
    }),
  };
}

/** Whose code is in what was built. */
const packages = new Set<string>();

const sizes = [16, 32, 48, 96, 128];
const icons = (before: string) => Object.fromEntries(sizes.map((size) => [size, `${before}${size}.png`]));
/** Firefox names them by the colour of the text beside them: `light` text stands on a dark toolbar. */
const themeIcons = sizes.map((size) => ({ light: `icon/dark-${size}.png`, dark: `icon/light-${size}.png`, size }));

export default defineConfig({
  imports: false,
  hooks: {
    'build:done': ({ config }) => writeFile(join(config.outDir, thirdPartyFile), thirdPartyNotice(resolve('.'), packages)),
    // The bundled originals are files of their own: read once after an installation, not at every start of the worker.
    'build:publicAssets': (_, files) => {
      for (const name of originals.bundles.flatMap((bundle) => bundle.files))
        files.push({ absoluteSrc: resolve('data/originals', name), relativeDest: `originals/${name}` });
      for (const name of models.files) files.push({ absoluteSrc: resolve('data/models', name), relativeDest: `models/${name}` });
      // The page after the installation reads one of these.
      for (const name of ['arabic', 'german', 'japanese', 'local-paper'])
        files.push({ absoluteSrc: resolve('demo/pages', `${name}.html`), relativeDest: `demo/${name}.html` });
    },
  },
  vite: () => ({ plugins: [preact(), withoutUnusedSinks(), withoutOtherStyles(), citeprocApart(), noteThirdParty(packages)] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Wireprint',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: icons('icon/'),
      ...(browser === 'firefox' ? { theme_icons: themeIcons, default_area: 'navbar' } : {}),
    },
    commands: {
      // Chromium keeps Alt+Shift with P, W, N, X and others for groups of tabs, and passes a suggestion over that is its own.
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'find-source': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandSelection__' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandMarks__' },
    },
    // Not by a content script's entrypoint: its wrapper makes an event for older copies of the script on every page, and there are hardly ever any.
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], run_at: 'document_idle' }],
    // The sites of the content script once more: a page with a source is given what its marks need, and no other page is.
    host_permissions: ['http://*/*', 'https://*/*'],
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      'alarms',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'wireprint@wireprint.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
});
