import { describe, expect, it } from 'vitest';
import { readAdditions } from '../../engine/additions.ts';
import { readAlterations } from '../../engine/alterations.ts';
import { attributionWords } from '../../engine/attribution-words.ts';
import { changeWords } from '../../engine/change-words.ts';
import { comparePieces } from '../../engine/compare.ts';
import { readDifferences } from '../../engine/differences.ts';
import { eventWords } from '../../engine/event-words.ts';
import { kindWords } from '../../engine/kind-words.ts';
import { holdsKind, kindsOf } from '../../engine/kinds.ts';
import { leftOutOf, makeOutline, withinSelection } from '../../engine/outline.ts';
import { preparePage } from '../../engine/page-side.ts';
import { bodies, givenNames, humanVerbs, particles, roles } from '../../engine/person-words.ts';
import { markPersons } from '../../engine/persons.ts';
import { markUnspaced } from '../../engine/persons-unspaced.ts';
import { PhraseTable } from '../../engine/phrases.ts';
import { prepare } from '../../engine/prepared.ts';
import type { OutlineSentence, SentenceState } from '../../engine/report.ts';
import { snapPieces } from '../../engine/snap.ts';
import { makeTrace, readTrace } from '../../engine/trace.ts';
import { readWords } from '../../engine/words.ts';
import { ferry } from './readings.ts';

function aligned(page: string, original: string) {
  const [side, text] = [preparePage(page), prepare(original)];
  return { side, text, pieces: snapPieces(comparePieces(side, text), side, text) };
}
const outlineOf = (page: string, original: string, cutOff = false) => {
  const { side, text, pieces } = aligned(page, original);
  return makeOutline(pieces, readDifferences(pieces, side, text), side, text, null, cutOff);
};
const alterations = (page: string, original: string) => {
  const { side, text, pieces } = aligned(page, original);
  return readAlterations(readDifferences(pieces, side, text), side, text).map(
    ({ page: here, original: there, kind }) => `${original.slice(there.start, there.end)}>${page.slice(here.start, here.end)} ${kind}`,
  );
};

describe('alterations', () => {
  it('are none where a line of the page says who and when', () => {
    const story =
      'The ferry that burned off Hollin had passed its last inspection in March, and its owner had been told to replace two pumps.';
    const page = `Hollin, 5 March 2025, 18:05\n\n${story.replace('two pumps', 'six pumps')}`;
    const { side, text, pieces } = aligned(page, `Hollin, 4 March 2025.\n\n${story}`);
    const differences = readDifferences(pieces, side, text);
    const line = { start: 0, end: page.indexOf('\n') };
    const of = (rule: 'credit-line' | 'link') =>
      readAlterations(differences, side, text, [{ rule, page: line }]).map((one) => page.slice(one.page.start, one.page.end));
    expect(of('credit-line')).toEqual(['six']);
    expect(of('link')).toContain('5');
  });
});

describe('outline', () => {
  const paragraphs = ferry.split('\n\n');

  it('says of every sentence what became of it', () => {
    const page = [paragraphs[0], paragraphs[3], paragraphs[1]!.replace('shortly after', 'just past'), paragraphs[4]].join('\n\n');
    expect(outlineOf(page, ferry).map(({ state }) => state)).toEqual([
      'kept',
      'reworded',
      'kept',
      'absent',
      'absent',
      'moved',
      'moved',
      'kept',
    ]);
  });

  it('leaves it unchecked on a page that is cut off', () => {
    expect(new Set(outlineOf(paragraphs[0]!, ferry, true).map(({ state }) => state))).toEqual(new Set(['kept', 'unchecked']));
  });

  it('seeks an absent sentence once more, in the words of one sentence of the page', () => {
    const page = `${paragraphs[0]}\n\nIn 2021, on the vessel, dampers that were faulty inspectors found.`;
    expect(outlineOf(page, ferry).find(({ paragraph }) => paragraph === 4)!.state).toBe('reworded');
  });

  it('does not count credits among what was left out', () => {
    const original = `${ferry}\n\n(Reporting by Ada Quill; Editing by Bo Reed)`;
    const outline = outlineOf(ferry, original);
    expect(outline.at(-1)!.state).toBe('absent');
    expect(leftOutOf(outline, original)).toEqual([]);
  });

  it('gives the text of what was left out, null for a trace', () => {
    const outline = outlineOf(paragraphs[0]!, ferry);
    expect(leftOutOf(outline, ferry).at(-1)!.text).toBe(paragraphs[4]);
    expect(leftOutOf(outline, null).at(-1)!.text).toBeNull();
  });

  it('of a selection call absent only what would stand inside it', () => {
    const states = (...all: SentenceState[]) =>
      withinSelection(all.map((state) => ({ state }) as OutlineSentence)).map(({ state }) => state);
    expect(states('absent', 'kept', 'absent', 'reworded', 'absent')).toEqual(['unchecked', 'kept', 'absent', 'reworded', 'unchecked']);
    expect(states('absent', 'absent')).toEqual(['unchecked', 'unchecked']);
  });
});

