/** What a map shows of a text, the later ones above the earlier: the class of an element is the class of its mark. */
const shown = ['passage', 'added', 'moved', 'unchecked', 'absent', 'changed', 'gap'] as const;

export interface Minimap {
  /** Draws the marks where they stand now. */
  lay(): void;
  /** Moves the frame that shows which part is in sight. */
  follow(): void;
}

/**
 * A narrow map of a pane's whole text: its marks to scale, and the part that is in sight. A press or a drag on it scrolls the pane; the
 * pane's own scrolling does the same by keyboard, so the map is hidden from screen readers.
 */
export function makeMinimap(map: HTMLElement, pane: HTMLElement, signal: AbortSignal): Minimap {
  const frame = document.createElement('div');
  frame.className = 'frame';
  const at = (event: PointerEvent) => {
    const { top, height } = map.getBoundingClientRect();
    pane.scrollTop = ((event.clientY - top) / height) * pane.scrollHeight - pane.clientHeight / 2;
  };
  map.addEventListener(
    'pointerdown',
    (event) => {
      map.setPointerCapture(event.pointerId);
      at(event);
    },
    { signal },
  );
  map.addEventListener('pointermove', (event) => map.hasPointerCapture(event.pointerId) && at(event), { signal });
  /** The map's px for one px of the text: measured with the marks, so that scrolling asks for no layout. */
  let scale = 0;
  const follow = () => {
    frame.style.transform = `translateY(${pane.scrollTop * scale}px)`;
  };
  const lay = () => {
    const origin = pane.getBoundingClientRect().top - pane.scrollTop;
    const all = pane.scrollHeight;
    scale = map.clientHeight / all;
    frame.style.blockSize = `${Math.min(100, (pane.clientHeight / all) * 100)}%`;
    const marks = document.createDocumentFragment();
    for (const kind of shown) {
      for (const element of pane.querySelectorAll(`.${kind}:not(.unseen)`)) {
        const { top, bottom } = element.getBoundingClientRect();
        if (bottom <= top) continue;
        const mark = document.createElement('i');
        mark.className = kind === 'passage' ? element.className : kind;
        mark.style.insetBlockStart = `${((top - origin) / all) * 100}%`;
        mark.style.blockSize = `${((bottom - top) / all) * 100}%`;
        marks.append(mark);
      }
    }
    map.replaceChildren(marks, frame);
    follow();
  };
  return { lay, follow };
}
