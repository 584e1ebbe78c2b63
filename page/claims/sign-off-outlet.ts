import type { Claim } from '../../engine/reading.ts';

/** A line so near after a sign-off still belongs to it: a copyright line, initials, the outlet's principles. */
const closeAfter = 400;
/** No article is longer, in UTF-16 units: a name further up is another's. */
const longestArticle = 30_000;

/**
 * “(Reporting by …; Editing by …)” names no outlet: many agencies sign off like that. The outlet is that of the nearest credit of the same article:
 * one right after it, else the nearest before it (but not beyond an earlier sign-off, where another article ended), else the only one that the head names.
 * Where none is named it stays `null`; initials alone (`asl/tib`) are then no claim.
 */
export function nameSignOffs(claims: readonly Claim[]): Claim[] {
  const ofHead = new Set(claims.filter((one) => !one.page && (one.rule === 'metadata' || one.rule === 'beacon')).map((one) => one.outlet));
  ofHead.delete(null);
  const inText = claims.filter((one) => one.page !== null).sort((a, b) => a.page!.start - b.page!.start);
  const alone = inText.filter(isNameless).length === 1;
  return claims.flatMap((one) => {
    if (!isNameless(one)) return [one];
    const at = inText.indexOf(one);
    const by = after(inText, at) ?? before(inText, at);
    if (by) return [{ ...one, outlet: by.outlet, grade: by.grade }];
    const [only = null] = ofHead.size === 1 && alone ? ofHead : [];
    return one.byline === null && only === null ? [] : [{ ...one, outlet: only, grade: only === null ? null : 'full' }];
  });
}

function isNameless({ rule, outlet, page }: Claim): boolean {
  return rule === 'sign-off' && outlet === null && page !== null;
}

function credits({ outlet, grade }: Claim): boolean {
  return outlet !== null && (grade === 'full' || grade === 'edited');
}

function after(claims: readonly Claim[], at: number): Claim | null {
  const end = claims[at]!.page!.end;
  for (const one of claims.slice(at + 1)) {
    if (one.page!.start - end > closeAfter || one.rule === 'dateline' || one.rule === 'heading' || one.rule === 'byline') return null;
    if (credits(one)) return one;
  }
  return null;
}

function before(claims: readonly Claim[], at: number): Claim | null {
  const { start } = claims[at]!.page!;
  for (let i = at - 1; i >= 0; i--) {
    const one = claims[i]!;
    const distance = start - one.page!.end;
    if (distance > longestArticle || (one.rule === 'sign-off' && distance > closeAfter)) return null;
    if (credits(one)) return one;
  }
  return null;
}
