/** Names of people, as bylines give them. */

const opener =
  /^(?:(?:(?:story|article|report(?:ed|ing)?|review|words|text|interview|written|posted|published|submitted|updated|post|opinion|guest post|analysis)\s+)?by|by:|author(?:ed by)?:?|von|par|por|di|da|door|av|af|przez|escrito por|écrit par|geschrieben von|text:|autor(?:in)?:|auteur\s*:|de:|от|بقلم|作者[:：]?|文[:：／/]|記者)[\s:：]+/iu;

/** Words that make a “name” an office, a desk or a label. */
const noName =
  /^(?:admin(?:istrator)?|editor(?:s|ial|ial (?:board|team|staff))?|staff(?: (?:writer|reporter|report|and agencies))?|news ?(?:desk|room|team|staff)|web ?(?:desk|master|team)|redaktion|la rédaction|rédaction|redacción|redazione|redactie|agenc(?:y|ies)|wire reports?|team|guest(?: (?:author|blogger|contributor))?|contributor|contributors|author|anonymous|unknown|none|null|undefined|n\/a|user|root|online|super ?user|home|about|contact|press release|the editors|administrator|by|posted by|various authors?|view all posts|see all|more|follow|profile|email|share)$/iu;
const office =
  /\b(?:staff|desk|newsroom|team|editors?|correspondents?|bureau|reports?|agenc(?:y|ies)|network|media|magazine|newspaper|online|press|news|redaktion|gmbh|inc|ltd|llc|\.(?:com|org|net|de|fr|co\.uk))\b/iu;
const role =
  /\s*(?:,|\||–|—|-| {2})\s*(?:(?:senior|chief|deputy|associate|assistant|contributing|managing|executive|special|staff|political|political|business|sports?|education|health|science|technology|tech|crime|legal|foreign|national|diplomatic|defen[cs]e|economics?|city|court|digital|associated press|ap|pa|afp|reuters|bbc|cnn)\s+)*(?:staff|writer|reporter|editor|correspondent|columnist|contributor|producer|journalist|author|analyst|professor|lecturer|fellow|director|founder|news|press|reuters|media|bureau chief|blogger|critic)\b.*$/iu;

/** Whether a text can be the name of a person: two to five words, the first letters large (or a script without case), no digits, no signs. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || /[\d@/\\<>{}[\]|:;!?…"“”=_]|https?/.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 6 || noName.test(text)) return false;
  if (words.length > 1 && office.test(text)) return false;
  const capital = words.filter((word) =>
    /^[\p{Lu}\p{Lo}]|^(?:de|da|di|du|des|del|della|von|van|der|den|ter|la|le|el|al|bin|ibn|y|e|zu|dos|d['’])/u.test(word),
  ).length;
  return capital === words.length || words.length === 1;
}

/**
 * The names in a byline, without “By”, roles, places and addresses; `[]` when nothing in it is the name of a person.
 * `refused` are names that are the site's own (compared without case).
 */
export function namesIn(byline: string, refused: readonly string[] = []): string[] {
  let text = byline
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length > 300) return [];
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(opener, '').trim();
  }
  const names: string[] = [];
  for (const part of text.split(
    /\s*(?:;|\||•|·|\/|\n|&|,(?!\s*(?:Jr|Sr|II|III|Ph\.?D|M\.?D)\b)|\s(?:and|und|et|y|e|with|mit|avec|con)\s)\s*/iu,
  )) {
    const name = part
      .replace(role, '')
      .replace(/^(?:by|and|with)\s+/i, '')
      .replace(/\s*[([].*$/, '')
      .replace(/\s+(?:in|for|at|on)\s+.*$/, '')
      .replace(/[\s,.:–—-]+$/, (end) => (/\b(?:Jr|Sr)\.$/.test(part) ? end : ''))
      .trim();
    if (!name || !isPersonName(name) || refused.some((own) => own.toLowerCase() === name.toLowerCase())) continue;
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names;
}
