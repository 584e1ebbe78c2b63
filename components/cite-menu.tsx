import { useState } from 'preact/hooks';
import type { Report } from '../engine/report.ts';
import { safeLink } from './addresses.ts';
import { shorten } from './evidence.ts';
import { useVoice } from './voice.ts';

/** The styles in which an original can be cited, with the names that they bear in every language. */
export const citationStyles = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  wikipedia: 'Wikipedia',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
} as const;
export type CitationStyle = keyof typeof citationStyles;

export interface CiteActions {
  /** Copies the citation of a source, and answers it. */
  cite(report: Report, source: number, style: CitationStyle): Promise<string>;
  /** Copies a link to the passage in the original, and answers it. */
  linkToPassage(report: Report, source: number): Promise<string>;
}

interface CiteMenuProps {
  report: Report;
  source: number;
  actions: CiteActions;
}

/** Copies a citation of the original in the style asked for, or a link to the passage in it. */
export function CiteMenu({ report, source, actions }: CiteMenuProps) {
  const voice = useVoice();
  const [said, setSaid] = useState<string | null>(null);
  const does = async (copy: () => Promise<string>) => {
    setSaid(voice.say('copying'));
    setSaid(
      await copy().then(
        (text) => voice.say('copied', shorten(text)),
        () => voice.say('copyFailed'),
      ),
    );
  };
  return (
    <details class="use-it">
      <summary>{voice.say('cite')}</summary>
      <p class="where">{voice.say('copyCitation')}</p>
      <div class="buttons">
        {Object.entries(citationStyles).map(([style, name]) => (
          <button key={style} type="button" onClick={() => void does(() => actions.cite(report, source, style as CitationStyle))}>
            {name}
          </button>
        ))}
        {safeLink(report.matches[source]!.original.url) && (
          <button type="button" onClick={() => void does(() => actions.linkToPassage(report, source))}>
            {voice.say('copyLink')}
          </button>
        )}
      </div>
      <p class="said" role="status" dir="auto">
        {said}
      </p>
    </details>
  );
}
