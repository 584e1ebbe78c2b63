import { parseArgs } from 'node:util';

/** What was asked for, checked. */
export type Command = { name: 'help' } | CheckCommand | { name: 'trace' | 'pack'; files: string[]; out: string | null };

export interface CheckCommand {
  name: 'check';
  /** Paths of pages and folders, and `-`. Empty when selections are checked. */
  pages: string[];
  selections: { text: string } | { file: string } | null;
  libraries: string[];
  url: string | null;
  format: 'text' | 'json';
  timings: boolean;
}

/** The command line asks for something that cannot be done. The message says what can. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const checkOptions = {
  library: { type: 'string', multiple: true, short: 'l' },
  url: { type: 'string' },
  format: { type: 'string', default: 'text' },
  timings: { type: 'boolean', default: false },
  selection: { type: 'string' },
  'selection-file': { type: 'string' },
} as const;

/**
 * Reads the arguments after `wireprint`.
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return { name: 'help' };
  if (rest.includes('--help') || rest.includes('-h')) return { name: 'help' };
  try {
    if (name === 'check') return readCheck(rest);
    if (name === 'trace' || name === 'pack') return readWriting(name, rest);
  } catch (error) {
    // parseArgs throws TypeErrors whose sentences name the option.
    throw error instanceof TypeError ? new UsageError(error.message, { cause: error }) : error;
  }
  throw new UsageError(`there is no command “${name}”: use check, trace, pack or help`);
}

function readCheck(args: string[]): CheckCommand {
  const { values, positionals } = parseArgs({ args, options: checkOptions, allowPositionals: true });
  const { format, url, selection } = values;
  const file = values['selection-file'];
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is text or json, not “${format}”`);
  if (selection !== undefined && file !== undefined) throw new UsageError('give --selection or --selection-file, not both');
  const selections = selection !== undefined ? { text: selection } : file !== undefined ? { file } : null;
  if (selections && positionals.length > 0)
    throw new UsageError('a selection is checked instead of pages: leave the pages out, or the selection');
  if (!selections && positionals.length === 0) throw new UsageError('name the pages to check: files, folders, or - for standard input');
  if (url !== undefined && (positionals.length !== 1 || selections))
    throw new UsageError('--url says where one page is from: give it with a single page');
  if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new UsageError(`--url takes an http or https address, not “${url}”`);
  }
  return {
    name: 'check',
    pages: positionals,
    selections,
    libraries: values.library ?? [],
    url: url ?? null,
    format,
    timings: values.timings,
  };
}

function readWriting(name: 'trace' | 'pack', args: string[]): Command {
  const { values, positionals } = parseArgs({ args, options: { out: { type: 'string', short: 'o' } }, allowPositionals: true });
  if (positionals.length === 0)
    throw new UsageError(`name the files to ${name}: ninjs, NewsML, NITF, feeds, pages, packs, or folders of them`);
  return { name, files: positionals, out: values.out ?? null };
}
