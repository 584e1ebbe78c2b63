import { existsSync, readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../cli/bytes.ts';
import { Notes } from '../../cli/notes.ts';
import { readOriginals } from '../../cli/original-files.ts';
import { Output } from '../../cli/output.ts';
import { writeOriginals } from '../../cli/write-originals.ts';
import type { Original } from '../../engine/original.ts';
import { asTrace } from '../../library/as-trace.ts';
import { writeNinjs } from '../../library/ninjs.ts';
import { Shelf } from '../../library/shelf.ts';
import { made, madeAll, madeText, noTables, readingOf } from '../library/made.ts';
import { makeFolder } from './folder.ts';

const { path, write } = makeFolder();
const originals = [...madeAll(3), made(3, { heldExtent: 'excerpt', headline: null })];
const source = write('source.jsonl', originals.map((original) => JSON.stringify(writeNinjs(original))).join('\n'));
const run = async (name: 'trace' | 'pack', out: string | null, files = [source]) => {
  const said: string[] = [];
  const printed: Buffer[] = [];
  const notes = new Notes((line) => void said.push(line));
  const output = new Output(new Writable({ write: (chunk, _encoding, done) => done(void printed.push(Buffer.from(chunk))) }));
  await writeOriginals({ name, files, out }, output, notes);
  return { said, printed: Buffer.concat(printed), status: notes.status };
};
const readBack = async (file: string) => {
  const found: Original[] = [];
  for await (const original of readOriginals(file, new Notes())) found.push(original);
  return found;
};

describe('writeOriginals', () => {
  it.each(['out.json', 'out.jsonl', 'out.json.gz', 'out.jsonl.gz', 'out.wireprint', 'out'])(
    'writes %s, which is read back to the same',
    async (name) => {
      expect((await run('pack', path(name))).said).toEqual([]);
      expect(await readBack(path(name))).toEqual(originals);
      await run('trace', path(name));
      expect(await readBack(path(name))).toEqual(originals.map(asTrace));
    },
  );

  it('prints traces as an array and texts as a pack when no file is named', async () => {
    const { printed } = await run('trace', null);
    expect(JSON.parse(printed.toString())).toHaveLength(4);
    expect(await readBack(write('printed', (await run('pack', null)).printed))).toEqual(originals);
  });

  it('writes what can be read, and names the rest', async () => {
    const { said, status } = await run('pack', path('some.json'), [path('none.json'), source]);
    expect(said).toHaveLength(1);
    expect(status).toBe(2);
    expect(await readBack(path('some.json'))).toEqual(originals);
    await run('pack', path('nothing.json'), [path('none.json')]);
    expect(readFileSync(path('nothing.json'), 'utf8')).toBe('[]\n');
  });

  it('leaves what was there when it cannot write', async () => {
    await expect(run('pack', path('no/such/folder.json'))).rejects.toBeInstanceOf(InputError);
    expect(existsSync(path('no/such/folder.json.partial'))).toBe(false);
  });
});

describe('asTrace', () => {
  it('keeps every fact and not one word, and is found all the same', () => {
    const traces = madeAll(12).map(asTrace);
    const { text: _, held: __, ...facts } = made(4) as Extract<Original, { held: 'text' }>;
    expect(traces[4]).toMatchObject(facts);
    expect(asTrace(traces[4]!)).toBe(traces[4]);
    const written = Buffer.from((traces[4] as Extract<Original, { held: 'trace' }>).trace).toString('latin1');
    for (const word of madeText(4)
      .split(/\W+/)
      .filter((each) => each.length > 4))
      expect(written).not.toContain(word);
    expect(new Shelf(traces).check(readingOf(madeText(4)), noTables).matches.map((match) => match.original.uri)).toEqual(['urn:test:4']);
  });
});
