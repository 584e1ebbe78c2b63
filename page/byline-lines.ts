import { brokenLines } from './broken-lines.ts';
import { findDate } from './dates.ts';
import { isPersonName, namesIn } from './names.ts';
import type { Block, Layout, Region } from './region.ts';

/** A short line a little before the article's first words, or about its last. */
export interface NearLine {
  text: string;
  linked: boolean;
  furniture: boolean;
  /** It stands before the text. */
  before: boolean;
  /** Set to the right and below the text, as signatures are. */
  signs: boolean;
  /** In the entry's own foot or head, or among the signs to share it: furniture, where a byline may stand all the same. */
  own: boolean;
  /** A picture's caption, or where somebody is: “Portsea” in `byline-location`. Such a line names no author. */
  aside: boolean;
}

/** Furniture of an entry by its label, where systems put its byline. */
const ownLabel = /(?:entry|post|article|story|node)[-_]{0,2}(?:foot|head|meta|info|nav)|share|social/;

/** The short lines that a byline may stand in, in order. */
export function nearLines({ blocks, text }: Layout, start: number, end: number): NearLine[] {
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  const isSigned = ({ start: at, end: to, region }: Block) => at > start && to - at < 40 && region.tag === 'p' && region.says === 'right';
  return blocks
    .filter((block, i) => (i >= first - 20 && i < first + 3) || (i >= last && i < last + 3) || isSigned(block))
    .flatMap((block) => {
      return brokenLines(text.slice(block.start, block.end)).map((line) => ({
        text: line.trim(),
        linked: block.linked > 0,
        furniture: block.region.furniture,
        before: block.end <= start,
        signs: isSigned(block),
        own: block.region.furniture && isOwn(block.region),
        aside:
          (block.caption && !opened.test(line) && !/^\s*(?:posted|published|written)\s/i.test(line)) || placeLabel.test(block.region.label),
      }));
    })
    .filter((line) => line.text !== '' && line.text.length <= 100);
}

const placeLabel = /location|place(?!holder)|lugar|dateline/;

/** Whether furniture is an entry's own: its foot, its head, or what is to be clicked beside them. Sidebars and teasers are not. */
export function isOwn(region: Region): boolean {
  let own = false;
  for (let at: Region | null = region; at; at = at.parent) {
    if (at.tag === 'aside' || (/sidebar|related|teaser|comment|promo|recommend/.test(at.label) && !isMeta(at))) return false;
    own ||= ownLabel.test(at.label) || (isHeadOrFoot.test(at.tag) && holderOf(at)?.tag === 'article');
  }
  return own;
}

/** An entry's line of author and day, whatever else its label says: “entry-meta social-comments-above”. */
export function isMeta({ label }: Region): boolean {
  return /(?:^|\s)(?:entry|post|article|story)[-_]{1,2}(?:meta|info|byline)(?:\s|$)/.test(label);
}

const isHeadOrFoot = /^(?:header|footer|nav)$/;

/** The nearest entry around a region. */
function holderOf(region: Region): Region | null {
  for (let at = region.parent; at; at = at.parent) if (at.tag === 'article') return at;
  return null;
}

export const opened =
  /^[^\p{L}\p{N}]*(?:thread starter|started by|(?:(?:written|posted|submitted|story|reported|text|words|geschrieben|escrito|écrit)\s+)?(?:by|von|par|por|di|door)|author|autor|auteur|текст|автор|penulis|yazar|yazan|מאת|بقلم|लेखक|โดย|a cura di|testo di|(?:text(?: a[vf])?|oleh|haber)(?=:))[\s:]/iu;
const openedAlone = /^\W*(?:(?:written|posted|geschrieben|escrito|écrit)\s+)?(?:by|von|par|por|door|author|autorin|autor|auteur)\s*:?$/i;

/** A line of its own, “By …”, also with the name in the next one; or a name set to the right below the text. */
export function ofText(lines: readonly NearLine[], refused: readonly string[]): string[] {
  return ofOpened(lines, (line) => !line.furniture, refused) ?? ofOpened(lines, isOwnByline, refused) ?? [];
}

/** In an entry's own furniture nothing counts but the whole form, “By Ann Example”: “by mail” is a way to share. */
function isOwnByline({ own, text }: NearLine): boolean {
  return own && openedInFull.test(text);
}

