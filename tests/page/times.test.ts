import { describe, expect, it } from 'vitest';
import { factsOf } from '../../page/facts.ts';
import { readHead } from '../../page/head.ts';
import { isAmerican, readTimes } from '../../page/times.ts';
import { layout, parse, prose, readBody } from './page.ts';

const page = (body: string, head = '', attributes = 'lang="en-US"') =>
  parse(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`);
const readFacts = (document: Document) => factsOf(readHead(document));
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('times', () => {
  const body = `<article><h1>Storm</h1><p>%</p><p>${prose(5)}</p></article>`;
  const times = async (line: string, head = '', url = 'https://gazette.example/storm') => {
    const { published, updated } = await readBody(body.replace('%', line), { head, url });
    return { published, updated };
  };

  it('keeps published apart from updated', async () => {
    const head = json({ '@type': 'NewsArticle', datePublished: '2019-11-19T08:00:00+01:00', dateModified: '2019-11-20T08:00:00+01:00' });
    expect(await times('', head)).toEqual({ published: '2019-11-19T08:00:00+01:00', updated: '2019-11-20T08:00:00+01:00' });
    expect(await times('', '<meta property="article:modified_time" content="2019-11-20">')).toEqual({
      published: null,
      updated: '2019-11-20',
    });
  });

  it('reads what a page’s scripts write a time from', async () => {
    const line = (attribute: string) => `<span class="publish-time" ${attribute}>Yesterday 9:15am</span>`;
    expect((await times(line('data-publishtime="1394190245120"'))).published).toBe('2014-03-07T11:04:05.120Z');
    expect((await times(line('data-datetime="2014-03-07"'))).published).toBe('2014-03-07');
    expect((await times(line('data-time="12"'))).published).toBeNull();
  });

  it('takes a line that says when, wherever it stands, if the page has one alone', async () => {
    const topics = Array.from({ length: 12 }, (_, i) => `<li><a href="/${i}">Topic ${i}</a></li>`).join('');
    const said = '<div>Publié le 19/03/2015</div>';
    const read = async (below: string) => (await readBody(`${body.replace('%', '')}<ul>${topics}</ul>${below}`, {})).published;
    expect(await read(said)).toBe('2015-03-19');
    expect(await read(`${said}<div>Publié le 24/09/2014</div>`)).toBeNull();
  });

  it('takes no day over a site’s menu for the article’s', async () => {
    const menu = Array.from({ length: 14 }, (_, i) => `<li><a href="/${i}">Topic ${i}</a></li>`).join('');
    const read = async (second: string) =>
      (
        await readBody(
          `<div>6 May 2017</div><ul>${menu}</ul><h1>Storm</h1><div><p>${prose(3)}</p><p>${second}</p><p>${prose(5)}</p></div>`,
          {},
        )
      ).published;
    expect(await read('2016.02.11 09:40')).toBe('2016-02-11');
    expect(await read('As somebody wrote in a letter of 11 February 2016')).toBe('2017-05-06');
  });

  it('puts an instant into the page’s own zone when the page shows it', async () => {
    const head = '<meta property="article:published_time" content="2020-02-25T02:25:54Z">';
    expect((await times('February 24, 2020 | 9:25pm', head)).published).toBe('2020-02-24T21:25:54-05:00');
    expect((await times('February 20, 2020 | 9:20pm', head)).published).toBe('2020-02-25T02:25:54Z');
  });

  it('takes the zone, or the day, that the page shows beside a moment of Greenwich', async () => {
    const head = '<meta property="article:published_time" content="2019-11-20T01:50:59Z">';
    expect((await times('Updated 10:01 pm PST, Tuesday, November 19, 2019', head)).published).toBe('2019-11-19T17:50:59-08:00');
    expect((await times('Nov. 19, 2019', head)).published).toBe('2019-11-19');
    expect((await times('Updated Nov. 19, 2019', head)).published).toBe('2019-11-20T01:50:59Z');
    expect((await times('Nov. 18, 2019', head)).published).toBe('2019-11-20T01:50:59Z');
    const evening = head.replace('T01', 'T22');
    expect((await times('Published 21 November 2019', evening)).published).toBe('2019-11-21');
    expect((await times('Thursday, 21 November 2019', evening)).published).toBe('2019-11-20T22:50:59Z');
  });

  it('puts a machine’s clock without a zone, or with a wrong one, right by the page’s own', async () => {
    const head = (value: string) => `<meta property="article:published_time" content="${value}">`;
    expect((await times('Nov 18, 2019 at 9:24 pm ET', head('2019-11-19 02:24:00'))).published).toBe('2019-11-18T21:24-05:00');
    expect((await times('Nov 19, 2019, 10:31 pm CST', head('2019-11-20T04:31:13-06:00'))).published).toBe('2019-11-19T22:31-06:00');
    expect((await times('Nov 18, 2019 at 9:31 pm ET', head('2019-11-19 02:24:00'))).published).toBe('2019-11-19');
  });

  it.each([
    'This entry was posted in Weather and tagged rain, wind on May 19, 2010 by admin.',
    'This entry was posted on Wednesday, May 19th, 2010 at 11:03 pm and is filed under Weather. You can follow any responses to this entry.',
    'Ein langer Titel über das Wetter wurde am 19. Mai 2010 um 23:03 Uhr gepostet und unter Wetter abgelegt.',
    'Dieser Beitrag wurde unter Wetter abgelegt und mit Regen verschlagwortet, veröffentlicht am 19. Mai 2010',
    'Ce contenu a été publié dans Météo par Anne, et marqué avec pluie, le 19 mai 2010.',
    'Esta entrada fue publicada en Tiempo y etiquetada lluvia el 19 mayo, 2010 por Ana.',
    'Esta entrada foi publicada em Tempo e marcada com a tag chuva em 19 de maio de 2010 por Ana.',
    'Questo articolo è stato pubblicato in Meteo e contrassegnato come pioggia il 19 maggio 2010 da Anna.',
    'Dit bericht werd geplaatst in Weer, getagd met regen, op 19 mei 2010 door Anna.',
    'Запись опубликована в рубрике Погода с метками дождь и ветер 19 мая 2010 автором Анна.',
  ])('reads the sentence that weblogs put at an entry, before or after it: %s', async (line) => {
    expect((await times(line)).published).toMatch(/^2010-05-19/);
    const after = await readBody(`<article><h1>Storm</h1><p>${prose(5)}</p><p>${line}</p></article>`, {
      url: 'https://gazette.example/storm',
    });
    expect(after.published).toMatch(/^2010-05-19/);
  });

  it.each([
    'The survey of the harbour, which nobody had asked for, was published on May 19, 2010 by the board, after it had waited in a drawer.',
    'Die Untersuchung des Hafens, nach der niemand gefragt hatte, wurde am 19. Mai 2010 veröffentlicht, lange nachdem sie geschrieben war.',
  ])('takes a sentence that tells of another text for no such line: %s', async (line) => {
    expect((await times(line)).published).toBeNull();
  });

  it('finds the one such sentence of a page in a sidebar, and none of a list of entries', async () => {
    const said = (day: number) => `<p>Storm was here. This entry was posted on May ${day}, 2010 in Weather.</p>`;
    const aside = (entries: string) =>
      readBody(`<div class="sidebar">${entries}${'<p>A link</p>'.repeat(40)}</div><article><h1>Storm</h1><p>${prose(5)}</p></article>`);
    expect((await aside(said(19))).published).toBe('2010-05-19');
    expect((await aside(said(19) + said(20))).published).toBeNull();
  });

  it('reads the times in an entry’s own footer, and in no other', async () => {
    const footer = '<footer><time class="entry-date published" datetime="2024-03-05T09:12:00+00:00">5.3.</time></footer>';
    const entry = `<h1>Storm</h1><p>${prose(5)}</p>`;
    expect((await readBody(`<article>${entry}${footer}</article>`)).published).toBe('2024-03-05T09:12:00Z');
    expect((await readBody(`<article>${entry}</article>${footer}`)).published).toBeNull();
  });

  it('takes the last edit that a wiki tells of for a change, whatever its markup', async () => {
    const footer = '<footer>Page revision: 8, last edited: <span class="odate">17 Jun 2018 15:15</span></footer>';
    const { published, updated } = await readBody(
      `<article><h1>Storm</h1><p>${prose(5)}</p></article>${'<p>A link</p>'.repeat(9)}${footer}`,
    );
    expect({ published, updated }).toEqual({ published: null, updated: '2018-06-17' });
  });

  it('takes no day that a sentence tells of, at an article’s beginning', async () => {
    expect((await times('The old pier was opened on 5 May 1998 by the council.')).published).toBeNull();
    expect((await times('By Ann Example of the Gazette on 5 May 1998')).published).toBe('1998-05-05');
  });

  it('takes a line that says “posted on” for no caption, and a birthday for no publication', async () => {
    expect(
      (await times('</p><div class="gallery--page-meta"><div>Posted on September 21, 2020 by Ann Example</div></div><p>')).published,
    ).toBe('2020-09-21');
    expect((await times('</p><div class="gallery--page-meta"><div>A ship, September 21, 2020</div></div><p>')).published).toBeNull();
    expect((await times('January 28, 1975')).published).toBeNull();
    expect((await times('Published: March 3, 1987')).published).toBe('1987-03-03');
  });

  it.each([
    'Обновлено: 5 мая 2019',
    'Modifié le 5 mai 2019',
    'Mis à jour le 5 mai 2019',
    '最終更新 2019年5月5日',
    'Güncelleme: 5 Mayıs 2019',
    'Zaktualizowano 5 maja 2019',
    'آخر تحديث: 5 مايو 2019',
  ])('takes a change for one in its language: %s', async (line) => {
    expect(await times(line)).toEqual({ published: null, updated: '2019-05-05' });
  });

  it('takes no line that speaks of a change, and none of a picture, for the publication', async () => {
    expect(await times('Updated 5 May 2019')).toEqual({ published: null, updated: '2019-05-05' });
    expect(await times('Updated May 5, 2019; Posted May 3, 2019')).toEqual({ published: '2019-05-03', updated: '2019-05-05' });
    expect((await times('Monday, November 18th, 2019</p><figcaption>A ship on Aug. 31, 2019</figcaption><p>')).published).toBe(
      '2019-11-18',
    );
  });

  it('takes the date of a signature at the end', async () => {
    const signed = async (line: string) =>
      (await readBody(`${body.replace('%', '')}<p>${prose(5)}</p><p>${prose(5)}</p><p>${prose(5)}</p><p>${line}</p>`)).published;
    expect(await signed('Author: Ann am 29.12.2010, 13:36 Uhr')).toBe('2010-12-29');
    expect(await signed('The harbour was built on 29 December 1910')).toBeNull();
  });

  it('takes the line that says “published” before another’s nearer date, and each line of a block for itself', async () => {
    const masthead = '<p>Thursday, November 26, 2020</p><p>Home</p>';
    const block = (line: string) =>
      readBody(`${masthead}<div>Storm over the port<br>By Ann Example<br>${line}</div><p>${prose(5)}</p><p>${prose(4)}</p>`);
    expect((await block('Published: Monday, May 3, 2010')).published).toBe('2010-05-03');
    expect((await block('Weather in the port')).published).toBe('2020-11-26');
  });

  it('passes over a marked time that the page says is of a change', async () => {
    const marked = (before: string) =>
      `<span>By Ann Example of the harbour desk in Portsea and others who helped${before}<time>May 5, 2019, 9:00am</time></span><span><time>May 3, 2019, 8:00am</time></span>`;
    expect((await times(marked('<b>Updated</b> '))).published).toBe('2019-05-03');
    expect((await times(marked('<b>Closed</b> '))).published).toBe('2019-05-05');
  });

  it('reads what an element says to screen readers, and a date in a list below the text', async () => {
    expect((await times('<span class="story-date" aria-label="Published July 7, 2022"></span>')).published).toBe('2022-07-07');
    const below = (line: string) => readBody(`${body.replace('%', '')}${`<p>${prose(4)}</p>`.repeat(3)}<ul><li>${line}</li></ul>`);
    expect((await below('<b>Date</b> 09.05.2017')).published).toBe('2017-05-09');
    expect((await below('<b>Built</b> 09.05.2017')).published).toBeNull();
  });

  it('takes the line by the headline, and the address last', async () => {
    expect((await times('13 January 2014')).published).toBe('2014-01-13');
    expect((await times('', '', 'https://gazette.example/2014/01/14/storm')).published).toBe('2014-01-14');
    expect((await times('', '', 'https://gazette.example/2014/1/4/storm')).published).toBe('2014-01-04');
    expect((await times('', '', 'https://gazette.example/2014/POLITICS/01/04/storm')).published).toBe('2014-01-04');
    expect((await times('', '', 'https://gazette.example/2014/1200/01/04/storm')).published).toBeNull();
    expect((await times('', '<meta name="date" content="0001-01-01">')).published).toBeNull();
  });

  it('knows where the month comes first', async () => {
    expect(isAmerican('en-US', null)).toBe(true);
    expect(isAmerican('en-GB', null)).toBe(false);
    expect(isAmerican(null, 'https://gazette.co.uk/x')).toBe(false);
    const document = page('<p>x</p>');
    expect(readTimes(readFacts(document), [], await layout(document), { start: 0, end: 0 }, null)).toEqual({
      published: null,
      updated: null,
    });
  });
});
