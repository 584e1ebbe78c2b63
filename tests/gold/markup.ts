import { pick, type Random } from './random.ts';

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export interface PageParts {
  title: string;
  language: string;
  paragraphs: readonly string[];
  comments?: readonly string[];
}

const between = [
  '<div class="ad-slot" aria-hidden="true"><span>Advertisement</span></div>',
  '<aside class="related"><h4>See also</h4><ul><li><a href="/a">Ten ways to fold a map</a></li><li><a href="/b">The year in puddings</a></li></ul></aside>',
  '<div class="newsletter"><p>Have our letter brought to you on Sundays.</p><form><input type="email"><button>Yes</button></form></div>',
];
const menu =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/about">About</a></li></ul></nav>';
const foot = '<footer><p>All rights reserved.</p><ul><li><a href="/privacy">Privacy</a></li></ul></footer>';

/** A page as real sites write it, in one of four manners: weblog, semantic, nested `div`s, tables with line breaks. */
export function pageHtml({ title, language, paragraphs, comments = [] }: PageParts, manner: number, rnd: Random): string {
  const dir = /^(?:ar|he)/.test(language) ? ' dir="rtl"' : '';
  const head = `<!doctype html><html lang="${language}"${dir}><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta property="og:type" content="article"></head>`;
  const inner = paragraphs.map((paragraph) => inline(paragraph, rnd));
  const spread = (open: string, close: string): string =>
    inner.map((html) => `${open}${html}${close}${rnd() < 0.12 ? `\n${pick(between, rnd)}` : ''}`).join('\n');
  const heading = escapeHtml(title);
  const talk = comments.length
    ? `<ol class="commentlist">${comments.map((text, i) => `<li class="comment"><b>guest${i}</b><p>${escapeHtml(text)}</p></li>`).join('')}</ol>`
    : '';
  if (manner === 0)
    return `${head}<body class="blog">${menu}<div id="content"><div class="post hentry"><h2 class="entry-title">${heading}</h2><div class="entry-content">${spread('<p>', '</p>')}</div></div>${talk}</div><div id="sidebar"><h3>Archives</h3><ul><li><a href="/2024">2024</a></li></ul></div>${foot}</body></html>`;
  if (manner === 1)
    return `${head}<body>${menu}<main><article><header><h1>${heading}</h1></header><section>${spread('<p>', '</p>')}</section></article><section id="comments">${talk}</section></main>${foot}</body></html>`;
  if (manner === 2)
    return `${head}<body><div id="root"><div class="x1"><div class="x2"><div class="x3">${heading}</div>${spread('<div class="x4"><span>', '</span></div>')}</div></div>${talk}</div></body></html>`;
  return `${head}<body><table width="100%"><tr><td>${menu}</td><td><font size="2"><b>${heading}</b><br>${spread('', '<br><br>')}</font></td></tr></table>${talk}${foot}</body></html>`;
}

/** Links, emphasis and entities inside a paragraph. */
function inline(text: string, rnd: Random): string {
  let html = escapeHtml(text);
  if (rnd() < 0.3) html = html.replace(/\b([A-Z][a-z]+ [A-Z][a-z]+)\b/, '<a href="/topic">$1</a>');
  if (rnd() < 0.15) html = html.replace(/\b([a-z]{6,})\b/, '<em>$1</em>');
  if (rnd() < 0.2) html = html.replace(/([^\s&;]) (?=\S)/, '$1&nbsp;');
  return html;
}
