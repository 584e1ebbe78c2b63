/**
 * How the names of the months begin, January to December: English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish,
 * Finnish, Turkish, Russian, Arabic. The beginnings are enough: a word is only asked for where a day and a year stand beside it.
 */
const beginnings = [
  'jan|jän|ene|gen|sty|tam|oca|янв|ينا',
  'feb|fev|fév|lut|hel|şub|фев|فبر',
  'mar|mär|mrz|maa|мар|مار',
  'apr|avr|abr|kwi|huh|nis|апр|أبر|ابر',
  'ma(?:[iyj]|[iy]o|ggio)$|mei$|tou|мая|май|ماي',
  'jun|juin|giu|cze|kes|haz|июн|يون',
  'jul|juil|lug|lip|hei|tem|июл|يول',
  'aug|ao[uû]|ago|sie|elo|ağu|авг|أغس|اغس',
  'sep|set|wrz|syy|eyl|сен|سبت',
  'o[ck]t|ott|out|paź|lok|eki|окт|أكت|اكت',
  'nov|lis|kas|ноя|نوف',
  'de[cszk]|déc|dic|gru|jou|ara|дек|ديس',
].map((list) => new RegExp(`^(?:${list})`));

/** 1 to 12 for a word that can be the name of a month, else `undefined`. */
export function monthNumber(word: string): number | undefined {
  const low = word.toLowerCase();
  const index = beginnings.findIndex((form) => form.test(low));
  return index < 0 ? undefined : index + 1;
}
