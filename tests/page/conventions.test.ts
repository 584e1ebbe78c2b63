import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { tables } from '../../data/tables.ts';
import type { Claim } from '../../engine/reading.ts';
import { readPage } from '../../page/read.ts';

/**
 * The forms by which agencies and broadcasters mark their texts, each put into a page where such a page has it, read with the real tables of names:
 * where it stands, the line, whose text it must be said to be (`null`: an agency's, but not whose), its grade.
 */
type Form = [at: 'opens' | 'above' | 'below' | 'ends', line: string, outlet: string | null, grade?: Claim['grade']];

const ap = 'Associated Press';
const afp = 'Agence France-Presse';
const forms: Form[] = [
  ['opens', 'PORTSEA, Maine (AP) —', ap],
  ['opens', 'PORTSEA (AP) —', ap],
  ['opens', 'PORTSEA (AP) _', ap],
  ['opens', 'Portsea, Me. (AP) --', ap],
  ['opens', '(04-29) 14:47 PDT Portsea, Me. (AP) --', ap],
  ['opens', 'PORTSEA (Reuters) -', 'Reuters'],
  ['opens', 'PORTSEA, Oct 22 (Reuters) –', 'Reuters'],
  ['opens', 'Oct 22 (Reuters) —', 'Reuters'],
  ['opens', 'Portsea, 21 jan 2019 (AFP) -', afp],
  ['opens', 'Portsea (AFP) -', afp],
  ['opens', 'Nov. 28 (UPI) --', 'United Press International'],
  ['opens', 'PORTSEA, Norland, Sept. 20 (UPI) --', 'United Press International'],
  ['opens', 'Portsea (dpa) -', 'Deutsche Presse-Agentur'],
  ['opens', 'Portsea (tca/dpa) -', 'Deutsche Presse-Agentur'],
  ['opens', 'Ciudad del Puerto, 21 ene (EFE).-', 'Agencia EFE'],
  ['opens', 'Portsea, Jan 2 (EFE).-', 'Agencia EFE'],
  ['opens', '(ANSA) - PORTSEA, JUL 11 -', 'ANSA'],
  ['opens', 'ROMA, 11 LUG (ANSA) -', 'ANSA'],
  ['opens', 'PORTSEA, July 23 (Kyodo) -', 'Kyodo News'],
  ['opens', 'PORTSEA, Jan 13, 2014 (AFP) -', afp],
  ['opens', '(AFP) -', afp],
  ['opens', 'BERLIN, 3. Mär (Reuters) -', 'Reuters'],
  ['opens', 'PARÍS, 3 mar (Reuters) -', 'Reuters'],
  ['opens', 'PORTSEA, March 31 (Xinhua) --', 'Xinhua'],
  ['opens', 'PORTSEA, Norland, Dec. 13 (Xinhua) --', 'Xinhua'],
  ['opens', 'PORTSEA, Jan. 1(Xinhua) --', 'Xinhua'],
  ['opens', 'PUERTO, 30 jun (Xinhua) --', 'Xinhua'],
  ['opens', 'PORTSEA, 10 août (Xinhua) --', 'Xinhua'],
  ['opens', 'PORTSEA (Xinhua) --', 'Xinhua'],
  ['opens', 'PORTSEA, January 21. /TASS/.', 'TASS'],
  ['opens', 'PORTSEA. April 2 (Interfax) -', 'Interfax'],
  ['opens', 'PORTSEA, Norland, Dec. 9 Kyodo -', 'Kyodo News'],
  ['opens', 'Portsea (ANP) -', 'ANP'],
  ['opens', 'Portsea (ats afp)', 'Keystone-SDA'],
  ['opens', 'Portsea, Oct 5 (PTI)', 'Press Trust of India'],
  ['opens', 'Portsea (PTI):', 'Press Trust of India'],
  ['opens', 'Portsea [Norland], June 9 (ANI):', 'Asian News International'],
  ['opens', 'New Portsea, Jan 10 (ANI):', 'Asian News International'],
  ['opens', 'Portsea, June 9 (IANS)', 'IANS'],
  ['opens', 'PORTSEA (AAP) -', 'Australian Associated Press'],
  ['opens', 'PORTSEA (CP) —', 'The Canadian Press'],
  ['opens', 'PORTSEA (CNN) —', 'CNN'],
  ['opens', 'PORTSEA (AFP, REUTERS) -', 'Reuters'],
  ['opens', '(CNN)', 'CNN'],
  ['opens', 'Portsea (CNN)', 'CNN'],
  ['opens', 'NEW PORTSEA: (PTI)', 'Press Trust of India'],
  ['opens', 'PORTSEA/NORPORT, Jan 13 (Reuters) -', 'Reuters'],
  ['opens', 'Wien (APA/dpa) –', 'APA'],
  ['opens', 'МОРСК, 21 января. /ТАСС/.', 'TASS'],
  ['opens', 'МОРСК, 21 янв — РИА Новости.', 'RIA Novosti'],
  ['opens', 'Морск. 21 января. INTERFAX.RU -', 'Interfax'],
  ['opens', 'بيروت (رويترز) -', 'Reuters'],
  ['opens', 'رأس الميناء 9 كانون الأول/ديسمبر (رويترز) -', 'Reuters'],
  ['opens', 'رأس الميناء 9 شباط (رويترز) -', 'Reuters'],
  ['opens', 'ΛΙΜΑΝΙ (ΑΠΕ-ΜΠΕ) -', 'ANA-MPE'],
  ['opens', 'Λιμάνι, 9 Μαρτίου (ΑΠΕ-ΜΠΕ) -', 'ANA-MPE'],
  ['opens', 'Přístav 9. března (ČTK) -', 'ČTK'],
  ['opens', 'ПОРТ. 9 березня (Інтерфакс-Україна) -', 'Interfax-Ukraine'],
  ['opens', '【港町＝共同】', 'Kyodo News'],
  ['opens', '【港町時事】', 'Jiji Press'],
  ['opens', '新华社港城1月21日电', 'Xinhua'],
  ['opens', '(서울=연합뉴스) 홍길동 기자 =', 'Yonhap'],

  ['above', 'By The Associated Press', ap],
  ['above', 'By Ann Example, Associated Press', ap],
  ['above', 'AP Sports Writer', ap],
  ['above', 'Associated Press', ap],
  ['above', 'By Ann Example, PA Education Correspondent', 'PA Media'],
  ['above', 'Ann Example North West PA Media', 'PA Media'],
  ['above', 'PA reporters', 'PA Media'],
  ['above', 'Press Association 2020', 'PA Media'],
  ['above', 'By Ann Example, dpa =', 'Deutsche Presse-Agentur'],
  ['above', 'PTI', 'Press Trust of India'],
  ['above', 'ANI', 'Asian News International'],
  ['above', 'AAP', 'Australian Associated Press'],
  ['above', '(AFP)', afp],
  ['above', 'Ann Example, The Canadian Press', 'The Canadian Press'],
  ['above', 'By Ann Example, CNN', 'CNN'],
  ['above', 'Reuters Staff', 'Reuters'],
  ['above', 'Redacción EFE', 'Agencia EFE'],
  ['above', 'Via Reuters', 'Reuters'],
  ['above', 'Agencies', null, 'edited'],
  ['above', 'Wire Reports', null, 'edited'],
  ['above', 'By Agencies', null, 'edited'],
  ['above', 'By Wire Reports', null, 'edited'],
  ['above', 'AP Business Writer', ap],
  ['above', 'By Ann Example BBC News', 'BBC News'],
  ['above', 'Ann Example, Local Democracy Reporting Service', 'Local Democracy Reporting Service'],
  ['above', 'Agency Staff', null, 'edited'],
  ['above', '2026年2月3日 18:05　配信：共同通信', 'Kyodo News'],
  ['above', '提供 時事通信', 'Jiji Press'],
  ['above', '来源：新华社', 'Xinhua'],
  ['above', '文／新华社', 'Xinhua'],
  ['above', 'المصدر: رويترز', 'Reuters'],
  ['above', 'Источник: РИА Новости', 'RIA Novosti'],

  [
    'below',
    'Ann Example reported from Portsea. Associated Press writers Ben Sample in Norland and Cy Muster in Port contributed to this report.',
    ap,
    'contributed',
  ],
  ['below', 'Follow AP’s coverage of the storm: https://apnews.com/hub/storm', ap],
  ['below', 'AP-WF-11-13-13 0745GMT', ap],
  ['below', '((ann.example@thomsonreuters.com; +1 000 000; Reuters Messaging))', 'Reuters'],
  ['below', 'Our Standards: The Thomson Reuters Trust Principles., opens new tab', 'Reuters'],
  ['below', 'Agence France-Presse contributed to this report.', afp, 'contributed'],
  ['below', 'With reporting by AFP', afp, 'edited'],
  ['below', 'dpa hm bs wjh', 'Deutsche Presse-Agentur'],
  ['ends', 'Enditem', 'Xinhua'],
  ['below', 'Enditem', 'Xinhua'],
  ['below', '==Kyodo', 'Kyodo News'],
  ['below', 'Kyodo', 'Kyodo News'],
  ['below', '(SDA/sj)', 'Keystone-SDA'],
  ['below', 'STT–', 'STT'],
  ['below', 'STT', 'STT'],
  ['below', 'ΑΠΕ-ΜΠΕ', 'ANA-MPE'],
  ['below', '(With inputs from PTI)', 'Press Trust of India', 'edited'],
  ['below', '(With agency inputs)', null, 'edited'],
  ['below', 'PTI XYZ ABC', 'Press Trust of India'],
  ['ends', '(ANI)', 'Asian News International'],
  ['below', '–IANS ab/cd', 'IANS'],
  ['below', '--IANS', 'IANS'],
  [
    'below',
    'This story has been published from a wire agency feed without modifications to the text. Only the headline has been changed.',
    null,
  ],
  ['below', '(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)', null],
  ['below', '(The story has been published from a syndicated feed)', null],
  ['below', '(With inputs from agencies)', null, 'edited'],
  ['below', 'Australian Associated Press contributed to this report.', 'Australian Associated Press', 'contributed'],
  ['below', 'This report by The Canadian Press was first published May 3, 2021.', 'The Canadian Press'],
  ['below', '— With files from The Canadian Press', 'The Canadian Press', 'edited'],
  ['below', '— With files from The Associated Press', ap, 'edited'],
  ['below', 'CNN’s Ann Example contributed to this report.', 'CNN', 'contributed'],
  ['below', 'The-CNN-Wire', 'CNN'],
  ['below', 'The CNN Wire', 'CNN'],
  ['below', 'Avec AFP et Reuters', 'Reuters', 'edited'],
  ['below', '(avec AFP)', afp, 'edited'],
  ['below', 'Mit Material von dpa', 'Deutsche Presse-Agentur', 'edited'],
  ['below', '(mit Agenturmaterial)', null, 'edited'],
  ['below', '(met ANP)', 'ANP', 'edited'],
  ['below', 'Con información de EFE', 'Agencia EFE', 'edited'],
  ['below', 'Com informações da Reuters', 'Reuters', 'edited'],
  ['below', 'Con agencias', null, 'edited'],
  ['below', 'المصدر: وكالات', null, 'edited'],
  ['below', 'Editorial contacts – Reporting by: Ann Example; Editing by: Ben Sample, dpa', 'Deutsche Presse-Agentur'],
  ['below', 'AP contributed to this report.', ap, 'contributed'],
  ['below', '™ & © 2019 Cable News Network, Inc., a Warner Bros. Discovery Company. All rights reserved.', 'CNN'],
  ['below', 'Transcript provided by NPR, Copyright NPR.', 'NPR'],
  ['below', 'Some information for this report came from The Associated Press.', ap, 'contributed'],
  ['below', 'This article was written using material from the DPA news agency.', 'Deutsche Presse-Agentur', 'edited'],
  ['below', 'SOURCE: AL JAZEERA AND NEWS AGENCIES', 'Al Jazeera'],
  ['below', 'Reporting by Ann Example for Reuters', 'Reuters'],
  ['below', 'Additional reporting by AAP', 'Australian Associated Press', 'edited'],
  ['below', '- with Reuters', 'Reuters', 'edited'],
  ['below', '(With PTI inputs)', 'Press Trust of India', 'edited'],
  ['below', 'По материалам ТАСС', 'TASS', 'edited'],
  ['below', 'Source: AFP / Reuters', afp],
  ['below', '(dpa/AFP)', 'Deutsche Presse-Agentur'],
  ['below', 'Edited by: Ann Example (AFP, dpa, Reuters)', afp, 'edited'],
  ['below', 'abc/xyz (AFP, dpa, Reuters)', 'Reuters', 'edited'],
  ['below', 'Republished with permission from The Guardian', 'The Guardian'],
  ['below', '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)', null],
  ['below', 'Source: Agencies', null, 'edited'],
  ['below', 'From combined dispatches', null, 'edited'],
  ['below', 'Portsea Gazette wire services', null, 'edited'],
  ['below', 'Compiled from wire reports', null, 'edited'],
  ['below', 'Local Democracy Reporting Service', 'Local Democracy Reporting Service'],

  ['below', 'Copyright 2014 The Associated Press. All rights reserved. Ask before you print it again.', ap],
  ['below', '(c) Copyright Thomson Reuters 2019. Click For Restrictions - https://agency.example/', 'Reuters'],
  ['below', '© 2019 Thomson Reuters', 'Reuters'],
  ['below', '© 2019 Reuters. All rights reserved', 'Reuters'],
  ['below', '© 2019 AFP', afp],
  ['below', 'Copyright 2010 by United Press International', 'United Press International'],
  ['below', '© dpa-infocom', 'Deutsche Presse-Agentur'],
  ['below', '© EFE 2019. Está expresamente prohibida la redistribución', 'Agencia EFE'],
  ['below', '© Copyright ANSA', 'ANSA'],
  ['below', '(c) ITAR-TASS 2013', 'TASS'],
  ['below', 'Copyright 2019 NPR', 'NPR'],
];

