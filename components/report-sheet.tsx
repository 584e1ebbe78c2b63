import type { Report } from '../engine/report.ts';
import { RelatedList } from './also.tsx';
import { Changed } from './changes.tsx';
import { Coverage } from './coverage.tsx';
import { CreditEvidence, CreditGrade } from './credit.tsx';
import { sayFinding, subjectOf } from './finding.ts';
import { LeftOutList } from './left-out.tsx';
import { NoticeList } from './notice-list.tsx';
import { laterVersion } from './notices.ts';
import { sayOrder } from './order.ts';
import { OriginalHead } from './original-head.tsx';
import { SharedWords } from './shared-words.tsx';
import { OutlineTable } from './strip.tsx';
import { readMoment, sayMoment } from './times.ts';
import { useVoice } from './voice.ts';

interface ReportSheetProps {
  report: Report;
  /** Texts of the originals that are at hand, by `uri`. */
  texts: ReadonlyMap<string, string>;
}

/** A report as one sheet with everything on it: what a saved file shows. Nothing in it waits for a click. */
export function ReportSheet({ report, texts }: ReportSheetProps) {
  const voice = useVoice();
  const subject = subjectOf(report);
  const { sentence, reasons } = sayFinding(report, subject, null, voice);
  const made = readMoment(new Date(voice.now).toISOString(), voice.now);
  return (
    <main class="report-sheet">
      <h1>{sentence}</h1>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>
        {report.page.title && <bdi>{report.page.title}</bdi>} {report.page.url && <span dir="ltr">{report.page.url}</span>}
      </p>
      {report.matches.map((match, at) => {
        const original = texts.get(match.original.uri) ?? null;
        const later = laterVersion(match, voice);
        const quotation = match.reuse === 'quotation';
        return (
          <article key={match.original.uri} class={`card source-${(at % 6) + 1}`}>
            <OriginalHead original={match.original} source={at + 1} order={sayOrder(report.page, match.original, voice)} />
            {later && <NoticeList notices={[later]} />}
            <Coverage match={match} of={subject} />
            {quotation && <SharedWords match={match} page={report.page.text} />}
            {!quotation && (subject === 'page' || report.claims.length > 0) && (
              <>
                <CreditGrade credit={match.credit} />
                <CreditEvidence match={match} report={report} />
              </>
            )}
            {!quotation && <LeftOutList match={match} original={original} chosen={null} first={Infinity} />}
            {!quotation && <Changed report={report} match={match} original={original} first={Infinity} />}
            {!quotation && match.outline.length > 0 && <OutlineTable match={match} original={original} />}
          </article>
        );
      })}
      <RelatedList related={report.related} />
      {made && <p class="soft">{voice.say('reportMade', sayMoment(made, voice))}</p>}
    </main>
  );
}
