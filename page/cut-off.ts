import type { Span } from '../engine/span.ts';
import type { Facts, Thing } from './facts.ts';
import type { Block, Layout } from './region.ts';

const isFalse = (value: unknown) =>
  value === false || (typeof value === 'string' && /^(?:false|https?:\/\/schema\.org\/False)$/i.test(value));

/** Labels of the walls that hold back a text. */
const wallLabel =
  /(?:^|\s)(?:[\w-]+-)?(?:paywall|pay-wall|regwall|registration-wall|subscription-wall)(?:-(?:container|wrapper|box|overlay|message|content|modal|offer|barrier))?(?:$|\s)/;
/** What walls say, in the languages that are read here. */
const wallWords = new RegExp(
  [
    '\\b(?:subscribe|sign (?:in|up)|log ?in|register|create an? (?:free )?account|join)(?: now| today| or \\w+(?: in| up)?| for free)? to (?:continue|read|keep|unlock|access)',
    '\\bto (?:continue|keep) reading|already an? (?:subscriber|member)\\b|become an? (?:subscriber|member) to (?:read|continue)',
    'this (?:article|story|content|post) is (?:for|only (?:available|for)(?: to)?|reserved for|exclusive to) (?:our |paying |paid )?(?:\\w+ )?(?:subscribers|members)',
    'you have (?:reached|read) (?:your|all|the) (?:limit|free|maximum)|the rest of this (?:article|story) is',
    '(?:article|contenu) (?:est )?réservé aux? abonn|pour lire la suite|la suite est réservée|il vous reste \\d+ ?% de cet article|déjà abonné',
    'weiterlesen mit|jetzt abonnieren und weiterlesen|(?:lesen|um) (?:sie )?(?:den|diesen) (?:ganzen |vollständigen )?artikel (?:mit|weiterzulesen|weiterlesen)|exklusiv für abonnenten|nur für abonnenten|bereits abonnent',
    'contenido exclusivo (?:para|de) (?:suscriptores|socios)|para (?:seguir|continuar) leyendo|suscríbe(?:te|se) para (?:leer|seguir|continuar)|ya (?:eres|soy|es) suscriptor',
    'conteúdo exclusivo para assinantes|(?:assine|cadastre-se) para (?:continuar|ler)|para continuar lendo|já é assinante',
    'contenuto riservato agli abbonati|(?:abbonati|registrati) per (?:continuare|leggere)|per continuare a leggere|sei già abbonato',
    'alleen voor abonnees|(?:lees|log in om) (?:verder|dit artikel) (?:met|te lezen)|om verder te lezen|al abonnee',
    'endast för prenumeranter|för att (?:läsa|fortsätta läsa)|(?:kun|bare) for abonnenter|for at læse videre|for å lese videre|vain tilaajille',
    'tylko dla (?:prenumeratorów|subskrybentów)|aby (?:czytać dalej|przeczytać całość)|только (?:для|по) подпис|чтобы (?:читать дальше|прочитать полностью|продолжить чтение)|оформите подписку',
    '会員限定|有料会員|続きを読むには|残り\\d+文字|订阅后|登录后(?:阅读|查看)|付费阅读|구독자 전용|유료 회원|للمشتركين فقط|لمتابعة القراءة|sadece abonelere|okumaya devam etmek için',
  ].join('|'),
  'i',
);
/** Says by itself that the text goes on elsewhere. */
const goesOn = new RegExp(
  '^[^\\p{L}\\p{N}]*(?:' +
    [
      'continue reading(?!\\s+the main)|read the (?:rest|full (?:story|article|text))|(?:story|article) continues (?:on|after)|next page|(?:go to )?page \\d+ of \\d+',
      'weiterlesen (?:auf|bei)|nächste seite|seite \\d+ (?:von|/) ?\\d+|lire la suite|page suivante|page \\d+ (?:sur|/) ?\\d+|sigue leyendo|leer más|página siguiente|siguiente página|página \\d+ de \\d+',
      'continua a leggere|pagina (?:successiva|seguente)|pagina \\d+ (?:di|van) \\d+|continue lendo|próxima página|lees verder op|volgende pagina|läs vidare|nästa sida|læs videre|næste side|neste side',
      'czytaj dalej|następna strona|strona \\d+ z \\d+|читать (?:далее|дальше|полностью)|следующая страница|страница \\d+ из \\d+|続きを読む|次のページ|下一页|阅读全文|閱讀全文|다음 페이지|اقرأ المزيد|تابع القراءة|devamını oku|sonraki sayfa|(?:1 ){0,1}(?:\\d+ ){2,}(?:next|weiter|suivante?|siguiente|successiva|»|›)',
    ].join('|') +
    ').{0,60}$',
  'iu',
);
/** Says so where the text before it breaks off; elsewhere it leads to another text. */
const mayGoOn =
  /^[^\p{L}\p{N}]*(?:read more|more|full (?:story|article)|keep reading|mehr|weiterlesen|weiter|mehr lesen|lire plus|en savoir plus|la suite|seguir leyendo|ver más|leggi (?:tutto|di più)|leia mais|ler mais|saiba mais|lees (?:meer|verder)|läs mer|læs mere|les mer|lue lisää|więcej|подробнее|далее|もっと|全文|更多|더 ?보기|المزيد|devamı)[^\p{L}\p{N}]*$/iu;