/** Lines that look alike and credit nobody. */
const nearMisses: [at: Form[0], line: string][] = [
  ['opens', 'The Communist Party (CP) — the smaller one —'],
  ['opens', 'PORTSEA (PC) —'],
  ['opens', 'The council wrote to Reuters (Reuters) -'],
  ['opens', 'PORTSEA-based companies'],
  ['opens', 'Trump — the president —'],
  ['opens', 'قال المسؤول في المدينة القديمة للصحفيين أمس (رويترز) -'],
  ['above', 'The AP-NORC poll was taken in May'],
  ['above', 'AP Photo/Ann Example'],
  ['above', 'AFP via Getty Images'],
  ['above', 'REUTERS/Ann Example'],
  ['above', 'Image source: AFP'],
  ['above', 'Bildquelle: dpa'],
  ['below', 'Foto: Ann Example/dpa'],
  ['below', 'The mayor said so. (AP Photo/Ann Example)'],
  ['below', 'he/she'],
  ['below', 'and/or'],
  ['below', 'asl/tib'],
  ['below', '(Reporting by Ann Example; Editing by Ben Sample)'],
  ['below', 'Edited by: Ann Example'],
  ['below', 'PORTSEA, May 3, 2019 — SOURCE Example Industries'],
  ['below', '中央社会研究会'],
  ['below', 'The staff of the agencies went home.'],
  ['below', 'Con agencias de viajes cerradas, el puerto espera.'],
  ['below', 'Mit Agenturen spricht niemand gern.'],
  ['below', 'وقالت وكالات'],
  ['above', 'With Ann Example'],
  ['opens', 'The AA (Automobile Association) -'],
  ['opens', 'In a statement to AFP (news agency) -'],
  ['above', 'AP Biology exam results'],
  ['above', 'SPA'],
  ['below', 'UNI'],
  ['below', 'Ann Example/AFP/Getty Images'],
  ['below', 'Picture: PA'],
  ['below', 'Read more from Reuters'],
  ['below', 'Ann Example is a reporter for the Associated Press.'],
  ['below', 'Reuters could not immediately verify the report.'],
  ['below', 'The guests came with Reuters and left without.'],
];

