import { useMemo, useState } from 'preact/hooks';
import { choose, orderOf, type ShelfActions, type ShelfFacts, type ShelfItem, type Sort, type Wanted } from './shelf-list.ts';
import { ShelfRow } from './shelf-row.tsx';
import { VirtualRows } from './virtual-rows.tsx';
import { type MessageKey, useVoice } from './voice.ts';

interface ShelfProps {
  originals: readonly ShelfItem[];
  facts: ShelfFacts;
  pins: ReadonlySet<string>;
  /** For each of the originals 1 if it has the words; `null` where there are none to look for. */
  search: (query: string) => Uint8Array | null;
  actions: ShelfActions;
}

const sorts: Record<Sort, MessageKey> = { added: 'sortAdded', newest: 'sortNewest', oldest: 'sortOldest', outlet: 'sortOutlet' };
const kinds: Record<Wanted['kind'], MessageKey> = {
  all: 'kindAll',
  text: 'kindText',
  trace: 'kindTrace',
  versions: 'kindVersions',
  pinned: 'kindPinned',
};

/** The originals, searched, filtered and sorted. What is asked for lives here; what there is comes in. */
export function Shelf({ originals, facts, pins, search, actions }: ShelfProps) {
  const voice = useVoice();
  const [query, setQuery] = useState('');
  const [outlet, setOutlet] = useState('*');
  const [kind, setKind] = useState<Wanted['kind']>('all');
  const [day, setDay] = useState('');
  const [sort, setSort] = useState<Sort>('added');
  const order = useMemo(() => orderOf(originals, sort, pins), [originals, sort, pins]);
  const found = useMemo(() => search(query), [originals, query, search]);
  const wanted = outlet === '*' ? undefined : (facts.outlets[Number(outlet)]?.outlet ?? null);
  const chosen = useMemo(
    () => choose(originals, order, found, { outlet: wanted, kind, day: day || undefined }, pins),
    [originals, order, found, wanted, kind, day, pins],
  );
  const narrowed = found !== null || wanted !== undefined || kind !== 'all' || day !== '';
  return (
    <>
      <search class="row">
        <span class="field long">
          <label for="query">{voice.say('librarySearch')}</label>
          <input id="query" type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </span>
        <span class="field">
          <label for="outlet">{voice.say('libraryOutlets')}</label>
          <select id="outlet" value={outlet} onChange={(event) => setOutlet(event.currentTarget.value)}>
            <option value="*">{voice.say('libraryAll')}</option>
            {facts.outlets.map((each, index) => (
              <option key={index} value={String(index)}>
                {voice.say('tally', voice.number(each.count), each.outlet ?? voice.say('outletUnknown'))}
              </option>
            ))}
          </select>
        </span>
        <span class="field">
          <label for="day">{voice.say('libraryDay')}</label>
          <input
            id="day"
            type="date"
            value={day}
            min={facts.days?.from}
            max={facts.days?.to}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </span>
        <Choice id="kind" label="libraryKind" value={kind} choices={kinds} onChoose={setKind} />
        <Choice id="sort" label="librarySort" value={sort} choices={sorts} onChoose={setSort} />
      </search>
      <div class="shelf-head">
        <p role="status" class="soft">
          {chosen.length > 0 ? voice.count('libraryShowing', chosen.length) : voice.say(found === null ? 'libraryNone' : 'libraryNoHit')}
        </p>
        {narrowed && chosen.length > 0 && (
          <button type="button" onClick={() => actions.remove(chosen.map(({ uri }) => uri))}>
            {voice.count('deleteShown', chosen.length)}
          </button>
        )}
      </div>
      {chosen.length > 0 && (
        <VirtualRows
          count={chosen.length}
          label={voice.say('libraryList')}
          row={(index) => {
            const original = chosen[index]!;
            return { key: original.uri, view: <ShelfRow original={original} pinned={pins.has(original.uri)} actions={actions} /> };
          }}
        />
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  id: string;
  label: MessageKey;
  value: Value;
  choices: Record<Value, MessageKey>;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ id, label, value, choices, onChoose }: ChoiceProps<Value>) {
  const voice = useVoice();
  return (
    <span class="field">
      <label for={id}>{voice.say(label)}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {Object.entries<MessageKey>(choices).map(([each, key]) => (
          <option key={each} value={each}>
            {voice.say(key)}
          </option>
        ))}
      </select>
    </span>
  );
}
