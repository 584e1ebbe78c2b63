import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './figures.ts';

const root = join(import.meta.dirname, '../..');
const material = process.env.WIREPRINT_MATERIAL ?? join(root, '../shared/data');

/**
 * The figures of the 700 made reposts of real stories, where that material is: it may not be given away, so it is not part of the project.
 * @returns why there are none, where there are none
 */
export function measureMade(): Figures | string {
  const set = join(material, 'reposts');
  if (!existsSync(set)) return `there is no ${set} (WIREPRINT_MATERIAL names another place).`;
  const folder = mkdtempSync(join(tmpdir(), 'wireprint-quality-'));
  try {
    const [pages, selections] = [join(folder, 'pages.ndjson'), join(folder, 'selections.ndjson')];
    const library = ['--library', join(set, 'library.json'), '--format', 'json'];
    check(pages, [join(set, 'pages'), ...library]);
    check(selections, ['--selection-file', join(set, 'selections.json'), ...library]);
    const printed = execFileSync(process.execPath, [join(material, 'score.mjs'), set, pages, selections], { encoding: 'utf8' });
    return flatten(JSON.parse(printed) as Record<string, unknown>);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(into: string, args: string[]): void {
  const file = openSync(into, 'w');
  try {
    execFileSync(process.execPath, [join(root, 'cli/wireprint.ts'), 'check', ...args], { stdio: ['ignore', file, 'inherit'] });
  } finally {
    closeSync(file);
  }
}

function flatten(result: Record<string, unknown>, prefix = 'made '): Figures {
  const out: Figures = {};
  for (const [name, value] of Object.entries(result)) {
    if (name === 'pages' || name === 'missing') continue;
    if (typeof value === 'number') out[`${prefix}${name}`] = value;
    else if (value && typeof value === 'object') Object.assign(out, flatten(value as Record<string, unknown>, `${prefix}${name}.`));
  }
  return out;
}
