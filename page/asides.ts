import type { Block, Region } from './region.ts';

/** Headings and lines that open what follows an article. */
const afterwards =
  /^\W*(?:related|read (?:more|next|also|this)|more (?:from|on|stories|news|in|about)|more:|you (?:may|might) (?:also )?(?:like|be)|recommended|(?:\d+ )?comments?\b|leave a (?:reply|comment)|most (?:read|popular|viewed)|about the authors?|sign up|subscribe|share this|see also|don['’]t miss|trending|à lire|lire aussi|lesen sie auch|mehr zum thema|das könnte|weitere artikel|leia (?:também|mais)|veja também|lea también|te puede interesar|читайте также|leggi anche|lees ook|相关|関連)/i;

/** Whether a short line opens related stories, comments and the like. */
export function opensNext(text: string): boolean {
  return text.length < 60 && afterwards.test(text);
}

const plug =
  /^\W*(?:sign up (?:for|to|here)|subscribe (?:to|now|here)|follow (?:us|me|him|her|them|@)|get (?:the latest|our (?:free|daily|weekly))|like us on|have a tip|join (?:us|our)|download (?:the|our) (?:app|free)|click here (?:to|for)|(?:read|see|watch|find out|learn) more\b|read (?:also|next)|see also|also read|related:|watch:|don['’]t miss|share your thoughts|email \S+ \S+ at|this (?:slideshow|site|page) (?:requires|uses)|advertisement|story continues|article continues|continue reading|scroll (?:down )?(?:to|for))/i;

/** Whether a block only asks the reader to subscribe, follow, click or read on: never more than two sentences. */
export function isPlug(text: string): boolean {
  return text.length < 220 && plug.test(text);
}

const captionLabel =
  /(?:^|[\s_-])(?:caption(?:-?text)?|wp-caption(?:-text)?|photo-?(?:caption|credit)?|image-?(?:caption|credit|title|desc(?:ription)?)|img-?caption|picture-?caption|credits?|photographer|gallery|slideshow|media-?caption|copyright)(?=$|[\s_-])/;
/** What ends a caption: the photographer and the agency of the picture. */
const captionEnd =
  /(?:\((?:image|photo|picture|pic|credit|foto|ap photo|bild|reuters\/|imagen|video)\b[^()]{0,120}\)?|\bgetty images\W*|\/\s?(?:ap|afp|reuters|getty|epa|shutterstock|ap file|pool)\b[^.]{0,30}\)?|\bvia (?:ap|getty images|reuters|afp)\W*|\bap photo\/[^.]{0,60}|\b(?:credit|photo|photograph|image|foto|picture)(?: by|:)\s[^.]{2,80})\W*$/i;

/** Longer than any ending above; the search begins anew at every sign. */
const captionEndAtMost = 170;

/** Whether a block is the caption or the credit of a picture, by its element, its label or its last words. Captions are text of the page, but not the article's. */
export function isCaption(block: Block, text: string): boolean {
  let region: Region | null = block.region;
  for (let up = 0; region && up < 3; up++, region = region.parent) {
    if (region.tag === 'figcaption' || (region.label !== '' && region.chars < 600 && captionLabel.test(region.label))) return true;
  }
  // “Source: AFP / Reuters”, “(dpa/AFP)” are said of the text.
  if (/^\W*(?:(?:sources?|quellen?|fuentes?|fonti?|via)\b|\((?:\p{L}{2,5}\/){1,2}\p{L}{2,5}\)\W*$)/iu.test(text)) return false;
  return text.length < 500 && captionEnd.test(text.slice(-captionEndAtMost));
}
