import { describe, expect, it } from 'vitest';
import { decodePage, isUtf32 } from '../../library/charset.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);

describe('decodePage', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['utf-8 without a word', utf8('<p>Žofín</p>'), '<p>Žofín</p>', 'utf-8'],
    [
      'a byte order mark against a declaration',
      join(latin('\xef\xbb\xbf'), utf8('<meta charset=latin1>é')),
      '<meta charset=latin1>é',
      'utf-8',
    ],
    ['utf-16 by its mark', join(latin('\xff\xfe'), utf16('<p>é')), '<p>é', 'utf-16le'],
    ['meta charset', latin('<meta charset="windows-1250">\x8e'), '<meta charset="windows-1250">Ž', 'windows-1250'],
    [
      'http-equiv',
      latin("<META http-equiv=Content-Type content='text/html; charset=iso-8859-2'>\xae"),
      "<META http-equiv=Content-Type content='text/html; charset=iso-8859-2'>Ž",
      'iso-8859-2',
    ],
    ['xml', latin('<?xml version="1.0" encoding="koi8-r"?>\xc1'), '<?xml version="1.0" encoding="koi8-r"?>а', 'koi8-r'],
    ['shift_jis', join(latin('<meta charset=shift_jis>'), latin('\x93\xfa\x96\x7b')), '<meta charset=shift_jis>日本', 'shift_jis'],
    ['utf-16 declared in bytes', utf8('<meta charset=utf-16>é'), '<meta charset=utf-16>é', 'utf-8'],
    ['nothing said, not utf-8', latin('caf\xe9 \x93q\x94'), 'café “q”', 'windows-1252'],
    ['a declaration in a comment', join(utf8('<!-- <meta charset=koi8-r> -->'), utf8('é')), '<!-- <meta charset=koi8-r> -->é', 'utf-8'],
  ])('%s', (_name, bytes, text, encoding) => expect(decodePage(bytes)).toEqual({ text, encoding, unknown: null }));

  it('names an encoding that there is not, and reads on', () => {
    expect(decodePage(latin('<meta charset=martian>caf\xe9'))).toMatchObject({
      encoding: 'windows-1252',
      unknown: 'martian',
      text: '<meta charset=martian>café',
    });
    expect(decodePage(utf8('<meta charset=martian>é'))).toMatchObject({ encoding: 'utf-8', unknown: 'martian' });
  });

  it('marks bytes that do not fit, and goes on', () => {
    expect(decodePage(join(latin('<meta charset=utf-8>a\xffb'))).text).toBe('<meta charset=utf-8>a\ufffdb');
  });
});

it.each<[number[], boolean]>([
  [[0xff, 0xfe, 0, 0], true],
  [[0, 0, 0xfe, 0xff], true],
  [[0x7b, 0, 0, 0], true],
  [[0, 0, 0, 0x3c], true],
  [[0xff, 0xfe, 0x7b, 0], false],
  [[0, 0, 0, 0], false],
  [[0x7b], false],
])('UTF-32 is known by its beginning: %j', (bytes, is) => expect(isUtf32(Uint8Array.from(bytes))).toBe(is));
