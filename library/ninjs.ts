import * as v from 'valibot';
import type { Original } from '../engine/original.ts';
import { toBase64 } from './base64.ts';
import { asNinjs } from './digital-wires.ts';
import { limits } from './limits.ts';
import { hasBody, readBody, traceType } from './ninjs-body.ts';
import { demonstration, readFacts } from './ninjs-facts.ts';
import { type Item, itemSchema, reasonOf } from './ninjs-schema.ts';
import { notText, withoutText } from './passed-over.ts';

export interface NinjsReading {
  originals: Original[];
  /** One sentence a problem, beginning with where it is. A bad fact is unknown, an item without key or text is left out. */
  problems: string[];
  /** How many items were left out for what they are, not for what is wrong with them: pictures, and what their sender took back. */
  passed: number;
}

/**
 * Reads IPTC ninjs: one item or an array of them, version 3 or the names of 1.x and 2.x.
 * Never throws for what the value holds; bounded by `limits`.
 * @param where begins every problem: a path, with the line where there is one
 */
export function readNinjs(value: unknown, where: string): NinjsReading {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const reading: NinjsReading = { originals: [], problems: [], passed: 0 };
  let more = 0;
  items.forEach((item, at) => {
    const place = Array.isArray(value) ? `${where}: item ${at + 1}` : where;
    const original = readItem(item, (path, reason) => {
      if (reading.problems.length < limits.problems) reading.problems.push(`${place}${path ? `: ${path}` : ''}: ${reason}`);
      else more++;
    });
    if (original === 'passed') reading.passed++;
    else if (original) reading.originals.push(original);
  });
  if (more > 0) reading.problems.push(`${where}: and ${more} more problems`);
  return reading;
}

function readItem(value: unknown, problem: (path: string, reason: string) => void): Original | 'passed' | null {
  const result = v.safeParse(itemSchema, asNinjs(value));
  if (!result.success) {
    const issue = result.issues[0];
    const hasKey = value !== null && typeof value === 'object' && 'uri' in value;
    problem(
      hasKey ? 'uri' : '',
      hasKey ? reasonOf(issue) : 'is no news item: an object with a “uri” is expected, or a JSON Feed with its “version”',
    );
    return null;
  }
  const item = result.output;
  const status = String(item.pubStatus ?? item.pubstatus ?? '').toLowerCase();
  if (status === 'canceled' || status === 'withheld') {
    problem('', `the item is ${status} by who sent it`);
    return 'passed';
  }
  const facts = readFacts(item, problem);
  const troubles: [string, string][] = [];
  const holding = readBody(item, (path, reason) => void troubles.push([path, reason]), facts.headline);
  const passed = holding ? null : whyPassed(item);
  if (passed) {
    problem('', passed);
    return 'passed';
  }
  for (const [path, reason] of troubles) problem(path, reason);
  return holding && { ...facts, ...holding };
}

/** Why an item without a text is no fault: it is something else, or only says where its text is. */
function whyPassed(item: Item): string | null {
  if (typeof item.type === 'string' && item.type !== 'text') return notText(item.type);
  if ('eventDetails' in item && !hasBody(item)) return notText('event');
  const elsewhere = [item.renditions, item.associations].some((one) => one !== null && typeof one === 'object');
  return elsewhere && !hasBody(item) ? withoutText : null;
}

/**
 * An original as a ninjs 3 item that `readNinjs` reads back to the same. Unknown facts are left out.
 * A trace's extent stands in its content type, as `;extent=excerpt`, since its role is taken.
 */
export function writeNinjs(original: Original): object {
  return {
    uri: original.uri,
    type: 'text',
    ...(original.demo ? { profile: demonstration } : {}),
    ...(original.language === null ? {} : { language: original.language }),
    ...(original.published === null ? {} : { versionCreated: original.published }),
    ...(original.updated === null ? {} : { updated: original.updated }),
    ...(original.bylines.length === 0 ? {} : { by: original.bylines.join('; ') }),
    ...(original.headline === null ? {} : { headlines: [{ role: 'main', value: original.headline }] }),
    ...(original.outlet === null ? {} : { infoSources: [{ name: original.outlet }] }),
    ...(original.genre === null ? {} : { genres: [{ name: original.genre }] }),
    ...(original.url === null ? {} : { url: original.url }),
    bodies: [bodyOf(original)],
  };
}

function bodyOf(original: Original): object {
  if (original.held === 'trace') {
    const contentType = original.heldExtent === 'excerpt' ? `${traceType};extent=excerpt` : traceType;
    return { role: 'trace', contentType, value: toBase64(original.trace) };
  }
  return { role: original.heldExtent === 'excerpt' ? 'excerpt' : 'main', contentType: 'text/plain', value: original.text };
}
