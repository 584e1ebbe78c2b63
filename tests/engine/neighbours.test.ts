import { describe, expect, it } from 'vitest';
import { prepare } from '../../engine/prepared.ts';
import { plainHeadline, sharedRuns } from '../../engine/relations.ts';
import { asTrace, babble, check, ferry, harvest, original, reading } from './readings.ts';

const speech =
  'No family in this valley will have to choose between bread and heat this winter, and no bank will take a single roof while I hold this office';
const story = (seed: number, quote = speech) => `${babble(80, seed)}.\n\n“${quote},” the premier said.\n\n${babble(60, seed + 1)}.`;
const at = (hour: number) => `2025-03-04T${String(hour).padStart(2, '0')}:00:00Z`;

describe('a quotation that several originals hold', () => {
  const holders = [
    original(story(20), { uri: 'urn:second', published: at(12) }),
    original(story(30), { uri: 'urn:third', published: at(15) }),
    original(story(10), { uri: 'urn:first', published: at(9) }),
    original(story(40), { uri: 'urn:undated', published: null }),
  ];

  it('is named by the earliest, and the others come in the order of their times', () => {
    const report = check(reading(`The hall was cold. “${speech},” she told the crowd, and sat down.`), holders);
    expect(report.verdict).toBe('quotes');
    expect(report.matches.map(({ original: { uri } }) => uri)).toEqual(['urn:first']);
    const said = [holders[0]!, holders[1]!, holders[3]!].map(({ uri, outlet, published, headline }) => ({
      uri,
      passage: 0,
      outlet,
      published,
      headline,
    }));
    expect(report.matches[0]!.alsoIn).toEqual(said);
    expect(report.matches[0]!.alsoSent).toEqual([]);
  });

  it('is told of a repost of one of them, at the passage that has it', () => {
    const [match] = check(reading(holders[1]!.text), holders).matches;
    expect(match!.original.uri).toBe('urn:third');
    expect(match!.alsoIn.map(({ uri }) => uri)).toEqual(['urn:first', 'urn:second', 'urn:undated']);
    const { page } = match!.passages[match!.alsoIn[0]!.passage]!;
    expect(holders[1]!.text.slice(page.start, page.end)).toContain(speech);
  });

  it('is told where two sources of one page have it', () => {
    const page = `${holders[0]!.text}\n\n${babble(80, 30)}.`;
    const { matches } = check(reading(page), holders.slice(0, 2));
    expect(matches.map(({ original: { uri } }) => uri)).toEqual(['urn:second', 'urn:third']);
    expect(matches[0]!.alsoIn.map(({ uri }) => uri)).toEqual(['urn:third']);
  });

  it('is none of a shared phrase outside quotation marks, and none of another speech', () => {
    const others = [
      original(story(50, babble(20, 99)), { uri: 'urn:other' }),
      original(`${babble(40, 60)}. ${speech}. ${babble(40, 61)}.`, { uri: 'urn:plain' }),
    ];
    const { matches } = check(reading(story(10)), [holders[2]!, ...others]);
    expect(matches.map(({ alsoIn }) => alsoIn)).toEqual([[]]);
  });
});

describe('versions of one story', () => {
  const update = `${ferry}\n\nA fourth body was found on Wednesday, the coastguard said.`;
  const versions = [
    original(ferry, { uri: 'urn:v0', headline: 'Ferry burns off Hollin', published: at(9) }),
    original(update, { uri: 'urn:v1', headline: 'UPDATE 1-Ferry burns off Hollin', published: at(11) }),
    original(update.replace('212', '221'), { uri: 'urn:v2', headline: 'CORRECTED-UPDATE 1-Ferry burns off Hollin', published: at(13) }),
    original(harvest, { uri: 'urn:other', headline: 'Plum harvest fails' }),
  ];

  it.each([
    [ferry, 'urn:v0'],
    [update, 'urn:v1'],
    [update.replace('212', '221'), 'urn:v2'],
  ])('are one group under the nearest', (page, uri) => {
    const { matches, related } = check(reading(page), versions);
    expect(matches.map((match) => match.original.uri)).toEqual([uri]);
    expect(matches[0]!.alsoSent.map((version) => version.uri).sort()).toEqual(['urn:v0', 'urn:v1', 'urn:v2'].filter((one) => one !== uri));
    expect(matches[0]!.alsoSent.every(({ published, headline }) => published !== null && headline !== null)).toBe(true);
    expect(related).toEqual([]);
  });

  it('are one group as traces too', () => {
    const { matches } = check(reading(update), versions.map(asTrace));
    expect(matches.map((match) => match.original.uri)).toEqual(['urn:v1']);
    expect(matches[0]!.alsoSent.map(({ uri }) => uri).sort()).toEqual(['urn:v0', 'urn:v2']);
  });

  it('count re-sends of the same text, the earliest named', () => {
    const sent = [14, 10, 12].map((hour) => original(ferry, { uri: `urn:${hour}`, published: at(hour) }));
    const [match] = check(reading(ferry), sent).matches;
    expect(match!.original.uri).toBe('urn:10');
    expect(match!.alsoSent.map(({ uri }) => uri)).toEqual(['urn:12', 'urn:14']);
  });

  it('are told by headline and by runs of words', () => {
    expect(plainHeadline('CORRECTED-UPDATE 2-Ferry burns')).toBe('ferry burns');
    expect(sharedRuns(prepare(ferry), prepare(update))).toBe(1);
    expect(sharedRuns(prepare(story(1)), prepare(story(9)))).toBeLessThan(0.35);
  });
});

describe('what is near, but no reuse', () => {
  const report = (rise: string, food: string, rent: string, month: string) =>
    `Vellany’s annual inflation rate stood at ${rise} percent in ${month}, the national statistics bureau said on Monday. Food prices rose ${food} percent on the month while the cost of housing and heating fell ${rent} percent, the bureau said in its monthly report.`;

  it('is listed apart as a template, never as a source or a version', () => {
    const held = [original(report('3.4', '0.8', '0.4', 'June'), { uri: 'urn:june' }), original(ferry, { uri: 'urn:ferry' })];
    const { matches, related } = check(reading(`${ferry}\n\n${report('2.7', '0.3', '1.2', 'October')}`), held);
    expect(matches.map(({ original: { uri } }) => uri)).toEqual(['urn:ferry']);
    expect(matches[0]!.alsoSent).toEqual([]);
    expect(related.map(({ original: { uri }, why }) => [uri, why])).toEqual([['urn:june', 'template']]);
  });
});
