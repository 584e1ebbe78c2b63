import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import agencies from '../../data/agencies.json' with { type: 'json' };
import demoAgencies from '../../data/demo/agencies.json' with { type: 'json' };
import demoOutlets from '../../data/demo/outlets.json' with { type: 'json' };
import outlets from '../../data/outlets.json' with { type: 'json' };
import { tables } from '../../data/tables.ts';

const files = { agencies, demoAgencies, outlets, demoOutlets } as const;

describe.each(Object.entries(files))('the table of %s', (_, table) => {
  const names = table.map((entry) => entry.name);

  it('is sorted by name and names nobody twice', () => {
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has host names for domains, each in one entry only', () => {
    const domains = table.flatMap((entry) => entry.domains);
    for (const domain of domains) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect(new Set(domains).size).toBe(domains.length);
  });

  it('repeats no name of an entry among its further names', () => {
    for (const entry of table) expect(entry.names).not.toContain(entry.name);
  });
});

describe('tables', () => {
  it('knows at least 30 agencies and 60 outlets besides those of the demonstration', () => {
    expect(agencies.length).toBeGreaterThanOrEqual(30);
    expect(outlets.length).toBeGreaterThanOrEqual(60);
    expect(tables.agencies).toHaveLength(agencies.length + demoAgencies.length);
    expect(tables.outlets).toHaveLength(outlets.length + demoOutlets.length);
  });

  it('puts every own name among the names to look for', () => {
    for (const outlet of tables.outlets) expect(outlet.names[0]).toBe(outlet.name);
    for (const agency of tables.agencies) expect([...agency.names, ...agency.short]).toContain(agency.name);
  });

  it('matches no short name in any case but its own: they are words and initials too', () => {
    const short = new Set(tables.agencies.flatMap((agency) => agency.short).filter((name) => name.length <= 4));
    const loose = tables.agencies.flatMap((agency) => agency.names).filter((name) => short.has(name));
    expect(loose).toEqual([]);
  });

  it('invents names for the demonstration that no real entry has, on domains that cannot exist', () => {
    const real = new Set([...agencies, ...outlets].map((entry) => entry.name));
    for (const entry of [...demoAgencies, ...demoOutlets]) {
      expect(real).not.toContain(entry.name);
      for (const domain of entry.domains) expect(domain).toMatch(/\.example$/);
    }
  });

  it('fits into a fifth of the content script', () => {
    expect(gzipSync(JSON.stringify(Object.values(files))).length).toBeLessThan(4500);
  });
});
