import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { joinPanes } from './joined-panes.ts';
import { useVoice } from './voice.ts';

interface RibbonsProps {
  page: RefObject<HTMLElement | null>;
  original: RefObject<HTMLElement | null>;
  /** How many passages and how many gaps there are to draw. */
  passages: number;
  gaps: number;
  /** The colour of the source, 1 to 6. */
  colour: number;
  together: boolean;
  maps: { page: RefObject<HTMLElement | null>; original: RefObject<HTMLElement | null> };
}

/**
 * Bands between what belongs together on the two sides, and from what was left out to where it would stand. A picture of what the texts say with their marks: hidden from screen
 * readers, and absent where the sides stand one above the other.
 */
export function Ribbons({ page, original, passages, gaps, colour, together, maps }: RibbonsProps) {
  const rtl = useVoice().direction === 'rtl';
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (!page.current || !original.current || !drawing.current) return;
    const both = { page: maps.page.current, original: maps.original.current };
    return joinPanes({ page: page.current, original: original.current, drawing: drawing.current, maps: both, together, rtl });
  }, [page, original, maps, together, rtl]);
  return (
    <svg ref={drawing} class={`ribbons source-${colour}`} aria-hidden="true" focusable="false">
      {Array.from({ length: passages }, (_, at) => (
        <path key={`passage ${at}`} data-passage={at} />
      ))}
      {Array.from({ length: gaps }, (_, at) => (
        <path key={`gap ${at}`} class="absent" data-gap={at} />
      ))}
    </svg>
  );
}
