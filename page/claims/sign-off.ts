import type { Claim } from '../../engine/reading.ts';
import { namesIn } from '../names.ts';
import { type ClaimContext, claim, claimEach, type Line, stand, within } from './claim.ts';

/** `(Reporting by X; Additional reporting by Y; Writing by Z; Editing by W)`: many agencies' form, so it names none by itself (see `nameSignOffs`). */
const reporting =
  /^\W*(?:editorial contacts\W+)?(?:reporting|reported|additional reporting|writing|writing and reporting|reporting and writing|compiled) by:?\s+(?<names>[^;()]+?)\s*(?:[;(),.]|\b(?:editing|writing|reporting)\b).*\b(?:edit(?:ing|ed)|writing|written|reporting) by\b/isu;
/** `AP-WF-11-13-13 0745GMT`, `Enditem`, `The-CNN-Wire`: tails that machines put, with the domain of the agency that puts them. */
const tails: readonly (readonly [RegExp, string])[] = [
  [/^AP-[A-Z]{2}-\d\d-\d\d-\d\d/, 'apnews.com'],
  [/\bEnditem\W*$/, 'xinhuanet.com'],
  [/^The[- ]CNN[- ]Wire\b/i, 'cnn.com'],
  [/^STT[–-]/, 'stt.fi'],
];
/** `==Kyodo`, `–IANS`, `dpa hm bs wjh`, `(SDA/sj)`, `PTI XYZ ABC`: a name and initials, on a line of their own. */
const initials = new RegExp(
  `^(?:[=–—-]+\\s?${stand}(?:[\\s/]+\\p{L}{2,4}){0,6}|[^\\p{L}\\p{N}]*?${stand}(?:[\\s/]+\\p{L}{2,4}){1,6}[^\\p{L}\\p{N}]*)$`,
  'u',
);
/** `asl/tib/pid/cac`: the initials of those who wrote and edited, and no name. “he/she” and “and/or” have too few. */
const bareInitials = /^\(?\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){1,5}\)?$/u;
const slashWords = /^(?:and|or|he|she|her|him|his|they|them|km|yes|no|on|off|in|out|up|down|www|http|am|pm|ist|der|die|das|le|la|el|y)$/;
const standing = new RegExp(`^\\W*(?:our standards:.*|(?:follow|more|full) (?:all )?(?:of )?)${stand}`, 'isu');

/** What closes an agency's text: who reported, initials, machine tails, “(ANI)” after the last word. */
export function readSignOff(line: Line, { sources }: ClaimContext): Claim[] {
  const { text, marked } = line;
  if (line.furniture || line.heading) return [];
  const page = within(line, 0, text.length);
  const reported = text.length < 500 && reporting.exec(text);
  if (reported) {
    const outlet = line.mentions[0]?.name ?? null;
    return [
      claim('sign-off', { outlet, byline: namesIn(reported.groups!.names!).join(', ') || null, page, grade: outlet ? 'full' : null }),
    ];
  }
  for (const [tail, domain] of tails) {
    const source = text.length < 2000 && tail.test(text) && sources.ofAddress(`https://${domain}`);
    if (source) return [claim('sign-off', { outlet: source.name, page, grade: 'full' })];
  }
  const mail = /\(\([^()]*@([\w.-]+)/.exec(text);
  const desk = mail && sources.ofAddress(`https://${mail[1]}`.replace('thomsonreuters', 'reuters'));
  if (desk) return [claim('sign-off', { outlet: desk.name, page, grade: 'full' })];
  if (line.mentions.length > 0 && text.length < 200 && ((line.near && text.length < 40 && initials.test(marked)) || standing.test(marked)))
    return claimEach('sign-off', line, 'full');
  if (line.last && bareInitials.test(text) && !text.split(/[/()]/).some((part) => slashWords.test(part)))
    return [claim('sign-off', { page })];
  const end = line.last ? /(?:\((?<inside>[^()]{2,30})\)|[–—]\s?(?<after>\p{Lu}{3,5})(?:[/\s]\p{L}{2,4})*)\W*$/u.exec(text) : null;
  const source = end && sources.named((end.groups!.inside ?? end.groups!.after)!);
  return end && source?.agency
    ? [claim('sign-off', { outlet: source.name, page: within(line, end.index, text.length), grade: 'full' })]
    : [];
}
