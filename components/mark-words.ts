import type { Match, Report } from '../engine/report.ts';
import { outletOf } from './finding.ts';
import type { Voice } from './speech.ts';
import { readMoment, sayAgo, sayMoment } from './times.ts';

/** What the small windows at a page's marks say: of each source whose text it is, who wrote it and when; and what each kind of mark means. */
export function sayMarks(report: Report, voice: Voice) {
  return {
    language: voice.language,
    direction: voice.direction,
    sources: report.matches.map((match) => ({ outlet: outletOf(match, voice), lines: lines(match, voice) })),
    kinds: {
      same: voice.say('markSame'),
      reworded: voice.say('markReworded'),
      moved: voice.say('markMoved'),
      quoted: voice.say('reuseQuotation'),
      changed: voice.say('markChanged'),
    },
    hide: voice.say('markHide'),
  };
}

function lines({ original }: Match, voice: Voice): string[] {
  const moment = readMoment(original.published, voice.now);
  return [
    original.bylines.length > 0 ? voice.say('by', voice.list(original.bylines)) : voice.say('noByline'),
    moment ? `${sayMoment(moment, voice)} · ${sayAgo(moment, voice)}` : voice.say('noTime'),
    ...(original.demo ? [voice.say('demonstration')] : []),
  ];
}
