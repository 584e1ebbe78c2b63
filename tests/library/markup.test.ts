import { describe, expect, it } from 'vitest';
import { textOfLine, textOfMarkup } from '../../library/markup.ts';

describe('textOfMarkup', () => {
  it.each([
    ['<p>One.</p>\n<p>Two &amp; three.</p>', 'One.\n\nTwo & three.'],
    ['<div>One<br>line</div>', 'One line'],
    ['One<br><br>Two', 'One\n\nTwo'],
    ['<p>A <b>bold</b>\n  word<script>steal()</script></p>', 'A bold word'],
    ['<ul><li>One<li>Two</ul>', 'One\n\nTwo'],
    ['<p onclick="x()">&lt;script&gt;</p>', '<script>'],
    ['<html><head><title>T</title><body><p>One', 'One'],
    ['<p>One</p><figure><img src=x><div>By Eve</div><figcaption>A bridge</figcaption></figure><p>Two</p>', 'One\n\nTwo'],
    [
      '<nitf><head><title>T</title></head><body><body.head><hedline><hl1>T</hl1></hedline><byline>By Eve</byline><dateline>LUND</dateline></body.head><body.content><media/><block><p>One</p></block></body.content></body></nitf>',
      'LUND\n\nOne',
    ],
    ['', ''],
  ])('%j', (markup, text) => expect(textOfMarkup(markup)).toBe(text));

  it('takes time by length only, however deep the nesting', () => {
    expect(textOfMarkup(`${'<div>'.repeat(200_000)}deep${'</div>'.repeat(200_000)}`)).toBe('deep');
  });
});

describe('textOfLine', () => {
  it.each([
    ['<b>Bold</b> claim <img src=x onerror=alert(1)>', 'Bold claim'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['a\u0000b\n\tc', 'a b c'],
  ])('%j', (given, text) => expect(textOfLine(given)).toBe(text));
});
