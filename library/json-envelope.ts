/** The names under which answers of agencies' interfaces hold their items. */
const envelopes = ['data', 'item', 'items', 'entries', 'results', 'articles', 'documents'];
/** Envelopes inside each other: real ones are two. */
const deepest = 4;

/** The items that a JSON value holds: itself, those of an array, or those that an agency's interface put into envelopes (`{ "data": { "items": [ … ] } }`). */
export function itemsWithin(value: unknown, depth = 0): unknown[] {
  if (Array.isArray(value))
    return depth === 0 ? value.flatMap((one) => itemsWithin(one, depth + 1)) : value.flatMap((one) => opened(one, depth));
  return opened(value, depth);
}

function opened(value: unknown, depth: number): unknown[] {
  if (!value || typeof value !== 'object' || Array.isArray(value) || 'uri' in value || 'guid' in value || 'urn' in value || depth > deepest)
    return [value];
  const inside = envelopes.map((name) => (value as Record<string, unknown>)[name]).filter((one) => one !== null && typeof one === 'object');
  return inside.length === 0 ? [value] : inside.flatMap((one) => itemsWithin(one, depth + 1));
}
