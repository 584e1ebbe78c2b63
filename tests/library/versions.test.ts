import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Original, TextOriginal } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { matchedVersion } from '../../library/matched-version.ts';
import { isEarlier, isSameText, tellsMore } from '../../library/same-text.ts';
import { type Library, openLibrary } from '../../library/store.ts';
import { made, madeText, noTables, readingOf } from './made.ts';

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary();
});
const texts = async (from: Library, uri: string) =>
  (await from.versions(uri)).map(({ original }) => (original.held === 'text' ? original.text : null));
const traceOf = ({ text, ...facts }: TextOriginal): Original => ({ ...facts, held: 'trace', trace: makeTrace(text) });
const first = made(1) as TextOriginal;
const second = made(1, { text: madeText(99), updated: '2020-05-04T12:00:00Z' }) as TextOriginal;

describe('a changed text', () => {
  it('is a new version, and the older one stays and is found', async () => {
    await library.add([first], { origin: 'capture' });
    expect(await library.add([second, made(2)], { origin: 'feed' })).toEqual({ added: 1, updated: 1, same: 0 });
    for (const context of [library, await openLibrary()]) {
      expect(await context.count()).toBe(2);
      expect(await context.original('urn:test:1')).toEqual(second);
      expect(await texts(context, 'urn:test:1')).toEqual([second.text, first.text]);
      expect((await context.versions('urn:test:1')).map(({ origin }) => origin)).toEqual(['feed', 'capture']);
      const report = await context.check(readingOf(first.text), noTables);
      expect(report.matches.map(({ original }) => [original.uri, original.updated])).toEqual([['urn:test:1', null]]);
      expect(await context.matched(report.matches[0]!)).toEqual(first);
      expect((await context.list()).map(({ uri }) => uri)).toEqual(['urn:test:1', 'urn:test:2']);
    }
  });

  it('is known again in every version', async () => {
    await library.add([first, second]);
    expect(await library.add([first, second, first])).toEqual({ added: 0, updated: 0, same: 3 });
    expect(await (await openLibrary()).add([second, first])).toEqual({ added: 0, updated: 0, same: 2 });
  });

  it('that says it is older stands behind, whichever came first', async () => {
    await library.add([second]);
    expect(await library.add([first])).toEqual({ added: 0, updated: 1, same: 0 });
    expect(await texts(await openLibrary(), 'urn:test:1')).toEqual([second.text, first.text]);
    expect(await library.original('urn:test:1')).toEqual(second);
  });

  it('goes with all its versions', async () => {
    await library.add([first, second, made(3)]);
    await library.remove(['urn:test:1']);
    expect(await library.count()).toBe(1);
    expect(await texts(library, 'urn:test:1')).toEqual([]);
    for (const { text } of [first, second]) expect((await library.check(readingOf(text), noTables)).matches).toEqual([]);
    expect(await library.add([first])).toEqual({ added: 1, updated: 0, same: 0 });
  });

  it('lists how many earlier versions there are', async () => {
    await library.add([first, second, made(3)]);
    const listed = [];
    for await (const part of library.contents()) listed.push(...part);
    expect(listed.map(({ uri, earlier, held }) => [uri, earlier, held])).toEqual([
      ['urn:test:3', 0, 'text'],
      ['urn:test:1', 1, 'text'],
    ]);
  });
});

describe('a trace and the text that it is of', () => {
  it('are one original: the text stays, and takes the place of the trace', async () => {
    await library.add([traceOf(first)]);
    expect(await library.add([first])).toEqual({ added: 0, updated: 1, same: 0 });
    expect(await library.add([traceOf(first)])).toEqual({ added: 0, updated: 0, same: 1 });
    expect((await library.versions('urn:test:1')).map(({ original }) => original)).toEqual([first]);
  });

  it('are versions where they differ', async () => {
    await library.add([first]);
    const longer = made(1, { text: `${first.text} More.` }) as TextOriginal;
    expect(await library.add([traceOf(longer)])).toEqual({ added: 0, updated: 1, same: 0 });
    expect(await library.versions('urn:test:1')).toHaveLength(2);
  });

  it('compare as far as they can be read', () => {
    const unreadable: Original = { ...traceOf(first), trace: Uint8Array.of(255, 1) } as Original;
    expect(isSameText(unreadable, first)).toBe(true);
    expect(isSameText(first, second)).toBe(false);
    expect([tellsMore(first, traceOf(first)), tellsMore(traceOf(first), first), tellsMore(unreadable, traceOf(first))]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('which version is earlier', () => {
  it.each([
    ['2020-05-04T10:00:00Z', '2020-05-04T12:00:00+01:00', true],
    ['2020-05-04T12:00:00Z', '2020-05-04T12:00:00+01:00', false],
    ['2020-05-04', '2020-05-05T12:00:00Z', false],
    [null, '2020-05-05T12:00:00Z', false],
  ])('%s beside %s', (given, held, earlier) => {
    expect(isEarlier(made(1, { published: given }), made(1, { published: held }))).toBe(earlier);
  });
});

describe('matchedVersion', () => {
  const outline = (end: number) => [{ original: { start: 0, end } }] as never;
  it('tells versions with the same facts by where their text ends', () => {
    const [short, long] = [made(1, { text: 'One.' }), made(1, { text: 'One. Two.\n' })];
    expect(matchedVersion([long, short], { original: short as never, outline: outline(4) })).toBe(short);
    expect(matchedVersion([long, short], { original: short as never, outline: outline(9) })).toBe(long);
    expect(matchedVersion([long, second], { original: second as never, outline: outline(1) })).toBe(second);
    expect(matchedVersion([long], { original: second as never, outline: outline(1) })).toBe(long);
    expect(matchedVersion([], { original: second as never, outline: [] })).toBeUndefined();
  });
});
