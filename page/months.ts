/**
 * How the names of the months begin, January to December: English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Czech,
 * Hungarian, Finnish, Turkish, Russian, Ukrainian, Greek, Arabic (both calendars), Hebrew, Hindi. The beginnings are enough: a word is only asked for
 * where a day and a year stand beside it. Where two languages mean two months by one word (`listopad`), the larger has it.
 */
const beginnings = [
  'jan|jän|ene|gen|sty|led(?:en|n)|tam|oca|янв|січ|ια?ν|يناي|ינו|जन',
  'feb|fev|fév|lut|úno|hel|şub|фев|лют|φεβ|فبر|شباط|פבר|फ़र|फर',
  'mar|már|mär|mrz|maa|bře|мар|бер|μ[αά]ρ|مار|آذار|מר[סץ]|मार्च',
  'apr|ápr|avr|abr|kwi|dub(?:en|n)|huh|nis|апр|кві|απρ|أبر|ابر|نيسان|אפר|अप्र',
  'ma(?:[iyj]|[iy]o|ggio|ja|yıs)$|mag$|máj|mei$|kvě|tou|мая|май|тра|μ[αά][ιΐϊί]|ماي|أيار|מאי|मई',
  'jun|jún|juin|giu|cze|červn|červen$|kes|haz|июн|чер|ιο[υύ]ν|يون|حزيران|יונ|जून',
  'jul|júl|juil|lug|lip|červen[ce]|hei|tem|июл|лип|ιο[υύ]λ|يول|تموز|יול|जुल',
  'aug|ao[uû]|ago|sie|srp|elo|ağu|авг|сер|α[υύ]γ|أغس|اغس|آب$|אוג|अग',
  'sep|set|sze|wrz|zář|syy|eyl|сен|вер|σεπ|سبت|أيلول|ספט|सित',
  'o[ck]t|ott|out|paź|říj|lok|eki|окт|жов|οκτ|أكت|اكت|אוק|अक',
  'nov|lis|kas|ноя|νο[εέ]|نوف|נוב|नव',
  'de[cszk]|déc|dic|gru|prosin|jou|ara|дек|гру|δεκ|ديس|דצמ|दिस',
].map((list) => new RegExp(`^(?:${list})`));

/** 1 to 12 for a word that can be the name of a month, else `undefined`. */
export function monthNumber(word: string): number | undefined {
  // Hebrew puts “in” before a month without a space.
  const low = word.toLowerCase().replace(/^ב(?=[א-ת]{3})/, '');
  const index = beginnings.findIndex((form) => form.test(low));
  return index < 0 ? undefined : index + 1;
}
