import type { ComponentChildren } from 'preact';
import type { Match, Report } from '../engine/report.ts';
import { safeLink } from './addresses.ts';
import { outletOf } from './finding.ts';
import { OutIcon } from './icons.tsx';
import { Time } from './original-head.tsx';
import { bylinesOf, headlinesOf, titleOf } from './versus.tsx';
import { useVoice } from './voice.ts';
import { type DiffPiece, diffWords } from './word-diff.ts';

interface CompareFactsProps {
  report: Report;
  match: Match;
  /** The match's place in the report. */
  source: number;
}

/** Headline against headline, byline against byline, time against time: each side's facts stand above its text, their names between. */
export function CompareFacts({ report, match, source }: CompareFactsProps) {
  const voice = useVoice();
  const { page } = report;
  const { original } = match;
  const length = match.outline.reduce((sum, sentence) => sum + sentence.words, 0);
  const headlines = headlinesOf(report, match);
  const pieces = headlines && diffWords(headlines.was, headlines.now);
  const names = bylinesOf(report, match);
  const by = (side: string[], Changed: 'ins' | 'del', changed: string[] = []) =>
    side.length === 0 ? (
      <span class="soft">{voice.say('noByline')}</span>
    ) : (
      side.map((name) => (
        <span key={name} class="name">
          {changed.includes(name) ? (
            <Changed>
              <bdi>{name}</bdi>
            </Changed>
          ) : (
            <bdi>{name}</bdi>
          )}{' '}
        </span>
      ))
    );
  return (
    <table class="facts">
      <caption class="unseen">{voice.say('compareFacts')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Linked url={page.url}>{voice.say('comparePage')}</Linked> <span class="soft">{voice.count('words', page.words)}</span>
          </th>
          <td />
          <th scope="col">
            <span class={`chip source-${(source % 6) + 1}`} aria-hidden="true">
              {voice.number(source + 1)}
            </span>
            <Linked url={original.url}>
              <bdi>{outletOf(match, voice)}</bdi>
            </Linked>{' '}
            {length > 0 && <span class="soft">{voice.count('words', length)}</span>}
            {original.demo && <span class="label">{voice.say('demonstration')}</span>}
          </th>
        </tr>
      </thead>
      <tbody>
        <Row name={voice.say('rowHeadline')}>
          <Headline text={titleOf(page, original)} pieces={pieces} side="now" />
          <Headline text={original.headline} pieces={pieces} side="was" />
        </Row>
        <Row name={voice.say('rowByline')}>
          {by(page.bylines, 'ins', names?.added)}
          {by(original.bylines, 'del', names?.dropped)}
        </Row>
        <Row name={voice.say('rowTime')}>
          <Time iso={page.published} />
          <Time iso={original.published} />
        </Row>
      </tbody>
    </table>
  );
}

/** A headline with the words marked that the other side does not have; plain where the two have little in common. */
function Headline({ text, pieces, side }: { text: string | null; pieces: DiffPiece[] | null; side: 'was' | 'now' }) {
  const voice = useVoice();
  if (!text) return <span class="soft">{voice.say('noHeadline')}</span>;
  const Changed = side === 'was' ? 'del' : 'ins';
  return (
    <bdi class="headline">
      {pieces === null
        ? text
        : pieces.map(({ kind, text: words }, at) => (kind === 'same' ? words : kind === side ? <Changed key={at}>{words}</Changed> : null))}
    </bdi>
  );
}

function Row({ name, children }: { name: string; children: [ComponentChildren, ComponentChildren] }) {
  return (
    <tr>
      <td>{children[0]}</td>
      <th scope="row">{name}</th>
      <td>{children[1]}</td>
    </tr>
  );
}

/** Its children, as a link where the address is one that a person may be sent to. */
function Linked({ url, children }: { url: string | null; children: ComponentChildren }) {
  const link = safeLink(url);
  if (!link) return <>{children}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {children}
      <OutIcon />
    </a>
  );
}
