import { findDate } from './dates.ts';
import { lettersOf } from './letters.ts';

/** Names of people, as bylines give them. */

const opener =
  /^(?:thread starter|started by|(?:(?:story|article|report(?:ed|ing)?|review|words|text|interview|written|posted|published|submitted|updated|post|opinion|guest post|analysis|eingestellt|verfasst|publicado|publié|pubblicato|reviewed|medically reviewed)\s+)?(?:by|von|por|par|da)|by:|about the author|author(?:ed by)?:?|von|par|por|door|przez|escrito por|écrit par|a cura di|testo di|propos recueillis par|geschrieben von|text(?: (?:av|af))?:|autor(?:in)?:|auteur\s*:|de:|от|текст|автор|text av|tekst|skrive[nt] av|skrevet af|napsal[ai]?|(?:yazan|yazar|haber|penulis|oleh)(?=\s*:)|του|της|των|بقلم|كتبت?|מאת|نویسنده|लेखक|लेखिका|रिपोर्ट|โดย|ผู้เขียน|作者|撰文|著者|筆者|執筆|取材・文|記者|记者|文|글)(?:[\s:：]+|(?<=[\u3040-\u9fff])[／/])/iu;

/** “ByAnn Example”: an opener in an element of its own, without a space. */
const gluedOpener = /^(?:(?:By|Von|Par|Por)(?=\p{Lu}[\p{Ll}.])|(?:本报|本報)?(?:记者|記者)(?=\p{Lo}))/u;
/** Openers that are also the beginnings of names: only as small words. */
const smallOpener = /^(?:di|da|av|af)\s+(?=\p{Lu})/u;
/** “Posted on September 21, 2020 by …”. */
const datedOpener = /^(?:posted|published|written|updated|last updated|on|am|le|el)\b.{0,50}?\b(?:by|von|par|por)\s+/i;

/** “Ann ExampleStaff Writer”. */
const gluedRole = /(\p{Ll})(?=(?:\p{Lu}\p{Ll}+ )?(?:Writer|Columnist|Reporter|Editor|Correspondent)\b)/u;
const dateTail =
  /[\s,|/·–—-]*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|updated|published)\b.*$|\s*[·|]\s*\d.*$|\s+\d{4}-\d\d-\d\d.*$|[\s,]+(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)\b.*$/i;
/** “Ann ExampleMonday, May 3”, “Ann ExampleMay 3”. */
const gluedDate =
  /(?<=\p{Ll})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d).*$/u;

