import { useMemo, useState } from 'preact/hooks';
import type { Original, OriginalFacts } from '../engine/original.ts';
import { Icon } from './icons.tsx';
import { OriginalHead } from './original-head.tsx';
import { filterShelf, shelfFacts } from './shelf-list.ts';
import { readMoment, sayMoment } from './times.ts';
import { useVoice } from './voice.ts';

export interface LibraryProps {
  /** All originals that the library lists; `null` while it opens. */
  originals: readonly OriginalFacts[] | null;
  /** The original to read, where one is open; `undefined` where it was asked for and is not there. */
  open: Original | null | undefined;
  onOpen: (uri: string | null) => void;
}

/** How many rows stand there before the reader asks for more: a library may hold a hundred thousand. */
const portion = 200;

/** What this browser knows: how many originals, from whom and when; each can be found and read. */
export function LibraryView({ originals, open, onOpen }: LibraryProps) {
  const voice = useVoice();
  if (open !== null) return <Reading original={open} onBack={() => onOpen(null)} />;
  return (
    <main class="sheet wide">
      <h1>{voice.say('libraryTitle')}</h1>
      <p>{voice.say('libraryWhat')}</p>
      {originals === null ? (
        <p role="status">{voice.say('libraryLoading')}</p>
      ) : originals.length === 0 ? (
        <p>{voice.say('libraryEmpty')}</p>
      ) : (
        <Shelf originals={originals} onOpen={onOpen} />
      )}
    </main>
  );
}

function Shelf({ originals, onOpen }: { originals: readonly OriginalFacts[]; onOpen: (uri: string) => void }) {
  const voice = useVoice();
  const [query, setQuery] = useState('');
  const [outlet, setOutlet] = useState<string>('*');
  const [shown, setShown] = useState(portion);
  const facts = useMemo(() => shelfFacts(originals), [originals]);
  const chosen = outlet === '*' ? undefined : (facts.outlets[Number(outlet)]?.outlet ?? null);
  const found = useMemo(() => filterShelf(originals, query, chosen), [originals, query, chosen]);
  const day = (iso: string) => sayMoment(readMoment(iso, voice.now) ?? { iso, at: Date.parse(iso), precision: 'day', offset: null }, voice);
  return (
    <>
      <p class="figures">
        <strong>{voice.count('libraryCount', originals.length)}</strong>
        {facts.days && <> · {voice.say('libraryDays', day(facts.days.from), day(facts.days.to))}</>}
        {facts.demo > 0 && <> · {voice.count('libraryDemo', facts.demo)}</>}
      </p>
      <search class="row">
        <label for="query">{voice.say('librarySearch')}</label>
        <input id="query" type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        <label for="outlet">{voice.say('libraryOutlets')}</label>
        <select id="outlet" value={outlet} onChange={(event) => setOutlet(event.currentTarget.value)}>
          <option value="*">{voice.say('libraryAll')}</option>
          {facts.outlets.map((each, index) => (
            <option key={index} value={String(index)}>
              {voice.say('tally', voice.number(each.count), each.outlet ?? voice.say('outletUnknown'))}
            </option>
          ))}
        </select>
      </search>
      <p role="status" class="soft">
        {found.length > 0 ? voice.count('libraryShowing', found.length) : voice.say('libraryNoHit')}
      </p>
      {found.length > 0 && <Rows originals={found.slice(0, shown)} onOpen={onOpen} />}
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + portion)}>
          {voice.say('libraryMore')}
        </button>
      )}
    </>
  );
}

function Rows({ originals, onOpen }: { originals: readonly OriginalFacts[]; onOpen: (uri: string) => void }) {
  const voice = useVoice();
  const when = (iso: string | null) => {
    const moment = readMoment(iso, voice.now);
    return moment ? <time dateTime={moment.iso}>{sayMoment(moment, voice)}</time> : voice.say('noTime');
  };
  return (
    <table class="shelf">
      <thead>
        <tr>
          <th scope="col">{voice.say('columnHeadline')}</th>
          <th scope="col">{voice.say('columnOutlet')}</th>
          <th scope="col">{voice.say('columnPublished')}</th>
        </tr>
      </thead>
      <tbody>
        {originals.map((original) => (
          <tr key={original.uri}>
            <td>
              <a
                href={`?uri=${encodeURIComponent(original.uri)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(original.uri);
                }}
              >
                <bdi>{original.headline ?? voice.say('noHeadline')}</bdi>
              </a>
              {original.demo && <span class="label">{voice.say('demonstration')}</span>}
            </td>
            <td>
              <bdi>{original.outlet ?? voice.say('outletUnknown')}</bdi>
            </td>
            <td>{when(original.published)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One original: its facts and its text, or that it is held without one. */
function Reading({ original, onBack }: { original: Original | undefined; onBack: () => void }) {
  const voice = useVoice();
  return (
    <main class="sheet">
      <button type="button" class="plain" onClick={onBack}>
        <Icon name="back" /> {voice.say('libraryBack')}
      </button>
      <h1>{original?.headline ? <bdi>{original.headline}</bdi> : voice.say('noHeadline')}</h1>
      {original === undefined ? (
        <p>{voice.say('libraryGone')}</p>
      ) : (
        <>
          <OriginalHead original={original} titled />
          {original.held === 'trace' ? (
            <p class="notice">{voice.say('libraryTrace')}</p>
          ) : (
            <div class="body" lang={original.language ?? undefined} dir="auto">
              {original.text.split(/\n\s*\n/).map((paragraph, index) => (
                <p key={index} dir="auto">
                  {paragraph}
                </p>
              ))}
            </div>
          )}
        </>
      )}
    </main>
  );
}
