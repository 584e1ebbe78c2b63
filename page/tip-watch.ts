import type { Marked } from './marks.ts';
import { marksAt } from './pointing.ts';
import { type Box, Tip, type TipWords } from './tip.ts';

/** A pointer that rests so long on a mark wants to know, in milliseconds. */
const rests = 300;
/** So long a pointer may be on its way from a mark to its tip. */
const onItsWay = 350;
/** A passage that was scrolled to is waited for so long. */
const scrolls = 2_000;

interface TipHost {
  /** What is marked now. */
  marked(): readonly Marked[];
  /** What to say of these marks of one place; `null` where that is not known. */
  words(marks: readonly Marked[]): Promise<TipWords | null>;
  /** The button was pressed. */
  onButton(): void;
}

/**
 * Shows the tip of a mark while the pointer rests on it, or after a tap; Escape, scrolling and leaving take it away, and the pointer may
 * go into it. It lives as long as the page.
 * @returns shows the tip of a stretch that is being scrolled to, once it stands still
 */
export function watchForTips(document: Document, host: TipHost): (range: Range) => void {
  const view = document.defaultView!;
  const tip = new Tip(document, () => {
    hide();
    host.onButton();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** Scrolling that brings a passage into sight does not take its tip away. */
  let arriving = false;

  const hide = () => {
    clearTimeout(timer);
    turn++;
    tip.hide();
  };
  const show = async (marks: readonly Marked[], at: Box) => {
    const mine = ++turn;
    const words = await host.words(marks);
    if (words && mine === turn) tip.show(words, at);
  };
  const look = (x: number, y: number) => {
    const marks = marksAt(document, host.marked(), x, y);
    if (marks.length > 0) void show(marks, { left: x, top: y - 12, bottom: y + 12 });
    else if (tip.shown) hide();
  };
  const on = <K extends keyof DocumentEventMap>(name: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, listener, { passive: true, capture: true });

  on('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    clearTimeout(timer);
    if (tip.holds(event.target)) return;
    timer = setTimeout(() => look(event.clientX, event.clientY), tip.shown ? onItsWay : rests);
  });
  on('click', (event) => {
    if (tip.holds(event.target) || (event as PointerEvent).pointerType !== 'touch') return;
    if ((event.target as Element | null)?.closest?.('a, button, input, label')) return;
    look(event.clientX, event.clientY);
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  on('scroll', () => {
    if (!arriving) hide();
  });
  on('pointerleave', (event) => {
    if (event.target === document.documentElement && !tip.holds(event.relatedTarget)) hide();
  });

  return (range) => {
    const inside = Math.min(range.startOffset + 1, range.endOffset);
    const marks = host
      .marked()
      .filter((one) => one.range.startContainer === range.startContainer && one.range.isPointInRange(range.startContainer, inside));
    if (marks.length === 0) return;
    const until = view.performance.now() + scrolls;
    let before = Number.NaN;
    let still = 0;
    arriving = true;
    const wait = () => {
      const { top, bottom, left } = range.getBoundingClientRect();
      still = top === before ? still + 1 : 0;
      before = top;
      if (view.performance.now() > until) arriving = false;
      else if (still < 6) view.requestAnimationFrame(wait);
      else {
        void show(marks, { left, top, bottom }).then(() => {
          arriving = false;
        });
      }
    };
    wait();
  };
}
