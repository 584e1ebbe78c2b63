import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/install.mjs';

/** A source file of the repository and what it imports. */
export interface Source {
  /** From the repository's folder, with forward slashes. */
  file: string;
  /** The first folder of its path. */
  room: string;
  text: string;
  lines: number;
  imports: Import[];
}

export interface Import {
  /** A file of the repository, or the package's specifier. */
  target: string;
  /** The first folder of the target's path; `null` for a package. */
  room: string | null;
  /** Only types are taken: nothing of it is left when the types are stripped. */
  typeOnly: boolean;
}

const rooms = ['cli', 'components', 'data', 'demo', 'engine', 'entrypoints', 'export', 'library', 'messages', 'page', 'scripts', 'tests'];
const codeEndings = /\.(ts|tsx|mts|js|mjs)$/;
/** Pinned pages and bundled originals are material, not source. */
const material = ['tests/pages', 'demo/pages', 'data/originals', 'data/demo'];

/** Every path of the rooms: folders and files, without material. */
export function repositoryPaths(): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const here = `${folder}/${entry.name}`;
      if (material.includes(here)) return [];
      return entry.isDirectory() ? [here, ...walk(here)] : [here];
    });
  const top = readdirSync(root, { withFileTypes: true });
  const loose = top.filter((entry) => entry.isFile() && codeEndings.test(entry.name)).map((entry) => entry.name);
  return [...loose, ...rooms.filter((room) => top.some((entry) => entry.name === room)).flatMap(walk)];
}

/** Every source file. */
export function readSources(): Source[] {
  return repositoryPaths()
    .filter((file) => codeEndings.test(file))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, room: roomOf(file), text, lines: text.trimEnd().split('\n').length, imports: importsOf(file, text) };
    });
}

/** Import and export declarations that name a module, and `import('…')`: the forms this repository uses. */
export function importsOf(file: string, text: string): Import[] {
  const declared = text.matchAll(/^[ \t]*(?:import|export)\s+(?:(type)\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const called = text.matchAll(/(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...declared].map(([, type, specifier]) => resolve(file, specifier!, type === 'type')),
    ...[...called].map(([, type, specifier]) => resolve(file, specifier!, type !== undefined)),
  ];
}

function resolve(file: string, specifier: string, typeOnly: boolean): Import {
  if (!specifier.startsWith('.')) return { target: specifier, room: null, typeOnly };
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return { target, room: roomOf(target), typeOnly };
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}
