import { describe, expect, it } from 'vitest';
import { creditingClaim, isPageOf, readCredit } from '../../engine/credit.ts';
import { inspect } from '../../engine/inspect.ts';
import { makeMatch, reportOriginal } from '../../engine/match.ts';
import { domainsOf, foldName, hostOf, isUnder, namesOf, plainAddress } from '../../engine/names.ts';
import { gatherVersions, tellNeighbours } from '../../engine/neighbours.ts';
import { prepare } from '../../engine/prepared.ts';
import type { Claim } from '../../engine/reading.ts';
import { plainHeadline, sharedRuns } from '../../engine/relations.ts';
import { supportOf } from '../../engine/support.ts';
import { explainVerdict, judge } from '../../engine/verdict.ts';
import { readWords } from '../../engine/words.ts';
import { asTrace, babble, check, ferry, harvest, original, reading, tables } from './readings.ts';

const claim = (facts: Partial<Claim>): Claim => ({
  outlet: null,
  byline: null,
  time: null,
  place: null,
  rule: 'credit-line',
  page: null,
  where: null,
  grade: null,
  ...facts,
});
const paragraphs = ferry.split('\n\n');
const filler = 'The council met on Wednesday to talk about the drains in Mill Street, and nobody came.';

describe('verdict', () => {
  it.each([
    ['reposted', reading(`${filler}\n\n${ferry}`), [original(ferry)]],
    ['nothing-found', reading(`${filler}\n\n${harvest}`), [original(ferry)]],
    ['credited-only', reading(harvest, { claims: [claim({ outlet: 'Norvane', grade: 'full' })] }), [original(ferry)]],
    ['original', reading(ferry, { url: 'https://www.norvane.example/ferry' }), [original(ferry)]],
    ['not-an-article', reading(ferry, { kind: 'not-an-article', why: 'A list of links.' }), [original(ferry)]],
    ['too-short', reading('Hello there'), [original(ferry)]],
    ['too-short', reading('It was late.', { kind: 'selection' }), [original(ferry)]],
    ['reposted', reading('spread to the cabins within twenty minutes, the coastguard said', { kind: 'selection' }), [original(ferry)]],
    ['reposted', reading(ferry), [asTrace(original(ferry))]],
    ['nothing-found', reading(ferry), []],
  ] as const)('is %s', (verdict, page, originals) => {
    const report = check(page, originals);
    expect(report.verdict).toBe(verdict);
    expect(report.why).toMatch(/^[A-Z].*\.$/s);
  });

  it('is that a page quotes, where both sides stand in quotation marks', () => {
    const speech = 'No family in this valley will have to choose between bread and heat this winter, and no bank will take a single roof';
    const report = check(reading(`${filler} “${speech},” she told reporters outside.`), [
      original(`The premier spoke for an hour in the rain. “${speech},” she said.\n\n${harvest}`),
    ]);
    expect(report.verdict).toBe('quotes');
    expect(report.matches[0]!.reuse).toBe('quotation');
  });

  it('is that a page quotes, where it shares with the original the speech and who spoke, but not where it shares a sentence besides', () => {
    const speech = 'No family in this valley will have to choose between bread and heat this winter, and no bank will take a single roof';
    const quote = `“${speech},” said Maud Ellery, a senior economist at Merrow Savings in Port Sarel.`;
    const source = (text: string) => original(`It rained on the square. ${text}\n\n${harvest}`);
    const reuse = (text: string) => check(reading(`${filler} ${text}`), [source(text)]).matches[0]?.reuse;
    expect(reuse(quote)).toBe('quotation');
    expect(reuse(`${quote} Behind her the removal vans waited with engines running until the crowd had gone.`)).toBe('copy');
  });

  it('gives a reason in words', () => {
    expect(explainVerdict('credited-only', reading('', { claims: [claim({ outlet: 'Norvane', grade: 'edited' })] }), [], 3)).toBe(
      'This page credits Norvane, but none of the 3 originals in your library has its text.',
    );
    expect(judge(reading('', { kind: 'selection' }), 9, [], null, false)).toBe('too-short');
  });
});

