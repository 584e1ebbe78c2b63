/** Classes that say “for the screen reader” or “for the printer”: text that stands on the page a second time, or not at all. */
const unseenClass =
  /(?:^|\s)(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|visuallyhidden|element-invisible|u-hidden-visually|a11y-hidden|print-only|only-print|visible-print(?:-block)?|d-print-block)(?:\s|$)/i;

const unseenStyle = /(?:^|;|\s)(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Elements whose attributes may hide them or keep their white space: what `hiddenByMarkup` need be asked of. */
export const mayHide = '[hidden], [style], [aria-hidden="true"]';

/** Whether a class (the whole attribute) says that its element is not seen. */
export function saysUnseen(names: string): boolean {
  return unseenClass.test(names);
}

/**
 * Whether the element's own attributes hide it. Costs three attribute look-ups and no layout.
 * `aria-hidden` alone hides nothing: dialogs put it on the whole page behind them (see `walk`, which drops what it repeats).
 */
export function hiddenByMarkup(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = element.getAttribute('style');
  if (style !== null && unseenStyle.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && saysUnseen(names);
}

/**
 * Whether the style sheets hide the element, where the DOM can say (browsers). It brings styles up to date but never lays out;
 * once a block is enough, since a hidden ancestor hides what is in it. In a document without a window (one that was parsed, not
 * opened) no style holds and nothing is ever rendered: it says nothing of what would be seen.
 */
export function hiddenByStyle(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function' || element.ownerDocument.defaultView === null) return false;
  return !element.checkVisibility({ visibilityProperty: true });
}
