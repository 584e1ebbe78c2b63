/**
 * How the names of the months begin, January to December: English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish,
 * Czech, Finnish, Turkish, Russian, Ukrainian, Greek, Arabic by both calendars of names. The beginnings are enough: a word is only asked for where a day and a year stand beside it.
 */
const beginnings = [
  'jan|jän|ene|gen|sty|tam|oca|янв|січ|ledn|ιαν|ينا|كانون الث',
  'feb|fev|fév|lut|hel|şub|фев|лют|úno|φεβ|فبر|شبا',
  'mar|mär|mrz|maa|мар|бер|bře|μαρ|مار|[آا]ذا',
  'apr|avr|abr|kwi|huh|nis|апр|кві|dubna|απρ|[أا]بر|نيس',
  'ma(?:[iyj]|[iy]o|ggio)$|mei$|tou|мая|май|трав|kvě|μα[ιΐ]|ماي|[أا]يا',
  'jun|juin|giu|cze|čer(?!vence)|kes|haz|июн|чер|ιουν|يون|حزي',
  'jul|juil|lug|lip|červenc|hei|tem|июл|лип|ιουλ|يول|تمو',
  'aug|ao[uû]|ago|sie|elo|ağu|авг|сер|srpn|αυγ|[أا]غس|آب',
  'sep|set|wrz|syy|eyl|сен|вер|zář|σεπ|سبت|[أا]يل',
  'o[ck]t|ott|out|paź|lok|eki|окт|жов|říj|οκτ|[أا]كت|تشرين ال[أا]',
  'nov|lis|kas|ноя|лист|νο[εέ]|نوف|تشرين الث',
  'de[cszk]|déc|dic|gru|jou|ara|дек|груд|prosin|δεκ|ديس|كانون ال[أا]',
].map((list) => new RegExp(`^(?:${list})`));

/** 1 to 12 for a word that can be the name of a month, else `undefined`. */
export function monthNumber(word: string): number | undefined {
  const low = word.toLowerCase();
  const index = beginnings.findIndex((form) => form.test(low));
  return index < 0 ? undefined : index + 1;
}
