import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../data/tables.ts';
import { type DemoItem, demoItems, textOf } from './items.ts';

const folder = join(import.meta.dirname, '../../data/originals');
const item = (slug: string): DemoItem => demoItems.find((one) => one.uri === `urn:wireprint:demo:${slug}`)!;
const paragraphs = (one: DemoItem): string[] => textOf(one).split('\n\n');

describe('the list of bundled originals', () => {
  it('names every file that is there, and none that is not', () => {
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      bundles: { id: string; version: string; total: number; files: string[] }[];
    };
    for (const { version } of index.bundles) expect(version).toMatch(/\S/);
    expect(new Set(index.bundles.map(({ id }) => id)).size).toBe(index.bundles.length);
    expect(index.bundles.flatMap(({ files }) => files).sort()).toEqual(
      readdirSync(folder)
        .filter((name) => name !== 'index.json')
        .sort(),
    );
  });
});

describe('the demo originals', () => {
  it('are at least 24, each marked as demonstration and under its own uri', () => {
    expect(demoItems.length).toBeGreaterThanOrEqual(24);
    expect(new Set(demoItems.map((one) => one.uri)).size).toBe(demoItems.length);
    for (const one of demoItems) {
      expect(one.profile).toBe('demonstration');
      expect(one.edNote).toMatch(/^Demonstration text written for Wireprint/);
    }
  });

  it.each(demoItems.map((one) => [one.uri, one] as const))('%s has whole facts', (_, one) => {
    const outlet = one.infoSources[0]!.name;
    const known = [...tables.agencies, ...tables.outlets].find((entry) => entry.name === outlet);
    expect(known, `${outlet} is in no table`).toBeDefined();
    expect(known!.domains).toContain(new URL(one.url).hostname);
    expect(one.headlines[0]!.value).toMatch(/\S/);
    expect(one.versionCreated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    expect(Date.parse(one.firstCreated)).toBeLessThanOrEqual(Date.parse(one.versionCreated));
    if ('by' in one) expect(one.by).toMatch(/\S/);
  });

  it.each(demoItems.map((one) => [one.uri, one] as const))('%s is of the length of a news story, in clean paragraphs', (_, one) => {
    const words = textOf(one).match(/[\p{L}\p{N}]+/gu)!.length;
    if (one.language === 'ja') expect(textOf(one).length).toBeGreaterThan(400);
    else expect(words).toBeGreaterThanOrEqual(180);
    expect(words).toBeLessThanOrEqual(450);
    for (const paragraph of paragraphs(one)) expect(paragraph).toMatch(/^\S[^\n]*$/);
  });

  it('cover the subjects, languages, zones and bylines that the demonstration needs', () => {
    const zone = (one: DemoItem) => one.versionCreated.slice(19);
    expect(new Set(demoItems.map((one) => one.subjects[0]!.name)).size).toBeGreaterThanOrEqual(8);
    expect(demoItems.map((one) => one.language)).toEqual(expect.arrayContaining(['en-GB', 'en-US', 'fr', 'de', 'es', 'ar', 'ja']));
    expect(new Set(demoItems.map(zone)).size).toBeGreaterThanOrEqual(6);
    expect(demoItems.some((one) => one.by?.includes(' and '))).toBe(true);
    expect(demoItems.some((one) => one.by === undefined)).toBe(true);
  });

  it('hold an update that keeps every paragraph of the first version but its sign-off', () => {
    const later = paragraphs(item('norvane-river-treaty-2'));
    for (const paragraph of paragraphs(item('norvane-river-treaty-1')).slice(0, -1)) expect(later).toContain(paragraph);
    expect(later.length).toBeGreaterThan(paragraphs(item('norvane-river-treaty-1')).length);
  });

  it('hold a correction that differs from the first version in one figure', () => {
    const first = textOf(item('norvane-port-strike'));
    expect(textOf(item('norvane-port-strike-corrected'))).toBe(first.replace('About 14,000 dock', 'About 1,400 dock'));
  });

  it('hold two reports that share a speech and nothing else', () => {
    const quoted = (one: DemoItem) => /“I was told that[^”]+”/.exec(textOf(one))![0];
    const [a, b] = [item('tesmark-budget-speech'), item('orrin-budget-speech')];
    expect(quoted(a)).toBe(quoted(b));
    expect(quoted(a).split(' ').length).toBeGreaterThan(40);
    const runs = (one: DemoItem) => {
      const words = textOf(one)
        .replace(quoted(one), '¶')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+|¶/gu)!;
      return new Set(words.map((_word, at) => words.slice(at, at + 6).join(' ')).filter((run) => !run.includes('¶')));
    };
    expect([...runs(a)].filter((run) => runs(b).has(run))).toEqual([]);
  });
});
