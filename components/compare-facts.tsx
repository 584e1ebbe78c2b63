import type { ComponentChildren } from 'preact';
import type { Match, Report } from '../engine/report.ts';
import { safeLink } from './addresses.ts';
import { outletOf } from './finding.ts';
import { Icon } from './icons.tsx';
import { sayOrder } from './order.ts';
import { Time } from './original-head.tsx';
import { useVoice } from './voice.ts';

/** Headline against headline, byline against byline, time against time. */
export function CompareFacts({ report, match }: { report: Report; match: Match }) {
  const voice = useVoice();
  const { page } = report;
  const { original } = match;
  const order = sayOrder(page, original, voice);
  const length = match.outline.reduce((sum, sentence) => sum + sentence.words, 0);
  const by = (names: string[]) => (names.length > 0 ? <bdi>{voice.list(names)}</bdi> : <span class="soft">{voice.say('noByline')}</span>);
  return (
    <>
      <table class="facts">
        <caption class="unseen">{voice.say('compareFacts')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Linked url={page.url}>{voice.say('comparePage')}</Linked>
            </th>
            <th scope="col">
              <Linked url={original.url}>
                {voice.say('compareOriginal')} · <bdi>{outletOf(match, voice)}</bdi>
              </Linked>
              {original.demo && <span class="label">{voice.say('demonstration')}</span>}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name={voice.say('rowHeadline')}>
            {headline(page.title, voice)}
            {headline(original.headline, voice)}
          </Row>
          <Row name={voice.say('rowByline')}>
            {by(page.bylines)}
            {by(original.bylines)}
          </Row>
          <Row name={voice.say('rowTime')}>
            <Time iso={page.published} />
            <Time iso={original.published} />
          </Row>
          <Row name={voice.say('rowWords')}>
            {voice.count('words', page.words)}
            {length > 0 ? voice.count('words', length) : '–'}
          </Row>
        </tbody>
      </table>
      {order && <p class="soft order">{order}</p>}
      {original.heldExtent === 'excerpt' && <p class="soft">{voice.say('heldExcerpt')}</p>}
      {page.cutOff && <p class="notice">{voice.say(page.cutOff === 'paywall' ? 'cutOffPaywall' : 'cutOffContinues')}</p>}
    </>
  );
}

const headline = (text: string | null, voice: ReturnType<typeof useVoice>) =>
  text ? (
    <b>
      <bdi>{text}</bdi>
    </b>
  ) : (
    <span class="soft">{voice.say('noHeadline')}</span>
  );

function Row({ name, children }: { name: string; children: [ComponentChildren, ComponentChildren] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children[0]}</td>
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
      {children} <Icon name="out" />
    </a>
  );
}
