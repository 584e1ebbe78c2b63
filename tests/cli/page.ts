/** A page of a site with this text as its article. */
export function pageOf(text: string, head = ''): string {
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body><article><h1>A page</h1>\n${paragraphs}\n</article></body></html>`;
}