describe('kinds', () => {
  it.each([
    ['The minister denied that he had known of it.', 'denial'],
    ['“We will not leave,” said Mirela Sand.', 'quotation'],
    ['Nine people were injured.', 'harm'],
    ['Nine people were injured.', 'number'],
    ['The figures could not be independently verified.', 'caveat'],
    ['He came to power in a coup three decades ago.', 'background'],
    ['A spokeswoman declined to comment.', 'denial'],
    ['It was dark, said Mirela Sand of Port Sarel.', 'person'],
    ['Das Ministerium dementierte den Bericht.', 'denial'],
    ['Selon la police, deux personnes sont mortes.', 'harm'],
    ['发言人表示，此前没有收到报告。', 'attribution'],
    ['Die Ursache ist noch unklar.', 'caveat'],
    ['警察によると、3人がけがをした。', 'harm'],
    ['Причина пожара пока неизвестна.', 'caveat'],
    ['Bakanlık iddiaları yalanladı.', 'denial'],
    ['मंत्रालय ने आरोपों को खारिज किया।', 'denial'],
  ] as const)('of %j hold %s', (sentence, kind) => {
    expect(kindsOf(prepare(sentence))[0]).toContain(kind);
  });

  it.each([
    ['Prosecutors say Casimir Orlo, 61, lied. Orlo left.', ['Casimir', 'Orlo', 'Orlo']],
    ['Katja van der Berg, who won, lives in Port Sarel.', ['Katja', 'van', 'der', 'Berg']],
    ['President Osmanlo met the Marsh Trust in Lund Haven.', ['Osmanlo']],
    ['The Harbour Union said it would wait.', []],
    ['Foreign Minister Judith Crane met singer Rosa Quint.', ['Judith', 'Crane', 'Rosa', 'Quint']],
    ['Osric Tamm, the former treasurer, left Port Sarel, the capital.', ['Osric', 'Tamm']],
    ['The chief executive, Bettina Lau, bought Lanternhouse Bank.', ['Bettina', 'Lau']],
    ['市长王志远说，工程将于明年开始。', ['王', '志', '远']],
    ['市長の田中健一氏は述べた。', ['田', '中', '健', '一']],
    ['김민수 시장은 말했다.', ['김민수']],
    ['महापौर हरीश वर्मा ने कहा।', ['हरीश', 'वर्मा']],
    ["CNN's Theodore Vane said Democrat Hillary Marsh won.", ['Theodore', 'Vane', 'Hillary', 'Marsh']],
    ['A spokesman for Lower Quenne said so.', []],
    ['قال الوزير سامر حداد إن الطريق مغلق', ['سامر', 'حداد']],
  ])('tell persons from places and bodies in %j', (text, names) => {
    const { words } = prepare(text);
    const marks = markPersons(prepare(text));
    expect([...marks.keys()].filter((i) => marks[i] === 1).map((i) => text.slice(words.start[i], words.end[i]))).toEqual(names);
  });

  it('look for names without capitals only where a script has none', () => {
    const [latin, han] = [prepare('Ada Quill said so.'), prepare('市长王志远说。')];
    const marked = [latin, han].map((text) => {
      const marks = new Uint8Array(text.words.count);
      markUnspaced(text, marks);
      return marks.includes(1);
    });
    expect(marked).toEqual([false, true]);
    for (const list of [bodies, givenNames, humanVerbs, particles, roles]) expect(readWords(list).count).toBeGreaterThan(10);
  });

  it('hold no attribution of what was not said', () => {
    expect(kindsOf(prepare('Prosecutors have not confirmed this.'))[0]).not.toContain('attribution');
    expect(kindsOf(prepare('Prosecutors confirmed this.'))[0]).toContain('attribution');
  });

  it.each([
    ['Work will begin in spring, the mayor added.', true],
    ['Users are naive, suggests a survey.', true],
    ['“We go now,” she declared.', true],
    ['The mayor added sugar to the tea.', false],
    ['The test showed.', false],
  ])('tell by its place whether a verb attributes: %j', (sentence, attributes) => {
    expect(kindsOf(prepare(sentence))[0]!.includes('attribution')).toBe(attributes);
  });

  it('of a plain sentence are none', () => {
    expect(kindsOf(prepare('The meadow is green and the river is slow.'))[0]).toEqual([]);
  });

  it('of a trace are those of its text', () => {
    expect(readTrace(makeTrace(ferry)).sentences.map(({ kinds }) => kinds)).toEqual(kindsOf(prepare(ferry)));
  });

  it('are found by phrases, however many there are, and never across an end', () => {
    const table = new PhraseTable();
    const made = Array.from({ length: 5000 }, (_, n) => readWords(`first${n} second${n % 7}`).hash);
    for (const [n, words] of made.entries()) table.add(words, 1 << (n % 5));
    table.add(new Uint32Array(0), 1);
    table.add(readWords('first3').hash, 64);
    made.forEach((words, n) => {
      expect(table.at(words, 0, 2)).toBe((1 << (n % 5)) | (n === 3 ? 64 : 0));
    });
    expect(table.at(made[3]!, 0, 1)).toBe(64);
    expect(table.at(made[4]!, 0, 1)).toBe(0);
    expect(table.at(readWords('third').hash, 0, 1)).toBe(0);
    const list = 'one thing, 死亡,\n      another,';
    table.addList(list, readWords(list), 128);
    expect(['one thing', '死亡', 'another', 'one', 'thing'].map((phrase) => table.at(readWords(phrase).hash, 0, 2))).toEqual([
      128, 128, 128, 0, 0,
    ]);
  });

  it('are listed in words that can be read', () => {
    for (const byLanguage of Object.values({ ...kindWords, ...attributionWords, ...eventWords, ...changeWords }))
      for (const list of Object.values(byLanguage))
        for (const phrase of list.split(',')) expect(readWords(phrase).count).toBeGreaterThan(0);
    const words = readWords('no such thing');
    expect(holdsKind(words, 0, 3, 'negation')).toBe(true);
    expect(holdsKind(words, 1, 3, 'negation')).toBe(false);
  });
});

