import browser from 'webextension-polyfill';
import models from '../../data/models/index.json' with { type: 'json' };
import { tables } from '../../data/tables.ts';
import { type LanguageModel, readModel } from '../../engine/language-model.ts';
import type { Tables } from '../../engine/tables.ts';

/** A cache only: a worker that was asleep reads the model again, a file of its own in the extension. */
let opened: Promise<LanguageModel | null> | null = null;

/** The tables with the language model; without it, where it cannot be read, words are worth what they look like. */
export async function tablesWithModel(): Promise<Tables> {
  opened ??= open().catch((error) => {
    console.error('Wireprint: the language model could not be read', error);
    return null;
  });
  return { ...tables, model: await opened };
}

async function open(): Promise<LanguageModel> {
  const answer = await fetch(browser.runtime.getURL(`/models/${models.files[0]}`));
  return readModel(new Uint8Array(await answer.arrayBuffer()));
}
