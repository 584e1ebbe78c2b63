/** Mutations come in bursts; the address is compared at most this often, in milliseconds. */
const compareEvery = 300;

/**
 * Calls back when a single-page site has gone to another address. The Navigation API tells of every change of it; where there is none, the address is
 * compared after `popstate` and when the document has changed or is shown again: the page's own `history` is not touched.
 * A change of the fragment alone is no other page.
 * @returns what ends it
 */
export function watchAddress(window: Window, onChange: (url: string) => void): () => void {
  let known = window.document.URL;
  const compare = () => {
    const before = known;
    known = window.document.URL;
    if (pageOf(known) !== pageOf(before)) onChange(known);
  };
  const { navigation } = window as Window & { navigation?: EventTarget };
  // Every listener is paid for on every page, and so is every signal that would end it: this one hears of all that the others would.
  if (navigation) {
    navigation.addEventListener('currententrychange', compare);
    return () => navigation.removeEventListener('currententrychange', compare);
  }
  const ending = new AbortController();
  const options = { signal: ending.signal };
  window.addEventListener('popstate', compare, options);
  window.addEventListener('pageshow', compare, options);
  window.document.addEventListener('visibilitychange', compare, options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      compare();
    }, compareEvery);
  });
  observer.observe(window.document, { childList: true, subtree: true });
  return () => {
    ending.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** The address without its fragment; `#!/…` and `#/…` are routes of old applications and count. */
function pageOf(address: string): string {
  const at = address.indexOf('#');
  return at < 0 || /^#!?\//.test(address.slice(at)) ? address : address.slice(0, at);
}
