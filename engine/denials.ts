import { readWords, type Words } from './words.ts';

/**
 * So many words further on stands what there is none of, or what is not done: “no overall credible evidence”, “did not immediately comment”. What is
 * declined may have an “in an interview” before it, what is rejected whose claim it is.
 */
const NEAR = 4;
const FAR = 6;

const hashes = (list: string): ReadonlySet<number> => new Set(readWords(list).hash);

/** Of some things a sentence says that there is none, with a word before them in each language. */
const NO = hashes('no kein keine keinen keinerlei aucun aucune ningun ninguna nenhum nenhuma nessun nessuna geen');
const NONE_OF =
  hashes(`evidence proof truth basis link links connection knowledge intention intentions wrongdoing merit foundation substance record involvement
  comment comments details interest beweis beweise beleg belege hinweis hinweise zusammenhang kommentar stellungnahme preuve preuves lien commentaire fondement
  prueba pruebas evidencia evidencias comentario comentarios vinculo fundamento prova provas prove commento fondamento bewijs bewijzen commentaar
  comentar respondio respondido confirmo confirmado`);
/** Who is asked and does not answer. */
const NOT =
  hashes(`not never cannot didnt doesnt dont wont wouldnt couldnt cant hasnt havent hadnt isnt wasnt werent refused refuses refusing declined declines
  declining unable unwilling nicht nie pas jamais nunca nao non niet`);
const ANSWER =
  hashes(`comment comments commented commenting elaborate elaborated elaborating respond responded responding reply replied confirm confirmed speculate
  answered clarify discuss discussed discussing considering planning seeking contemplating interested kommentieren kommentiert aussern ausserte bestatigen bestatigt antworten antwortete reagierte commenter commente repondu repondre
  confirme confirmer reagi comentou comentar respondeu confirmou commentato risposto confermato
  reageren reageerde bevestigen`);
const REFUSE = hashes('would will wont wouldnt refused refuses refusing declined declines declining unable unwilling');
const TELL = hashes('say tell identify name disclose discuss reveal specify detail explain answer');
const DECLINE = hashes('declined declines declining');
const TO = hashes('to');
const OFFER =
  hashes(`give address provide take make offer speak talk be elaborate speculate quantify predict estimate forecast share describe characterize go put
  break commit rule specify`);
const ARTICLE = hashes('the a an');
const SAY = hashes('say');
const WHAT = hashes('if whether when how what why who which where');
const CALLS = hashes('call calls message messages email emails phone request requests inquiry inquiries');
const RETURNED = hashes('return returned reached');
/** Who rejects what others say; who calls it by a bad name; who insists on a “not”. */
const REJECT = hashes(
  'reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted rebut rebuts rebutted counter countered rebuffed',
);
const CLAIM =
  hashes(`claim claims allegation allegations accusation accusations charge charges suggestion suggestions notion idea report reports criticism criticisms
  assertion assertions characterization premise possibility assessment interpretation link it speculation theory theories complaint complaints argument arguments rumor rumors rumour rumours talk concerns
  blame as`);
const CALL = hashes('call calls called calling described describes describing branded labelled labeled');
const BAD =
  hashes(`ridiculous absurd preposterous outrageous ludicrous nonsense unfair unjustified wrong false untrue baseless lie lies fiction speculation rubbish
  inaccurate misleading unfounded politically motivated`);
const INSIST = hashes('insist insists insisted insisting maintain maintains maintained swore vowed contends contended');

/** Who says that something was not so: “said it had not been told”. What is not, or will not be, may be news as well. */
const SAID = hashes('said says told saying');
const HAD = hashes('had did');
const HAD_NOT = hashes('hadnt didnt never');
const NOT_OR_NEVER = hashes('not never');

/** The low bits of the hashes of words that a denial begins with: nearly all other words are told from them by one look. */
const LOW = 0x7fff;
const begins = new Uint8Array(LOW + 1);
for (const words of [NO, NOT, CALLS, SAID, DECLINE, REFUSE, REJECT, CALL, INSIST]) for (const word of words) begins[word & LOW] = 1;

/** Whether a sentence, words `from` up to `to`, denies, rejects or declines by how it is built, whatever stands between the words that do it. */
export function deniesByBuild({ hash }: Words, from: number, to: number): boolean {
  let asked = false;
  for (let i = from; i < to; i++) {
    const word = hash[i]!;
    if (begins[word & LOW] === 0) continue;
    asked ||= CALLS.has(word);
    const near = (wanted: ReadonlySet<number>, reach = NEAR) => holds(hash, i + 1, Math.min(to, i + 1 + reach), wanted);
    if (NO.has(word) && near(NONE_OF)) return true;
    if (NOT.has(word) && ((near(ANSWER) && !ARTICLE.has(hash[i + 1]!)) || (asked && near(RETURNED)))) return true;
    if (NOT.has(word) && saysNot(hash, i + 1, Math.min(to, i + NEAR))) return true;
    if (SAID.has(word) && saysItDidNot(hash, i + 1, Math.min(to, i + 1 + FAR))) return true;
    if (DECLINE.has(word) && offers(hash, i + 1, Math.min(to, i + 1 + FAR))) return true;
    if (REFUSE.has(word) && near(TELL, DECLINE.has(word) ? FAR : NEAR - 1) && (NOT.has(word) || NOT.has(hash[i + 1]!))) return true;
    if (REJECT.has(word) && !BE.has(hash[i - 1]!) && near(CLAIM, FAR)) return true;
    if ((CALL.has(word) && near(BAD, FAR)) || (INSIST.has(word) && near(NOT, FAR + NEAR))) return true;
  }
  return false;
}

function holds(hash: Uint32Array, from: number, to: number, wanted: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (wanted.has(hash[i]!)) return true;
  return false;
}

/** “would not say who”, “could not say whether”: before a word that asks. */
function saysNot(hash: Uint32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SAY.has(hash[i]!) && WHAT.has(hash[i + 1]!)) return true;
  return false;
}

/** Near enough behind “said”: before another verb the “not” belongs to something else. */
function saysItDidNot(hash: Uint32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (HAD_NOT.has(hash[i]!)) return true;
    if (HAD.has(hash[i]!)) return NOT_OR_NEVER.has(hash[i + 1]!);
  }
  return false;
}

/** “declined to give”, “declined on security grounds to give”: shares and rates decline to a figure. */
function offers(hash: Uint32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TO.has(hash[i]!) && OFFER.has(hash[i + 1]!)) return true;
  return false;
}

const BE = hashes('be is are was were been being get got getting');
const BY = hashes('by');
const WITHHELD = hashes('denied denies deny denying');
/** What is granted and refused, by courts and offices above all. */
const GRANTED = hashes(
  'request requests motion petition appeal application permit permission visa access entry bail service loan counterclaim lawsuit',
);
const DISPUTED = hashes('disputed');
const PLACES = hashes(
  'waters water territory territories island islands region regions area areas border borders zone zones land election vote',
);

/** Whether word `i` only looks like a denial: “was denied a visa”, “denied the motion”, “will be dismissed”, “the disputed islands”. */
export function isNoDenial({ hash }: Words, i: number, to: number): boolean {
  const word = hash[i]!;
  if (DISPUTED.has(word)) return i + 1 < to && PLACES.has(hash[i + 1]!);
  if (!WITHHELD.has(word)) return false;
  if (BE.has(hash[i - 1]!) || BE.has(hash[i - 2]!)) return i + 1 >= to || !BY.has(hash[i + 1]!);
  return holds(hash, i + 1, Math.min(to, i + NEAR), GRANTED);
}
