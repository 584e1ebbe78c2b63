import { describe, expect, it } from 'vitest';
import { InputError } from '../../cli/bytes.ts';
import { parsePage } from '../../cli/html.ts';

describe('parsePage', () => {
  it.each([
    ['<p>One</p>'],
    ['One'],
    ['<!doctype html><title>T</title><p>One'],
    ['<body class=x><p>One'],
    ['<html><p>One'],
    ['<html lang=en><head><title>T</title></head><p>One'],
    ['<html><head></head><body><p>One</body></html>'],
  ])('puts a page around %s', (html) => {
    const document = parsePage(html);
    expect(document.documentElement.localName).toBe('html');
    expect(document.body.textContent).toContain('One');
    expect(document.querySelectorAll('body')).toHaveLength(1);
  });

  it('refuses elements nested beyond all reason, at once', () => {
    const from = performance.now();
    expect(() => parsePage('<div/><br/>'.repeat(300_000))).toThrow(InputError);
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(parsePage('<p>a<br>'.repeat(100_000)).body.textContent).toContain('a');
  });
});
