import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualRowsProps {
  count: number;
  /** What the list is called for those who do not see it. */
  label: string;
  /** One row; `key` tells it from the others when rows go. */
  row: (index: number) => { key: string; view: ComponentChild };
}

/** Rows drawn beyond each end of what is seen, so that a quick scroll does not outrun the drawing. */
const beyond = 8;
/** Until the page has been laid out, and where it never is. */
const guess = { row: 56, box: 640 };

/**
 * A list of any length in a box that scrolls: only the rows in sight are in the document. All rows have the height that the style sheet
 * gives `--row`, so where a row stands needs no measuring.
 */
export function VirtualRows({ count, label, row }: VirtualRowsProps) {
  const box = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(guess);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setSize({ row: ruler.current?.offsetHeight || guess.row, box: box.current?.clientHeight || guess.box });
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    if (ruler.current) observer.observe(ruler.current);
    return () => observer.disconnect();
  }, []);
  // A list that has become shorter is shown from where its rows are.
  const from = Math.max(0, Math.min(Math.floor(top / size.row), count - 1) - beyond);
  const to = Math.min(count, from + Math.ceil(size.box / size.row) + 2 * beyond);
  return (
    <section
      class="rows"
      style={{ '--rows': count }}
      ref={box}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div class="ruler" ref={ruler} />
      <ul style={{ blockSize: `${count * size.row}px` }}>
        {Array.from({ length: to - from }, (_, at) => {
          const { key, view } = row(from + at);
          return (
            <li key={key} aria-setsize={count} aria-posinset={from + at + 1} style={{ insetBlockStart: `${(from + at) * size.row}px` }}>
              {view}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
