import type { Faults, ImportActions, ImportScene, TextFacts, TextForm } from '../../components/import-scene.ts';
import type { Fault } from '../../library/import-source.ts';
import type { KeptImports } from '../../library/kept-imports.ts';
import { plainLine } from '../../library/markup.ts';
import { headlineIn } from '../../library/plain-text.ts';
import type { KeptImport } from '../../library/schema.ts';
import { type ChosenFile, keep, look, type RunOptions } from './run.ts';

/** Sentences that are shown of what is wrong in the files. */
const shownFaults = 200;
const nothingSaid: Faults = { lost: { first: [], count: 0 }, noted: { first: [], count: 0 } };
/** The page is drawn no more often than this while something goes on, in milliseconds. */
const between = 100;

/** One import after the other, from the choice of files to what came of it. */
export class Session implements ImportActions {
  scene: ImportScene = { kind: 'choose' };
  readonly #imports: KeptImports;
  readonly #show: (scene: ImportScene) => void;
  #files: readonly ChosenFile[] = [];
  #texts = new Map<string, TextFacts>();
  #faults: Faults = nothingSaid;
  #ending = new AbortController();
  #drawn = 0;

  constructor(imports: KeptImports, show: (scene: ImportScene) => void) {
    this.#imports = imports;
    this.#show = show;
  }

  readonly choose = (files: readonly File[]): void => {
    if (this.scene.kind === 'reading' || this.scene.kind === 'keeping') return;
    this.#files = files.map((file) => ({ name: file.name, content: file }));
    this.#texts = new Map();
    void this.#look();
  };

  readonly describe = (name: string, facts: TextFacts): void => {
    this.#texts.set(name, facts);
    void this.#look();
  };

  readonly keep = (): void => {
    void this.#run(async (options) => {
      const held = await this.#imports.begin([...this.#files], new Date().toISOString(), Object.fromEntries(this.#texts));
      return this.#keep(held, options);
    });
  };

  readonly stop = (): void => {
    if (this.scene.kind === 'preview') this.#go({ kind: 'choose' });
    else this.#ending.abort();
  };

  readonly goOn = (id: string): void => {
    void this.#run(async (options) => {
      const held = (await this.#imports.list()).find((one) => one.id === id);
      if (!held) return { kind: 'choose' };
      this.#texts = new Map(Object.entries(held.texts ?? {}));
      return this.#keep(held, { ...options, texts: this.#texts });
    });
  };

  readonly giveUp = (id: string): void => {
    void this.#imports.end(id).then(() => this.#go({ kind: 'choose' }));
  };

  #look(): Promise<void> {
    const name = this.#files.map((file) => file.name).join(', ');
    this.#go({ kind: 'reading', name, share: 0 });
    return this.#run(
      async (options) => {
        const texts = await this.#textForms();
        const progress = (share: number) => this.#tell({ kind: 'reading', name, share });
        const { counts, first } = await look(this.#files, { ...options, progress });
        return { kind: 'preview', counts, first, texts, faults: this.#faults };
      },
      { kind: 'choose' },
    );
  }

  async #keep(held: KeptImport, options: RunOptions): Promise<ImportScene> {
    this.#go({ kind: 'keeping', done: held.done, share: 0 });
    const progress = (share: number, done: number) => this.#tell({ kind: 'keeping', done, share });
    const counts = await keep(held, this.#imports, { ...options, progress });
    if (counts === null) return { kind: 'choose' };
    return { kind: 'done', counts, faults: this.#faults };
  }

  /** @param stopped where it leads when a person stops it */
  async #run(work: (options: RunOptions) => Promise<ImportScene>, stopped: ImportScene = { kind: 'stopped' }): Promise<void> {
    this.#ending = new AbortController();
    this.#faults = nothingSaid;
    const { signal } = this.#ending;
    try {
      const next = await work({ texts: this.#texts, signal, fault: (fault) => this.#note(fault), progress: () => {} });
      this.#go(next);
    } catch (error) {
      if (!signal.aborted) console.error('Wireprint: an import could not go on', error);
      this.#go(signal.aborted ? stopped : { kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }

  #note({ sentence, lost }: Fault): void {
    const kind = lost ? 'lost' : 'noted';
    const { first, count } = this.#faults[kind];
    this.#faults = { ...this.#faults, [kind]: { first: count < shownFaults ? [...first, plainLine(sentence)] : first, count: count + 1 } };
  }

  /** Forms for the plain texts among the files, by their names: what they are is seen when they are read. */
  async #textForms(): Promise<TextForm[]> {
    const forms: TextForm[] = [];
    for (const { name, content } of this.#files.slice(0, 50)) {
      if (!/\.(?:txt|text|md)$/i.test(name)) continue;
      const begins = await content.slice(0, 2_000).text();
      const nothing: TextFacts = { outlet: null, bylines: null, published: null, headline: headlineIn(begins), url: null };
      if (!this.#texts.has(name)) this.#texts.set(name, nothing);
      forms.push({ name, begins: begins.slice(0, 200), facts: this.#texts.get(name)! });
    }
    return forms;
  }

  #tell(scene: ImportScene): void {
    if (performance.now() - this.#drawn >= between) this.#go(scene);
  }

  #go(scene: ImportScene): void {
    this.scene = scene;
    this.#drawn = performance.now();
    this.#show(scene);
  }
}
