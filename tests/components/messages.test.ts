import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf, root } from './stage.tsx';

const locales = readdirSync(resolve(root, 'public/_locales'));
const english = messagesOf('en');
const plural = /_(zero|one|two|few|many|other)$/;
const stems = [
  ...new Set(
    Object.keys(english)
      .filter((key) => plural.test(key))
      .map((key) => key.replace(plural, '')),
  ),
];
const plain = Object.keys(english).filter((key) => !plural.test(key));

const entrypoints = readdirSync(resolve(root, 'entrypoints')).map((name) => `entrypoints/${name}`);
const views = ['components', ...entrypoints].flatMap((folder) =>
  readdirSync(resolve(root, folder))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, source: readFileSync(resolve(root, folder, name), 'utf8') })),
);
const source = views.map((view) => view.source).join('\n') + readFileSync(resolve(root, 'wxt.config.ts'), 'utf8');

/** `$1`, `$2`: which values a message takes. */
const values = (message: string) => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort().join(' ');

describe('messages', () => {
  it('are all used', () => {
    const unused = [...plain, ...stems].filter(
      (key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`) && !source.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('are there for every key that is used', () => {
    const said = [...source.matchAll(/\b(?:say|count|getMessage)\(\s*'([^']+)'/g)].map(([, key]) => key!);
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((key) => !plain.includes(key) && !stems.includes(key))).toEqual([]);
  });

  it.each(locales)('%s has every key, every plural form of its language, and takes the same values', (locale) => {
    const messages = messagesOf(locale);
    const language = messages.messagesLanguage!.message;
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...plain, ...stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`))];
    expect(Object.keys(messages).sort()).toEqual(wanted.sort());
    for (const key of plain) expect(`${key} ${values(messages[key]!.message)}`).toBe(`${key} ${values(english[key]!.message)}`);
    for (const stem of stems) {
      // A form that stands for one number may leave the figure out; no other value.
      const most = values(english[`${stem}_other`]!.message);
      expect(`${stem} ${values(messages[`${stem}_other`]!.message)}`).toBe(`${stem} ${most}`);
      for (const form of forms)
        expect(most.replace('$1', '').trim()).toBe(values(messages[`${stem}_${form}`]!.message).replace('$1', '').trim());
    }
  });

  it.each(locales)('%s says what it is, and fits the stores', (locale) => {
    const { messagesLanguage, textDirection, extensionDescription, extensionName } = messagesOf(locale);
    expect(messagesLanguage!.message).toBe(locale.replace('_', '-'));
    expect(['ltr', 'rtl']).toContain(textDirection!.message);
    // Chrome’s limits: https://developer.chrome.com/docs/extensions/reference/manifest
    expect(extensionDescription!.message.length).toBeLessThanOrEqual(132);
    expect(extensionName!.message.length).toBeLessThanOrEqual(75);
  });
});

describe('views', () => {
  it.each(views.filter(({ name }) => name.endsWith('.tsx')))('$name has no text of its own', ({ source }) => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const inTags = [...code.matchAll(/<\/?[A-Za-z][^<>{}]*>([^<>{}]*\p{L}{2}[^<>{}]*)<\//gu)].map(([, text]) => text);
    const inAttributes = [...code.matchAll(/\b(?:aria-label|title|placeholder|alt|aria-valuetext)="([^"]*)"/g)].map(([, text]) => text);
    expect([...inTags, ...inAttributes]).toEqual([]);
  });
});
