import { describe, expect, it } from 'vitest';
import { readCutOff } from '../../page/cut-off.ts';
import { factsOf } from '../../page/facts.ts';
import { readHead } from '../../page/head.ts';
import { layout, parse, prose, readBody } from './page.ts';

const page = (body: string, head = '', attributes = 'lang="en-US"') =>
  parse(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`);
const readFacts = (document: Document) => factsOf(readHead(document));
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('cut-off pages', () => {
  const cut = async (body: string, head = '') => {
    const document = page(`<article><h1>Storm</h1><p>${prose(3)}</p>${body}</article>`, head);
    return readCutOff(readFacts(document), await layout(document), [{ start: 7, end: 200 }], 'https://gazette.example/storm');
  };
  const paid = json({
    '@type': 'NewsArticle',
    isAccessibleForFree: 'False',
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false },
  });

  it('are known by the wall, by their metadata, by “continue reading” and by a next page', async () => {
    expect(await cut('', paid)).toBe('paywall');
    expect(await cut('<div class="paywall"><p>Subscribe to continue reading this and all of our other stories.</p></div>')).toBe('paywall');
    expect(await cut('<p>Continue reading</p>')).toBe('continues');
    expect(await cut('', '<link rel="next" href="https://gazette.example/storm/2">')).toBe('continues');
  });

  const whole = async (body: string, head = '') => (await readBody(`<article><h1>Storm</h1>${body}</article>`, { head })).cutOff;

  it.each([
    'Sign in to continue reading.',
    'Create a free account to read this article.',
    'Already a subscriber? Log in',
    'Cet article est réservé aux abonnés.',
    'Il vous reste 72 % de cet article à lire.',
    'Jetzt abonnieren und weiterlesen',
    'Diesen Artikel weiterlesen mit Gazette Plus',
    'Contenido exclusivo para suscriptores',
    'Suscríbete para seguir leyendo',
    'Conteúdo exclusivo para assinantes',
    'Abbonati per continuare a leggere',
    'Alleen voor abonnees',
    'För att läsa vidare, logga in',
    'Tylko dla prenumeratorów',
    'Оформите подписку, чтобы читать дальше',
    'この記事は会員限定です',
    '登录后阅读全文',
    'للمشتركين فقط',
  ])('are known by what the wall says: %s', async (words) => {
    expect(await whole(`<p>${prose(4)}</p><p>${prose(4)}</p><div><p>${words}</p></div>`)).toBe('paywall');
  });

  it.each([
    'Read the full story',
    'Page 1 of 3',
    'Seite 1 von 3',
    'Nächste Seite »',
    'Lire la suite',
    'Página siguiente',
    'Continua a leggere',
    'Lees verder op gazette.example',
    'Czytaj dalej',
    'Читать далее',
    '続きを読む',
    '阅读全文',
    'اقرأ المزيد',
    '1 2 3 Next',
  ])('are known by what leads on: %s', async (words) => {
    expect(await whole(`<p>${prose(4)}</p><p>${prose(4)}</p><p><a href="/storm/2">${words}</a></p>`)).toBe('continues');
  });

  it('are known where the text breaks off', async () => {
    const paragraphs = `<p>${prose(4)}</p><p>${prose(30)}</p>`;
    expect(await whole(`${paragraphs}<p>The mayor said that …</p><p><a href="/2">Read more</a></p>`)).toBe('continues');
    expect(await whole(`${paragraphs}<p>The mayor said.</p><p><a href="/2">Read more</a></p>`)).toBeNull();
    expect(
      await whole(
        `${paragraphs}<p>The mayor said that the harbour and the piers and all of the boats in it would be closed, and that nobody</p>`,
        paid,
      ),
    ).toBe('paywall');
    expect(await whole(`${paragraphs}<ul><li><a href="/a">The best harbours</a></li></ul>`, paid)).toBeNull();
    expect(await whole(`${paragraphs}<p>The mayor said.</p>`, '<meta itemprop="isAccessibleForFree" content="false">')).toBeNull();
    expect(await whole(`<p>${prose(4)}</p>`, '<meta itemprop="isAccessibleForFree" content="false">')).toBe('paywall');
  });

  it('are not free pages, whole pages behind a metered wall, or those with a next entry', async () => {
    expect(await cut('')).toBeNull();
    expect(await cut('<p>Continue reading the main story</p>')).toBeNull();
    expect(await cut('', '<link rel="next" href="https://gazette.example/other">')).toBeNull();
    const long = await readBody(`<article><p>${prose(60)}</p></article>`, { head: paid });
    expect(long.cutOff).toBeNull();
  });
});
