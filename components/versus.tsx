import type { Match, Report } from '../engine/report.ts';
import { useVoice } from './voice.ts';
import { diffWords } from './word-diff.ts';

/** A line of the original and the page's, word by word; both plain, one below the other, where that is asked for or they are two lines and not one changed. */
export function Versus({ was, now, plain = false }: { was: string; now: string; plain?: boolean }) {
  const voice = useVoice();
  const pieces = plain ? null : diffWords(was, now);
  if (pieces === null)
    return (
      <span class="versus two">
        <bdi>
          <span class="where">{voice.say('originalHas')} </span>
          {was}
        </bdi>{' '}
        <bdi>
          <span class="where">{voice.say('pageHas')} </span>
          {now}
        </bdi>
      </span>
    );
  return (
    <bdi class="versus">
      {pieces.map(({ kind, text }, at) =>
        kind === 'same' ? text : kind === 'was' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
      )}
    </bdi>
  );
}

/** Headline against headline, where both are known and differ. One that stands over its text somewhere on the page was not changed, whatever the page is called. */
export function headlinesOf({ page }: Report, { original }: Match): { was: string; now: string } | null {
  const was = original.headline?.trim();
  const now = titleOf(page, original);
  return was && now && fold(was) !== fold(now) && !fold(page.text).includes(fold(was)) ? { was, now } : null;
}

/** The page's title beside an original's headline: without the site's name. `null` where the page has none. */
export function titleOf(page: Report['page'], original: Match['original']): string | null {
  return page.title && withoutSite(page.title.trim(), original.headline?.trim() ?? '');
}

/** A title without the site's name at its end: after an upright bar always, after a dash where what is left is the original's headline. */
function withoutSite(title: string, headline: string): string {
  const [, barred] = /^(.{8,}?) *[|»] *[^|»]{1,40}$/u.exec(title) ?? [];
  const line = barred ?? title;
  const [, dashed] = /^(.+) +[-–—·:] +[^-–—·:]{1,40}$/u.exec(line) ?? [];
  return dashed && fold(dashed) === fold(headline) ? dashed : line;
}

/** Byline against byline: names on both sides, names that the page dropped, names that it put in. `null` where nothing differs or is known. */
export function bylinesOf({ page }: Report, { original }: Match): { both: string[]; dropped: string[]; added: string[] } | null {
  // A page that is cut off may name them after the cut.
  if (original.bylines.length === 0 || page.cutOff !== null) return null;
  const theirs = new Set(original.bylines.map(fold));
  // An author whom the page names elsewhere, in a sign-off or a credit line, was not dropped.
  const said = `${page.bylines.map(fold).join('\n')}\n${fold(page.text)}`;
  const [both, dropped] = [true, false].map((there) => original.bylines.filter((name) => said.includes(fold(name)) === there)) as [
    string[],
    string[],
  ];
  const added = page.bylines.filter((name) => !theirs.has(fold(name)));
  return dropped.length + added.length === 0 ? null : { both, dropped, added };
}

const fold = (line: string): string => line.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
