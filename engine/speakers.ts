import { markPersons } from './persons.ts';
import type { Prepared } from './prepared.ts';

/** So many words in quotation marks make a quotation, as in `kindsOf`. */
const QUOTED = 2;

/**
 * Whose words each sentence quotes: the one person that it names outside of its quotation marks, by the longest form in which the text has the
 * name. `null` where it quotes nobody, names nobody or several, and for a trace: a wrong name would be worse than none.
 */
export function speakersOf(text: Prepared): (string | null)[] {
  const { words, firstWords, quoted, sentences } = text;
  const written = text.text;
  if (written === null) return sentences.map(() => null);
  const persons = markPersons(text);
  if (!persons.includes(1) || !quoted.includes(1)) return sentences.map(() => null);
  const longest = new Map<number, string>();
  const named = sentences.map((_, at) => {
    const outside: number[] = [];
    for (let i = firstWords[at]!, to = firstWords[at + 1]!; i < to; i++) {
      if (persons[i] !== 1) continue;
      const from = i;
      while (i + 1 < to && persons[i + 1] === 1 && quoted[i + 1] === quoted[from] && words.start[i + 1]! - words.end[i]! <= 2) i++;
      const surname = words.hash[i]!;
      const name = written.slice(words.start[from], words.end[i]);
      if (name.length > (longest.get(surname)?.length ?? 0)) longest.set(surname, name);
      if (quoted[from] === 0 && !outside.includes(surname)) outside.push(surname);
    }
    return outside;
  });
  return sentences.map((_, at) => {
    let inQuotes = 0;
    for (let i = firstWords[at]!; i < firstWords[at + 1]!; i++) inQuotes += quoted[i]!;
    const [one, ...more] = named[at]!;
    return inQuotes >= QUOTED && one !== undefined && more.length === 0 ? longest.get(one)! : null;
  });
}
