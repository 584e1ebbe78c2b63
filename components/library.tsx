import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { LibraryCoverage, sayDay } from './coverage-of-library.tsx';
import { HeldOriginal, type HeldVersion } from './held-original.tsx';
import { type BundleItem, BundleList, Deleted, type Keeping, KeepingNote, Packs, Progress } from './library-parts.tsx';
import { Shelf } from './shelf.tsx';
import { type ShelfActions, type ShelfItem, shelfFacts } from './shelf-list.ts';
import { useVoice } from './voice.ts';

export interface LibraryActions extends ShelfActions {
  undo(): void;
  savePack(traces: boolean): void;
  stopPack(): void;
  removeBundle(id: string): void;
  wantBundle(id: string): void;
  keep(): void;
}

export interface LibraryScene {
  /** As far as they have been read, what was added last first; `null` while the library opens. */
  originals: readonly ShelfItem[] | null;
  /** How many there are to read. */
  total: number;
  pins: ReadonlySet<string>;
  /** What the library takes on the disk, in bytes; `null` where the browser does not say. */
  bytes: number | null;
  keeping: Keeping;
  bundles: readonly BundleItem[];
  /** How many were deleted last and can be had back. */
  deleted: number;
  packing: { done: number; total: number } | null;
  /** Versions of the original to read, where one is open. */
  open: { uri: string; versions: readonly HeldVersion[] } | null;
  /** What went wrong last, for people. */
  error: string | null;
}

export interface LibraryProps {
  scene: LibraryScene;
  search: (query: string) => Uint8Array | null;
  actions: LibraryActions;
  /** Ways to fill the library. */
  children?: ComponentChildren;
}

/** What this browser knows: how many originals, from whom and when; each can be found, read, pinned and deleted. */
export function LibraryView({ scene, search, actions, children }: LibraryProps) {
  const voice = useVoice();
  const { originals, open, pins, error } = scene;
  if (open !== null)
    return (
      <HeldOriginal
        key={open.uri}
        versions={open.versions}
        pinned={pins.has(open.uri)}
        onPin={(on) => actions.pin(open.uri, on)}
        onDelete={() => {
          actions.remove([open.uri]);
          actions.open(null);
        }}
        onBack={() => actions.open(null)}
      />
    );
  return (
    <main class="sheet wide">
      <h1>{voice.say('libraryTitle')}</h1>
      <p>{voice.say('libraryWhat')}</p>
      {error !== null && (
        <p class="notice" role="alert">
          {error}
        </p>
      )}
      {children}
      {originals === null ? (
        <p role="status">{voice.say('libraryLoading')}</p>
      ) : (
        <Held scene={scene} originals={originals} search={search} actions={actions} />
      )}
    </main>
  );
}

function Held({ scene, originals, search, actions }: Omit<LibraryProps, 'children'> & { originals: readonly ShelfItem[] }) {
  const voice = useVoice();
  const { total, bytes, keeping, bundles, deleted, packing, pins } = scene;
  const facts = useMemo(() => shelfFacts(originals), [originals]);
  const whole = originals.length >= total;
  return (
    <>
      <p class="figures">
        <strong>{voice.count('libraryCount', total)}</strong>
        {facts.days && whole && <span>{voice.say('libraryDays', sayDay(facts.days.from, voice), sayDay(facts.days.to, voice))}</span>}
        {facts.traces > 0 && whole && <span>{voice.count('libraryTraces', facts.traces)}</span>}
        {bytes !== null && <span>{voice.say('libraryBytes', sayBytes(bytes, voice.locale))}</span>}
        {facts.demo > 0 && whole && <span>{voice.count('libraryDemo', facts.demo)}</span>}
      </p>
      {!whole && (
        <p role="status">
          <Progress done={originals.length} total={total} sentence="libraryReading" />
        </p>
      )}
      <Deleted count={deleted} onUndo={actions.undo} />
      {originals.length === 0 && whole ? (
        <p>{voice.say('libraryEmpty')}</p>
      ) : (
        <Shelf originals={originals} facts={facts} pins={pins} search={search} actions={actions} />
      )}
      {whole && facts.count > 0 && <LibraryCoverage facts={facts} />}
      <BundleList bundles={bundles} onRemove={actions.removeBundle} onWant={actions.wantBundle} />
      <Packs count={facts.count} writing={packing} onSave={actions.savePack} onStop={actions.stopPack} />
      <KeepingNote keeping={keeping} onKeep={actions.keep} />
    </>
  );
}

/** In the unit that gives the fewest digits. */
function sayBytes(bytes: number, locale: string): string {
  const power = Math.min(3, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = ['byte', 'kilobyte', 'megabyte', 'gigabyte'][power]!;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 });
  return format.format(bytes / 1000 ** power);
}
