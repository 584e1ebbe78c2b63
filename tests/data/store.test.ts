import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/install.mjs';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const languages = readdirSync(path.join(root, 'public/_locales'));

describe('what the stores show', () => {
  it.each(languages)('has a description in %s, within both stores’ limits', (language) => {
    const text = read(`store/listing/${language}.txt`);
    expect(text.length).toBeGreaterThan(400);
    expect(text.length).toBeLessThanOrEqual(15_000);
    expect(text).toContain('Wireprint');
    expect(text).toContain('W3C Web Annotation');
  });

  it('answers for every permission', () => {
    const questions = read('store/questions.md');
    const [, listed] = /\n {4}permissions: \[([\s\S]*?)\n {4}\],/.exec(read('wxt.config.ts'))!;
    const permissions = [...listed!.matchAll(/'(\w+)'/g)].map(([, name]) => name!).filter((name) => name !== 'chrome');
    expect(permissions.length).toBeGreaterThan(3);
    for (const permission of permissions) expect(questions).toContain(`\`${permission}\``);
  });

  it('has its pictures in the stores’ sizes', () => {
    const size = (file: string) => {
      const bytes = readFileSync(path.join(root, 'store/pictures', file));
      return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
    };
    const pictures = readdirSync(path.join(root, 'store/pictures'));
    expect(pictures.filter((file) => /^\d-/.test(file)).map(size)).toEqual(Array(5).fill('1280x800'));
    for (const tile of ['440x280', '1400x560']) expect(size(`tile-${tile}.png`)).toBe(tile);
  });

  it('has every picture that the README shows', () => {
    const shown = [...read('README.md').matchAll(/(?:\]\(|src=")(docs\/screenshots\/[^)"]+)/g)].map(([, file]) => file!);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
