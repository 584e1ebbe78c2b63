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

/** Longer sentences tell something. */
const MAX_LENGTH = 300;

export function isSignOff(sentence: string): boolean {
  return sentence.length <= MAX_LENGTH && patterns.some((pattern) => pattern.test(sentence));
}

/** “PARIS, Jan 13 (Reuters) –” at the beginning of a text. */
const dateline = /^[\p{L}\d][^()\n“"]{0,60}\([\p{L}][^()\n]{1,40}\)\s{0,2}[-–—_:.]{1,2}/u;

/** Where the dateline that opens a line ends; 0 if it has none. */
export function datelineEnd(line: string): number {
  return dateline.exec(line)?.[0].length ?? 0;
}
