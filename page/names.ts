/** Names of people, as bylines give them. */

const opener =
  /^(?:(?:(?:story|article|report(?:ed|ing)?|review|words|text|interview|written|posted|published|submitted|updated|post|opinion|guest post|analysis|eingestellt|verfasst|publicado|publié|pubblicato|reviewed|medically reviewed)\s+)?(?:by|von|por|par|da)|by:|about the author|author(?:ed by)?:?|von|par|por|door|przez|escrito por|écrit par|geschrieben von|text:|autor(?:in)?:|auteur\s*:|de:|от|текст|автор|بقلم|作者[:：]?|文[:：／/]|記者)[\s:：]+/iu;

/** “ByAnn Example”: an opener in an element of its own, without a space. */
const gluedOpener = /^(?:By|Von|Por|Par)(?=\p{Lu}[\p{Ll}.])/u;
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
  /^(?:admin(?:istrator)?|editor(?:s|ial|ial (?:board|team|staff))?|staff(?: (?:writer|reporter|report|and agencies))?|news ?(?:desk|room|team|staff)|web ?(?:desk|master|team)|redaktion|la rédaction|rédaction|redacción|redazione|redactie|agenc(?:y|ies)|wire reports?|team|guest(?: (?:author|blogger|contributor))?|contributor|contributors|author|anonymous|unknown|no author|none|null|undefined|n\/a|user|root|online|super ?user|home|about|contact|press release|the editors|administrator|by|von|par|por|posted|published|posted by|written by|about the author|various authors?|view all posts|see all|more|follow|profile|email|share|twitter|facebook|linkedin|instagram|bio|archive|website|read more|subscribe|see more|contact the author|author archive|biography|comments?|reply|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const office =
  /\b(?:staff|desk|newsroom|team|editors?|writers?|reporters?|columnists?|correspondents?|bureau|reports?|agenc(?:y|ies)|network|media|magazine|newspaper|online|press|news|redaktion|gmbh|inc|ltd|llc|\.(?:com|org|net|de|fr|co\.uk))\b/i;
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
    /[@/\\<>{}[\]|:;!?…“”"=#]|https?|^\d|\.(?:com|org|net|txt|html?|php|xml)$/i.test(text) ||
    noName.test(text)
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

const parting = /\s*(?:;|\||•|·|\/|\n|&|,(?!\s*(?:Jr|Sr|II|III)\b)|\s(?:and|und|et|y|e|with|mit|avec|con)\s)\s*/i;
const address = /^(?:https?:|www\.|[/@#])|^\S+\.(?:com|org|net|de|fr|es|it|uk)\b/i;

/** The names in a byline, without “By”, roles, degrees, places and addresses; `[]` when nothing in it is the name of a person. */
export function namesIn(byline: string, { refused = [], marked = false, visible = false }: NameOptions = {}): string[] {
  let text = byline
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
  if (text.length > 300 || address.test(text) || isRefused(text, refused)) return [];
  text = text
    .replace(degrees, '')
    .replace(/\s+@\w+/g, '')
    .replace(gluedRole, '$1, ')
    .replace(gluedDate, '')
    .replace(dateTail, '');
  const names: string[] = [];
  for (const part of text.split(parting)) {
    const name = part
      .replace(/\s+[–—-]\s+.*$/, '')
      .replace(role, '')
      .replace(/^(?:by|and|with)\s+/i, '')
      .replace(/\s*[([].*$/, '')
      .replace(/\s+(?:in|for|at|on|am)\s+.*$/i, '')
      .replace(/[\s,.:–—-]+$/, (end) => (/\b(?:Jr|Sr|\p{Lu})\.$/u.test(part.trim()) ? end : ''))
      .trim();
    if (!name || !isPersonName(name, marked, visible) || isRefused(name, refused)) continue;
    // “Ann Example, MS, RD”, “Ann Example, Gazette”: behind a full name one word alone is a degree or a house.
    if (!name.includes(' ') && names.some((known) => known.includes(' ')) && /\p{Lu}/u.test(name)) continue;
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names;
}

/** The site's name, or that and something more: “Example Kitchens” on `Example.com`. */
function isRefused(name: string, refused: readonly string[]): boolean {
  const bare = fold(name);
  return refused.some((own) => bare === fold(own) || (fold(own).length > 5 && bare.startsWith(fold(own))));
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(?:com|org|net|de|fr|co\.uk)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
