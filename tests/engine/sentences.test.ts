import { describe, expect, it } from 'vitest';
import { abbreviations } from '../../engine/abbreviations.ts';
import { markWords, prepare, spanOf } from '../../engine/prepared.ts';
import { readQuotations } from '../../engine/quotations.ts';
import { readSentences } from '../../engine/sentences.ts';
import { datelineEnd, isSignOff } from '../../engine/sign-offs.ts';

const parts = (text: string) => readSentences(text).map(({ start, end }) => text.slice(start, end));

describe('readSentences', () => {
  it.each([
    ['He left. She stayed! Did he? “No.” Then rain.', ['He left.', 'She stayed!', 'Did he?', '“No.”', 'Then rain.']],
    ['Mr. Smith met Gen. A. Jones. They spoke.', ['Mr. Smith met Gen. A. Jones.', 'They spoke.']],
    ['It grew 3.5 percent. In the U.S. Senate it failed.', ['It grew 3.5 percent.', 'In the U.S. Senate it failed.']],
    ['会議は終わった。結果は明日。', ['会議は終わった。', '結果は明日。']],
    ['هل وصل؟ نعم. ثم غادر.', ['هل وصل؟', 'نعم.', 'ثم غادر.']],
    ['Das kostet z.B. 5 Euro. Er zahlte.', ['Das kostet z.B. 5 Euro.', 'Er zahlte.']],
    ['One line\nTwo line\n\nthree', ['One line', 'Two line', 'three']],
    ['A line that\nwraps here. Done.', ['A line that\nwraps here.', 'Done.']],
    ['', []],
    ['   \n\n ', []],
    [
      'He lay in the sun. Then he got on. Come with me. See No. 5 and no. Then go.',
      ['He lay in the sun.', 'Then he got on.', 'Come with me.', 'See No. 5 and no.', 'Then go.'],
    ],
    ['They left the U.S. The president stayed.', ['They left the U.S.', 'The president stayed.']],
    ['He runs Acme Inc. The firm is old. He met Sgt. The Hung.', ['He runs Acme Inc.', 'The firm is old.', 'He met Sgt. The Hung.']],
    ['It opens at 5 p.m. But Ms. A. Lund is ill.', ['It opens at 5 p.m.', 'But Ms. A. Lund is ill.']],
    ['1. The council met. 2. It voted 12. Nobody left.', ['1. The council met.', '2. It voted 12.', 'Nobody left.']],
    [
      'Am 3. Oktober und im 19. Jahrhundert. Er kam am 5. Sie blieb.',
      ['Am 3. Oktober und im 19. Jahrhundert.', 'Er kam am 5.', 'Sie blieb.'],
    ],
    ['“They left.” He stayed.” “We saw.”', ['“They left.”', 'He stayed.”', '“We saw.”']],
    ['यह बंद है।वह खुला है॥ कब?', ['यह बंद है।', 'वह खुला है॥', 'कब?']],
    ['وہ آیا۔وہ گیا؟ ہاں', ['وہ آیا۔', 'وہ گیا؟', 'ہاں']],
    ['“我们不走。”他说！后来呢？没人知道｡', ['“我们不走。”', '他说！', '后来呢？', '没人知道｡']],
    [
      'Это было в 2014 г. и в 2015 г. Он ушёл. Ул. Мира, д. 5. Всё.',
      ['Это было в 2014 г. и в 2015 г.', 'Он ушёл.', 'Ул. Мира, д. 5.', 'Всё.'],
    ],
    ['Ο Γ. Παππάς ήρθε. Έφυγε; Ναι.', ['Ο Γ. Παππάς ήρθε.', 'Έφυγε; Ναι.']],
    ['הוא הגיע. היא הלכה.', ['הוא הגיע.', 'היא הלכה.']],
    ['그는 떠났다. 그녀는 남았다.', ['그는 떠났다.', '그녀는 남았다.']],
    ['Llegó a EE. UU. con la Sra. Paz. ¿Y él? Nada.', ['Llegó a EE. UU. con la Sra. Paz.', '¿Y él?', 'Nada.']],
    ['Շուտ եկավ։Գնաց։', ['Շուտ եկավ։', 'Գնաց։']],
    [
      'เทศบาลประกาศว่าจะเปลี่ยนโกดังเก่าให้เป็นสวน การก่อสร้างจะเริ่มในฤดูใบไม้ผลิปีหน้าและใช้เวลา 3 ปี',
      ['เทศบาลประกาศว่าจะเปลี่ยนโกดังเก่าให้เป็นสวน', 'การก่อสร้างจะเริ่มในฤดูใบไม้ผลิปีหน้าและใช้เวลา 3 ปี'],
    ],
  ])('parts %j', (text, sentences) => {
    expect(parts(text)).toEqual(sentences);
  });

  it('counts paragraphs from 1', () => {
    expect(readSentences('One fell. Two rose.\n\nThree.').map(({ paragraph }) => paragraph)).toEqual([1, 1, 2]);
  });

  it('cuts text without stops, and knows abbreviations in lower case', () => {
    expect(parts('word '.repeat(3000)).length).toBeGreaterThan(2);
    expect([...abbreviations].every((one) => one === one.toLowerCase())).toBe(true);
  });
});

