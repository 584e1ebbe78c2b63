import { useState } from 'preact/hooks';
import type { OutletTally, ShelfFacts } from './shelf-list.ts';
import { readMoment, sayMoment } from './times.ts';
import { useVoice, type Voice } from './voice.ts';

/** Outlets that are named before one asks for all. */
const few = 8;

/** A day, in the reader's words. */
export function sayDay(iso: string, voice: Voice): string {
  return sayMoment(readMoment(iso, voice.now) ?? { iso, at: Date.parse(iso), precision: 'day', offset: null }, voice);
}

/** From whom and from when the library has originals: what one must know to make something of “no source found”. */
export function LibraryCoverage({ facts }: { facts: ShelfFacts }) {
  const voice = useVoice();
  const [all, setAll] = useState(false);
  const shown = all ? facts.outlets : facts.outlets.slice(0, few);
  return (
    <section class="covers" aria-labelledby="covers">
      <h2 id="covers">{voice.say('coverageTitle')}</h2>
      <p class="soft">{voice.say('coverageWhy')}</p>
      {facts.years.length > 1 && <Years years={facts.years} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{voice.say('columnOutlet')}</th>
            <th scope="col">{voice.say('columnOriginals')}</th>
            <th scope="col">{voice.say('columnPublished')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((tally) => (
            <tr key={tally.outlet ?? ''}>
              <td>
                <bdi>{tally.outlet ?? voice.say('outletUnknown')}</bdi>
              </td>
              <td>{voice.number(tally.count)}</td>
              <td>{daysOf(tally, voice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {facts.outlets.length > shown.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {voice.count('showAll', facts.outlets.length)}
        </button>
      )}
    </section>
  );
}

function daysOf({ days }: OutletTally, voice: Voice): string {
  if (!days) return voice.say('noTime');
  return days.from === days.to ? sayDay(days.from, voice) : voice.say('libraryDays', sayDay(days.from, voice), sayDay(days.to, voice));
}

/** A bar a year, the highest for the year with the most. */
function Years({ years }: { years: ShelfFacts['years'] }) {
  const voice = useVoice();
  const most = Math.max(...years.map(({ count }) => count));
  const said = new Intl.DateTimeFormat(voice.locale, { year: 'numeric', timeZone: 'UTC' });
  const yearOf = (year: number) => said.format(Date.UTC(year, 0));
  return (
    <figure class="years">
      <ol>
        {years.map(({ year, count }) => (
          <li key={year} title={voice.say('tally', voice.number(count), yearOf(year))}>
            <span class="bar" style={{ blockSize: `${count === 0 ? 0 : Math.max(3, (100 * count) / most)}%` }} />
            <span class="unseen">{voice.say('tally', voice.number(count), yearOf(year))}</span>
          </li>
        ))}
      </ol>
      <figcaption class="soft">
        <span>{yearOf(years[0]!.year)}</span> <span>{yearOf(years.at(-1)!.year)}</span>
      </figcaption>
    </figure>
  );
}
