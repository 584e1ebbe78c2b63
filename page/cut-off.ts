import type { Span } from '../engine/span.ts';
import type { Facts, Thing } from './facts.ts';
import type { Layout } from './region.ts';

const isFalse = (value: unknown) =>
  value === false || (typeof value === 'string' && /^(?:false|https?:\/\/schema\.org\/False)$/i.test(value));

/** Labels of the walls that hold back a text. */
const wallLabel =
  /(?:^|\s)(?:[\w-]+-)?(?:paywall|pay-wall|regwall|registration-wall|subscription-wall)(?:-(?:container|wrapper|box|overlay|message|content|modal|offer|barrier))?(?:$|\s)/;
/** What walls say, in a few languages. */
const wallWords =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep|unlock)|to (?:continue|keep) reading|already a subscriber|this (?:article|story|content) is (?:for|only available to|reserved for) (?:our )?(?:\w+ )?subscribers|(?:article|contenu) réservé aux abonnés|pour lire la suite|weiterlesen mit|jetzt abonnieren und weiterlesen|lesen sie den (?:ganzen|vollständigen) artikel mit|contenido exclusivo para (?:suscriptores|socios)|para seguir leyendo|conteúdo exclusivo para assinantes|contenuto riservato agli abbonati)/i;
const goesOn =
  /^\W*(?:continue reading(?!\s+the main)|read the (?:rest|full (?:story|article))|(?:story|article) continues (?:on|after)|next page|page \d+ of \d+|weiterlesen auf|nächste seite|lire la suite|page suivante|sigue leyendo|leer más|página siguiente|continua a leggere)\b.{0,60}$/i;
/** An article behind a wall shows less than this many units of text; more of it is the whole, whatever the metadata say. */
const teaser = 2500;

/**
 * Why the article on the page stops early: `paywall` where the page says that it is not free (or shows a wall) and shows only a teaser of it,
 * `continues` where it says that the rest is on another page; `null` where nothing says so.
 */
export function readCutOff(facts: Facts, layout: Layout, article: readonly Span[], address: string | null): 'paywall' | 'continues' | null {
  const shown = article.reduce((sum, { start, end }) => sum + end - start, 0);
  const last = article.at(-1)?.end ?? 0;
  const after = layout.blocks.filter((block) => block.start >= last - 400).slice(0, 12);
  const next = after.filter((block) => block.start >= last && !block.region.furniture).slice(0, 2);
  const says = (form: RegExp, longest: number) =>
    after.some(({ start, end }) => end - start < longest && form.test(layout.text.slice(start, end)));
  const paid =
    facts.articles.some((thing) => isFalse(thing.isAccessibleForFree) || parts(thing).some((part) => isFalse(part.isAccessibleForFree))) ||
    /^(?:locked|metered|subscription|premium|paid)$/i.test(facts.meta.get('article:content_tier')?.[0] ?? '');
  const wall = says(wallWords, 400) || layout.regions.some((region) => region.chars > 60 && wallLabel.test(region.label));
  if (shown < teaser && (wall || (paid && shown < teaser / 2))) return 'paywall';
  // `rel=next` is the next page of this text only when it lies under its address; weblogs use it for the next entry.
  const follows = facts.next ?? '';
  const here = address?.replace(/[/?#]*$/, '') ?? '';
  return (shown > 0 && next.some((block) => block.end - block.start < 80 && goesOn.test(layout.text.slice(block.start, block.end)))) ||
    (here && follows.startsWith(here) && /^(?:\/|\?page=|\/page\/|-)\d+\/?$/.test(follows.slice(here.length)))
    ? 'continues'
    : null;
}

function parts(thing: Thing): Thing[] {
  return [thing.hasPart].flat().filter((part) => part && typeof part === 'object') as Thing[];
}
