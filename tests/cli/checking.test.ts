import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { check } from '../../cli/check.ts';
import { Checker, type Job } from '../../cli/checker.ts';
import { Notes } from '../../cli/notes.ts';
import { Output, ReaderGone } from '../../cli/output.ts';
import { runOnThreads } from '../../cli/pool.ts';
import { readPageFile } from '../../cli/read-page.ts';
import { textReport } from '../../cli/text-report.ts';
import { selectionReading, unreadable } from '../../engine/readings.ts';
import type { Report } from '../../engine/report.ts';
import { Shelf } from '../../library/shelf.ts';
import { made, madeAll, madeText, noTables } from '../library/made.ts';
import { makeFolder } from './folder.ts';
import { pageOf } from './page.ts';

const { path, write } = makeFolder();
const options = { url: null, format: 'json' as const, timings: false };
const shelf = new Shelf(madeAll(20));

describe('readPageFile', () => {
  const read = (source: string) => readPageFile({ source, path: source }, null, noTables);

  it('reads the text of a page', async () => {
    const { reading, bad } = await read(write('a.html', pageOf(madeText(1))));
    expect(bad).toBeNull();
    expect(reading).toMatchObject({ kind: 'page', source: path('a.html'), title: 'A page' });
    expect(reading.text).toContain(madeText(1).slice(0, 60));
  });

  it.each<[string, string, string]>([
    ['empty.html', '', 'the file is empty'],
    ['spaces.html', ' \n', 'the file is empty'],
    ['deep.html', '<div>'.repeat(200_000), 'nested too deep'],
  ])('says why of %s', async (name, content, why) => {
    const { reading, bad } = await read(write(name, content));
    expect(reading).toMatchObject({ kind: 'not-an-article', text: '', why: expect.stringContaining(why) });
    expect(bad).toBe(`${path(name)}: ${why.startsWith('nested') ? `its elements are ${why}` : why}`);
  });

  it('warns of an encoding that there is not', async () => {
    const { bad, warning } = await read(write('odd.html', pageOf('Text.', '<meta charset="martian">')));
    expect([bad, warning]).toEqual([null, `${path('odd.html')}: says it is in “martian”, which is no known encoding; read as utf-8`]);
  });
});

describe('Checker', () => {
  const checker = new Checker(shelf, noTables, options);

  it('prints a report on one line', async () => {
    const source = write('b.html', pageOf(madeText(3)));
    const { output, bad, failure } = await checker.run({ page: { source, path: source } });
    expect([bad, failure]).toEqual([null, null]);
    expect(output.endsWith('\n') && output.indexOf('\n') === output.length - 1).toBe(true);
    expect(JSON.parse(output)).toMatchObject({ version: 1, page: { source }, matches: [{ original: { uri: 'urn:test:3' } }] });
  });

  it('has a report for what is not there', async () => {
    const { output, bad } = await checker.run({ page: { source: 'none.html', path: null, why: 'there is no such file' } });
    const report = JSON.parse(output) as Report;
    expect(report.verdict).toBe('not-an-article');
    expect(report.why).toContain('there is no such file');
    expect(bad).toBe('none.html: there is no such file');
  });

  it('checks selections, and names the one that is wrong', async () => {
    const good = await checker.run({ selection: { source: 'selection:0', text: madeText(5).slice(0, 200) } });
    expect(JSON.parse(good.output)).toMatchObject({ page: { source: 'selection:0' }, matches: [{ original: { uri: 'urn:test:5' } }] });
    const wrong = await checker.run({ selection: { source: 'selection:1', text: null } });
    expect(wrong.bad).toContain('selection:1');
    expect(JSON.parse(wrong.output)).toMatchObject({ verdict: 'not-an-article' });
  });

  it('goes on after a fault of the program, and tells of it', async () => {
    const faulty = {
      check(reading: { kind: string }) {
        if (reading.kind === 'selection') throw new TypeError('a fault');
        return shelf.check(unreadable('s', null, 'w'), noTables);
      },
    };
    const { output, failure } = await new Checker(faulty as never, noTables, options).run({ selection: { source: 's', text: 'words' } });
    expect(failure).toContain('TypeError');
    expect(JSON.parse(output)).toMatchObject({ verdict: 'not-an-article' });
  });

  it('times its stages only when asked', async () => {
    const job: Job = { selection: { source: 'selection:0', text: madeText(5) } };
    const timed = await new Checker(shelf, noTables, { ...options, timings: true }).run(job);
    expect(JSON.parse(timed.output).timings).toMatchObject({ read: expect.any(Number), lookup: expect.any(Number) });
    expect(JSON.parse((await checker.run(job)).output)).not.toHaveProperty('timings');
  });
});

