import { expect, it } from 'vitest';
import { readSources, repositoryPaths } from './sources.ts';

const sources = readSources();

/** Past this, look for the second idea. */
const longest = 300;
const rooms = ['engine', 'page', 'library', 'messages', 'components', 'export', 'cli'];

it('names every folder and file for its idea', () => {
  const vague = /(^|\/)(utils?|helpers?|misc|common|stuff)(\.[^/]*)?$/;
  const found = repositoryPaths().filter((path) => vague.test(path));
  expect(found.map((path) => `${path} says nothing about what is in it. Name the idea.`)).toEqual([]);
});

it(`keeps files under ${longest} lines, or says in the head why not`, () => {
  const reason = /\bover 300 lines\b/i;
  const long = sources.filter(({ lines, text }) => lines > longest && !reason.test(head(text)));
  const say = 'Split it by its ideas, or say in its head comment why it is over 300 lines.';
  expect(long.map(({ file, lines }) => `${file} has ${lines} lines. ${say}`)).toEqual([]);
});

it('has a test for every module', () => {
  const tests = sources.filter(({ file }) => /^tests\/.*\.test\.tsx?$/.test(file));
  const imported = new Set(tests.flatMap(({ imports }) => imports.map(({ target }) => target)));
  // The command line is tested as people run it: by its path.
  const named = (file: string): boolean => file.startsWith('cli/') && tests.some(({ text }) => text.includes(file));
  const untested = sources.filter(
    ({ file, room, text }) => rooms.includes(room) && !isTypesOnly(text) && !imported.has(file) && !named(file),
  );
  expect(untested.map(({ file, room }) => `${file} is imported by no test. Write one of its guarantee in tests/${room}/.`)).toEqual([]);
});

/** The comments and imports a file begins with. */
function head(text: string): string {
  return text.split('\n').slice(0, 20).join('\n');
}

/** A file that only declares types leaves nothing to test. */
function isTypesOnly(text: string): boolean {
  return !/^export (?!type\b|interface\b|declare\b)/m.test(text);
}
