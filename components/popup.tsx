import { useState } from 'preact/hooks';
import type { Report } from '../engine/report.ts';
import { RelatedList } from './also.tsx';
import type { CiteActions } from './cite-menu.tsx';
import { EvidenceList } from './credit.tsx';
import { creditEvidence } from './evidence.ts';
import { type Subject, sayFinding } from './finding.ts';
import { Icon } from './icons.tsx';
import { type KeepActions, type KeepFacts, KeepRow } from './keep-row.tsx';
import { NoticeList } from './notice-list.tsx';
import { pageNotices } from './notices.ts';
import { type OtherTab, OtherTabs } from './other-tabs.tsx';
import { PageBar } from './page-bar.tsx';
import { type SaveActions, SaveMenu } from './save-menu.tsx';
import type { Scene, Switches as SwitchFacts } from './scene.ts';
import { type NoteActions, SceneNote } from './scene-note.tsx';
import { SelectedWords } from './selected-words.tsx';
import { type CardActions, SourceCard } from './source-card.tsx';
import { type SwitchActions, Switches } from './switches.tsx';
import { useVoice } from './voice.ts';

export interface PopupActions extends NoteActions, SwitchActions, CiteActions, SaveActions, KeepActions {
  showPassage: CardActions['showPassage'];
  compare(source: number, of: Subject): void;
  goToTab(tab: number): void;
  openOptions(): void;
  openLibrary(): void;
}

export interface PopupProps {
  scene: Scene;
  switches: SwitchFacts;
  /** How many originals the library holds; `null` while that is not known. */
  originals: number | null;
  /** Texts of originals that have arrived from the library, by `uri`. */
  texts: ReadonlyMap<string, string>;
  /** Other open tabs with the same story. */
  otherTabs: readonly OtherTab[];
  keep: KeepFacts;
  actions: PopupActions;
}

/** The popup: one plain sentence, a card a source, the switches. */
export function Popup({ scene, switches, originals, texts, otherTabs, keep, actions }: PopupProps) {
  const voice = useVoice();
  if (scene.kind === 'waiting') return <main class="popup" aria-busy="true" />;
  const marked = scene.kind === 'report' && (scene.report?.matches.length ?? 0) > 0;
  return (
    <main class="popup">
      {scene.kind === 'report' ? (
        <ReportView scene={scene} originals={originals} texts={texts} otherTabs={otherTabs} actions={actions} />
      ) : (
        <SceneNote scene={scene} actions={actions} />
      )}
      <footer>
        <KeepRow keep={keep} actions={actions} />
        <Switches switches={switches} marked={marked} actions={actions} />
        <div class="buttons">
          <button type="button" class="plain" onClick={actions.openLibrary}>
            <Icon name="shelf" /> {voice.say('libraryTitle')}
          </button>
          <button type="button" class="plain" onClick={actions.openOptions}>
            <Icon name="gear" /> {voice.say('optionsTitle')}
          </button>
        </div>
      </footer>
    </main>
  );
}

type ReportScene = Extract<Scene, { kind: 'report' }>;

type ReportViewProps = { scene: ReportScene } & Pick<PopupProps, 'originals' | 'texts' | 'otherTabs' | 'actions'>;

function ReportView({ scene, originals, texts, otherTabs, actions }: ReportViewProps) {
  const voice = useVoice();
  const [other, setOther] = useState(false);
  const both = scene.report !== null && scene.selection !== null;
  const selected = scene.selection !== null && (scene.report === null || scene.selectionFirst !== (other && both));
  const report = selected ? scene.selection! : scene.report!;
  return (
    <>
      {both && (
        <button type="button" class="plain turn" onClick={() => setOther(!other)}>
          {selected && <Icon name="back" />} {voice.say(selected ? 'turnToPage' : 'turnToSelection')}
        </button>
      )}
      <FindingView report={report} of={selected ? 'selection' : 'page'} originals={originals} actions={actions} />
      {report.matches.map((match, index) => (
        <SourceCard
          key={`${selected} ${match.original.uri}`}
          report={report}
          index={index}
          original={texts.get(match.original.uri) ?? null}
          only={report.matches.length === 1}
          onPage={scene.report?.matches.find(({ original }) => original.uri === match.original.uri) ?? null}
          actions={{ ...actions, compare: (source) => actions.compare(source, selected ? 'selection' : 'page') }}
        />
      ))}
      <RelatedList related={report.related} />
      {!selected && <OtherTabs tabs={otherTabs} onGo={actions.goToTab} />}
      {report.matches.length > 0 && <SaveMenu report={report} actions={actions} />}
    </>
  );
}

interface FindingViewProps {
  report: Report;
  of: Subject;
  originals: number | null;
  actions: NoteActions;
}

function FindingView({ report, of, originals, actions }: FindingViewProps) {
  const voice = useVoice();
  const { sentence, reasons } = sayFinding(report, of, originals, voice);
  return (
    <section class="finding">
      {of === 'selection' && <SelectedWords text={report.page.text} />}
      <h1>{sentence}</h1>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <NoticeList notices={pageNotices(report, voice)} />
      {of === 'page' && report.verdict === 'reposted' && report.matches.length > 1 && <PageBar report={report} facts />}
      {report.verdict === 'credited-only' && <EvidenceList evidence={creditEvidence(report)} />}
      {report.verdict === 'not-an-article' && of === 'page' && (
        <button type="button" class="main" onClick={actions.readNow}>
          {voice.say('readAnyway')}
        </button>
      )}
    </section>
  );
}
