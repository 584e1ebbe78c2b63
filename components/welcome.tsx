import type { Report } from '../engine/report.ts';
import { sayFinding } from './finding.ts';
import { Icon } from './icons.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { type CardActions, SourceCard } from './source-card.tsx';
import { useVoice } from './voice.ts';

export interface WelcomeActions extends CardActions {
  openOptions(): void;
  openLibrary(): void;
  /** Asks the browser to let Wireprint read pages by itself. */
  allow(): void;
}

interface WelcomeProps {
  /** The address of a repost made up for the demonstration. */
  page: string;
  /** The page stands there: now it can be read. */
  onPage: (page: Document) => void;
  /** What was found of it; `null` while it is being read. */
  report: Report | null;
  texts: ReadonlyMap<string, string>;
  /** Whether the browser lets Wireprint read pages by itself. */
  allowed: boolean;
  actions: WelcomeActions;
}

/** The page after the installation: what Wireprint is for, on a repost that it reads at this moment as it would any page. */
export function Welcome({ page, onPage, report, texts, allowed, actions }: WelcomeProps) {
  const voice = useVoice();
  return (
    <main class="sheet wide welcome">
      <header>
        <h1>{voice.say('welcomeHeading')}</h1>
        <p class="lead">{voice.say('welcomeLead')}</p>
      </header>
      {!allowed && (
        <div class="notice">
          <p>{voice.say('welcomeAccess')}</p>
          <button type="button" class="main" onClick={actions.allow}>
            {voice.say('welcomeAllow')}
          </button>
        </div>
      )}
      <section>
        <h2>{voice.say('welcomeTry')}</h2>
        <p class="soft">{voice.say('welcomeTryWhy')}</p>
        <MarkLegend />
        <div class="trial">
          <iframe
            src={page}
            title={voice.say('welcomePage')}
            sandbox="allow-same-origin"
            onLoad={(event) => event.currentTarget.contentDocument && onPage(event.currentTarget.contentDocument)}
          />
          <section class="answer" aria-label={voice.say('welcomeAnswer')} aria-live="polite">
            {report ? <Answer report={report} texts={texts} actions={actions} /> : <p>{voice.say('sceneReading')}</p>}
          </section>
        </div>
      </section>
      <section>
        <h2>{voice.say('welcomeSteps')}</h2>
        <ol class="steps">
          <li>{voice.say('welcomeStepPin')}</li>
          <li>{voice.say('welcomeStepBadge')}</li>
          <li>{voice.say('welcomeStepPopup')}</li>
          <li>{voice.say('welcomeStepSelect', voice.say('findSource'))}</li>
        </ol>
        <p>{voice.say('privacyLocal')}</p>
        <div class="buttons">
          <button type="button" onClick={actions.openOptions}>
            <Icon name="gear" /> {voice.say('optionsTitle')}
          </button>
          <button type="button" onClick={actions.openLibrary}>
            <Icon name="shelf" /> {voice.say('libraryTitle')}
          </button>
        </div>
      </section>
    </main>
  );
}

function Answer({ report, texts, actions }: { report: Report; texts: ReadonlyMap<string, string>; actions: CardActions }) {
  const voice = useVoice();
  const { sentence, reasons } = sayFinding(report, 'page', null, voice);
  return (
    <>
      <h3>{sentence}</h3>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {report.matches.map((match, index) => (
        <SourceCard
          key={match.original.uri}
          report={report}
          index={index}
          original={texts.get(match.original.uri) ?? null}
          only={report.matches.length === 1}
          actions={actions}
        />
      ))}
    </>
  );
}
