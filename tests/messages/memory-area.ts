import type { StorageArea } from '../../messages/storage-area.ts';

/** A storage area in memory that keeps copies, as the browsers do, and is full at `limit` characters of JSON. */
export function memoryArea(limit = Number.POSITIVE_INFINITY): StorageArea {
  const held = new Map<string, string>();
  const size = (): number => [...held.values()].reduce((sum, value) => sum + value.length, 0);
  return {
    async get(key) {
      const keys = key === null ? [...held.keys()] : [key];
      return Object.fromEntries(keys.filter((k) => held.has(k)).map((k) => [k, JSON.parse(held.get(k)!)]));
    },
    async set(items) {
      for (const [key, value] of Object.entries(items)) {
        const before = held.get(key);
        held.set(key, JSON.stringify(value));
        if (size() <= limit) continue;
        if (before === undefined) held.delete(key);
        else held.set(key, before);
        throw new Error('Session storage quota bytes exceeded.');
      }
    },
    async remove(keys) {
      for (const key of [keys].flat()) held.delete(key);
    },
  };
}
