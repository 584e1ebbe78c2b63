// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { addChanges } from '../../page/additions.ts';
import { Pace } from '../../page/pace.ts';
import { TextMap } from '../../page/text-map.ts';
import { type Walked, walk } from '../../page/walk.ts';

let before: Walked;
beforeEach(async () => {
  document.body.innerHTML = '<main><p id="a">One</p><p id="b">Two <b>big</b> boats</p></main><footer>End</footer>';
  before = await walk(document, new Pace());
});

const at = (id: string) => document.getElementById(id)!;
const add = (came: Node[], touched: Node[] = [], to = before) =>
  addChanges(document, to, { came: new Set(came), touched: new Set(touched) }, new Pace());

function make(html: string): Node[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.childNodes];
}

/** What additions make is what a whole new reading would. */
async function expectAsNew(after: Walked): Promise<void> {
  const whole = await walk(document, new Pace());
  expect(after.text).toBe(whole.text);
  const spans = ({ blocks }: Walked) => blocks.map(({ start, end, linked, container }) => [start, end, linked, container.element]);
  expect(spans(after)).toEqual(spans(whole));
  const map = new TextMap(after.blocks);
  for (const { start, end } of after.blocks) expect(map.rangesOf({ start, end }).map(String).join('')).toBe(after.text.slice(start, end));
}

describe('additions', () => {
  it.each<[string, () => { came?: Node[]; touched?: Node[] }]>([
    [
      'paragraphs at the end of the article, before the footer',
      () => {
        const came = make('<p>Three</p><div>Four <a href="/x">five</a></div>');
        document.querySelector('main')!.append(...came);
        return { came };
      },
    ],
    [
      'a paragraph before all others',
      () => {
        const came = make('<p>Zero</p>');
        document.body.prepend(...came);
        return { came };
      },
    ],
    [
      'words that come into a line',
      () => {
        const came = make(' and <i>ships</i>');
        at('b').append(...came);
        return { came };
      },
    ],
    [
      'a text node that says something else',
      () => {
        at('a').firstChild!.nodeValue = 'Won';
        return { touched: [at('a').firstChild!] };
      },
    ],
    [
      'a part of a line that has gone',
      () => {
        at('b').querySelector('b')!.remove();
        return {};
      },
    ],
    [
      'a paragraph that has gone',
      () => {
        at('a').remove();
        return {};
      },
    ],
    [
      'nodes within others that came too',
      () => {
        const came = make('<section><p>Three</p></section>');
        document.querySelector('main')!.append(...came);
        return { came: [...came, (came[0] as Element).querySelector('p')!] };
      },
    ],
  ])('read %s', async (_, change) => {
    const { came = [], touched = [] } = change();
    await expectAsNew(await add(came, touched));
  });

  it('are no other text where it is the same, in other nodes or hidden', async () => {
    const twin = at('a').cloneNode(true);
    at('a').replaceWith(twin);
    const moved = await add([twin]);
    await expectAsNew(moved);
    expect(moved.text).toBe(before.text);
    const hidden = make('<p hidden>Three</p>');
    document.body.append(...hidden);
    expect((await add(hidden, [], moved)).text).toBe(before.text);
  });

  it('are not read beyond what a reading holds', async () => {
    const novel = make(`<p>${'word '.repeat(500_000)}</p>`);
    document.body.append(...novel);
    const once = await add(novel);
    const second = make(`<p>${'more '.repeat(500_000)}</p>`);
    document.body.append(...second);
    expect(await add(second, [], once)).toBe(once);
  });

  it('remember what came hidden, and read it when it is shown', async () => {
    const more = make(`<div hidden><p>${'More of the story. '.repeat(20).trim()}</p></div>`)[0] as HTMLElement;
    document.querySelector('main')!.append(more);
    const once = await add([more]);
    expect(once.hidden).toEqual([more]);
    more.hidden = false;
    const twice = await add([more], [], once);
    await expectAsNew(twice);
    expect(twice.hidden).toEqual([]);
  });

  it('read what comes into an open shadow root, one after the other', async () => {
    const host = make('<x-story></x-story>')[0] as Element;
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const [first, second] = make('<p>In the shadow</p><p>And again</p>') as [Node, Node];
    root.append(first);
    const once = await add([host]);
    expect(once.text).toBe('One\n\nTwo big boats\n\nEnd\n\nIn the shadow');
    root.append(second);
    expect((await add([second], [], once)).text).toBe('One\n\nTwo big boats\n\nEnd\n\nIn the shadow\n\nAnd again');
  });
});