/** Words that make a “name” an office, a desk or a label. */
const noName =
  /^(?:authors|aut(?:or|eur)(?:[ei]?s|en|i|in)?|авторы?|journalist(?:in|e|a)?|fotogra(?:f|fin|fo|fa)|redakteur(?:in)?|redaktör|redaktør|redacteur|redactor[a]?|rédact(?:eur|rice)|reporter(?:in)?|korrespondent(?:in)?|correspondant[e]?|corresponsal|corrispondente|giornalista|jornalista|periodista|muhabir|haber merkezi|журналист|корреспондент|редакция|редактор|admin(?:istrator)?|editor(?:s|ial|ial (?:board|team|staff))?|staff(?: (?:writer|reporter|report|and agencies))?|news ?(?:desk|room|team|staff)|web ?(?:desk|master|team)|redaktion|la rédaction|rédaction|redacción|redazione|redactie|agenc(?:y|ies)|wire reports?|team|guest(?: (?:author|blogger|contributor))?|contributor|contributors|author|anonymous|unknown|no author|none|null|undefined|n\/a|user|root|online|super ?user|home|about|contact|press release|the editors|administrator|by|von|par|por|posted|published|posted by|written by|about the author|various authors?|more|follow|profile|email|share|twitter|facebook|linkedin|instagram|bio|archive|website|(?:view|leave|post|add|show|read|no|see)(?: an?| all)? comments?|read more|subscribe|contact the author|author archive|(?:view|see|visit) (?:.+ )?(?:page|profile|bio|posts?|articles?|stories|archives?|website|all|more)(?: (?:by|from|of) .+)?|(?:all|more|other|latest|recent) (?:posts?|articles?|stories|by|from)(?: .+)?|(?:author|user|full)(?:['’]?s)? (?:page|profile|bio|info)|biography|comments?|reply|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const office =
  /\b(?:staff|desk|newsroom|team|editors?|writers?|reporters?|columnists?|correspondents?|contributors?|marketing|bureau|reports?|agenc(?:y|ies)|network|media|magazine|newspaper|online|press|news|redaktion|verlag|ediciones|editorial|éditions|edizioni|publish(?:ing|ers?)|publications|group|groupe|gruppe|grupa|grupo|gruppo|broadcasting|gmbh|inc|ltd|llc|\.(?:com|org|net|de|fr|co\.uk))\b/i;
const role =
  /\s*(?:,|\||–|—|-| {2})\s*(?:(?:senior|chief|deputy|associate|assistant|contributing|managing|executive|special|staff|political|political|business|sports?|education|health|science|technology|tech|crime|legal|foreign|national|diplomatic|defen[cs]e|economics?|city|court|digital|associated press|ap|pa|afp|reuters|bbc|cnn)\s+)*(?:staff|writer|reporter|editor|correspondent|columnist|contributor|producer|journalist|author|analyst|professor|lecturer|fellow|director|founder|news|press|reuters|media|bureau chief|blogger|critic)\b.*$/i;

/** Academic degrees and orders behind a name. */
const degrees = /,?\s+(?:Ph\.?\s?D|M\.?D|M\.?A|M\.?Sc|B\.?A|MPH|R\.?N|RD|J\.?D|Esq|MBE|OBE)\b\.?/g;

/**
 * Whether a text can be the name of a person: up to six words, the first letters large (or a script without case), no digits, no signs.
 * `marked`: the page says by markup that it is an author's name; then handles and small letters are let pass; log-ins (`jsmith`), desks and offices still are not.
 */
export function isPersonName(text: string, marked = false, visible = false): boolean {
  if (
    text.length < 2 ||
    text.length > 50 ||
    /[@/\\<>{}[\]|:：;!?…“”"=#]|https?|^\d|\.(?:com|org|net|txt|html?|php|xml)$/i.test(text) ||
    noName.test(text) ||
    dateWord.test(text)
  )
    return false;
  const words = text.split(/\s+/);
  if (words.length > 6 || (words.length > 1 && office.test(text))) return false;
  if (marked) return words.length < 5 && ((visible && text.length < 5) || words.length > 1 || !/^\p{Ll}+$/u.test(text));
  if (/[\d_]|^the\s/i.test(text)) return false;
  const capital = words.filter((word) =>
    /^[\p{Lu}\p{Lo}]|^(?:de|da|di|du|des|del|della|von|van|der|den|ter|la|le|el|al|bin|ibn|y|e|zu|dos|d['’])/u.test(word),
  ).length;
  return capital === words.length;
}

export interface NameOptions {
  /** Names of the site and its publisher (compared without case): no authors. */
  refused?: readonly string[];
  /** See `isPersonName`. */
  marked?: boolean;
  /** Readers see it: then a short word in small letters may be a first name; longer ones are log-ins made of a surname. */
  visible?: boolean;
}

/** Addresses of e-mail. */
const mail = /[\s(<]*\S+@\S+\.\p{L}+[)>]?/gu;
/** “Ann ExampleGazette Harbour”: two elements that the eye sees apart. */
const glued = /(?<=\p{L}\s.*\p{Ll}{2})(?<!Fitz)(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu;
/** “홍길동 기자”, “李海涛记者”: what somebody is, behind the name. */
const titleBehind = /\s*(?:선임기자|기자|특파원|논설위원|記者|记者|特派員)$/;
/** Dutch says by “en” what Spanish and French say by it of a place. */
const dutch = /^\s*door\s/i;
/** “And” in languages where the word is never a name's in small letters. */
const and = 'och|og|oraz|ve|dan|và|и|та|και|और|és';

/** Words for a date, left when it was cut off. */
const dateWord =
  /^(?:publicerad|publisert|udgivet|veröffentlicht|erstellt|publiée?|publicado|pubblicato|gepubliceerd|opublikowano|julkaistu|aktualisiert|uppdaterad|oppdatert|opdateret|actualizado|atualizado|aggiornato|bijgewerkt|stand|mis à jour|modifié|опубликовано|обновлено|yayınlanma|güncelleme|datum|fecha|data|date|дата)$/iu;
/** Who edited: no author. */
const editors = /^\W*(?:(?:责任|責任)?(?:编辑|編輯)|责编|編集|校对|审核)\s*[:：／/]/u;

/** “… Fact checked by Norm Sample”: who did not write. */
const helpers =
  /(?<=\p{L}.*)(?:\s*[|•·,–—-]+\s*|\s+(?=fact|(?:medically )?reviewed))(?:fact[- ]?check(?:ed)?|(?:medically )?reviewed|edited|photo(?:graph)?s?|pictures?|illustrat(?:ed|ions?)|translated)\s+by\b.*$/iu;

/** “Ann Example (with Ben Sample)”. */
const accompanied = /\s*\((?:with|avec|mit|con|com|met|med|z)\s+([^()]+)\)/iu;
/** “Annabel (A.J.) Example”: what somebody is called, between the names. */
const calledToo = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.?)?) [(“"]\p{L}[\p{L}.'’]{0,11}[)”"] (?=\p{Lu}\p{Ll})/u;

const parting = new RegExp(
  `\\s*(?:;|\\||•|·|\\/|\\n|&|[、，،]|,(?!\\s*(?:Jr|Sr|II|III)\\b)|\\s(?:[Aa]nd|AND|[Uu]nd|UND|[Ee]t|ET|[Yy]|[Ee]|[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|${and})\\s)\\s*`,
);
const address = /^(?:https?:|www\.|[/@#])|^\S+\.(?:com|org|net|de|fr|es|it|uk)\b/i;

/** The names in a byline, without “By”, roles, degrees, places and addresses; `[]` when nothing in it is the name of a person. */
export function namesIn(byline: string, { refused = [], marked = false, visible = false }: NameOptions = {}): string[] {
  let text = (dutch.test(byline) ? byline.replace(/\sen\s/g, ' & ') : byline)
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/^[\s\-–—|•·:]+/, '')
      .replace(opener, '')
      .replace(gluedOpener, '')
      .replace(smallOpener, '')
      .replace(datedOpener, '')
      .trim();
  }
  if (text.length > 300 || editors.test(text) || address.test(text) || isRefused(text, refused)) return [];
  text = text
    .replace(helpers, '')
    .replace(accompanied, ', $1')
    .replace(degrees, '')
    .replace(mail, '')
    .replace(/\s+@\w+/g, '')
    .replace(glued, ' | ')
    .replace(gluedRole, '$1, ')
    .replace(gluedDate, '')
    .replace(dateTail, '');
  text = withoutDate(text);
  const names: string[] = [];
  for (const part of text.split(parting)) {
    const called = calledToo.exec(part)?.[0] ?? '';
    const rest = part
      .slice(called.length)
      .replace(/\s+[–—-]\s+.*$/, '')
      .replace(role, '')
      .replace(titleBehind, '')
      .replace(/^(?:by|and|with)\s+/i, '')
      .replace(/\s*[([].*$/, '')
      .replace(/\s+(?:in|for|at|on|am)\s+.*$/i, '')
      .replace(/\s+(?:à|en|em|aus|из|в|te)\s+\p{Lu}.*$/u, '')
      .replace(/[\s,.:–—-]+$/, (end) => (/\b(?:Jr|Sr|\p{Lu})\.$/u.test(part.trim()) ? end : ''))
      .trim();
    const name = called + rest;
    const plain = called.replace(/[(“"].*/, '') + rest;
    if (!rest || !isPersonName(plain, marked, visible) || isRefused(name, refused)) continue;
    // “Ann Example, MS, RD”, “Ann Example, Gazette”: behind a full name one word alone is a degree or a house.
    if (!name.includes(' ') && names.some((known) => known.includes(' ')) && /\p{Lu}/u.test(name)) continue;
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names;
}

/** “Ann Example 05/04/2021 at 10:12”, “Von Anna Beispiel, 3. Mai 2019”: the names end where the date begins. */
function withoutDate(text: string): string {
  const date = /\d{4}/.test(text) ? findDate(text) : null;
  return date
    ? `${text.slice(0, date.start)} | ${/^[\s,|·•–—-]+\p{Lu}/u.test(text.slice(date.end)) && date.start === 0 ? text.slice(date.end) : ''}`
    : text;
}

/** The site's name, or that and something more: “Example Kitchens” on `Example.com`. */
function isRefused(name: string, refused: readonly string[]): boolean {
  const bare = fold(name);
  return refused.some((own) => bare === fold(own) || (fold(own).length > 5 && bare.startsWith(fold(own))));
}

function fold(name: string): string {
  return lettersOf(name.toLowerCase().replace(/\.(?:com|org|net|de|fr|co\.uk)$/, ''));
}
