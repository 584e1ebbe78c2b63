/** Line drawings of 16 × 16, in the colour of the text around; never the only carrier of a meaning, so hidden from readers. */
const drawings = {
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7 9',
  back: 'M7 3 2.5 7.5 7 12M3 7.5h10.5',
  gear: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  heed: 'M8 1.8 15 14H1zM8 6.2v3.6M8 12v.1',
  up: 'M3.5 10 8 5.5 12.5 10',
  down: 'M3.5 6 8 10.5 12.5 6',
  pin: 'M6 2h4M6.5 2v4L4 9h8L9.5 6V2M8 9v5',
  pinned: 'M6 2h4M6.5 2v4L4 9h8L9.5 6V2M8 9v5M5.5 8h5M6.5 7h3',
  bin: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13.5h6l.5-9M7 7v4M9 7v4',
  shelf: 'M3 2v12M6 2v12M9 2.5l3.5 11M2 14h12',
} as const;

export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** The sign of a link that leaves: it stays on the line of the word before it. */
export function OutIcon() {
  return (
    <span class="out">
      {'\u00a0'}
      <Icon name="out" />
    </span>
  );
}
