/** Bounds: units of style sheets, rules that hide, the longest list of selectors. */
const longestSheets = 3_000_000;
const maxHiding = 400;
const longestList = 2_000;
/** Names alone: what depends on where an element stands, or on a state, is not settled by the sheet. */
const plainName = /^[a-z][a-z0-9]*(?:[.#][\w-]+)+$|^(?:[.#][\w-]+)+$/i;
const hides = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const shows = /(?:^|;)\s*(?:display|visibility)\s*:/i;
const printer = /^@media\s+(?:only\s+)?print$/i;

/**
 * Gives the attribute `hidden` to what a page's own style sheets hide, where there is no browser to say so: `display: none` or `visibility: hidden` for plain
 * names, outside of every at-rule. A name that any other rule shows again, anywhere, is left alone: what a person may see is never hidden.
 */
export function hideByStyle(document: Document): void {
  const hiding = new Set<string>();
  const shown = new Set<string>();
  let length = 0;
  for (const sheet of document.querySelectorAll('style')) {
    const css = sheet.textContent ?? '';
    length += css.length;
    if (length > longestSheets) return;
    for (const { selectors, body, within } of rulesOf(css)) {
      if (within.some((one) => printer.test(one))) continue;
      const isPlain = within.length === 0 && hides.test(body);
      if (!isPlain && !shows.test(body)) continue;
      for (const one of selectors.split(',')) {
        if (!isPlain) for (const name of namesOf(one)) shown.add(name);
        else if (hiding.size < maxHiding && plainName.test(one.trim())) hiding.add(one.trim());
      }
    }
  }
  for (const selector of hiding) {
    if (namesOf(selector).some((name) => shown.has(name))) continue;
    for (const element of document.querySelectorAll(selector)) element.setAttribute('hidden', '');
  }
}

interface Rule {
  selectors: string;
  body: string;
  /** The at-rules around it. */
  within: string[];
}

/** The rules of a sheet, in one pass; what is not closed is no rule. */
function* rulesOf(sheet: string): Generator<Rule> {
  const css = sheet.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, ' ');
  const open: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (sign === ';' && open.length > 0 && !open.at(-1)!.startsWith('@')) continue;
    if (sign === '{') open.push(index - from < longestList ? css.slice(from, index).trim() : '');
    else if (sign === '}') {
      const selectors = open.pop();
      if (selectors && !selectors.startsWith('@')) {
        // A sheet nested too deep is not worth the memory of where each rule stands.
        yield { selectors, body: css.slice(from, index), within: open.slice(0, 8) };
      }
    }
    from = index + 1;
  }
}

function namesOf(selector: string): string[] {
  return selector.match(/[.#][\w-]+/g) ?? [];
}
