/** Month names and their short forms, folded to lower case without full stops: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Scandinavian, Finnish, Turkish, Russian, Arabic. */
const names = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia tammikuuta ocak января янв يناير',
  'february feb februar feber février fevrier févr fév febrero febbraio fevereiro fev februari lutego helmikuuta şubat февраля фев فبراير',
  'march mar märz maerz mrz mars marzo março marco maart mrt marca maaliskuuta mart марта мар مارس',
  'april apr avril avr abril abr aprile kwietnia huhtikuuta nisan апреля апр أبريل ابريل',
  'may mai mayo maggio mag maio mei maj maja toukokuuta mayıs мая مايو',
  'june jun juni juin junio giugno giu junho czerwca kesäkuuta haziran июня июн يونيو',
  'july jul juli juillet juil julio luglio lug julho lipca heinäkuuta temmuz июля июл يوليو',
  'august aug août aout agosto ago augustus augusti sierpnia elokuuta ağustos августа авг أغسطس اغسطس',
  'september sep sept septembre septiembre settembre set setembro września syyskuuta eylül сентября сен سبتمبر',
  'october oct oktober okt octobre octubre ottobre ott outubro out października lokakuuta ekim октября окт أكتوبر اكتوبر',
  'november nov novembre noviembre novembro listopada marraskuuta kasım ноября ноя نوفمبر',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia joulukuuta aralık декабря дек ديسمبر',
].map((line) => line.split(' '));

const numbers = new Map(names.flatMap((list, index) => list.map((name) => [name, index + 1] as const)));

/** All names, longest first, for use inside a pattern (case-insensitive, Unicode). */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1 to 12, or `undefined`. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase().replace(/\.$/, ''));
}
