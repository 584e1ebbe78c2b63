import type { Match } from './report.ts';
import type { Span } from './span.ts';

/**
 * “This story has not been edited by our staff and is published from a syndicated feed”: a language's words for leaving a text as it was,
 * and its words for how a text came onto a page. Both must stand in one short paragraph: laws pass “without changes” too.
 */
const languages: readonly { untouched: RegExp; origin: RegExp }[] = [
  {
    untouched:
      /\b(?:without (?:any )?(?:modifications?|changes?|edit(?:s|ing)?|alterations?)|not (?:been )?(?:edited|modified|altered|changed)|unedited|unmodified|unaltered)\b/i,
    origin: /\b(?:this (?:story|article|report|content|copy)|published|republished|reproduced|reprinted|syndicated|feed|staff|newsroom)\b/i,
  },
  {
    untouched:
      /\b(?:ohne (?:inhaltliche |redaktionelle )?(?:änderung(?:en)?|bearbeitung)|unverändert|unbearbeitet|nicht (?:redaktionell )?bearbeitet)\b/i,
    origin: /(?:dieser (?:text|artikel|beitrag|bericht)|diese meldung|agentur|übernommen|veröffentlicht|redaktion)/i,
  },
  {
    untouched: /(?:sans (?:aucune )?(?:modification|retouche|correction)s?|n[’']a pas été (?:modifié|édité|remanié|retouché))/i,
    origin: /(?:cet article|ce texte|cette dépêche|agence|flux|publié|repris|rédaction)/i,
  },
  {
    untouched:
      /(?:sin (?:ninguna? )?(?:modificaci[oó]n(?:es)?|cambios?|alteraci[oó]n(?:es)?|editar|edición)|no ha sido (?:editad|modificad|alterad)[oa])/i,
    origin: /(?:este art[ií]culo|este texto|esta (?:noticia|nota)|agencia|publicad|reproduc|redacción)/i,
  },
  {
    untouched:
      /(?:sem (?:qualquer |nenhuma )?(?:altera(?:ção|ções)|modifica(?:ção|ções)|edi(?:ção|ções))|não foi (?:editad|modificad|alterad)[oa])/i,
    origin: /(?:este artigo|este texto|esta (?:notícia|matéria)|agência|publicad|reproduzid|redação)/i,
  },
  {
    untouched: /(?:без (?:каких-либо |всяких )?изменений|не редактировал|без редактирования|без правок)/i,
    origin: /(?:эта статья|этот (?:текст|материал)|данн(?:ый|ая|ое)|агентств|публик|редакци)/i,
  },
  {
    untouched: /(?:без (?:жодних |будь-яких )?змін|не редагував|не редагувал|без редагування|без правок)/i,
    origin: /(?:ця стаття|цей (?:текст|матеріал)|агентств|публік|редакці)/i,
  },
  {
    untouched: /(?:değişiklik yapılmadan|değiştirilmeden|düzenlenmeden|müdahale(?:si)? olmadan|müdahale edilmeden|olduğu gibi)/i,
    origin: /(?:ajans|servis|yayın|editör|bu haber)/i,
  },
  {
    untouched: /(?:(?:دون|بدون|بلا|من غير) (?:أي |اي )?(?:تعديل|تعديلات|تغيير|تحرير|تدخل)|لم (?:يتم |يجر )?(?:تحرير|تعديل|تغيير))/,
    origin: /(?:هذا (?:الخبر|المقال|التقرير|النص)|وكالة|نشر|هيئة التحرير)/,
  },
  {
    untouched: /(?:बिना (?:किसी )?(?:बदलाव|संपादन|सम्पादन|संशोधन|परिवर्तन)|(?:संपादित|सम्पादित|एडिट) नहीं)/,
    origin: /(?:एजेंसी|फीड|फ़ीड|प्रकाशित|डेस्क|टीम)/,
  },
  {
    untouched: /(?:未(?:经|經|作|做)(?:任何)?(?:编辑|編輯|修改|改动|改動|更改|删改)|原文(?:转载|轉載|照登|转发))/,
    origin: /(?:本文|转载|轉載|转发|发布|發布|刊)/,
  },
  {
    untouched: /(?:原文のまま|(?:編集|変更|修正)を?(?:加えず|加えて(?:い)?ない|せず|して(?:い)?ない|なし))/,
    origin: /(?:記事|配信|掲載|転載)/,
  },
];

/** A longer paragraph tells the news, not how it came here. */
const longest = 400;

/**
 * Where a page says that its text was taken over as it was; `null` where it does not. Only in paragraphs that come from no original: an
 * original's own words say nothing of the page. Patterns have no nested repetition; the work is linear in the text.
 */
export function findUneditedClaim(text: string, matches: readonly Pick<Match, 'passages'>[]): Span | null {
  for (let from = 0, line = 0; from < text.length; from = line + 1) {
    line = text.indexOf('\n', from);
    if (line < 0) line = text.length;
    if (line - from > longest || line === from) continue;
    // Most paragraphs of a repost are the original's: they are told apart first, which costs least.
    if (matches.some(({ passages }) => passages.some(({ page }) => page.start < line && page.end > from))) continue;
    const words = text.slice(from, line);
    if (!languages.some(({ untouched, origin }) => untouched.test(words) && origin.test(words))) continue;
    const start = from + words.length - words.trimStart().length;
    return { start, end: start + words.trim().length };
  }
  return null;
}
