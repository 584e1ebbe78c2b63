import { describe, expect, it } from 'vitest';
import { readByline } from '../../page/claims/byline.ts';
import { claim, claimEach, type Line, stand, within } from '../../page/claims/claim.ts';
import { readCopyright } from '../../page/claims/copyright.ts';
import { readCreditLine } from '../../page/claims/credit-line.ts';
import { readDateline } from '../../page/claims/dateline.ts';
import { readHeading } from '../../page/claims/heading.ts';
import { readSignOff } from '../../page/claims/sign-off.ts';
import { readTimeLine } from '../../page/claims/time.ts';
import { claimsOfText } from '../../page/claims-of-text.ts';
import { Sources } from '../../page/sources.ts';
import { layout, parse, prose } from './page.ts';
import { tables } from './tables.ts';

const sources = new Sources(tables);
const context = { sources, own: null, monthFirst: true };

/** A line as it stands near the article's end or beginning, unless told otherwise. */
function line(text: string, parts: Partial<Line> = {}): Line {
  const mentions = sources.mentions(text);
  const marked = mentions.reduceRight((t, m) => t.slice(0, m.start) + stand + t.slice(m.end), text);
  return { text, start: 0, heading: false, furniture: false, near: true, edge: true, last: true, above: true, mentions, marked, ...parts };
}

const body = 'The harbour was closed on Monday after a storm damaged the pier, officials said.';

describe('datelines', () => {
  it.each<[string, string[], string | null]>([
    [`PORTSEA, Maine (AP) — ${body}`, ['The Associated Press'], 'PORTSEA, Maine'],
    [`PORTSEA (AP) — ${body}`, ['The Associated Press'], 'PORTSEA'],
    [`PORTSEA (AP) _ ${body}`, ['The Associated Press'], 'PORTSEA'],
    [`Portsea, Me. (AP) -- ${body}`, ['The Associated Press'], 'Portsea, Me'],
    [`(04-29) 14:47 PDT Portsea, Me. (AP) -- ${body}`, ['The Associated Press'], 'Portsea, Me'],
    [`PORTSEA (Reuters) - ${body}`, ['Reuters'], 'PORTSEA'],
    [`PORTSEA, Oct 22 (Reuters) – ${body}`, ['Reuters'], 'PORTSEA'],
    [`Oct 22 (Reuters) - ${body}`, ['Reuters'], null],
    [`(Reuters) — ${body}`, ['Reuters'], null],
    [`Portsea, 21 jan 2019 (AFP) - ${body}`, ['Agence France-Presse'], 'Portsea'],
    [`Nov. 28 (UPI) -- ${body}`, ['United Press International'], null],
    [`PORTSEA, Norland, Sept. 20 (UPI) -- ${body}`, ['United Press International'], 'PORTSEA, Norland'],
    [`Portsea (dpa) - ${body}`, ['dpa'], 'Portsea'],
    [`Portsea (tca/dpa) - ${body}`, ['dpa'], 'Portsea'],
    [`Portsea, 21 ene (EFE).- ${body}`, ['EFE'], 'Portsea'],
    [`(ANSA) - PORTSEA, JUL 11 - ${body}`, ['ANSA'], 'PORTSEA'],
    [`PORTSEA, March 31 (Xinhua) -- ${body}`, ['Xinhua'], 'PORTSEA'],
    [`PORTSEA, Jan. 1(Xinhua) -- ${body}`, ['Xinhua'], 'PORTSEA'],
    [`PORTSEA, 10 août (Xinhua) -- ${body}`, ['Xinhua'], 'PORTSEA'],
    [`PORTSEA, January 21. /TASS/. ${body}`, ['TASS'], 'PORTSEA'],
    [`PORTSEA. April 2 (Interfax) - ${body}`, ['Interfax'], 'PORTSEA'],
    [`PORTSEA, Norland, Dec. 9 Kyodo - ${body}`, ['Kyodo News'], 'PORTSEA, Norland'],
    [`Portsea (ANP) - ${body}`, ['ANP'], 'Portsea'],
    [`Portsea (ats afp) – ${body}`, ['Keystone-SDA', 'Agence France-Presse'], 'Portsea'],
    [`Portsea, Oct 5 (PTI) ${body}`, ['Press Trust of India'], 'Portsea'],
    [`Portsea (PTI): ${body}`, ['Press Trust of India'], 'Portsea'],
    [`Portsea [Maine/Norland], June 9 (ANI): ${body}`, ['ANI'], 'Portsea'],
    [`Portsea, June 9 (IANS) ${body}`, ['IANS'], 'Portsea'],
    [`PORTSEA (AAP) - ${body}`, ['Australian Associated Press'], 'PORTSEA'],
    [`PORTSEA (CP) — ${body}`, ['The Canadian Press'], 'PORTSEA'],
    [`PORTSEA (CNN) — ${body}`, ['CNN'], 'PORTSEA'],
    [`Portsea (CNN Business) ${body}`.replace(') ', ') — '), ['CNN'], 'Portsea'],
    [`PORTSEA (AFP, REUTERS) - ${body}`, ['Agence France-Presse', 'Reuters'], 'PORTSEA'],
    [`PORTSEA, May 3, 2019 /PRNewswire/ -- ${body}`, ['PR Newswire'], 'PORTSEA'],
    [`PORTSEA--(BUSINESS WIRE)-- ${body}`, ['Business Wire'], 'PORTSEA'],
  ])('%s', (text, outlets, place) => {
    const found = readDateline(line(text), context);
    expect(found.map((c) => c.outlet)).toEqual(outlets);
    expect(found[0]?.place).toBe(place);
    expect(found[0]?.grade).toBe('full');
  });

  it('takes a place in capitals before a dash, without an agency', () => {
    expect(readDateline(line(`OTTAWA — ${body}`), context)).toMatchObject([{ place: 'OTTAWA', outlet: null, grade: null }]);
  });

  it.each([
    `Members of the Communist Party (CP) — the smaller one — said that the harbour was closed.`,
    `The council asked Reuters (Reuters) - ${body}`,
    `TEHRAN-based companies (Reuters) said on Monday that they would not come to the harbour.`,
    `Trump — the president — said that the harbour would be closed after the storm on Monday.`,
    `NATO said that the harbour would be closed after the storm damaged the pier on Monday.`,
    `Portsea (ap) ${body}`,
    `Portsea (PC) — ${body}`,
  ])('refuses %s', (text) => {
    expect(readDateline(line(text), context)).toEqual([]);
  });

  it('refuses it in furniture', () => {
    expect(readDateline(line(`PORTSEA (AP) — ${body}`, { furniture: true }), context)).toEqual([]);
  });
});

