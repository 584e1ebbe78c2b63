import type { CitationStyle, CiteActions } from '../components/cite-menu.tsx';
import type { SaveActions, SaveFormat } from '../components/save-menu.tsx';
import type { Voice } from '../components/speech.ts';
import type { Report } from '../engine/report.ts';
import { webAddress } from './citable.ts';
import { passageLink } from './text-fragment.ts';

/**
 * What the menus of every view do: copy, or hand a file to the browser.
 *
 * @param texts the originals that are at hand by now, by `uri`
 */
export function takingActions(voice: Voice, texts: () => ReadonlyMap<string, string>): CiteActions & SaveActions {
  const copied = async (text: string) => {
    await navigator.clipboard.writeText(text);
    return text;
  };
  return {
    cite: async (report, source, style) => copied(await citationOf(report, source, style, voice.now)),
    linkToPassage: async (report, source) => copied(linkOf(report, source, texts().get(report.matches[source]!.original.uri) ?? null)),
    save: async (report, format) => {
      const file = await fileOf(report, format, texts(), voice);
      download(file);
      return file.name;
    },
  };
}

/** The citation of a source of a report. The library that makes it is loaded now, and not before. */
export async function citationOf(report: Report, source: number, style: CitationStyle, now: number): Promise<string> {
  const { citation } = await import('./citations.ts');
  return citation({ original: report.matches[source]!.original, page: report.page }, style, dayOf(now));
}

/** A link to the longest passage of a source, in the original's words where its text is at hand, else in the page's. */
export function linkOf(report: Report, source: number, text: string | null): string {
  const { original, passages } = report.matches[source]!;
  const [longest] = [...passages].sort((a, b) => b.page.end - b.page.start - (a.page.end - a.page.start));
  const words = longest
    ? (text?.slice(longest.original.start, longest.original.end) ?? report.page.text.slice(longest.page.start, longest.page.end))
    : '';
  const link = passageLink(original.url, words);
  if (!link) throw new Error('This original has no address.');
  return link;
}

export interface ReportFile {
  name: string;
  type: string;
  text: string;
}

/** The report as a file. */
export async function fileOf(report: Report, format: SaveFormat, texts: ReadonlyMap<string, string>, voice: Voice): Promise<ReportFile> {
  const site = webAddress(report.page.url)?.hostname.replace(/[^a-z0-9.-]/gi, '') ?? 'text';
  const name = (ending: string) => `wireprint-${site}-${dayOf(voice.now)}.${ending}`;
  switch (format) {
    case 'json':
      return { name: name('json'), type: 'application/json', text: `${JSON.stringify(report, null, 2)}\n` };
    case 'annotation': {
      const { reportAnnotations } = await import('./web-annotation.ts');
      const text = JSON.stringify(reportAnnotations(report, new Date(voice.now).toISOString()), null, 2);
      return { name: name('jsonld'), type: 'application/ld+json', text: `${text}\n` };
    }
    case 'markdown': {
      const { reportMarkdown } = await import('./markdown.ts');
      return { name: name('md'), type: 'text/markdown', text: reportMarkdown(report, texts, voice) };
    }
    case 'html': {
      const [{ reportHtml }, { default: looks }] = await Promise.all([import('./html.tsx'), import('./report.css?inline')]);
      return { name: name('html'), type: 'text/html', text: reportHtml(document, report, texts, voice, looks) };
    }
  }
}

/** Hands a file to the browser, which saves it as it saves downloads. */
export function download({ name, type, text }: ReportFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser takes hold of the file in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The day in the reader's zone, `2026-03-05`. */
function dayOf(now: number): string {
  const day = new Date(now);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
