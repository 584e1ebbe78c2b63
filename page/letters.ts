/** The letters and digits of a text, in lower case: names are the same whatever stands between them (“Example-Times”, “exampletimes”). */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
