import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../public/icon');
const cases = ['', 'light-', 'dark-'].flatMap((prefix) => [16, 32, 48, 96, 128].map((size) => [`${prefix}${size}.png`, size] as const));

describe('the icons', () => {
  it.each(cases)('%s is a square of %d pixels with a see-through corner', (name, size) => {
    const png = readFileSync(join(folder, name));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // IHDR: width and height at 16, colour type at 25 (PNG, section 11.2.2); type 6 has an alpha channel.
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([size, size, 6]);
  });
});
