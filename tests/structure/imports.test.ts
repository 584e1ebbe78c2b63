import { describe, expect, it } from 'vitest';
import { type Import, importsOf, readSources, type Source } from './sources.ts';

/** Who may import whom. A room that is not named may import every room but `entrypoints` and `cli`. */
const mayImport: Record<string, { rooms: string[]; typesOf?: string[]; packages: RegExp }> = {
  engine: { rooms: [], packages: /^$/ },
  page: { rooms: ['engine'], packages: /^$/ },
  library: { rooms: ['engine'], packages: /^(?!node:|webextension-polyfill|wxt|@wxt-dev\/|@webext-core\/|preact)/ },
  messages: { rooms: [], typesOf: ['engine', 'page'], packages: /^(?!node:|preact|linkedom|idb$)/ },
  components: { rooms: [], typesOf: ['engine', 'public'], packages: /^preact(\/|$)/ },
  data: { rooms: [], typesOf: ['engine'], packages: /^$/ },
};

const sources = readSources();
const byFile = new Map(sources.map((source) => [source.file, source]));

/** What is wrong with an import, as a sentence that says what to do; `null` when nothing is. */
function fault(source: Pick<Source, 'file' | 'room'>, { target, room, typeOnly }: Import): string | null {
  const { file } = source;
  const rule = mayImport[source.room];
  if (room === null) {
    if (!rule || rule.packages.test(target)) return null;
    return `${file} imports the package ${target}, which ${source.room}/ does without. Hand it in as an argument, or move the code to a room that may.`;
  }
  if (room === source.room) {
    const [own, other] = [file, target].map((name) => name.split('/').slice(0, 2).join('/'));
    if (room !== 'entrypoints' || own === other || !target.split('/')[2]) return null;
    return `${file} imports ${target} from another entrypoint. Move what both need to components/, messages/ or page/.`;
  }
  if (room === 'entrypoints' || (room === 'cli' && source.room !== 'tests'))
    if (source.room !== 'tests')
      return `${file} imports ${target}: nobody imports ${room}/. Move what is needed to the room that owns the idea.`;
  if (!rule || rule.rooms.includes(room)) return null;
  if (!rule.typesOf?.includes(room))
    return `${file} imports ${target}, but ${source.room}/ may not know ${room}/. Take it as an argument, or move the code.`;
  return typeOnly ? null : `${file} takes more than types from ${target}. Write \`import type\`, or take the value as an argument.`;
}

describe('who may import whom', () => {
  it('holds in every file', () => {
    expect(sources.flatMap((source) => source.imports.flatMap((one) => fault(source, one) ?? []))).toEqual([]);
  });

  it('finds every form of import', () => {
    const text = `import a from './a.ts';\nimport type { B } from "../page/b.ts";\nimport './c.css';\nexport { d } from './d.ts';
      const e = await import('./e.ts');\nimport {\n  f,\n  type G,\n} from 'f';\nexport type * from './h.ts';\nconst from = 'no import';`;
    expect(importsOf('engine/x.ts', text)).toEqual([
      { target: 'engine/a.ts', room: 'engine', typeOnly: false },
      { target: 'page/b.ts', room: 'page', typeOnly: true },
      { target: 'engine/c.css', room: 'engine', typeOnly: false },
      { target: 'engine/d.ts', room: 'engine', typeOnly: false },
      { target: 'f', room: null, typeOnly: false },
      { target: 'engine/h.ts', room: 'engine', typeOnly: true },
      { target: 'engine/e.ts', room: 'engine', typeOnly: false },
    ]);
  });

  it.each<[string, string, string | null]>([
    ['engine/a.ts', `import { x } from '../page/x.ts';`, 'may not know page/'],
    ['engine/a.ts', `import { x } from 'idb';`, 'does without'],
    ['components/a.tsx', `import { x } from '../engine/x.ts';`, 'Write `import type`'],
    ['components/a.tsx', `import type { X } from '../engine/x.ts';`, null],
    ['components/a.tsx', `import type { X } from '../messages/x.ts';`, 'may not know messages/'],
    ['library/a.ts', `import browser from 'webextension-polyfill';`, 'does without'],
    ['library/a.ts', `import { openDB } from 'idb';`, null],
    ['scripts/a.ts', `import { x } from '../cli/x.ts';`, 'nobody imports cli/'],
    ['entrypoints/popup/a.ts', `import { x } from '../compare/x.ts';`, 'another entrypoint'],
    ['entrypoints/popup/a.ts', `import { x } from '../../engine/x.ts';`, null],
  ])('judges %s with %s', (file, text, expected) => {
    const room = file.slice(0, file.indexOf('/'));
    const found = fault({ file, room }, importsOf(file, text)[0]!);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toContain(expected);
  });
});

it('has no circle of files', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push(`${[...way.slice(start), file].join(' → ')}: move what they share to a file of its own.`);
    if (start >= 0 || done.has(file)) return;
    for (const { target } of byFile.get(file)?.imports ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

it.each(['entrypoints/page/index.ts', 'entrypoints/reader/index.ts', 'entrypoints/marks/index.ts'])(
  'keeps webextension-polyfill out of %s, which uses the plain browser object',
  (script) => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, typeOnly } of byFile.get(file)?.imports ?? []) if (!typeOnly) visit(target);
    };
    visit(script);
    expect(reached.size).toBeGreaterThan(5);
    expect([...reached]).not.toContain('webextension-polyfill');
  },
);