/** The end of a text that breaks off. */
const brokenOff = /(?:…|\.{3,}|\[(?:…|\.{3,})\])[\s"'”’»)\]]*$/;
/** The end of a sentence. */
const whole = /[.!?。！？؟।:;…][\s"'”’»)\]]*$/;
/** An article behind a wall shows less than this many units of text; more of it is the whole, whatever the metadata say. */
const teaser = 2500;

/**
 * Why the article on the page stops early: `paywall` where the page says that it is not free (or shows a wall) and shows only a teaser of it,
 * `continues` where it says that the rest is on another page; `null` where nothing says so.
 */
export function readCutOff(facts: Facts, layout: Layout, article: readonly Span[], address: string | null): 'paywall' | 'continues' | null {
  const shown = article.reduce((sum, { start, end }) => sum + end - start, 0);
  const last = article.at(-1)?.end ?? 0;
  const ending = layout.text.slice(Math.max(0, last - 200), last);
  const after = layout.blocks.filter((block) => block.start >= last - 400).slice(0, 12);
  const next = after.filter((block) => block.start >= last && !block.region.furniture).slice(0, 2);
  const textOf = ({ start, end }: Span) => layout.text.slice(start, end);
  const isWall = (block: Span) => block.end - block.start < 400 && wallWords.test(textOf(block));
  const paid =
    isFalse(facts.meta.get('isaccessibleforfree')?.[0]) ||
    facts.articles.some((thing) => isFalse(thing.isAccessibleForFree) || parts(thing).some((part) => isFalse(part.isAccessibleForFree))) ||
    /^(?:locked|metered|subscription|premium|paid)$/i.test(facts.meta.get('article:content_tier')?.[0] ?? '');
  const wall = after.some(isWall) || layout.regions.some((region) => region.chars > 60 && wallLabel.test(region.label));
  const final = lastBlock(article, layout);
  // A list of links at the end has no full stops either: only a paragraph breaks off without a sign.
  const breaksOff =
    shown > 0 && (brokenOff.test(ending) || (final !== null && final.prose > 0 && final.linked === 0 && !whole.test(ending)));
  if (shown < teaser && (wall || (paid && shown < teaser / 2))) return 'paywall';
  if (breaksOff && (paid || next.some(isWall))) return 'paywall';
  // `rel=next` is the next page of this text only when it lies under its address; weblogs use it for the next entry.
  const follows = facts.next ?? '';
  const here = address?.replace(/[/?#]*$/, '') ?? '';
  const leads = (block: Span) =>
    block.end - block.start < 80 && (goesOn.test(textOf(block)) || (brokenOff.test(ending) && mayGoOn.test(textOf(block))));
  return (shown > 0 && (next.some(leads) || (final !== null && leads(final)))) ||
    (here && follows.startsWith(here) && /^(?:\/|\?page=|\?p=|\/page\/|-)\d+\/?$/.test(follows.slice(here.length)))
    ? 'continues'
    : null;
}

/** The article's last block: some put their link into it, or behind it on the same line. */
function lastBlock(article: readonly Span[], { blocks }: Layout): Block | null {
  const end = article.at(-1)?.end ?? 0;
  return blocks.findLast((block) => block.start < end) ?? null;
}

function parts(thing: Thing): Thing[] {
  return [thing.hasPart].flat().filter((part) => part && typeof part === 'object') as Thing[];
}