const sentence =
  'The harbour was closed on Monday after a storm damaged the old pier, and it will stay closed until Friday, officials said.';
const paragraph = `<p>${sentence} ${sentence}</p>`;

async function claimsOf(at: Form[0], line: string): Promise<Claim[]> {
  const caseless = /[\u0600-\u06ff]/.test(line)
    ? 'أغلق الميناء يوم الاثنين بعد أن ألحقت عاصفة أضرارا بالرصيف القديم، وسيبقى مغلقا حتى يوم الجمعة.'
    : /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(line)
      ? '港口周一因风暴损坏旧码头而关闭，官员表示将关闭至周五，渡轮改停另一港口，旅客须提前查询时刻表。'
      : sentence;
  const opening = at === 'opens' ? `<p>${line} ${caseless}</p>` : '';
  const html = `<html><body><article><h1>Harbour closed</h1>${at === 'above' ? `<p>${line}</p>` : ''}${opening}${paragraph.repeat(3)}<p>${sentence}${
    at === 'ends' ? ` ${line}` : ''
  }</p>${at === 'below' ? `<p>${line}</p>` : ''}</article></body></html>`;
  return (await readPage(parsePage(html), { source: 'form', url: null, tables })).reading.claims;
}

describe('the forms that agencies and broadcasters use', () => {
  it.each(forms)('%s: %s', async (at, line, outlet, grade = 'full') => {
    expect(await claimsOf(at, line)).toContainEqual(expect.objectContaining({ outlet, grade }));
  });

  it.each(nearMisses)('refuses %s: %s', async (at, line) => {
    expect((await claimsOf(at, line)).filter((one) => one.grade !== null && one.grade !== 'mentioned')).toEqual([]);
  });

  it.each([
    ['The mayor told Reuters that the harbour would stay closed.', 'Reuters'],
    ['“It is closed,” the mayor told the PA news agency.', 'PA Media'],
    ['Selon Reuters, le port restera fermé jusqu’à lundi.', 'Reuters'],
  ])('takes %s for a mention only', async (line, outlet) => {
    expect(await claimsOf('below', line)).toMatchObject([{ outlet, grade: 'mentioned' }]);
  });
});
