import type { PageSide } from './page-side.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import { CAPITAL, FREQUENT, NUMBER, readWords } from './words.ts';

/**
 * Words of an attribution: what speakers are and where they work. Together with names and places (“said N. N., chief economist at X in
 * Y”) they stand in every report that asks the same person, so that they do not tell where a text comes from. By language.
 */
const roleWords: Readonly<Record<string, string>> = {
  en: 'said says told according comments chief senior vice executive economist economists strategist strategists analyst analysts president chairman chairwoman director directors manager managers managing head partner principal founder officer officers official officials spokesman spokeswoman spokesperson professor fellow lawyer attorney trader traders broker secretary minister deputy assistant associate member co chair global fixed income equity equities financial finance economic investment investments research strategy portfolio fund funds market markets trading department firm law company corporate group bank banking brokerage capital management securities wealth consulting division university institute centre center helps oversees manages invests stocks based',
  fr: 'chef economiste economistes analyste analystes president presidente directeur directrice general generale gerant responsable porte parole professeur avocat avocate ministre secretaire groupe banque societe cabinet recherche institut universite charge chez',
  de: 'sagte chefvolkswirt analyst analystin sprecher sprecherin leiter leiterin chef chefin direktor direktorin vorsitzende vorsitzender',
  es: 'jefe economista economistas analista analistas presidente presidenta director directora general portavoz profesor abogado ministro secretario grupo banco empresa universidad instituto',
};
const roles = new Set([...readWords(Object.values(roleWords).join(' ')).hash]);

/** What the shared words of a passage are worth that are neither names nor figures nor words of an attribution. */
export function tellingBits(piece: Piece, page: PageSide): number {
  let bits = 0;
  for (const block of piece.blocks) {
    for (let k = block.page; k < block.page + block.length; k++) if (isTelling(page, k) && page.furniture[k] === 0) bits += page.worth(k);
  }
  return bits;
}

/** Whether a word is neither a name nor a figure nor a word of an attribution, nor frequent. */
export function isTelling({ words: { flags, hash } }: Prepared, word: number): boolean {
  return (flags[word]! & (CAPITAL | NUMBER | FREQUENT)) === 0 && !roles.has(hash[word]!);
}
