import { useEffect, useRef, useState } from 'preact/hooks';
import type { Match, Report } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';
import { AlsoIn, AlsoSent } from './also.tsx';
import { Changed } from './changes.tsx';
import { type CiteActions, CiteMenu } from './cite-menu.tsx';
import { Coverage } from './coverage.tsx';
import { CreditEvidence, CreditGrade } from './credit.tsx';
import { subjectOf } from './finding.ts';
import { LeftOutList } from './left-out.tsx';
import { NoticeList } from './notice-list.tsx';
import { laterVersion } from './notices.ts';
import { sayOrder } from './order.ts';
import { OriginalHead } from './original-head.tsx';
import { SelectionContext } from './selection-context.tsx';
import { SharedWords } from './shared-words.tsx';
import { cardId } from './source-glance.tsx';
import { OutlineDetails, Strip } from './strip.tsx';
import { useVoice } from './voice.ts';

/** What a card can ask its host to do. */
export interface CardActions extends CiteActions {
  /** Points out a stretch of the page; false when it is no longer there. */
  showPassage(span: Span): Promise<boolean>;
  compare(source: number): void;
}

interface SourceCardProps {
  report: Report;
  /** The match's place in the report. */
  index: number;
  /** The original's text, where it is at hand. */
  original: string | null;
  /** There is no other source: then more of what is missing stands there from the start. */
  only: boolean;
  /** Of a selection: the same original in the report of its page, where there is one. */
  onPage?: Match | null;
  actions: CardActions;
}

/** One source: who, under which headline, when; what became of the original; what is missing and changed; and on demand the rest. */
export function SourceCard({ report, index, original, only, onPage = null, actions }: SourceCardProps) {
  const voice = useVoice();
  const match = report.matches[index]!;
  const [chosen, setChosen] = useState<number | null>(null);
  const card = useRef<HTMLElement>(null);
  const quotation = match.reuse === 'quotation';
  const of = subjectOf(report);
  // Of a selection whose page was not read, nobody looked at the credit: then nothing is said of it.
  const credited = of === 'page' || report.claims.length > 0;
  const later = laterVersion(match, voice);
  const [said, setSaid] = useState<string | null>(null);

  const choose = async (at: number) => {
    setChosen(at);
    const { page } = match.outline[at]!;
    if (page) setSaid((await actions.showPassage(page)) ? null : voice.say('passageGone'));
  };
  useEffect(() => {
    card.current?.querySelector('.chosen')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);

  return (
    <article
      ref={card}
      id={cardId(index)}
      class={`card source-${(index % 6) + 1}`}
      aria-label={match.original.outlet ?? voice.say('outletUnknown')}
    >
      <OriginalHead original={match.original} source={index + 1} order={sayOrder(report.page, match.original, voice)} />
      {later && <NoticeList notices={[later]} />}
      {quotation ? <SharedWords match={match} page={report.page.text} /> : <Strip match={match} original={original} onChoose={choose} />}
      <Coverage match={match} of={of} />
      {credited && !quotation && <CreditGrade credit={match.credit} />}
      <CardButtons match={match} index={index} actions={actions} onSaid={setSaid} />
      <p class="said" role="status">
        {said}
      </p>
      {of === 'selection' && <SelectionContext match={match} onPage={onPage} original={original} />}
      {!quotation && <LeftOutList match={match} original={original} chosen={chosen} first={only ? 3 : 1} />}
      {!quotation && <Changed report={report} match={match} original={original} first={only ? 3 : 0} />}
      {credited && <CreditEvidence match={match} report={report} />}
      <CiteMenu report={report} source={index} actions={actions} />
      <AlsoIn match={match} />
      <AlsoSent match={match} />
      {!quotation && <OutlineDetails match={match} original={original} />}
    </article>
  );
}

interface CardButtonsProps {
  match: Match;
  index: number;
  actions: CardActions;
  onSaid: (said: string | null) => void;
}

/** Show on the page (again: the next passage), compare. */
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
    </div>
  );
}
