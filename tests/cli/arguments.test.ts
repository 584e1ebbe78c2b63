import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../cli/arguments.ts';
import { help } from '../../cli/help.ts';

describe('readArguments', () => {
  it('reads a check with all it can have', () => {
    const args = 'check a.html dir --library l.json -l m.jsonl --format json --timings'.split(' ');
    expect(readArguments(args)).toEqual({
      name: 'check',
      pages: ['a.html', 'dir'],
      selections: null,
      libraries: ['l.json', 'm.jsonl'],
      url: null,
      format: 'json',
      timings: true,
    });
    expect(readArguments(['check', '-', '--url', 'https://example.org/a'])).toMatchObject({
      pages: ['-'],
      url: 'https://example.org/a',
      format: 'text',
    });
    expect(readArguments(['check', '--selection', 'some words'])).toMatchObject({ pages: [], selections: { text: 'some words' } });
    expect(readArguments(['check', '--selection-file', 's.json'])).toMatchObject({ selections: { file: 's.json' } });
  });

  it('reads what is to be written', () => {
    expect(readArguments(['trace', 'a.json', 'b', '-o', 'out.json'])).toEqual({ name: 'trace', files: ['a.json', 'b'], out: 'out.json' });
    expect(readArguments(['pack', 'a.json'])).toEqual({ name: 'pack', files: ['a.json'], out: null });
  });

  it.each([[[]], [['help']], [['--help']], [['check', '--help']]])('helps: %j', (args) =>
    expect(readArguments(args)).toEqual({ name: 'help' }),
  );

  it.each([
    ['check', 'name the pages'],
    ['chekc a.html', 'no command “chekc”'],
    ['check a.html --format xml', 'text or json'],
    ['check a.html --selection x', 'instead of pages'],
    ['check --selection x --selection-file y', 'not both'],
    ['check a b --url https://example.org', 'single page'],
    ['check a --url ftp://example.org', 'http or https'],
    ['check a --url nonsense', 'http or https'],
    ['check a --libary x', '--libary'],
    ['trace', 'name the files'],
  ])('says what is wrong with “%s”', (line, reason) => {
    expect(() => readArguments(line.split(' '))).toThrow(UsageError);
    expect(() => readArguments(line.split(' '))).toThrow(reason);
  });

  it('is explained in the help, every option of it', () => {
    for (const option of ['--library', '--url', '--format', '--timings', '--selection', '--selection-file', '--out', 'trace', 'pack']) {
      expect(help).toContain(option);
    }
  });
});
