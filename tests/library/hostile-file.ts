import { expect } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import type { Original } from '../../engine/original.ts';
import { readImport } from '../../library/import.ts';
import type { ImportSource } from '../../library/import-source.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { readDocument } from '../../page/read-document.ts';
import { noTables } from './made.ts';

/** What takes a second or two here may take ten beside other work; what hangs takes for ever. In seconds. */
export const slow = 20;

function sourceOf(content: string | Uint8Array): ImportSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return {
    name: 'file',
    stream: async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
    slices: { size: bytes.length, slice: async (from, to) => bytes.slice(from, to) },
  };
}

/** What comes out of a file that is called `file`, what is said of it, and how long it took. Only errors that are meant for people may end it. */
export async function readFile(content: string | Uint8Array) {
  const originals: Original[] = [];
  const said: string[] = [];
  const started = performance.now();
  const readPage = async (html: string, source: string) => {
    const { draft } = await readDocument(parsePage(html), { source, url: null });
    return pageFacts(draft, judge(draft, noTables));
  };
  try {
    const fault = ({ sentence }: { sentence: string }) => void said.push(sentence);
    for await (const original of readImport(sourceOf(content), { tables: noTables, readPage, fault })) originals.push(original);
  } catch (error) {
    expect((error as Error).name).toMatch(/^(?:PackError|InputError)$/);
    said.push((error as Error).message);
  }
  return { originals, said, seconds: (performance.now() - started) / 1000 };
}
