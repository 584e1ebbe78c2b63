import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Import } from '../../components/import.tsx';
import { Preview } from '../../components/import-preview.tsx';
import type { ImportActions, ImportScene, PreviewRow } from '../../components/import-scene.ts';
import { KeepRow } from '../../components/keep-row.tsx';
import { LibraryWays } from '../../components/library-ways.tsx';
import { type SubscriptionFacts, Subscriptions } from '../../components/subscriptions.tsx';
import { clear, click, draw, findingsOf, now, voiceOf, wordsOf } from './stage.tsx';

afterEach(clear);

const row: PreviewRow = {
  uri: 'urn:a',
  outlet: 'Northern Wire',
  bylines: ['Ada Quill'],
  published: '2026-03-04T08:00:00Z',
  headline: '<b>Bridge</b> closed',
  heldExtent: 'whole',
  standing: 'new',
  begins: 'The council …',
};
const faults = {
  lost: { first: ['a.xml:3: text: there is none'], count: 4 },
  noted: { first: ['a.xml:9: the item is a picture, not a text'], count: 1 },
};
const preview: Extract<ImportScene, { kind: 'preview' }> = {
  kind: 'preview',
  counts: { new: 2, changed: 1, same: 4_000 },
  first: [
    row,
    { ...row, standing: 'changed', heldExtent: 'excerpt', headline: null, outlet: null, bylines: [], published: null, begins: null },
  ],
  texts: [
    { name: 'note.txt', begins: 'Ferry runs', facts: { outlet: null, bylines: null, published: null, headline: 'Ferry', url: null } },
  ],
  faults,
};
const importActions = (): ImportActions => ({
  choose: vi.fn(),
  describe: vi.fn(),
  keep: vi.fn(),
  stop: vi.fn(),
  goOn: vi.fn(),
  giveUp: vi.fn(),
});
const cutOff = [{ id: 'i', names: ['big.jsonl'], done: 512 }];
const scenes: ImportScene[] = [
  { kind: 'choose' },
  { kind: 'reading', name: 'a.json', share: 0.4 },
  preview,
  { kind: 'keeping', done: 1_280, share: 0.6 },
  { kind: 'done', counts: { added: 2, updated: 1, same: 3 }, faults },
  { kind: 'stopped' },
  { kind: 'failed', why: 'The browser gives the library no more room.' },
];

