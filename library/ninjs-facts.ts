import * as v from 'valibot';
import type { OriginalFacts } from '../engine/original.ts';
import { readAddress } from './address.ts';
import { splitBylines } from './bylines.ts';
import { readTime } from './dates.ts';
import { textOfLine } from './markup.ts';
import { factSchemas, type Item, reasonOf } from './ninjs-schema.ts';
import { holderIn } from './rights-holder.ts';

/** The profile by which an item says of itself that it was written for demonstration. */
export const demonstration = 'demonstration';

/** Reads a field under the first of its names that the item has; what does not fit is a problem, and unknown. */
type Take = <T>(schema: v.GenericSchema<unknown, T>, ...names: string[]) => T | null;

/** The facts of an item, without the extent of its text, which its body says. Problems say path and reason. */
export function readFacts(item: Item, problem: (path: string, reason: string) => void): Omit<OriginalFacts, 'heldExtent'> {
  const take: Take = (schema, ...names) => {
    const name = names.find((candidate) => item[candidate] !== undefined && item[candidate] !== null && item[candidate] !== '');
    if (name === undefined) return null;
    const result = v.safeParse(schema, item[name]);
    if (result.success) return result.output;
    problem(v.getDotPath(result.issues[0]) ? `${name}.${v.getDotPath(result.issues[0])}` : name, reasonOf(result.issues[0]));
    return null;
  };
  const time = (...names: string[]): string | null => {
    const given = take(factSchemas.time, ...names);
    const read = given === null ? null : readTime(given);
    if (given !== null && read === null) problem(names[0] ?? '', `“${given.slice(0, 40)}” is no date that can be`);
    return read;
  };
  const given = take(factSchemas.url, 'url');
  const url = given === null ? null : readAddress(given);
  if (given !== null && url === null) problem('url', `“${given.slice(0, 40)}” is no http or https address`);
  const genres = namesIn(take(factSchemas.genres, 'genres', 'genre'));
  const by = take(factSchemas.by, 'by', 'byline', 'bylines');
  const outlet =
    namesIn(take(factSchemas.infoSources, 'infoSources', 'infosources', 'infosource', 'source', 'provider'))[0] ??
    // An agency that names no source of its own item still signs it as the holder of its rights.
    orNull(take(factSchemas.copyrightHolder, 'copyrightHolder', 'copyrightholder')) ??
    holderIn(take(factSchemas.copyrightNotice, 'copyrightNotice', 'copyrightnotice'));
  return {
    uri: item.uri,
    outlet,
    bylines: splitBylines(namesIn(by), outlet),
    published: time('versionCreated', 'versioncreated') ?? time('firstCreated', 'firstcreated', 'contentCreated', 'contentcreated'),
    // ninjs knows no time at which an outlet's page was changed; `updated` is this project's own, see PACK.md.
    updated: time('updated'),
    headline: headlineOf(take(factSchemas.headlines, 'headlines', 'headline', 'headline_main', 'title')),
    url,
    genre: genres[0] ?? null,
    language: take(factSchemas.language, 'language')?.replaceAll('_', '-') ?? null,
    demo: item.profile === demonstration,
  };
}

type Named = string | { name?: string | undefined };

/** Names in a field that may be a string, a `{ name }` or a list of either. */
function namesIn(value: Named | Named[] | null): string[] {
  const list = value === null ? [] : Array.isArray(value) ? value : [value];
  return list.map((entry) => textOfLine(typeof entry === 'string' ? entry : (entry.name ?? ''))).filter((name) => name !== '');
}

/** The main headline, else the first. */
function headlineOf(value: v.InferOutput<typeof factSchemas.headlines> | null): string | null {
  if (value === null) return null;
  const main = typeof value === 'string' ? value : (value.find((entry) => entry.role === 'main') ?? value[0])?.value;
  return orNull(main ?? null);
}

function orNull(value: string | null): string | null {
  return value === null ? null : textOfLine(value) || null;
}
