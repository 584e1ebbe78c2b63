import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Alteration, Match, Report } from '../engine/report.ts';
import { shorten } from './evidence.ts';
import { subjectOf } from './finding.ts';
import { type Move, movesOf, sayMove } from './moves.ts';
import { bylinesOf, headlinesOf, Versus } from './versus.tsx';
import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';
import { weightiestChanges } from './weight.ts';

export const changeNames: Record<Alteration['kind'], MessageKey> = {
  wording: 'changeWording',
  quotation: 'changeQuotation',
  number: 'changeNumber',
  name: 'changeName',
  attribution: 'changeAttribution',
  negation: 'changeNegation',
};

interface ChangedProps {
  report: Report;
  match: Match;
  /** The original's text, where it is at hand: without it only the page's words are shown. */
  original: string | null;
  /** How many changes inside the text stand there before the reader asks for all; with 0 the whole list is closed. */
  first: number;
}

/** How many things differ between the page and a source, apart from what is missing: headline, byline, words, places. */
export function countChanged(report: Report, match: Match): number {
  const heads = subjectOf(report) === 'page' ? [headlinesOf(report, match), bylinesOf(report, match)] : [];
  return heads.filter(Boolean).length + match.altered.length + movesOf(match, report.page.text).length;
}

/** What was changed: headline and byline, then words, the weightiest first, then what was moved. Nothing where nothing was. */
export function Changed({ report, match, original, first }: ChangedProps) {
  const voice = useVoice();
  const [all, setAll] = useState(false);
  const ofPage = subjectOf(report) === 'page';
  const headlines = ofPage ? headlinesOf(report, match) : null;
  const bylines = ofPage ? bylinesOf(report, match) : null;
  const moves = movesOf(match, report.page.text);
  const count = countChanged(report, match);
  if (count === 0) return null;
  const inside: JSX.Element[] = [
    ...weightiestChanges(match.altered).map((change) => (
      <li key={`${change.page.start} ${change.original.start}`}>
        <span class="where">{voice.say(changeNames[change.kind])}</span>{' '}
        <Change change={change} page={report.page.text} original={original} />
      </li>
    )),
    ...moves.map((move) => (
      <li key={`moved ${move.first}`}>
        <span class="where">{voice.say('stateMoved')}</span> <bdi class="moved-text">{movedText(match, move, report.page.text)}</bdi>{' '}
        <span class="place-said">{sayMove(move, voice)}</span>
      </li>
    )),
  ];
  return (
    <details class="changed-list" open={first > 0}>
      <summary class="count changed">{voice.count('changes', count)}</summary>
      <ul class="changes">
        {headlines && (
          <li>
            <span class="where">{voice.say('rowHeadline')}</span> <Versus {...headlines} />
          </li>
        )}
        {bylines && (
          <li>
            <span class="where">{voice.say('rowByline')}</span> <BylineChange {...bylines} />
          </li>
        )}
        {all ? inside : inside.slice(0, first)}
      </ul>
      {inside.length > first && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? voice.say('showFewer') : voice.count('showAll', count)}
        </button>
      )}
    </details>
  );
}

/** Whom the original names, and whom the page does. */
function BylineChange({ both, dropped, added }: { both: string[]; dropped: string[]; added: string[] }) {
  const voice = useVoice();
  const named = (names: string[]) => (names.length > 0 ? voice.list(names) : voice.say('noByline'));
  return <Versus was={named([...both, ...dropped])} now={named([...both, ...added])} plain />;
}

/** The beginning of a moved stretch, in the page's words. */
function movedText(match: Match, move: Move, page: string): string {
  const { start, end } = match.outline[move.first]!.page!;
  return shorten(page.slice(start, end), 70);
}

function Change({ change, page, original }: { change: Alteration; page: string; original: string | null }) {
  const voice = useVoice();
  const now = page.slice(change.page.start, change.page.end);
  const was = original === null ? null : original.slice(change.original.start, change.original.end);
  const before = context(page, change.page.start, -1);
  const after = context(page, change.page.end, 1);
  // Of words that are only gone, the space after them went too.
  const joined = was && !now && /^\S/.test(after) ? ' ' : '';
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
      {joined}
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
