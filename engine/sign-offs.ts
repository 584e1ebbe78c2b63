import { kindOf, LETTER, UPPER } from './fold.ts';

/**
 * Lines that sign a text rather than tell it: “(Reporting by …)”, “Enditem”, “Copyright …”. Each pattern is anchored at the line's start and
 * has no nested repetition. A near miss (“Reporting by the newspaper showed”) must not match: a name in capitals or a bracket must follow.
 */
const patterns: readonly RegExp[] = [
  /^[([]{0,2}(?:[Aa]dditional |[Ff]urther |[Ee]xtra )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Tt]ranslated) (?:and (?:writing|editing|reporting) )?by:? \p{Lu}/u,
  /^\((?:with )?(?:additional )?(?:reporting|inputs?|files?|material) (?:by|from) /iu,
  /^[—–-]{0,3} ?[Ww]ith files from \p{Lu}/u,
  /^\(?(?:copyright|©|\(c\)) /iu,
  /^_{2,}$/u,
  /^(?:enditem|ends|-30-|###)$/iu,
  /^\(\([^\s()]{1,80}@[^\s()]{1,80}/u,
  /^\(?\$\s?1 ?= ?/u,
  /^our standards: /iu,
  /^(?:to (?:view|read|see) |for )(?:additional |more |other |related |further )?(?:stories|news|coverage|articles)\b.{0,120}\bclick\b/iu,
  /^By \p{Lu}[^.!?]{1,60}$/u,
  / contributed to this (?:report|story|article)\.?\)?$/u,
  /^\(?(?:تغطية|إعداد|اعداد|تحرير|كتابة|شارك في)/u,
  /^[(（]?(?:完|终|終)[)）]?$/u,
  /^[(（【]?(?:编辑|責任編集|责编|责任编辑|記者|记者|編集)[:： ]/u,
  /^\(?(?:[Rr]eportage de|[Rr]édaction par|[Éé]dité par|[Rr]edaktion:|[Bb]earbeitung:|[Rr]eporte de|[Ee]ditado por|[Cc]on información de|[Rr]eportagem de|[Ee]dição de|[Rr]edazione:) ?\p{Lu}/u,
  /^(?:\p{Ll}{2,4}[ /]){1,4}\p{Ll}{2,4}$/u,
  /^\(?(?:avec|mit|con|com) (?:afp|dpa|efe|reuters|ap)\)?\.?$/iu,
];

/** The first words of all patterns above that begin with a letter: what opens otherwise is not looked at again. */
const openings: ReadonlySet<string> = new Set(
  `additional further extra reporting writing editing compiled written edited translated with copyright enditem ends our to for by reportage rédaction édité redaktion
  bearbeitung reporte editado con reportagem edição redazione avec mit com تغطية إعداد اعداد تحرير كتابة شارك 完 终 終`.split(/\s+/),
);
const CONTRIBUTED = ' contributed to this ';
/** “avt/bk”, at the end of a text. */
const LONGEST_INITIALS = 24;

/** Longer sentences tell something. */
const MAX_LENGTH = 300;

export function isSignOff(sentence: string): boolean {
  return sentence.length <= MAX_LENGTH && maySign(sentence) && patterns.some((pattern) => pattern.test(sentence));
}

/** A cheap look at the first word, which nearly all sentences of a text end at. */
function maySign(sentence: string): boolean {
  let end = 0;
  while (end < sentence.length && end < 13 && isLetter(sentence.charCodeAt(end))) end++;
  if (end === 0 || sentence.length <= LONGEST_INITIALS) return true;
  return openings.has(sentence.slice(0, end).toLowerCase()) || sentence.indexOf(CONTRIBUTED, sentence.length - 40) >= 0;
}

function isLetter(unit: number): boolean {
  return (kindOf(unit) & 15) === LETTER;
}

/** “PARIS, Jan 13 (Reuters) –”, “(Sorgente) - ROMA, 11 SET -”, “OTTAWA —”, “MOSCOW, January 21. /TASS/.”, “新华社北京1月1日电” at the beginning of a text. */
const datelines: readonly RegExp[] = [
  /^[\p{L}\d][^()\n“"]{0,60}\([\p{L}][^()\n]{1,40}\)\s{0,2}[-–—_:.]{1,2}/u,
  /^\(\p{L}[^()\n]{1,40}\)\s{0,2}[-–—]\s{0,2}(?:\p{Lu}[^()\n“".!?a-z]{1,40} [-–—] )?/u,
  /^\p{Lu}{2}[\p{Lu}’'. -]{1,30}(?:, [^()\n“"—–]{2,30}?)? (?:[—–]|--|-) /u,
  /^\([^()\n=]{1,20}=[^()\n]{1,20}\)\s?[^\n=]{0,20}=\s/u,
  /^[【〔][^】〕\n]{2,30}[】〕]/u,
  /^[\p{Script=Han}·]{2,20}\d{1,2}月\d{1,2}日[电電]/u,
  /^\p{Lu}{2}[^()\n“"/]{2,50}\/\p{L}{2,20}\/\.?(?: [-–—])?/u,
];
/** Where the bracket of a dateline may open. */
const REACH = 62;

/** Where the dateline that opens a line ends; 0 if it has none. */
export function datelineEnd(line: string): number {
  const bracket = line.indexOf('(');
  const first = line.charCodeAt(0);
  const wide = first >= 0x3010 && first <= 0x9fff;
  if ((bracket < 0 || bracket > REACH) && !wide && !(isUpper(first) && isUpper(line.charCodeAt(1)))) return 0;
  for (const dateline of datelines) {
    const found = dateline.exec(line);
    if (found) return found[0].trimEnd().length;
  }
  return 0;
}

function isUpper(unit: number): boolean {
  return (kindOf(unit || 32) & UPPER) !== 0;
}