describe('bylines', () => {
  it.each<[string, string | null, string | null]>([
    ['By ANN EXAMPLE', 'ANN EXAMPLE', null],
    ['By Ann Example and Ben Sample', 'Ann Example, Ben Sample', null],
    ['By Ann Example, PA Education Correspondent', 'Ann Example', 'PA Media'],
    ['By The Associated Press', null, 'The Associated Press'],
    ['By Ann Example, CNN', 'Ann Example', 'CNN'],
    ['Ann Example, The Canadian Press', 'Ann Example', 'The Canadian Press'],
    ['Von Anna Beispiel, dpa', 'Anna Beispiel', 'dpa'],
    ['AP Sports Writer', null, 'The Associated Press'],
    ['PA reporters', null, 'PA Media'],
  ])('%s', (text, byline, outlet) => {
    expect(readByline(line(text), context)).toMatchObject([{ byline, outlet, grade: outlet ? 'full' : null }]);
  });

  it.each([
    'By the time the ferry came, the harbour was closed.',
    'By Staff',
    'The AP-NORC poll was taken in May',
    'Ann Example, a writer',
  ])('refuses %s', (text) => {
    expect(readByline(line(text), context)).toEqual([]);
  });
});

describe('headings', () => {
  it('takes an outlet’s name alone above a text', () => {
    expect(readHeading(line('BBC News', { heading: true }), context)).toMatchObject([
      { outlet: 'BBC News', grade: 'full', rule: 'heading' },
    ]);
  });

  it('refuses it without a text, in furniture, on the outlet’s own page, and inside a longer line', () => {
    expect(readHeading(line('BBC News', { heading: true, above: false }), context)).toEqual([]);
    expect(readHeading(line('BBC News', { heading: true, furniture: true }), context)).toEqual([]);
    expect(readHeading(line('BBC News', { heading: true }), { ...context, own: 'BBC News' })).toEqual([]);
    expect(readHeading(line('BBC News moves to a new house', { heading: true }), context)).toEqual([]);
  });
});