export const openedInFull =
  /^\W*(?:(?:[Pp]osted|[Ss]ubmitted|[Pp]ublished|[Ww]ritten) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+\p{Lu}[\p{L}.'’-]*\s+(?:\p{Lu}|de\s|van\s|von\s)/u;

/** Of the lines that may count the first that names somebody. */
function ofOpened(lines: readonly NearLine[], counts: (line: NearLine) => boolean, refused: readonly string[]): string[] | null {
  for (const [i, line] of lines.entries()) {
    if (!counts(line)) continue;
    const { text, signs } = line;
    const next = lines[i + 1];
    let names: string[] = [];
    if (openedAlone.test(text)) names = next && next.text.length < 50 ? namesIn(next.text, { refused, marked: next.linked }) : [];
    else if (opened.test(text) || /^By\p{Lu}[\p{Ll}.]/u.test(text))
      names = namesIn(text.replace(/\s*[|•·].*$|\s+on\s+.*$|[\s,;/]+(?:fotos?|photos?|bild(?:er)?|photographs?)(?: by)?\s*:.*$/is, ''), {
        refused,
      });
    else if (signs && text.includes(' ')) names = namesIn(text, { refused });
    else if (korean.test(text)) names = namesIn(text, { refused });
    if (names.length > 0) return names;
  }
  return null;
}

/** “홍길동 기자”, a name and what somebody is; mail may follow. */
const korean = /^[가-힣]{2,4}\s?(?:선임기자|기자|특파원)(?:\s+\S+@\S+)?$/;
/** “（记者李海涛、王小北）” and “홍길동 기자 =” in an opening's dateline. */
const inDateline =
  /(?:^|\n)[\s【]*(?:记者|記者)\s*(?<tw>\p{Lo}{2,4}(?:、\p{Lo}{2,4})*)\s*[／/]|(?:（|\()(?:记者|記者)[\s:：]*(?<zh>[^）)]{2,30})(?:）|\))|\)\s*(?<ko>[가-힣]{2,4}(?:[·\s][가-힣]{2,4})?)\s(?:기자|특파원)\s*=/u;
/** The commonest Chinese family names, in both kinds of writing: nine people of ten have one of them. */
const families =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董潘袁蔡蔣蒋余于杜葉叶程魏蘇苏呂吕丁任盧卢姚沈鍾钟姜崔譚谭陸陆范汪廖石金韋韦賈贾夏傅鄒邹熊白孟秦邱侯江尹薛閻阎段雷龍龙黎賀贺陶顧顾毛郝龔龚邵錢钱嚴严賴赖洪莫孔湯汤柯游施詹莊庄翁溫温戴';
/** “記者王小明台北報導”, “（中央社記者王小明東京5日電）”: nothing stands between name and place. “记者昨日报道” names nobody. */
const unparted = new RegExp(`(?:记者|記者)\\s?(?<both>[${families}][\\u4e00-\\u9fff]{1,5})(?:(?:\\d{1,2}日)?[电電]|报道|報道|報導)`, 'u');

/** The reporters whom East Asian agencies name in the text's first words. */
export function ofDateline(opening: string, refused: readonly string[]): string[] {
  const start = opening.slice(0, 120);
  const { zh: mainland, tw, ko } = inDateline.exec(start)?.groups ?? {};
  if (ko) return ko.split(/[·\s]/).filter((name) => !refused.includes(name));
  const both = unparted.exec(start)?.groups?.both;
  // Names have two signs or three, most of them three; so have places, most of them two.
  const zh = both ? both.slice(0, both.length === 4 ? 2 : 3) : (mainland ?? tw);
  return zh ? namesIn(zh.replace(/\s+/g, '、'), { refused }) : [];
}

/** “March 5, 2024 · 3 min · Ann Example”: one name beside a date, in a line before the text. */
export function ofDatedLine(lines: readonly NearLine[], refused: readonly string[]): string[] {
  for (const { text, furniture, before } of lines) {
    const parts = furniture || !before ? [] : text.split(/\s+[·•|]\s+/);
    const rest = parts.filter((part) => !findDate(part));
    // “New Delhi, Gazette Bureau”: a comma parts a place from a desk, or subjects.
    if (parts.length < 2 || rest.length === parts.length || rest.some((part) => part.includes(','))) continue;
    const names = rest.filter((part) => part.includes(' ')).flatMap((part) => namesIn(part, { refused }));
    if (names.length === 1) return names;
  }
  return [];
}

/** Some systems give the first name only: a line that is that and a surname completes it. */
export function inFull(name: string, lines: readonly NearLine[]): string {
  if (name.includes(' ')) return name;
  const full = lines.find(({ text }) => text.startsWith(`${name} `) && text.length < 40 && isPersonName(text));
  return full?.text ?? name;
}

/** “Ann Example's Notebook”, all rights reserved by Ann Example: a page of nobody else. By its title or what it says of itself. */
export function ofOwner(said: readonly (string | null | undefined)[], { blocks, text }: Layout): string[] {
  const end = blocks.slice(-12).map(({ start, end: to }) => text.slice(start, Math.min(to, start + 200)));
  for (const one of said) {
    const name = /^\W*(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,2})['’]s\s/u.exec(one ?? '')?.[1];
    if (name && isPersonName(name) && end.some((line) => /©|\(c\)|copyright/i.test(line) && line.includes(name))) return [name];
  }
  return [];
}
