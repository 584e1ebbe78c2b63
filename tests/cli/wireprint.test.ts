import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNinjs } from '../../library/ninjs.ts';
import { madeAll, madeText } from '../library/made.ts';
import { makeFolder } from './folder.ts';
import { pageOf } from './page.ts';

// The program as people run it: cli/wireprint.ts, and with enough pages its threads, cli/check-worker.ts.
const program = join(import.meta.dirname, '../../cli/wireprint.ts');
const { path, write } = makeFolder();
const library = write(
  'library.jsonl',
  madeAll(20)
    .map((original) => JSON.stringify(writeNinjs(original)))
    .join('\n'),
);
const page = write('page.html', pageOf(madeText(2)));

function run(
  args: string[],
  input = '',
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<{ out: string; err: string; status: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.length > stopAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (status) => resolve({ out, err, status }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
const sources = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).page.source as string);

describe('wireprint', () => {
  it('checks pages for people', async () => {
    const { out, err, status } = await run(['check', page, '--library', library]);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('Test Wire, by Ada Quill');
  });

  it('reads a page from standard input, under the address given', async () => {
    const { out, status } = await run(
      ['check', '-', '--url', 'https://example.org/a', '--format', 'json', '-l', library],
      pageOf(madeText(5)),
    );
    expect(JSON.parse(out)).toMatchObject({
      page: { source: '-', url: 'https://example.org/a' },
      matches: [{ original: { uri: 'urn:test:5' } }],
    });
    expect(status).toBe(0);
  });

  it('ends with 2 when an input was bad, and has checked the others', async () => {
    const { out, err, status } = await run(['check', path('none.html'), page, '--format', 'json', '-l', library]);
    expect(sources(out)).toEqual([path('none.html'), page]);
    expect(err).toContain('none.html: there is no such file');
    expect(status).toBe(2);
  });

  it.each([[['chekc']], [['check']], [['check', page, '--format', 'xml']]])('ends with 2 and a word about %j', async (args) => {
    const { out, err, status } = await run(args);
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain('wireprint help');
  });

  it('helps', async () => {
    expect(await run(['help'])).toMatchObject({ status: 0, err: '', out: expect.stringContaining('wireprint check PAGE') });
  });

  it('checks many pages on threads, in their order', async () => {
    const pages = Array.from({ length: 80 }, (_, at) => write(`many-${String(at).padStart(2, '0')}.html`, pageOf(madeText(at))));
    pages.splice(40, 0, path('none.html'));
    const { out, status } = await run(['check', ...pages, '--format', 'json', '-l', library]);
    expect(sources(out)).toEqual(pages);
    expect(status).toBe(2);
  });

  it('stops quietly when nobody reads on', async () => {
    const { err, status } = await run(['check', ...Array(300).fill(page), '--format', 'json', '-l', library], '', 1_000);
    expect([err, status]).toEqual(['', 0]);
  });

  it('finds in a trace what it finds in the text', async () => {
    expect((await run(['trace', library, '-o', path('traces.wireprint')])).status).toBe(0);
    const { out } = await run(['check', page, '--format', 'json', '-l', path('traces.wireprint')]);
    expect(JSON.parse(out)).toMatchObject({ matches: [{ original: { uri: 'urn:test:2', held: 'trace' } }] });
  });
});
