import type { Report } from '../engine/report.ts';
import type { PageMarks } from './protocol.ts';

/** What to mark on the page: every passage of every match, by the match's place in the report. */
export function marksOf(report: Report, show: boolean): PageMarks {
  return { show, marks: report.matches.flatMap((match, source) => match.passages.map((passage) => ({ source, span: passage.page }))) };
}