describe('alterations', () => {
  const base =
    'Prosecutors say that Casimir Orlo allegedly took 2.6 million crowns from the builders of the longest bridge in the country.';
  it.each([
    [base.replace('2.6', '26'), ['2.6>26 number']],
    [base.replace(' allegedly', ''), ['allegedly> attribution']],
    [base.replace('longest', 'widest'), ['longest>widest wording']],
    [base.replace('Orlo', 'Arlo'), ['Orlo>Arlo name']],
    [base.replace('took', 'never took'), ['>never negation']],
    [base, []],
  ])('tell what changed in %j', (page, expected) => {
    expect(alterations(page, base)).toEqual(expected);
  });

  it('are none where a dateline was dropped or replaced: the credit tells that', () => {
    const dated = (line: string) => `${line}${base}`;
    expect(alterations(base, dated('MARROWICK (Tesmark News) - '))).toEqual([]);
    expect(alterations(dated('LUND (Other) - '), dated('MARROWICK (Tesmark News) - '))).toEqual([]);
  });

  it('inside quotation marks are changes of a quotation', () => {
    const quote = 'Sand said: “We heard a terrible bang and then the lights went out in every cabin.”';
    expect(alterations(quote.replace('terrible', 'little'), quote)).toEqual(['terrible>little quotation']);
  });

  it.each([
    [
      'The U.S. coastguard organised a co-operative search off Hollin for $5 mln.',
      'The United States coastguard organized a cooperative search off Hollin for 5 million dollars.',
    ],
    [
      'Prices of grey programmes rose 5 per cent — to “new” highs in the harbours.',
      'Prices of gray programs rose 5 pct - to "new" highs in the harbors.',
    ],
  ])('are none in house style: %j', (page, original) => {
    expect(alterations(page, original)).toEqual([]);
  });
});

describe('additions', () => {
  it('are sentences between passages that no original has', () => {
    const [first, , third] = ferry.split('\n\n');
    const own = 'Our reporter counted forty empty lifejackets on the quay.';
    const page = `${own} ${first}\n\n${own}\n\nAdvertisement\n\n${third}`;
    const { side, pieces } = aligned(page, ferry);
    const explained = new Uint8Array(side.words.count);
    for (const { pageFrom, pageTo } of pieces) explained.fill(1, pageFrom, pageTo);
    expect(readAdditions(pieces, side, [], explained).map(({ page: span }) => page.slice(span.start, span.end))).toEqual([own]);
    expect(readAdditions(pieces, side, [{ start: 0, end: 20 }], explained)).toEqual([]);
    expect(readAdditions([], side, [], explained)).toEqual([]);
  });
});
