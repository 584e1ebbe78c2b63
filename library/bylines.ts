import { limits } from './limits.ts';

/** “By”, and what stands for it in the languages of the bundled originals. The colon form is any language's label. */
const lead = /^(?:by|von|par|por|di|door|av|af)\s+(?=\p{Lu})|^(?:text|reporting|story)(?:\s+by)?\s*:\s*/iu;
const between = /\s*[;/\r\n،、]\s*|\s+(?:and|und|&)\s+(?=\p{L})/iu;
/** Short words that also stand inside one name (“Ortega y Gasset”): they part only what is a full name on both sides. */
const perhapsBetween = /\s+(?:et|y|e|en|och|og)\s+/iu;
/** What follows a name after a comma and is no person's: a job, a desk, an institution. */
const job =
  /^the\s|\b(?:correspondents?|editors?|reporters?|writers?|analysts?|columnists?|chief|bureau|staff|desk|analysis|producer|contributor)\b/i;
/** An editor's sign (“gr”), the name of an account (“halm.greta”), a site (“Faktum.example”): what agencies write where a name would stand. */
const noName = /^[\p{Ll}\d][\p{Ll}\d._-]*$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,}$/u;

/**
 * The names in a byline as an item gives it: “By A and B”, “A, B and C”, a list.
 * Jobs after a comma or a dash and what is no person's name go, a comma between names parts them; what is in doubt stays together.
 * @param outlet its name in a byline (“Ada Quill, dpa”, “NTB”) is no author
 * @returns names in order, each once; none for an empty line
 */
export function splitBylines(given: string | readonly string[], outlet: string | null = null): string[] {
  const lines = typeof given === 'string' ? [given] : given;
  const names = new Map<string, string>();
  for (const line of lines) {
    for (const part of line.normalize('NFC').trim().replace(lead, '').split(between).flatMap(splitInside)) {
      for (const name of splitAtCommas(part, outlet?.toLowerCase() ?? '')) {
        if (name) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
      }
    }
  }
  return [...names.values()].slice(0, limits.bylines);
}

function splitInside(part: string): string[] {
  const pieces = part.split(perhapsBetween);
  return pieces.every((piece) => isFullName(piece.trim())) ? pieces : [part];
}

function splitAtCommas(part: string, outlet: string): string[] {
  const pieces = part
    .split(/\s*,\s*/)
    .map((piece) => clean(piece))
    .filter((piece) => piece && piece.toLowerCase() !== outlet && !job.test(piece) && !noName.test(piece));
  // “Kim, Jun” is one name the other way round, “Anna Smith, London” a name and a place: both stay as they are.
  return pieces.every(isFullName) ? pieces : [pieces.join(', ')];
}

/** Takes off “ - Analysis” and white space. */
function clean(piece: string): string {
  return piece
    .replace(/\s+[-–—]\s+.*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isFullName(piece: string): boolean {
  return /^\p{L}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*)+$/u.test(piece);
}
