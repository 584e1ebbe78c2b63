import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { joinPanes } from './joined-panes.ts';
import { useVoice } from './voice.ts';

interface RibbonsProps {
  page: RefObject<HTMLElement | null>;
  original: RefObject<HTMLElement | null>;
  /** How many links there are to draw. */
  links: number;
  /** The colour of the source, 1 to 6. */
  colour: number;
  together: boolean;
}

/**
 * Bands between what belongs together on the two sides. A picture of what the texts say with their marks: hidden from screen
 * readers, and absent where the sides stand one above the other.
 */
export function Ribbons({ page, original, links, colour, together }: RibbonsProps) {
  const rtl = useVoice().direction === 'rtl';
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (!page.current || !original.current || !drawing.current) return;
    return joinPanes({ page: page.current, original: original.current, drawing: drawing.current, together, rtl });
  }, [page, original, together, rtl]);
  return (
    <svg ref={drawing} class={`ribbons source-${colour}`} aria-hidden="true" focusable="false">
      {Array.from({ length: links }, (_, link) => (
        <path key={link} />
      ))}
    </svg>
  );
}