describe('matches', () => {
  it('tell copies, edited copies and how much of the original there is', () => {
    const [whole] = check(reading(ferry), [original(ferry)]).matches;
    expect(whole).toMatchObject({
      reuse: 'copy',
      extent: 'whole',
      originalCoverage: 1,
      pageCoverage: 1,
      leftOut: [],
      altered: [],
      added: [],
    });
    const [edited] = check(
      reading(paragraphs.slice(0, 3).join('\n\n').replace('fire', 'light').replace('twenty', 'thirty').replace('bang', 'roar')),
      [original(ferry)],
    ).matches;
    expect(edited).toMatchObject({ reuse: 'edited-copy', extent: 'abridged' });
    expect(edited!.leftOut.map(({ paragraph }) => paragraph)).toEqual([4, 4, 5]);
  });

  it('name each of several sources with its own passages', () => {
    const { matches } = check(reading(`${harvest}\n\n${filler}\n\n${ferry}`), [
      original(ferry, { uri: 'urn:a' }),
      original(harvest, { uri: 'urn:b' }),
    ]);
    expect(matches.map(({ original: { uri } }) => uri)).toEqual(['urn:a', 'urn:b']);
    for (const { passages } of matches) expect(passages).toHaveLength(1);
  });

  it('give spans on both sides to the character', () => {
    const page = `${filler}\n\n${ferry}`;
    const { passages } = check(reading(page), [original(ferry)]).matches[0]!;
    expect(page.slice(passages[0]!.page.start, passages[0]!.page.end)).toBe(ferry);
  });

  it('gather versions of a story under the nearest, the rest after it', () => {
    const update = `${ferry}\n\n${babble(30, 5)}.`;
    const { matches, related } = check(reading(update), [
      original(ferry, { uri: 'urn:first', headline: 'Ferry burns off Hollin' }),
      original(update, { uri: 'urn:second', headline: 'UPDATE 1-Ferry burns off Hollin', published: '2025-03-04T11:00:00Z' }),
    ]);
    expect(matches.map(({ original: { uri } }) => uri)).toEqual(['urn:second']);
    expect(matches[0]!.alsoSent.map(({ uri }) => uri)).toEqual(['urn:first']);
    expect(related).toEqual([]);
  });

  it('take the earlier of two equal originals, and list the other', () => {
    const { matches } = check(reading(ferry), [
      original(ferry, { uri: 'urn:later', published: '2025-03-05' }),
      original(ferry, { uri: 'urn:earlier', published: '2025-03-04' }),
    ]);
    expect(matches[0]).toMatchObject({ original: { uri: 'urn:earlier' }, alsoSent: [{ uri: 'urn:later' }] });
  });

  it('list a template apart, never as a source', () => {
    const fill = (a: string, b: string, c: string, month: string) =>
      `Vellany’s annual inflation rate stood at ${a} percent in ${month}, the national statistics bureau said on Monday. Food prices rose ${b} percent on the month while the cost of housing and heating fell ${c} percent, the bureau said in its monthly report.`;
    const { matches, related } = check(reading(fill('2.7', '0.3', '1.2', 'October')), [original(fill('3.4', '0.8', '0.4', 'June'))]);
    expect(matches).toEqual([]);
    expect(related.map(({ why }) => why)).toEqual(['template']);
  });

  it('pass over a broken trace and say nothing of it', () => {
    const broken = { ...asTrace(original(ferry)), trace: Uint8Array.of(1, 2, 3) } as ReturnType<typeof asTrace>;
    expect(inspect(reading(ferry), new Map([[1, broken]]), { tables, librarySize: 1 }).verdict).toBe('nothing-found');
  });

  it('are the same each time, and timed only by a clock', () => {
    const candidates = new Map([[1, original(ferry)]]);
    const context = { tables, librarySize: 1 };
    expect(inspect(reading(ferry), candidates, context)).toEqual(inspect(reading(ferry), candidates, context));
    expect(inspect(reading(ferry), candidates, context).timings).toBeUndefined();
    let now = 0;
    expect(Object.values(inspect(reading(ferry), candidates, context, () => ++now).timings!).every((one) => one === 1)).toBe(true);
  });

  it('are made of plain data', () => {
    const report = check(reading(ferry), [original(ferry)]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(reportOriginal(original(ferry))).not.toHaveProperty('text');
    expect([makeMatch, gatherVersions, tellNeighbours].every((one) => typeof one === 'function')).toBe(true);
  });
});

describe('all scripts', () => {
  it.each([
    [
      'Japanese',
      '東京都は四日、湾岸の古い倉庫街を公園に変える計画を発表した。工事は来年の春に始まり、三年で終わる見通しだ。住民からは騒音を心配する声も出ている。',
    ],
    ['Chinese', '市政府星期二宣布，将把河边的旧仓库改建成公园。工程预计明年春天开始，三年内完成。居民担心施工带来的噪音，并要求夜间停工。'],
    ['Thai', 'เทศบาลประกาศเมื่อวันอังคารว่าจะเปลี่ยนโกดังเก่าริมแม่น้ำให้เป็นสวนสาธารณะ การก่อสร้างจะเริ่มในฤดูใบไม้ผลิปีหน้าและใช้เวลาสามปี'],
    [
      'Arabic',
      'أعلنت البلدية يوم الثلاثاء أنها ستحول المستودعات القديمة على ضفة النهر إلى حديقة عامة. ومن المتوقع أن تبدأ الأعمال في الربيع المقبل وأن تستمر ثلاث سنوات.',
    ],
    [
      'Hebrew',
      'העירייה הודיעה ביום שלישי כי תהפוך את המחסנים הישנים על גדת הנהר לפארק ציבורי. העבודות יתחילו באביב הבא ויימשכו שלוש שנים.',
    ],
    [
      'Greek',
      'Ο δήμος ανακοίνωσε την Τρίτη ότι θα μετατρέψει τις παλιές αποθήκες δίπλα στον ποταμό σε δημόσιο πάρκο. Τα έργα αρχίζουν την άνοιξη.',
    ],
    [
      'Russian',
      'Городские власти объявили во вторник, что превратят старые склады у реки в общественный парк. Работы начнутся следующей весной и продлятся три года.',
    ],
    [
      'Korean',
      '시는 화요일 강변의 낡은 창고를 공원으로 바꾸겠다고 발표했다. 공사는 내년 봄에 시작해 삼 년 안에 끝날 예정이다. 주민들은 소음을 걱정하고 있다.',
    ],
    [
      'German',
      'Die Stadt kündigte am Dienstag an, die alten Lagerhäuser am Fluss in einen öffentlichen Park zu verwandeln. Die Bauarbeiten beginnen im Frühjahr.',
    ],
  ])('finds a text in %s, and every word of it', (_, text) => {
    const [match] = check(reading(`${filler}\n\n${text}`), [original(text), original(ferry, { uri: 'urn:other' })]).matches;
    expect(match).toMatchObject({ originalCoverage: 1, reuse: 'copy', leftOut: [] });
  });
});

describe('bounds', () => {
  const hostile: [string, string, string][] = [
    ['one word a million times', 'drum '.repeat(1_000_000), 'drum '.repeat(1_000_000)],
    ['two words alternating', 'tick tock '.repeat(100_000), 'tick tock '.repeat(100_000)],
    ['a hundred thousand words', babble(100_000, 1), babble(100_000, 1)],
    ['one sentence eight thousand times', `${paragraphs[4]} `.repeat(8000), `${paragraphs[4]} `.repeat(2000)],
    ['a letter five million times', 'a'.repeat(5_000_000), 'a'.repeat(1_000_000)],
    ['opening marks', '“('.repeat(500_000), '“('.repeat(100_000)],
  ];

  it.each(hostile)(
    'hold for %s',
    (_, page, text) => {
      for (const item of [original(text), asTrace(original(text))]) {
        const start = performance.now();
        check(reading(page), [item]);
        // Under a second on an idle machine; the rest leaves room for a busy one.
        expect(performance.now() - start).toBeLessThan(10_000);
      }
    },
    30_000,
  );
});

describe('credit', () => {
  const item = original(ferry, { url: 'https://norvane.example/ferry' });

  it('takes the strongest claim that names the outlet, by any of its names', () => {
    const claims = [
      claim({ outlet: 'NNA', grade: 'mentioned' }),
      claim({ outlet: 'Norvane News Agency', grade: 'edited', rule: 'dateline' }),
      claim({ outlet: 'Other', grade: 'full' }),
    ];
    expect(readCredit(reading('x', { claims, bylines: ['Ada Quill'] }), readWords('x'), item, tables)).toEqual({
      grade: 'edited',
      outlet: true,
      byline: true,
      dateline: true,
      link: false,
    });
    expect(readCredit(reading('x'), readWords('x'), item, tables)).toEqual({
      grade: 'none',
      outlet: false,
      byline: false,
      dateline: false,
      link: false,
    });
    expect(creditingClaim(claims)?.outlet).toBe('Other');
    expect(creditingClaim([])).toBeNull();
  });

  it('knows the outlet’s own page, not a repost that points to it', () => {
    expect(isPageOf(reading('x', { url: 'http://www.norvane.example/ferry/?a=1' }), item, 0.2, tables)).toBe(true);
    expect(isPageOf(reading('x', { url: 'https://blog.example/1', canonical: 'https://norvane.example/ferry' }), item, 1, tables)).toBe(
      false,
    );
    expect(isPageOf(reading('x', { url: 'https://blog.example/1' }), item, 1, tables)).toBe(false);
    for (const here of ['http://127.0.0.1:8080/copy.html', 'http://localhost/copy.html'])
      expect(isPageOf(reading('x', { url: here, canonical: 'https://norvane.example/ferry' }), item, 1, tables)).toBe(true);
    for (const elsewhere of ['http://127.0.0.1.blog.example/', 'http://localhost.blog.example/'])
      expect(isPageOf(reading('x', { url: elsewhere, canonical: 'https://norvane.example/ferry' }), item, 1, tables)).toBe(false);
  });

  it('reads names and addresses', () => {
    expect(foldName('The  Tesmark-Post')).toBe('tesmark post');
    expect(namesOf('tesmark post', tables)).toContain('tesmark post');
    // Agencies sign their items as the firms that they are.
    expect(namesOf('Tesmark-Post GmbH', tables)).toEqual(new Set([...namesOf('Tesmark-Post', tables), 'tesmark post gmbh']));
    expect(domainsOf('NNA', tables)).toEqual(['norvane.example']);
    expect(hostOf('https://www.Norvane.example:8080/a')).toBe('norvane.example');
    expect(hostOf('javascript:alert(1)')).toBeNull();
    expect(isUnder('uk.norvane.example', 'norvane.example')).toBe(true);
    expect(isUnder('notnorvane.example', 'norvane.example')).toBe(false);
    expect(plainAddress('https://norvane.example/a/?b#c')).toBe('norvane.example/a');
  });

  it('supports an original whose outlet or headline the page bears', () => {
    const named = original(ferry, { headline: 'UPDATE 2-Ferry burns off Hollin, three missing' });
    expect(plainHeadline(named.headline)).toBe('ferry burns off hollin three missing');
    expect(supportOf(reading('x'), named, tables)).toBe(0);
    expect(supportOf(reading('x', { title: 'Ferry burns off Hollin, three missing | Post' }), named, tables)).toBeGreaterThan(0);
    expect(supportOf(reading('x', { claims: [claim({ outlet: 'NNA', grade: 'full' })] }), named, tables)).toBeGreaterThan(0);
  });

  it('knows versions by the runs of words they share', () => {
    expect(sharedRuns(prepare(ferry), prepare(`${ferry} ${babble(20, 1)}`))).toBe(1);
    expect(sharedRuns(prepare(ferry), prepare(harvest))).toBeLessThan(0.1);
    expect(sharedRuns(prepare(''), prepare(ferry))).toBe(0);
  });
});
