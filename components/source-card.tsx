import { useState } from 'preact/hooks';
import type { Match, Report } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';
import { AlsoSent, LaterVersion } from './also.tsx';
import { ChangeList } from './changes.tsx';
import { cite } from './citation.ts';
import { Coverage } from './coverage.tsx';
import { Credit, CreditGrade } from './credit.tsx';
import { subjectOf } from './finding.ts';
import { LeftOutList } from './left-out.tsx';
import { sayOrder } from './order.ts';
import { OriginalHead } from './original-head.tsx';
import { SharedWords } from './shared-words.tsx';
import { OutlineTable, Strip } from './strip.tsx';
import { useVoice } from './voice.ts';

/** What a card can ask its host to do. */
export interface CardActions {
  /** Points out a stretch of the page; false when it is no longer there. */
  showPassage(span: Span): Promise<boolean>;
  compare(source: number): void;
  copy(text: string): Promise<void>;
}

interface SourceCardProps {
  report: Report;
  /** The match's place in the report. */
  index: number;
  /** The original's text, where it is at hand. */
  original: string | null;
  /** Details stand open from the start. */
  open: boolean;
  actions: CardActions;
}

/** One source: who, when, what, both coverages, the strip, and on demand everything else. */
export function SourceCard({ report, index, original, open, actions }: SourceCardProps) {
  const voice = useVoice();
  const match = report.matches[index]!;
  const [chosen, setChosen] = useState<number | null>(null);
  const [opened, setOpened] = useState(open);
  const quotation = match.reuse === 'quotation';
  const of = subjectOf(report);
  // Of a selection whose page was not read, nobody looked at the credit: then nothing is said of it.
  const credited = of === 'page' || report.claims.length > 0;
  const order = sayOrder(report.page, match.original, voice);
  const [said, setSaid] = useState<string | null>(null);

  const choose = async (at: number) => {
    setChosen(at);
    const { page, state } = match.outline[at]!;
    if (page) setSaid((await actions.showPassage(page)) ? null : voice.say('passageGone'));
    else if (state === 'absent' || state === 'unchecked') setOpened(true);
  };

  return (
    <article class="card" aria-label={match.original.outlet ?? voice.say('outletUnknown')}>
      <OriginalHead original={match.original} source={index + 1} />
      {order && <p class="soft order">{order}</p>}
      <LaterVersion match={match} />
      {credited && <CreditGrade match={match} />}
      <Coverage match={match} of={of} />
      {quotation ? <SharedWords match={match} page={report.page.text} /> : <Strip match={match} original={original} onChoose={choose} />}
      <CardButtons match={match} index={index} actions={actions} onSaid={setSaid} />
      <p class="said" role="status">
        {said}
      </p>
      <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{summary(match, voice)}</summary>
        {!quotation && <LeftOutList match={match} chosen={chosen} />}
        {match.altered.length > 0 && <ChangeList match={match} page={report.page.text} original={original} most={8} />}
        {credited && <Credit match={match} report={report} />}
        <AlsoSent match={match} />
        {match.outline.length > 0 && !quotation && (
          <details>
            <summary>{voice.count('outlineTable', match.outline.length)}</summary>
            <OutlineTable match={match} original={original} />
          </details>
        )}
      </details>
    </article>
  );
}

function summary(match: Match, voice: ReturnType<typeof useVoice>): string {
  if (match.reuse === 'quotation') return voice.say('detailsTitle');
  const absent = match.leftOut.filter((sentence) => sentence.state !== 'unchecked').length;
  const parts = [
    absent > 0
      ? voice.count('leftOut', absent)
      : match.leftOut.length > 0
        ? voice.count('unchecked', match.leftOut.length)
        : voice.say('detailsTitle'),
    match.altered.length > 0 ? voice.count('changes', match.altered.length) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

interface CardButtonsProps {
  match: Match;
  index: number;
  actions: CardActions;
  onSaid: (said: string | null) => void;
}

/** Show on the page (again: the next passage), compare, copy a citation. */
function CardButtons({ match, index, actions, onSaid }: CardButtonsProps) {
  const voice = useVoice();
  const [passage, setPassage] = useState(-1);
  const passages = [...match.passages].sort((a, b) => a.page.start - b.page.start);

  const show = async () => {
    const next = (passage + 1) % passages.length;
    setPassage(next);
    const shown = await actions.showPassage(passages[next]!.page);
    onSaid(shown ? voice.say('passageOf', voice.number(next + 1), voice.number(passages.length)) : voice.say('passageGone'));
  };
  const copy = async () => {
    const citation = cite(match.original, voice);
    await actions.copy(citation);
    onSaid(voice.say('copied', citation));
  };
  return (
    <div class="buttons">
      {passages.length > 0 && (
        <button type="button" class="main" onClick={show}>
          {voice.say(passage < 0 || passages.length === 1 ? 'showOnPage' : 'nextPassage')}
        </button>
      )}
      <button type="button" onClick={() => actions.compare(index)}>
        {voice.say('compare')}
      </button>
      <button type="button" onClick={copy}>
        {voice.say('copyCitation')}
      </button>
    </div>
  );
}
