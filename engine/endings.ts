const [A, C, D, E, G, I, L, N, O, R, S, T, U, Y, Z] = [97, 99, 100, 101, 103, 105, 108, 110, 111, 114, 115, 116, 117, 121, 122] as const; // a c d e g i l n o r s t u y z

/**
 * British and American endings of a folded Latin word, made one in place; returns the new length. It need not be right about the
 * word (“promise” becomes “promize”), only the same for both spellings, since both texts go through it.
 */
export function foldEnding(units: Uint16Array, length: number): number {
  if (length < 5) return length;
  const last = units[length - 1];
  let stem = length;
  // The inflection is left aside: s, d, ed, ing, er, ers, ation(s).
  if (last === S) stem--;
  const at = (back: number) => units[stem - back];
  if (at(1) === D && at(2) === E) stem -= 1;
  if (at(1) === E) {
    if (at(2) === S && (at(3) === I || at(3) === Y) && stem >= 6)
      units[stem - 2] = Z; // organise, analyse
    else if (at(2) === S && at(3) === N && at(4) === E)
      units[stem - 2] = C; // defense
    else if (at(2) === R && (at(3) === T || at(3) === C) && (last === E || last === S)) {
      units[stem - 2] = E; // centre, theatre
      units[stem - 1] = R;
    } else if (at(2) === U && at(3) === G && at(4) === O && last === E) return length - 2; // dialogue
  }
  if (at(1) === G && at(2) === N && at(3) === I && at(4) === S && (at(5) === I || at(5) === Y) && length >= 8) units[stem - 4] = Z; // organising
  if (at(1) === N && at(2) === O && at(3) === I && at(4) === T && at(5) === A && at(6) === S && at(7) === I && length >= 9)
    units[stem - 6] = Z; // organisation
  if (at(1) === R && at(2) === E && at(3) === S && at(4) === I && length >= 8) units[stem - 3] = Z; // organiser
  return foldMiddle(units, length);
}

/** “our” to “or” near the end (labour, favourite), and a doubled l before an ending to one (travelled, modelling). */
function foldMiddle(units: Uint16Array, length: number): number {
  for (let i = Math.max(2, length - 7); i + 2 < length; i++) {
    if (length >= 5 && units[i] === O && units[i + 1] === U && units[i + 2] === R && i >= 2) {
      units.copyWithin(i + 1, i + 2, length);
      return length - 1;
    }
    if (units[i] === L && units[i + 1] === L && i + 2 >= length - 3 && length >= 7 && (units[i + 2] === E || units[i + 2] === I)) {
      units.copyWithin(i, i + 1, length);
      return length - 1;
    }
  }
  return length;
}
