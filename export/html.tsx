import { render } from 'preact';
import { ReportSheet } from '../components/report-sheet.tsx';
import { type Voice, VoiceContext } from '../components/voice.ts';
import type { Report } from '../engine/report.ts';

/**
 * The report as one HTML file that needs nothing else: its looks are in it, no script is, and its own policy keeps it from loading anything.
 * Drawn by the same views as the popup, so that whatever came from a page stands in it as text.
 *
 * @param document where it is drawn, outside of what is shown
 * @param looks the style sheet, whole
 */
export function reportHtml(document: Document, report: Report, texts: ReadonlyMap<string, string>, voice: Voice, looks: string): string {
  const file = document.implementation.createHTMLDocument(report.page.title ?? 'Wireprint');
  file.documentElement.lang = voice.language;
  file.documentElement.dir = voice.direction;
  // The popup's own width is not a page's.
  file.documentElement.dataset.inTab = '';
  const meta = (attributes: Record<string, string>) => {
    const element = file.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const style = file.createElement('style');
  style.textContent = looks;
  file.head.prepend(meta({ charset: 'utf-8' }));
  file.head.append(
    meta({ 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    meta({ name: 'viewport', content: 'width=device-width' }),
    style,
  );
  render(
    <VoiceContext.Provider value={voice}>
      <ReportSheet report={report} texts={texts} />
    </VoiceContext.Provider>,
    file.body,
  );
  // A file answers no click.
  for (const button of file.body.querySelectorAll('.filter, button, input, select')) button.remove();
  for (const details of file.body.querySelectorAll('details')) details.open = true;
  const text = `<!doctype html>\n${file.documentElement.outerHTML}\n`;
  render(null, file.body);
  return text;
}
