/** The first words of a text, as they are; the whole without a number. */
export function firstWords(text: string, words: number | undefined): string {
  if (words === undefined) return text;
  const word = /\S+\s*/g;
  for (let left = words; left > 0 && word.exec(text) !== null; left--);
  return word.lastIndex === 0 ? text : text.slice(0, word.lastIndex);
}