describe('runOnThreads', () => {
  it('gives the same as one thread, in the order of the jobs', async () => {
    const jobs: Job[] = Array.from({ length: 50 }, (_, at) => ({
      selection: { source: `selection:${at}`, text: madeText(at % 25).slice(0, 50 + 30 * (at % 9)) },
    }));
    const threaded: string[] = [];
    for await (const { output } of runOnThreads(jobs, shelf, options, 2)) threaded.push(output);
    const { tables } = await import('../../data/tables.ts');
    const checker = new Checker(shelf, tables, options);
    const single: string[] = [];
    for (const job of jobs) single.push((await checker.run(job)).output);
    expect(threaded).toEqual(single);
  });

  it('stops its threads when its reader has enough', async () => {
    const jobs: Job[] = Array.from({ length: 50 }, (_, at) => ({ selection: { source: `selection:${at}`, text: 'few words' } }));
    const outcomes = runOnThreads(jobs, shelf, options, 2);
    await outcomes.next();
    expect(await outcomes.return(undefined)).toEqual({ done: true, value: undefined });
  });
});

describe('check', () => {
  it('prints a report for every input in order, and says the bad ones', async () => {
    const printed: string[] = [];
    const said: string[] = [];
    const output = new Output(new Writable({ write: (chunk, _encoding, done) => done(void printed.push(String(chunk))) }));
    const notes = new Notes((line) => void said.push(line));
    const pages = [write('x.html', pageOf(madeText(1))), path('none.html'), write('y.html', pageOf(madeText(2)))];
    await check({ name: 'check', pages, selections: null, libraries: [], url: null, format: 'json', timings: false }, output, notes);
    expect(printed.map((line) => JSON.parse(line).page.source)).toEqual(pages);
    expect(said).toEqual([`wireprint: ${path('none.html')}: there is no such file`]);
    expect(notes.status).toBe(2);
  });
});

describe('Notes', () => {
  it('puts a fault of the program above a bad input', () => {
    const notes = new Notes(() => {});
    notes.warn('odd');
    expect(notes.status).toBe(0);
    notes.bad('bad');
    expect(notes.status).toBe(2);
    notes.failed('fault');
    expect(notes.status).toBe(1);
  });
});

describe('Output', () => {
  it('waits until what it wrote is taken, and says when nobody reads any more', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk, _encoding, done) => setTimeout(() => done(void taken.push(String(chunk))), 5),
    });
    await new Output(slow).write('one');
    expect(taken).toEqual(['one']);
    const gone = new Output(
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) }),
    );
    await expect(gone.write('one')).rejects.toBeInstanceOf(ReaderGone);
    await expect(gone.write('two')).rejects.toBeInstanceOf(ReaderGone);
  });
});

describe('textReport', () => {
  const text = madeText(4);
  const cut = text.split('\n\n').slice(0, 4).join('\n\n');

  it('shows the source, both coverages, and what was left out with its paragraph', () => {
    const original = made(4, { url: 'https://example.org/4', bylines: ['Ada Quill', 'Ben Stroud'] });
    const shown = textReport(new Shelf([original, ...madeAll(3)]).check({ ...selectionReading('cut.html', cut), kind: 'page' }, noTables));
    expect(shown).toContain('cut.html\n');
    expect(shown).toContain('Test Wire, by Ada Quill, Ben Stroud, 2020-05-04T10:00:00Z');
    expect(shown).toContain('“Headline 4”');
    expect(shown).toContain('https://example.org/4');
    expect(shown).toMatch(/6\d % of the original; 100 % of this page/);
    for (const [at, sentence] of text.split('\n\n').entries()) expect(shown.includes(`¶${at + 1} ${sentence}`)).toBe(at >= 4);
  });

  it('calls nothing left out that stands around a selection', () => {
    const shown = textReport(new Shelf([made(4), ...madeAll(3)]).check(selectionReading('selection:0', cut), noTables));
    expect(shown).toMatch(/not looked for \d/);
    expect(shown).not.toMatch(/left out|leaves out|¶/);
  });

  it('says what is not known, and lets no text write lines of its own', () => {
    const original = made(4, { bylines: [], published: null, headline: 'Two\nlines\u001b[2J', outlet: null });
    const shown = textReport(new Shelf([original]).check(selectionReading('selection:0', text), noTables));
    expect(shown).toContain('unknown outlet, no byline known, time unknown');
    expect(shown).toContain('“Two lines [2J”');
  });
});
