import { furnitureTags } from './elements.ts';
import type { Region } from './region.ts';

const roles = /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|form)$/;

/** Words of classes and ids that name what stands around an article. Whole words, so that `header-image` counts and `ahead` does not. */
const label =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|foot|sidebar|side-?bar|rail|masthead|related(?:[a-z]*)|recommend(?:ed|ations?)?|recirc(?:[a-z]*)|read-?(?:more|next)|more-?(?:stories|news|from|on)|also-?(?:read|like)|most-?(?:read|popular|viewed)|popular|trending|promo(?:[a-z]*)|teasers?|outbrain|taboola|revcontent|newsletter|subscribe|subscription|sign-?up|signin|login|register|paywall|cookies?|consent|gdpr|privacy|advert(?:[a-z]*)|ads?|adslot|sponsor(?:[a-z]*)|dfp|share|sharing|shares|social|follow|tags?|tag-?list|topics?|toolbar|widget|pagination|pager|modal|popup|overlay|skip|author-?(?:bio|box|info)|about-?(?:the-)?author|bio|copyright|disclaimer|legal)(?=$|[\s_-])/;

/** A post of a social network that the article shows is the article's; and page builders call every box of the text a widget. */
const embedded = /embed|twitter-tweet|instagram-media|elementor-(?:widget|element)/;

/**
 * Whether the region says of itself that it is not the article: by its element, role or label. What it holds stays in the text
 * and is looked at for omissions; only the main article is made without it.
 */
export function saysFurniture(region: Region): boolean {
  const { tag } = region;
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article' || tag === '#document') return false;
  if (furnitureTags.has(tag)) return true;
  if (region.says && roles.test(region.says)) return true;
  return region.label !== '' && label.test(region.label) && !embedded.test(region.label);
}

const outsideLabel =
  /(?:^|[\s_-])(?:comments?|comment-?(?:list|area|s-?section)|commentlist|disqus[a-z_]*|respond|replies|(?<!(?:above|before|pre|no|with|has|sticky|hide)[_-])footer|site-?footer|cookies?|consent|gdpr)(?=$|[\s_-])/;

/** Whether the region is certainly outside the article, however much text it has: readers' comments, the site's footer, the cookie notice. */
export function saysOutside(region: Region): boolean {
  if (region.tag === 'footer' || region.tag === 'nav') return region.parent?.tag === 'body' || region.tag === 'nav';
  return region.label !== '' && region.tag !== 'body' && region.tag !== 'html' && outsideLabel.test(region.label);
}
