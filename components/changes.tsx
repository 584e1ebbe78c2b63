import type { Alteration, Match } from '../engine/report.ts';
import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';

export const changeNames: Record<Alteration['kind'], MessageKey> = {
  wording: 'changeWording',
  quotation: 'changeQuotation',
  number: 'changeNumber',
  name: 'changeName',
  attribution: 'changeAttribution',
  negation: 'changeNegation',
};

/** The weightiest first: what changes a statement before what changes its wording; else in the page's order. */
const weight: Record<Alteration['kind'], number> = { negation: 0, number: 1, quotation: 2, name: 3, attribution: 4, wording: 5 };

interface ChangeListProps {
  match: Match;
  page: string;
  /** The original's text, where it is at hand: without it only the page's words are shown. */
  original: string | null;
  most?: number;
}

/** The changed stretches inside passages: the original's words, then the page's. */
export function ChangeList({ match, page, original, most = Infinity }: ChangeListProps) {
  const voice = useVoice();
  const changes = [...match.altered].sort((a, b) => weight[a.kind] - weight[b.kind] || a.page.start - b.page.start);
  return (
    <>
      <h3>{voice.count('changes', changes.length)}</h3>
      <ul class="changes">
        {changes.slice(0, most).map((change) => (
          <li key={`${change.page.start} ${change.original.start}`}>
            <span class="where">{voice.say(changeNames[change.kind])}</span> <Change change={change} page={page} original={original} />
          </li>
        ))}
      </ul>
      {changes.length > most && <p class="soft">{voice.count('moreInCompare', changes.length - most)}</p>}
    </>
  );
}

function Change({ change, page, original }: { change: Alteration; page: string; original: string | null }) {
  const voice = useVoice();
  const now = page.slice(change.page.start, change.page.end);
  const was = original === null ? null : original.slice(change.original.start, change.original.end);
  const before = context(page, change.page.start, -1);
  const after = context(page, change.page.end, 1);
  return (
    <span class="change" dir="auto">
      {before}
      {was && (
        <del>
          <bdi class="unseen">{voice.say('originalHas')} </bdi>
          {was}
        </del>
      )}
      {was && now && ' '}
      {now && (
        <ins>
          <bdi class="unseen">{voice.say('pageHas')} </bdi>
          {now}
        </ins>
      )}
      {after}
    </span>
  );
}

/** About four words on one side of an offset, in the same paragraph; with an ellipsis where more follows. */
function context(text: string, offset: number, direction: 1 | -1): string {
  const reach = 44;
  const near = direction < 0 ? text.slice(Math.max(0, offset - reach), offset) : text.slice(offset, offset + reach);
  const line = direction < 0 ? near.slice(near.lastIndexOf('\n') + 1) : near.split('\n')[0]!;
  if (line.length < reach) return line;
  const gap = direction < 0 ? line.indexOf(' ') : line.lastIndexOf(' ');
  if (gap < 0) return direction < 0 ? `…${line}` : `${line}…`;
  return direction < 0 ? `…${line.slice(gap + 1)}` : `${line.slice(0, gap)}…`;
}