describe('readQuotations', () => {
  it.each([
    ['He said “yes” and "no".', ['yes', 'no']],
    ['„Ja“, sagte er, »nein« sie. «Oui», dit-il.', ['Ja', 'nein', 'Oui']],
    ['Syria‘s army and the dogs’ home', []],
    ['“One paragraph\n\n“and two”', ['One paragraph', 'and two']],
    ['「はい」と言った', ['はい']],
    ['a 5" pipe', []],
    ["The minister's 'cash for votes' plan and the dogs' home of the '90s", ['cash for votes']],
    ["Give 'em the 'full works', he said", ['full works']],
    ['ראש ארה"ב אמר: "נחכה" והלך לצה״ל', ['נחכה']],
    ['قال: ”لن نغادر“ ثم «نعم»', ['لن نغادر', 'نعم']],
    ['”Vi går nu”, sa hon.', ['Vi går nu']],
    ['Il a dit « oui », puis » rien', [' oui ']],
    ['국장은 "돌려보낼 수는 없다"고 말했다', ['돌려보낼 수는 없다']],
    ['他说"我们不走"。', ['我们不走']],
    ['‘Never again’ and ‘90s', ['Never again']],
    ['“A ‘B’ c” “d”', ['A ‘B’ c', 'd']],
    ['He said: "One. "Two," he said. It "was" so.', ['One. ', 'Two,', 'was']],
    ['It was so." He left. "We saw," she said.', ['We saw,']],
    ['She said “go" and "stay” now.', ['go', 'stay']],
    ['He said “go and never closed it.', []],
    ['He said: “Go and never closed it.\n\nShe left.', ['Go and never closed it.']],
    ['“One paragraph that goes on', ['One paragraph that goes on']],
    ['他说："我们不走。"', ['我们不走。']],
  ])('finds what %j quotes', (text, quoted) => {
    expect(readQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
  });
});

describe('sign-offs', () => {
  it.each([
    '(Reporting by Ada Quill; Editing by Bo Reed)',
    'Additional reporting by Ada Quill in Port Sarel',
    'Enditem',
    '© 2025 Norvane',
    'By Ada Quill',
    'With files from Norvane',
  ])('knows %j', (line) => {
    expect(isSignOff(line)).toBe(true);
  });

  it.each([
    'Reporting by the newspaper showed a gap.',
    'By Monday the rain had stopped.',
    'He copyrighted the song.',
    'Editing by hand takes years.',
  ])('leaves %j alone', (line) => {
    expect(isSignOff(line)).toBe(false);
  });

  it('measures a dateline and only at the beginning', () => {
    expect('PORT SAREL, Nov 10 (Norvane) - '.slice(0, datelineEnd('PORT SAREL, Nov 10 (Norvane) - The rate fell'))).toBe(
      'PORT SAREL, Nov 10 (Norvane) -',
    );
    expect(datelineEnd('He said (again) that it rained')).toBe(0);
  });

  it.each([
    ['OTTAWA — The minister left', 'OTTAWA —'],
    ['(Sorgente) - VALSERENA, 11 SET - Il ponte', '(Sorgente) - VALSERENA, 11 SET -'],
    ['MOSCOW, January 21. /TASS/. The minister', 'MOSCOW, January 21. /TASS/.'],
    ['(바람섬=물결통신) 한새벽 기자 = 배편이', '(바람섬=물결통신) 한새벽 기자 ='],
    ['云汀社青汀县7月8日电 记者', '云汀社青汀县7月8日电'],
    ['【東京共同】会議は', '【東京共同】'],
    ['NATO said it would wait', ''],
    ['TEHRAN-based groups met', ''],
    ['Trump — the president — left', ''],
    ['东京的会议结束了', ''],
  ])('finds the dateline of %j', (line, dateline) => {
    expect(line.slice(0, datelineEnd(line))).toBe(dateline);
  });

  it('are looked for at a glance, and not in what is long', () => {
    expect(isSignOff('Ada Quill and Bo Reed contributed to this report.')).toBe(true);
    expect(isSignOff(`By ${'Ada '.repeat(100)}`)).toBe(false);
  });
});

describe('prepare', () => {
  it('ties words to sentences and quotations', () => {
    const text = prepare('He said “go home”. They went.');
    expect([...text.firstWords]).toEqual([0, 4, 6]);
    expect([...text.sentenceOf]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...text.quoted]).toEqual([0, 0, 1, 1, 0, 0]);
    expect(spanOf(text.words, 2, 4)).toEqual({ start: 9, end: 16 });
    expect([...markWords(text.words, [{ start: 0, end: 7 }])]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('marks sign-offs and datelines, which are no evidence', () => {
    const text = prepare('PAVE, Jan 2 (Norvane) - It rained.\n\n(Reporting by Ada Quill)');
    expect([...text.furniture]).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 1, 1]);
  });
});

describe('reading stays linear', () => {
  const n = 1_000_000;
  it.each([
    ['stops', `${'.'.repeat(n)}a`],
    ['stops in words', 'a.'.repeat(n / 2)],
    ['one letter', 'a'.repeat(5 * n)],
    ['line breaks', '\na'.repeat(n / 2)],
    ['quotation marks', '"'.repeat(n)],
    ['opening marks', '“('.repeat(n / 2)],
    ['marks of all sorts', '“„«‘"\'」『'.repeat(n / 8)],
    ['apostrophes', '‘a’b'.repeat(n / 4)],
    ['Thai', 'กข '.repeat(n / 3)],
    ['initials', 'A. '.repeat(n / 3)],
  ])('on a million %s', (_, text) => {
    const start = performance.now();
    readSentences(text);
    readQuotations(text);
    // A tenth of a second or two on an idle machine.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
