import type { Claim } from '../../engine/reading.ts';
import { alsoWords, type ClaimContext, claim, claimEach, type Line, within } from './claim.ts';

type Grade = NonNullable<Claim['grade']>;

/** Where a label may begin: at the line's start, or behind a date, a bar, a wide space or a bracket. “Image source:” is a picture's. */
const opens = '(?:^[^\\p{L}\\p{N}\ue000]*|[|｜•·　（(【〔]\\s*|\\d\\s+)';
const labels =
  'source|quelle|fuente|fonte|via|credit|bron|källa|kilde|lähde|źródło|zdroj|forrás|kaynak|sumber|nguồn|πηγή|источник|джерело|извор|источники|المصدر|مصدر|منبع|מקור|स्रोत';
/** Phrases that give a supplier its due, the strongest first; `%` stands for a name. */
const phrases: readonly (readonly [Grade, RegExp])[] = (
  [
    ['full', `${opens}(?:${labels})s?\\s*[:：／–-]\\s*(?:the\\s+|l['’]|la\\s+|agence\\s+)?%`],
    ['full', '^\\W*(?:via|redacción|redazione|redação|rédaction)\\s+%\\W*$'],
    ['full', '^[^\\p{L}\\p{N}]*%\\s+(?:staff|newsroom|news (?:desk|agency|service))\\W*$'],
    ['full', '^\\W*reporting by [^.;()]{3,80} for (?:the )?%\\W*$'],
    // 提供 共同通信, 共同通信提供, 文／新华社: signs for “supplied by”, which stand on either side.
    ['full', `${opens}(?:配信元?|提供元?|出典|来源|來源|消息来源|轉載自|转载自|転載|文|출처|제공)\\s*[:：／/=＝]?\\s*%`],
    ['full', '^[\\s（(〔]*%\\s*(?:提供|配信|供稿|電|电|제공)[\\s）)〕。]*$'],
    [
      'full',
      '\\bthis (?:report|article|story) (?:by|from|(?:was|is) (?:\\w+ )?(?:provided|produced|written|published|republished) (?:by|on|in|from|with permission from)) (?:the\\s+)?%',
    ],
    ['full', '\\b(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at) (?:the\\s+)?%'],
    ['full', '\\b(?:transcript provided|courtesy|re(?:printed|published) with permission) (?:by|of|from) (?:the\\s+)?%'],
    [
      'edited',
      '(?<!\\p{L})(?:with (?:additional |agency )?(?:files?|reporting|inputs?|material|information|reports?) (?:from|by|of)|mit (?:material|informationen|inhalten) (?:von|der)|avec|con información de|con informazioni|met informatie van|com informações d[aeo]|med material från|по (?:материалам|данным|сообщению|информации)|за (?:матеріалами|даними)|según información de|z materiałów)\\s*:?\\s*(?:the |l.|la )?%',
    ],
    ['edited', '\\b(?:written|compiled|produced|prepared) (?:using|with|from) (?:material|reports?|information) (?:from|by) (?:the )?%'],
    [
      'edited',
      '^\\W*(?:with|mit|avec|con|com|met|additional reporting(?: by| from)?)\\s+(?:the )?%(?:\\s*(?:,|/|and|und|et|y|&)\\s*%)*(?:\\s+inputs?)?\\W*$',
    ],
    ['edited', '^\\W*[^().]{2,60}\\((?:[^()]{0,30}[,/]\\s*)?%(?:\\s*[,/]\\s*[^(),/]{2,30}){1,4}\\)\\W*$'],
    ['contributed', '%[^.]{0,160}?\\b(?:contributed|contribué|beigetragen|colaborad[oa])\\b'],
    ['contributed', '\\b(?:information|material|reporting) (?:for this (?:report|story|article) )?(?:came )?from\\b[^.]{0,60}%'],
  ] as const
).map(([grade, phrase]) => [grade, new RegExp(phrase.replaceAll('%', '\ue000'), 'iu')]);

/** What says that a text is an agency's without saying whose: “By Agencies”, “mit Agenturmaterial”. Indian desks add that they left it unchanged. */
const unnamed =
  /\b(?:published|generated|auto-generated) (?:directly )?from an? (?:wire agency|syndicated|agency) feed|^\W*(?:with |by )?(?:inputs from agencies|agency inputs|from (?:combined|wire) (?:dispatches|reports|services)|compiled from wire (?:reports|services)|(?:sources?\s*[:：]\s*)?(?:news )?agencies|agency staff|wire reports|(?:\p{Lu}[\p{L}’']+ ){0,4}wire services|(?:mit|avec|con|com|met) (?:material von )?(?:agentur(?:en|material)|(?:les |le )?agences|agencias|agências|agenzie|persbureaus))\W*$|^(?:المصدر\s*[:：]\s*)?وكالات$/iu;

/** Names and nothing else: `(AFP)`, `dpa`, `(afp/dpa)`. Some desks write short names small when there are two. */
const alone = /^[^\p{L}\p{N}\ue000]*(?:\p{L}{2,5}\s*[/,]\s*){0,2}\ue000(?:\s*[/,]\s*(?:\ue000|\p{L}{2,5})){0,3}[^\p{L}\p{N}\ue000]*$/u;

const mentioned =
  /(?:\b(?:told|tells|telling|according to|quoted by|cited by|reported by|interview with|selon|d.après|laut|gegenüber|según|secondo|volgens|informed) (?:the |l.|der |la )?(?:news agency )?\ue000)|(?:\ue000(?: news agency)?,? (?:reported|reports|said|says|rapporte|berichtet|informó))/iu;

/** “With files from …”, “… contributed to this report”, “Source: …”, a name alone on a line; and, as a mention only, “told Reuters”. */
export function readCreditLine(line: Line, _context: ClaimContext): Claim[] {
  const { text, marked } = line;
  if (line.furniture) return [];
  const whole = within(line, 0, text.length);
  if (line.mentions.length === 0)
    return text.length < 400 && unnamed.test(text)
      ? [claim('credit-line', { page: whole, grade: /feed/.test(text) ? 'full' : 'edited' })]
      : [];
  if (text.length < 700) {
    for (const [grade, phrase] of phrases) if (phrase.test(marked)) return claimEach('credit-line', line, grade);
    if (line.edge && !line.heading && alone.test(marked) && !(marked === '\ue000' && alsoWords.test(text)))
      return claimEach('credit-line', line, 'full');
  }
  const match = mentioned.exec(marked);
  if (!match || !line.near) return [];
  // The names before the phrase tell which of them it is.
  const which = line.mentions[[...marked.slice(0, match.index + match[0].length)].filter((c) => c === '\ue000').length - 1];
  return which ? [claim('credit-line', { outlet: which.name, page: within(line, which.start, which.end), grade: 'mentioned' })] : [];
}