describe('credit lines', () => {
  it.each<[string, string | null, string]>([
    ['With files from The Canadian Press', 'The Canadian Press', 'edited'],
    ['(With inputs from PTI)', 'Press Trust of India', 'edited'],
    ['With reporting by AFP', 'Agence France-Presse', 'edited'],
    ['Avec AFP', 'Agence France-Presse', 'edited'],
    ['Mit Material von dpa', 'dpa', 'edited'],
    ['(Con información de EFE)', 'EFE', 'edited'],
    ['(With inputs from agencies)', null, 'edited'],
    ['Compiled from wire reports', null, 'edited'],
    ['Agence France-Presse contributed to this report.', 'Agence France-Presse', 'contributed'],
    ['CNN’s Ann Example contributed to this report.', 'CNN', 'contributed'],
    [
      'Ann Example reported from Portsea. Associated Press writers Ben Sample in Norland and Cy Muster contributed to this report.',
      'The Associated Press',
      'contributed',
    ],
    ['Some information for this report came from The Associated Press.', 'The Associated Press', 'contributed'],
    ['This article was written using material from the DPA news agency.', 'dpa', 'edited'],
    ['SOURCE: AL JAZEERA AND NEWS AGENCIES', 'Al Jazeera', 'full'],
    ['This report by The Canadian Press was first published May 3, 2021.', 'The Canadian Press', 'full'],
    ['This story was originally published by ProPublica.', 'ProPublica', 'full'],
    ['Transcript provided by NPR, Copyright NPR.', 'NPR', 'full'],
    ['(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)', null, 'full'],
    [
      'This story has been published from a wire agency feed without modifications to the text. Only the headline has been changed.',
      null,
      'full',
    ],
    ['Reuters', 'Reuters', 'full'],
    ['Local Democracy Reporting Service', 'Local Democracy Reporting Service', 'full'],
    ['The mayor told Reuters that the harbour would stay closed.', 'Reuters', 'mentioned'],
    ['“It is closed,” the mayor told the PA news agency.', 'PA Media', 'mentioned'],
    ['Selon Reuters, le port restera fermé jusqu’à lundi.', 'Reuters', 'mentioned'],
  ])('%s', (text, outlet, grade) => {
    expect(readCreditLine(line(text), context)).toMatchObject([{ outlet, grade }]);
  });

  it.each([
    'The pier after the storm. (AP Photo/Ann Example)',
    'The pier after the storm. AFP via Getty Images',
    'REUTERS/Ann Example',
    'A poll by AP-NORC found that few go to the harbour.',
    'The company bought Reuters for a large sum.',
    'Shares of the company that owns the ap fell.',
  ])('gives no credit for %s', (text) => {
    expect(readCreditLine(line(text), context)).toEqual([]);
  });

  it('are no names alone amid the text: those are a picture’s', () => {
    expect(readCreditLine(line('Reuters'), context)).toMatchObject([{ outlet: 'Reuters', grade: 'full' }]);
    expect(readCreditLine(line('Reuters', { edge: false }), context)).toEqual([]);
  });
});

