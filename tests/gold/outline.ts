import type { Span } from '../../engine/span.ts';

/** A sentence of an original, as the gold set cuts it: not by the engine's own rule, so that the engine's mistakes show. */
export interface Fate extends Span {
  paragraph: number;
  /** Sign-offs and agency tails: may be dropped or kept, nobody judges it. */
  signOff: boolean;
  /** How much of the start is a dateline: an outlet may drop it, nobody judges it. */
  dateline: number;
}

const signOff = /^(?:\((?:Reporting|تغطية)|___$|Tesmark writers|Theo Lund reported|Follow Tesmark|avt\/|imo\/|knd fau)/;
const dateline =
  /^(?:【[^】]{3,30}】|\(바람섬=물결통신\) 한새벽 기자 = |云汀社青汀县7月8日电 |[^\n]{0,40}\([^)\n]{2,12}\)\s*(?:\.-|[-–—]|।)\s*(?:VALSERENA, 11 SET - )?|ЗАОЗЁРСК, 20 октября\. \/Полдень\/\. )/u;
/** “ASV” behind the last sentence. */
const tail = /^[A-Z]{2,5}$/;
const notEnd = /(?:\b(?:Mr|Ms|Dr|Sept|Aug|Dec|Jan|Az|a\.m|S)|\b\d{1,2})$/;

/** The sentences of a text in order. */
export function outline(text: string, language: string): Fate[] {
  const out: Fate[] = [];
  let at = 0;
  let number = 0;
  const opening = dateline.exec(text)?.[0].length ?? 0;
  for (const paragraph of text.split('\n\n')) {
    number++;
    for (const [start, end] of cut(paragraph, language)) {
      const first = at + start === 0;
      out.push({
        start: at + start,
        end: at + end,
        paragraph: number,
        signOff: signOff.test(paragraph) || tail.test(paragraph.slice(start, end)),
        dateline: first ? opening : 0,
      });
    }
    at += paragraph.length + 2;
  }
  return out.filter((sentence) => sentence.end > sentence.dateline);
}

function* cut(paragraph: string, language: string): Iterable<[number, number]> {
  const ends = /^(?:ja|zh)/.test(language) ? /。[”」]?/gu : /[.!?।؟]["”’»“]*(?=\s+["“«„¿]?[\p{Lu}\p{Lo}\d])/gu;
  let start = 0;
  for (const end of paragraph.matchAll(ends)) {
    if (end[0].startsWith('.') && notEnd.test(paragraph.slice(0, end.index)) && !/\d{4}$/.test(paragraph.slice(0, end.index))) continue;
    // “20 октября. /Полдень/.” and the like are datelines, not sentences.
    if (start === 0 && end.index < (dateline.exec(paragraph)?.[0].length ?? 0)) continue;
    yield [start, end.index + end[0].length];
    start = end.index + end[0].length;
    while (paragraph[start] === ' ') start++;
  }
  if (start < paragraph.length) yield [start, paragraph.length];
}
