import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The file of the built extension that names whose code is in it, and under which licence. */
export const thirdPartyFile = 'third-party.txt';

interface Package {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

/** The folder of the package that a module belongs to; `null` for our own modules and for what the bundler makes up. */
export function packageFolder(module: string): string | null {
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/').replace(/^\0/, '')) ?? [];
  return folder ?? null;
}

/**
 * The notice for a build: Wireprint's own licence, then each package with its source and the whole text of its licence. Where a package brings none, the
 * text is that of the SPDX list for the licence that it names.
 *
 * @param folders of the packages whose code is in the build
 * @throws where a licence has no text: then nobody has looked at what it asks for
 */
export function thirdPartyNotice(root: string, folders: Iterable<string>): string {
  const packages = [...folders].map((folder) => ({
    folder,
    ...(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package),
  }));
  packages.sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
  const own = `Wireprint\n\n${readFileSync(path.join(root, 'LICENSE'), 'utf8').trim()}`;
  const ways = 'The extension contains code of the packages below, each under its own licence.';
  return `${[own, ways, ...packages.map(noticeOf)].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

function noticeOf({ folder, name, version, license = 'none', author }: Package & { folder: string }): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file));
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const by = typeof author === 'object' ? author.name : author;
  if (texts.length === 0) texts.push(`Copyright (c) ${by ?? `the authors of ${name}`}\n\n${textOf(chosen(license))}`);
  // A choice of licences is only named in the package: the one that is taken stands here whole.
  else if (chosen(license) !== license) texts.push(`Of these, Wireprint takes ${chosen(license)}:\n\n${textOf(chosen(license))}`);
  const source = `https://www.npmjs.com/package/${name}/v/${version}`;
  return [`${name} ${version}\nLicence: ${license}\nSource: ${source}`, ...texts].join('\n\n');
}

const chosen = (license: string): string => license.replace(/[()]/g, '').split(' OR ')[0]!;

function textOf(license: string): string {
  const require = createRequire(import.meta.url);
  try {
    return (require(`spdx-license-list/licenses/${license}.json`) as { licenseText: string }).licenseText.trim();
  } catch {
    throw new Error(`The licence “${license}” is not on the SPDX list. Look at what it asks for before its package is shipped.`);
  }
}

/** A bundler's plugin that notes whose code goes into what is built; all builds of one extension share it. */
export function noteThirdParty(folders: Set<string>) {
  return {
    name: 'note-third-party',
    generateBundle(_: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
      for (const part of Object.values(bundle))
        for (const module of part.moduleIds ?? []) {
          const folder = packageFolder(module);
          if (folder) folders.add(folder);
        }
    },
  };
}