describe('the import', () => {
  it.each<[string, ImportScene, string[]]>([
    ['choose', scenes[0]!, ['Choose files', 'An import was cut off: big.jsonl', 'Kept so far: 512', 'Go on']],
    ['reading', scenes[1]!, ['Reading a.json …', 'Stop']],
    [
      'preview',
      preview,
      [
        'New: 2',
        'New versions: 1',
        'Already there: 4,000',
        '<b>Bridge</b> closed',
        'by Ada Quill',
        'headline not known',
        'a part only',
        'What is known of “note.txt”?',
        'and 4,001 more',
        'Could not be read: 4',
        'a.xml:3: text: there is none',
        'and 3 more',
        'Passed over or read in part: 1',
        'a.xml:9: the item is a picture, not a text',
        'Keep them',
      ],
    ],
    ['keeping', scenes[3]!, ['Kept so far: 1,280', 'Stop']],
    ['done', scenes[4]!, ['Done. New: 2. New versions: 1. Already there: 3.', 'Import more']],
    ['stopped', scenes[5]!, ['Stopped. What was kept until then is in the library.', 'An import was cut off: big.jsonl', 'Go on']],
    ['failed', scenes[6]!, ['The import could not go on: The browser gives the library no more room.']],
  ])('says where it stands: %s', (_name, scene, words) => {
    const said = wordsOf(draw(<Import scene={scene} cutOff={cutOff} actions={importActions()} />));
    for (const word of words) expect(said).toContain(word);
  });

  it('hands on what is chosen, said and clicked', async () => {
    const actions = importActions();
    let stage = draw(<Import scene={{ kind: 'choose' }} cutOff={cutOff} actions={actions} />);
    await click(stage, 'Go on');
    await click(stage, 'Give up');
    expect([vi.mocked(actions.goOn).mock.calls, vi.mocked(actions.giveUp).mock.calls]).toEqual([[['i']], [['i']]]);
    stage = draw(<Import scene={preview} cutOff={[]} actions={actions} />);
    await click(stage, 'Keep them');
    await click(stage, 'Keep none');
    const outlet = stage.querySelector<HTMLInputElement>('[id="outlet-note.txt"]')!;
    act(() => {
      outlet.value = ' Northern Wire ';
      outlet.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.describe).toHaveBeenCalledWith('note.txt', { ...preview.texts[0]!.facts, outlet: 'Northern Wire' });
    expect([vi.mocked(actions.keep).mock.calls.length, vi.mocked(actions.stop).mock.calls.length]).toEqual([1, 1]);
  });

  it('offers nothing to keep where there is nothing new', () => {
    const stage = draw(<Preview scene={{ ...preview, counts: { new: 0, changed: 0, same: 3 }, texts: [] }} actions={importActions()} />);
    expect(wordsOf(stage)).not.toContain('Keep them');
    const empty = draw(
      <Preview scene={{ ...preview, counts: { new: 0, changed: 0, same: 0 }, first: [], texts: [] }} actions={importActions()} />,
    );
    expect(wordsOf(empty)).toContain('There is nothing in these files');
  });

  it.each(scenes.map((scene) => [scene.kind, scene] as const))('axe finds nothing: %s', async (_kind, scene) => {
    expect(await findingsOf(draw(<Import scene={scene} cutOff={cutOff} actions={importActions()} />))).toEqual([]);
  });
});

const subscription: SubscriptionFacts = {
  address: 'https://feeds.a.example/rss',
  outlet: null,
  title: 'A News: all',
  fetched: '2026-03-05T15:00:00Z',
  due: now + 1_800_000,
  kept: 1_200,
  waiting: 3,
  trouble: null,
  denied: [],
  fetching: false,
};
const choices = [
  { outlet: 'Suria', language: 'de', address: 'https://suria.example/rss' },
  { outlet: 'Calder', language: 'en', address: 'https://calder.example/rss' },
];
const feedActions = () => ({ subscribe: vi.fn(), allow: vi.fn(), fetchNow: vi.fn(), remove: vi.fn() });
const view = (some: SubscriptionFacts[] | null, actions = feedActions(), refused: string | null = null) => (
  <Subscriptions subscriptions={some} choices={choices} refused={refused} actions={actions} />
);

describe('the subscriptions', () => {
  it('say how each stands', () => {
    const said = wordsOf(draw(view([subscription])));
    for (const words of [
      'A News: all',
      'https://feeds.a.example/rss',
      'Last fetched: 5 March 2026',
      'Originals from it: 1,200',
      'Articles still to be fetched: 3',
      'Next: 5 March 2026',
    ])
      expect(said).toContain(words);
    expect(wordsOf(draw(view([{ ...subscription, fetching: true }])))).toContain('Fetching …');
    expect(wordsOf(draw(view([{ ...subscription, fetched: null, due: 0 }])))).toContain('Not fetched yet.');
    expect(wordsOf(draw(view([])))).toContain('There are no subscriptions.');
    expect(wordsOf(draw(view([], feedActions(), 'a.example')))).toContain('Without access to a.example nothing can be fetched');
  });

  it.each<[NonNullable<SubscriptionFacts['trouble']>, string]>([
    [{ kind: 'no-access', detail: 'feeds.a.example' }, 'There is no access to feeds.a.example'],
    [{ kind: 'unreachable', detail: 'feeds.a.example' }, 'feeds.a.example does not answer'],
    [{ kind: 'status', detail: '503' }, 'an error (503)'],
    [{ kind: 'too-large', detail: 'feeds.a.example' }, 'The answer was too large.'],
    [{ kind: 'no-feed', detail: 'is a web page' }, 'There is no feed at this address: it is a web page'],
    [{ kind: 'library', detail: 'It is full.' }, 'The library could not take what came: It is full.'],
  ])('say trouble: $kind', (trouble, words) => {
    expect(wordsOf(draw(view([{ ...subscription, trouble }])))).toContain(words);
  });

  it('hand on what is wanted', async () => {
    const actions = feedActions();
    const stage = draw(view([{ ...subscription, trouble: { kind: 'no-access', detail: 'x' }, denied: ['www.a.example'] }], actions));
    await click(stage, 'Allow access to feeds.a.example');
    await click(stage, 'Allow access to www.a.example');
    await click(stage, 'Fetch now');
    await click(stage, 'Unsubscribe');
    const { address } = subscription;
    expect([actions.allow.mock.calls, actions.fetchNow.mock.calls, actions.remove.mock.calls]).toEqual([
      [
        [address, 'feeds.a.example'],
        [address, 'www.a.example'],
      ],
      [[address]],
      [[address]],
    ]);
  });

  const submit = (stage: Element, typed: string) => {
    act(() => {
      const field = stage.querySelector<HTMLInputElement>('#feed')!;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(() => void stage.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  };

  it.each([
    ['https://a.example/rss', 'https://a.example/rss'],
    [' a.example/rss ', 'https://a.example/rss'],
    ['http://127.0.0.1:8080/feed', 'http://127.0.0.1:8080/feed'],
  ])('take “%s”', (typed, address) => {
    const actions = feedActions();
    submit(draw(view([], actions)), typed);
    expect(actions.subscribe).toHaveBeenCalledWith(address);
  });

  it.each(['', 'javascript:alert(1)', 'ftp://a.example/', 'two words', 'https://u:p@a.example/', 'a'])('refuse “%s”', (typed) => {
    const actions = feedActions();
    const stage = draw(view([], actions));
    submit(stage, typed);
    expect(actions.subscribe).not.toHaveBeenCalled();
    expect(wordsOf(stage)).toContain('That is no http or https address.');
  });

  it('offer what is not taken, by language', () => {
    const stage = draw(view([{ ...subscription, address: choices[0]!.address }]));
    expect([...stage.querySelectorAll('optgroup')].map((group) => [group.label, wordsOf(group)])).toEqual([['English', 'Calder']]);
  });

  it('axe finds nothing, in Arabic too', async () => {
    expect(
      await findingsOf(
        draw(view([subscription, { ...subscription, address: 'https://b.example/', trouble: { kind: 'no-access', detail: 'b.example' } }])),
      ),
    ).toEqual([]);
    expect(await findingsOf(draw(view([subscription]), voiceOf('ar')))).toEqual([]);
  });
});

describe('keeping what is read', () => {
  const facts = { can: true, kept: null, site: 'a.example', siteOn: false };
  const kept = { uri: 'urn:a', detail: null };

  it.each([
    [{ ...facts }, 'Keep this articleKeep what I read on a.example'],
    [{ ...facts, kept: { ...kept, as: 'new' as const } }, 'Kept in your library as an original. LibraryKeep what I read on a.example'],
    [
      { ...facts, site: null, kept: { ...kept, as: 'version' as const } },
      'Kept as a new version: the text has changed since it was kept. Library',
    ],
    [{ ...facts, site: null, kept: { ...kept, as: 'same' as const } }, 'In your library already, unchanged. Library'],
    [
      { ...facts, site: null, kept: { ...kept, as: 'repost' as const, detail: 'Northern Wire' } },
      'Not kept: the text is that of an article by Northern Wire.Keep this article',
    ],
    [
      { ...facts, site: null, kept: { uri: null, as: 'failed' as const, detail: 'It is full.' } },
      'It could not be kept: It is full.Keep this article',
    ],
    [
      { ...facts, site: null, kept: { uri: null, as: 'failed' as const, detail: null } },
      'This page has no article that could be kept.Keep this article',
    ],
    [{ ...facts, can: false }, ''],
  ])('says what became of it', (keep, words) => {
    expect(wordsOf(draw(<KeepRow keep={keep} actions={{ keepPage: vi.fn(), keepSite: vi.fn() }} />))).toBe(words);
  });

  it('hands on button and switch', async () => {
    const actions = { keepPage: vi.fn(), keepSite: vi.fn() };
    const stage = draw(<KeepRow keep={facts} actions={actions} />);
    await click(stage, 'Keep this article');
    await click(stage, 'Keep what I read on a.example');
    expect([actions.keepPage.mock.calls.length, actions.keepSite.mock.calls]).toEqual([1, [[true]]]);
  });
});

it('the library leads to the pages that fill it', () => {
  const links = [...draw(<LibraryWays />).querySelectorAll('a')].map((link) => [link.getAttribute('href'), wordsOf(link)]);
  expect(links).toEqual([
    ['/import.html', 'Import'],
    ['/subscriptions.html', 'Subscriptions'],
  ]);
});
