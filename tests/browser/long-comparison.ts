import type { Report } from '../../engine/report.ts';
import type { View } from '../../scripts/browsers/driver.ts';
import { generateNews, reword, seeded } from '../bench/generated-news.ts';
import { check, original, reading } from '../engine/readings.ts';

/** A comparison of a long original and a page that cut, reworded and moved parts of it, in an invented language. */
export function longComparison(words: number): { report: Report; text: string } {
  const random = seeded(5_000);
  const text = generateNews(words, random);
  const paragraphs = text.split('\n\n').map((paragraph) =>
    paragraph
      .split(/(?<=\.) /)
      .filter((_, at) => at === 0 || random() > 0.15)
      .join(' '),
  );
  paragraphs.push(...paragraphs.splice(4, 2));
  const page = reword(paragraphs.join('\n\n'), 0.02, random);
  const held = original(text, { headline: 'Ran mardel hines', published: '2026-03-02T14:31:00Z' });
  return { report: check(reading(page, { source: 'https://daily.example/long' }), [held]), text };
}

/** Puts a comparison into the extension's library, as one that was opened before, and gives the address of its page. Without the text its original is one that is held as a trace, or gone. */
export async function keep(view: View, id: string, { report, text }: { report: Report; text: string | null }): Promise<string> {
  const { held: _, ...facts } = report.matches[0]!.original;
  const originals = text === null ? [] : [{ ...facts, held: 'text', text }];
  const comparison = { id, at: '2026-03-05T16:00:00Z', report, originals };
  await view.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open('wireprint');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const adding = opening.result.transaction('comparisons', 'readwrite').objectStore('comparisons').add(${JSON.stringify(comparison)});
      adding.onerror = () => failed(adding.error);
      adding.onsuccess = () => { opening.result.close(); done(true); };
    };
  })`);
  return `compare.html?id=${id}`;
}
