// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { inline, unread } from '../../page/elements.ts';
import { Line } from '../../page/line.ts';
import { Pace } from '../../page/pace.ts';
import { TextMap } from '../../page/text-map.ts';
import { hiddenByMarkup, hiddenByStyle, mayHide, saysUnseen } from '../../page/visibility.ts';
import { maxText, walk } from '../../page/walk.ts';
import { parse } from './page.ts';

const read = async (body: string) => (await walk(parse(`<html><body>${body}</body></html>`), new Pace())).text;

describe('the walk', () => {
  it.each([
    ['parts blocks by a blank line', '<h1>One</h1><p>Two</p><div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['collapses white space as a line does', '<p>  One\n  two\t three  </p>', 'One two three'],
    ['joins nested inline elements', '<p>The <b>bi<i>g</i></b> <a href="/x">harbour</a>.</p>', 'The big harbour.'],
    ['joins a drop cap', '<p><span class="dropcap">T</span>he harbour</p>', 'The harbour'],
    ['takes two line breaks for a new block', 'One<br>two<br><br>Three<br/> <br/>Four', 'One\ntwo\n\nThree\n\nFour'],
    ['reads tables and fonts', '<table><tr><td><font>One</font></td><td>Two</td></tr></table>', 'One\n\nTwo'],
    [
      'reads lists, captions and quotes',
      '<ul><li>One</li></ul><figure><figcaption>Two</figcaption></figure><blockquote>Three</blockquote>',
      'One\n\nTwo\n\nThree',
    ],
    ['keeps the lines of pre', '<pre>One  two\nthree\n\nFour</pre>', 'One  two\nthree\n\nFour'],
    ['keeps soft hyphens and no-break spaces', '<p>har\u00adbour\u00a0wall<wbr>s</p>', 'har\u00adbour\u00a0walls'],
    [
      'skips what is no text',
      '<script>a</script><style>b</style><noscript>c</noscript><template>d</template><textarea>e</textarea><p>One</p>',
      'One',
    ],
    ['skips what is hidden', '<p hidden>a</p><p style="color:red; display: none">b</p><p class="sr-only">c</p><p>One</p>', 'One'],
    ['keeps text that search can find', '<p hidden="until-found">One</p>', 'One'],
    ['reads declarative shadow roots', '<x-story><template shadowrootmode="open"><p>One</p></template></x-story>', 'One'],
    [
      'reads the seen half of a drop cap that screen readers get whole',
      '<p><span class="sr-only">The</span><span aria-hidden="true">T</span><span aria-hidden="true">he</span> harbour</p>',
      'The harbour',
    ],
    ['drops short text that is hidden from readers', '<p>One</p><div aria-hidden="true">Advert</div>', 'One'],
  ])('%s', async (_, body, text) => {
    expect(await read(body)).toBe(text);
  });

  it('keeps a page behind a dialog, and drops its repetitions', async () => {
    const long = 'The harbour was closed on Monday after a storm had damaged the pier and two of the boats. '.repeat(3).trim();
    expect(await read(`<main aria-hidden="true"><p>${long}</p></main>`)).toBe(long);
    expect(await read(`<p>${long}</p><div aria-hidden="true"><p>${long}</p></div>`)).toBe(long);
  });

  it('reads open shadow roots, slots and frames of the same origin', async () => {
    const { window } = new JSDOM('<body><x-a><span>slotted</span></x-a><iframe></iframe></body>');
    const { document } = window;
    document.querySelector('x-a')!.attachShadow({ mode: 'open' }).innerHTML = '<p>before <slot></slot> after</p>';
    document.querySelector('iframe')!.contentDocument!.body.innerHTML = '<p>in a frame</p>';
    expect((await walk(document, new Pace())).text).toBe('before slotted after\n\nin a frame');
  });

  it('bears pages that are nested too deep, empty, or one word', async () => {
    const document = parse('<html><body></body></html>');
    let at: Element = document.querySelector('body')!;
    for (let i = 0; i < 3000; i++) at = at.appendChild(document.createElement('div'));
    at.appendChild(document.createTextNode('deep'));
    expect((await walk(document, new Pace())).text).toBe('deep');
    expect(await read('')).toBe('');
    expect((await read('word '.repeat(100_000))).length).toBe(499_999);
    const novel = 'word '.repeat(500_000);
    const { length } = await read(`<p>${novel}</p><p>${novel}</p><p>End</p>`);
    expect(length).toBeGreaterThan(2_400_000);
    expect(length).toBeLessThanOrEqual(maxText);
  });

  it('goes on when the page takes away what is being read', async () => {
    const document = parse(`<html><body>${'<p>One two three four</p>'.repeat(3000)}</body></html>`);
    let rests = 0;
    const pace = new Pace(async () => {
      if (rests++ === 0) for (const p of [...document.querySelectorAll('p')].slice(10)) p.remove();
    });
    pace.due = () => true;
    const { text } = await walk(document, pace);
    expect(text).toContain('One two three four');
  });
});

describe('what the walk notes on its way', () => {
  it('is what its classes say of authors and times, links to originals, and long hidden text', async () => {
    const long = 'The harbour was closed on Monday after a storm had damaged the pier. '.repeat(5);
    const document = parse(
      `<html><body><p class="byline">By Ann</p><p class="lead">x</p><div style="display:none"><i class="author">Ben</i></div><div hidden>${long}</div>
      <a href="https://gazette.example/a"><b>Read the original</b></a><a href="/b">Source</a><a href="https://gazette.example/c">More</a></body></html>`,
    );
    const { telling, leading, hidden } = await walk(document, new Pace());
    expect(telling.map((element) => element.getAttribute('class'))).toEqual(['byline', 'author']);
    expect(leading.map((element) => element.getAttribute('href'))).toEqual(['https://gazette.example/a']);
    expect(hidden.map((element) => element.localName)).toEqual(['div']);
  });
});

describe('a line', () => {
  it('maps every unit of the text to its node', () => {
    const line = new Line();
    const node = document.createTextNode('  The \n harbour ');
    const container = { element: document.body, tag: 'p', parent: null };
    line.take(node, node.data, container, false, false);
    line.end();
    expect(line.text()).toBe('The harbour');
    const map = new TextMap(line.blocks);
    expect(map.placeOf(0)).toEqual({ node, offset: 2 });
    expect(map.placeOf(4)).toEqual({ node, offset: 8 });
    expect(line.blocks).toMatchObject([{ start: 0, end: 11 }]);
  });
});

describe('visibility', () => {
  it('asks styles only where the DOM knows them', () => {
    expect(hiddenByStyle(document.body)).toBe(false);
    const told = (defaultView: object | null) => ({ checkVisibility: () => false, ownerDocument: { defaultView } }) as unknown as Element;
    expect(hiddenByStyle(told({}))).toBe(true);
    expect(hiddenByStyle(told(null)), 'never rendered is not hidden').toBe(false);
    expect(hiddenByMarkup(document.body)).toBe(false);
    expect(document.body.matches(mayHide)).toBe(false);
    expect([saysUnseen('lead sr-only'), saysUnseen('sr-only-not')]).toEqual([true, false]);
  });

  it('keeps elements that run along apart from those that are not read', () => {
    for (const tag of inline) expect(unread.has(tag)).toBe(false);
  });
});

describe('the pace', () => {
  it('rests between slices and stops when it is called off', async () => {
    let rested = 0;
    const controller = new AbortController();
    const pace = new Pace(async () => void rested++, controller.signal);
    await pace.rest();
    expect(rested).toBe(1);
    controller.abort(new Error('gone'));
    await expect(pace.rest()).rejects.toThrow('gone');
  });

  it('is due when some milliseconds have passed', () => {
    const pace = new Pace();
    expect(pace.due(1000)).toBe(false);
    const until = performance.now() + 12;
    while (performance.now() < until);
    expect(pace.due(1000)).toBe(true);
  });
});