describe('sign-offs', () => {
  it.each<[string, string | null]>([
    ['((ann.example@thomsonreuters.com; +1 000 000))', 'Reuters'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
    ['AP-WF-11-13-13 0745GMT', 'The Associated Press'],
    ['The-CNN-Wire', 'CNN'],
    ['The harbour will open on Monday. Enditem', 'Xinhua'],
    ['==Kyodo', 'Kyodo News'],
    ['--IANS', 'IANS'],
    ['–IANS ab/cd', 'IANS'],
    ['(SDA/sj)', 'Keystone-SDA'],
    ['PTI ABC XYZ', 'Press Trust of India'],
    ['dpa hm bs wjh', 'dpa'],
    ['The harbour will open on Monday, the mayor said. (ANI)', 'ANI'],
    ['Follow AP’s coverage of the storm: https://apnews.com/hub/storm', 'The Associated Press'],
  ])('%s', (text, outlet) => {
    expect(readSignOff(line(text), context)).toMatchObject([{ outlet, grade: 'full', rule: 'sign-off' }]);
  });

  it.each([
    'The mayor belongs to the small party (SP).',
    'The harbour (built in 1900) is closed. (more)',
    'Reporting by telephone was slow.',
  ])('refuses %s', (text) => {
    expect(readSignOff(line(text), context)).toEqual([]);
  });

  it('names the reporters, and no outlet by its form alone', () => {
    const form =
      '(Reporting by Ann Example and Ben Sample; Additional reporting by Di Prova in PORTSEA; Writing by Cy Muster; Editing by X)';
    expect(readSignOff(line(form), context)).toMatchObject([{ byline: 'Ann Example, Ben Sample', outlet: null, grade: null }]);
    expect(readSignOff(line(form.replace('; W', ', Reuters; W')), context)).toMatchObject([{ outlet: 'Reuters', grade: 'full' }]);
  });
});

describe('copyright', () => {
  it.each([
    ['Copyright 2014 The Associated Press. All rights reserved. Ask before you print, air or change it again.', 'The Associated Press'],
    ['(c) Copyright Thomson Reuters 2019. Click For Restrictions', 'Reuters'],
    ['© 2019 Thomson Reuters', 'Reuters'],
    ['© 2019 AFP', 'Agence France-Presse'],
    ['Copyright 2010 by United Press International', 'United Press International'],
    ['(c) ITAR-TASS 2013', 'TASS'],
    ['™ & © 2019 Cable News Network, Inc., a Warner Company. All rights reserved.', 'CNN'],
    ['Press Association 2020', 'PA Media'],
    ['© EFE 2019. Está expresamente prohibida la redistribución', 'EFE'],
  ])('%s', (text, outlet) => {
    expect(readCopyright(line(text), context)).toMatchObject([{ outlet, grade: 'full', rule: 'copyright' }]);
  });

  it('refuses the site’s footer', () => {
    expect(readCopyright(line('© 2019 Reuters', { furniture: true }), context)).toEqual([]);
    expect(readCopyright(line('© 2019 Portsea Gazette'), context)).toEqual([]);
  });
});

describe('times', () => {
  it('reads a line that is a time', () => {
    expect(readTimeLine(line('Mon Jan 13, 2014 2:31pm GMT'), context)).toMatchObject([{ time: '2014-01-13T14:31Z', rule: 'time' }]);
  });

  it('refuses a sentence with a date in it', () => {
    expect(readTimeLine(line('The harbour opened on January 13, 2014, after a storm.'), context)).toEqual([]);
  });
});

describe('a claim', () => {
  it('has null for what is not known, and one entry for each source of a line', () => {
    expect(claim('time', {})).toEqual({
      outlet: null,
      byline: null,
      time: null,
      place: null,
      rule: 'time',
      page: null,
      where: null,
      grade: null,
    });
    expect(claimEach('copyright', line('Reuters and AFP'), 'full').map((c) => c.outlet)).toEqual(['Reuters', 'Agence France-Presse']);
    expect(within(line('x', { start: 10 }), 2, 5)).toEqual({ start: 12, end: 15 });
  });
});

describe('the claims of a text', () => {
  it('come line by line, of the strongest family each, a time beside another; captions make none', async () => {
    const laid = await layout(
      parse(
        `<html><body><p>3 February 2026 18:05 | Source: Reuters</p><p>PORTSEA (AP) — ${prose(3)}</p><p>(AFP) A pier.</p><p>told Reuters</p></body></html>`,
      ),
    );
    laid.blocks[2]!.caption = true;
    const found = [...claimsOfText(laid, [{ start: 0, end: laid.text.length }], context)];
    expect(found.map(({ rule, outlet }) => [rule, outlet])).toEqual([
      ['credit-line', 'Reuters'],
      ['time', null],
      ['dateline', 'The Associated Press'],
      ['credit-line', 'Reuters'],
    ]);
  });
});
