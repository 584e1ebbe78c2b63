import { useMemo, useRef, useState } from 'preact/hooks';
import type { Match, Report } from '../engine/report.ts';
import { CompareFacts } from './compare-facts.tsx';
import { CompareTools } from './compare-tools.tsx';
import { Coverage } from './coverage.tsx';
import { DifferenceList } from './difference-list.tsx';
import { differencesOf } from './differences.ts';
import { subjectOf } from './finding.ts';
import { layText, originalMarks, pageMarks, shownSpans } from './laid-text.ts';
import { linkOf } from './links.ts';
import { Panes } from './panes.tsx';
import { SourceTabs } from './source-tabs.tsx';
import { Strip } from './strip.tsx';
import { useVoice } from './voice.ts';
import { pointOut, useDifferenceKeys, useTwins } from './walking.ts';

export interface ComparisonProps {
  report: Report;
  /** Texts of the originals by `uri`; one that is a trace or gone has none. */
  texts: ReadonlyMap<string, string>;
  /** The match on show. */
  source: number;
  onSource: (source: number) => void;
}

/** A page and its originals, one at a time, side by side. */
export function Comparison({ report, texts, source, onSource }: ComparisonProps) {
  const voice = useVoice();
  const tabs = report.matches.length > 1;
  return (
    <main class="compare">
      <h1>{voice.say('compareHeading')}</h1>
      <SourceTabs report={report} source={source} onSource={onSource} />
      <div id="comparison" {...(tabs ? { role: 'tabpanel', 'aria-labelledby': `source-${source}` } : {})}>
        <Pair key={source} report={report} source={source} text={texts.get(report.matches[source]!.original.uri) ?? null} />
      </div>
    </main>
  );
}

/** The page and one original. */
function Pair({ report, source, text }: { report: Report; source: number; text: string | null }) {
  const [list, setList] = useState(false);
  const [together, setTogether] = useState(true);
  const [at, setAt] = useState(-1);
  const pagePane = useRef<HTMLElement>(null);
  const originalPane = useRef<HTMLElement>(null);
  const match = report.matches[source]!;
  const onPage = useMemo(() => {
    const { page, matches } = report;
    return layText(page.text, shownSpans(page.text, page.article, matches), pageMarks(matches, source));
  }, [report, source]);
  const inOriginal = useMemo(() => (text === null ? null : layText(text, [], originalMarks(match, source))), [match, text, source]);
  const differences = useMemo(() => differencesOf(match), [match]);

  const go = (step: 1 | -1) => {
    if (differences.length === 0) return;
    const next = at < 0 && step < 0 ? differences.length - 1 : (at + step + differences.length) % differences.length;
    setAt(next);
    const { kind, at: place } = differences[next]!;
    pointOut([pagePane.current, originalPane.current], `[data-${kind}="${place}"]`);
  };
  useDifferenceKeys(go, list);
  useTwins(pagePane, originalPane, list);

  return (
    <>
      <CompareFacts report={report} match={match} />
      <div class="measures">
        <Coverage match={match} of={subjectOf(report)} />
        <Strip
          match={match}
          original={text}
          onChoose={(index) => pointOut([originalPane.current, pagePane.current], placeOf(match, index))}
        />
      </div>
      <CompareTools
        list={list}
        onList={setList}
        together={together}
        onTogether={setTogether}
        differences={differences.length}
        at={at}
        go={go}
      />
      {list ? (
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
        />
      )}
    </>
  );
}

/** Where a sentence of the outline can be pointed out: its own element, or the passage that holds it. */
function placeOf(match: Match, index: number): string {
  const passage = linkOf(match, index);
  return passage < 0 ? `[data-sentence="${index}"]` : `[data-sentence="${index}"], [data-passage="${passage}"]`;
}
