import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Match, Report } from '../engine/report.ts';
import { CompareFacts } from './compare-facts.tsx';
import { CompareTools, type CompareView, TextLegend } from './compare-tools.tsx';
import { Coverage } from './coverage.tsx';
import { DifferenceList } from './difference-list.tsx';
import { differencesOf } from './differences.ts';
import { FindField } from './find-field.tsx';
import { sayFinding, subjectOf } from './finding.ts';
import { gapsOf } from './gaps.ts';
import { layText, originalMarks, pageMarks, shownSpans } from './laid-text.ts';
import { linkOf } from './links.ts';
import { NoticeList } from './notice-list.tsx';
import { laterVersion, pageNotices } from './notices.ts';
import { sayOrder } from './order.ts';
import { PageBar } from './page-bar.tsx';
import { Panes } from './panes.tsx';
import { SourceTabs } from './source-tabs.tsx';
import { Strip } from './strip.tsx';
import { useVoice } from './voice.ts';
import { pointOut, useDifferenceKeys, useTwins } from './walking.ts';

export interface ComparisonProps {
  report: Report;
  /** Texts of the originals by `uri`; one that is a trace or gone has none. `null` while they are on their way: then the head stands alone. */
  texts: ReadonlyMap<string, string> | null;
  /** The match on show. */
  source: number;
  onSource: (source: number) => void;
  /** What can be taken along: menus that the host fills. */
  take?: ComponentChildren;
}

/** A page and its originals, one at a time, side by side. */
export function Comparison({ report, texts, source, onSource, take }: ComparisonProps) {
  const voice = useVoice();
  const several = report.matches.length > 1;
  const { sentence, reasons } = sayFinding(report, subjectOf(report), null, voice);
  const text = texts?.get(report.matches[source]!.original.uri) ?? null;
  return (
    <main class="compare">
      <header class="compare-head">
        <h1>{sentence}</h1>
        {reasons.map((reason) => (
          <p key={reason} class="soft">
            {reason}
          </p>
        ))}
        <NoticeList notices={pageNotices(report, voice)} />
        {take && <div class="take">{take}</div>}
        {several && subjectOf(report) === 'page' && <PageBar report={report} />}
      </header>
      <SourceTabs report={report} source={source} onSource={onSource} />
      <div id="comparison" {...(several ? { role: 'tabpanel', 'aria-labelledby': `source-${source}` } : {})}>
        <Pair key={source} report={report} source={source} text={text} ready={texts !== null} onSource={onSource} />
      </div>
    </main>
  );
}

interface PairProps {
  report: Report;
  source: number;
  text: string | null;
  ready: boolean;
  onSource: (source: number) => void;
}

/** The page and one original. */
function Pair({ report, source, text, ready, onSource }: PairProps) {
  const voice = useVoice();
  const [view, setView] = useState<CompareView>('beside');
  const [together, setTogether] = useState(true);
  const [at, setAt] = useState(-1);
  const [query, setQuery] = useState('');
  const pagePane = useRef<HTMLElement>(null);
  const originalPane = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const panes = useMemo(() => [pagePane, originalPane], []);
  const match = report.matches[source]!;
  const onPage = useMemo(() => {
    if (!ready) return [];
    const { page, matches } = report;
    return layText(page.text, shownSpans(page.text, page.article, matches), pageMarks(matches, source));
  }, [report, source, ready]);
  const inOriginal = useMemo(() => (text === null ? null : layText(text, [], originalMarks(match, source))), [match, text, source]);
  const differences = useMemo(() => differencesOf(match), [match]);
  const order = sayOrder(report.page, match.original, voice);
  const later = laterVersion(match, voice);

  const go = (step: 1 | -1) => {
    if (differences.length === 0) return;
    const next = at < 0 && step < 0 ? differences.length - 1 : (at + step + differences.length) % differences.length;
    setAt(next);
    const { kind, at: place } = differences[next]!;
    pointOut([pagePane.current, originalPane.current], kind === 'sentence' ? placeOf(match, place) : `[data-${kind}="${place}"]`);
  };
  useDifferenceKeys(go, () => field.current?.focus(), view === 'list');
  useTwins(pagePane, originalPane, `${view} ${ready}`);

  return (
    <>
      {later && <NoticeList notices={[later]} />}
      <div class={`measures source-${(source % 6) + 1}`}>
        <Strip
          match={match}
          original={text}
          onChoose={(index) => pointOut([originalPane.current, pagePane.current], placeOf(match, index))}
        />
        <div class="figures">
          <Coverage match={match} of={subjectOf(report)} />
          {order && <p class="soft order">{order}</p>}
          {match.original.heldExtent === 'excerpt' && <p class="soft order">{voice.say('heldExcerpt')}</p>}
        </div>
      </div>
      <CompareTools
        view={view}
        onView={setView}
        together={together}
        onTogether={setTogether}
        differences={differences.length}
        at={at}
        go={go}
      >
        <FindField field={field} panes={panes} query={query} onQuery={setQuery} />
      </CompareTools>
      <CompareFacts report={report} match={match} source={source} />
      {!ready ? (
        <div class="beside" aria-busy="true" />
      ) : view === 'list' ? (
        <DifferenceList report={report} match={match} original={text} />
      ) : (
        <Panes
          report={report}
          source={source}
          onPage={onPage}
          inOriginal={inOriginal}
          pagePane={pagePane}
          originalPane={originalPane}
          together={together}
          // What is looked for may stand where nothing differs.
          folded={view === 'changes' && query.trim() === ''}
          onSource={onSource}
        />
      )}
      {view !== 'list' && <TextLegend source={source} />}
    </>
  );
}

/** Where a sentence of the outline can be pointed out: its own element, the passage that holds it, and the sign where it is missing. */
function placeOf(match: Match, index: number): string {
  const passage = linkOf(match, index);
  const gap = gapsOf(match).findIndex(({ sentences }) => sentences.includes(index));
  const places = [`[data-sentence="${index}"]`];
  if (gap >= 0) places.push(`button[data-gap="${gap}"]`);
  else if (passage >= 0) places.push(`[data-passage="${passage}"]`);
  return places.join(', ');
}
