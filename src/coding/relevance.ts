import { CARE, type Doc, type TokenRange } from "../language/doc.ts";
import { MAY, whatMay } from "./relevant-words.ts";

/** How many sentences back a party may be named that pronouns, offices and statements of a sentence take up. */
const HORIZON = 3;
/** Sentences behind a listing in which those listed may be named. */
const NAMING = 2;
/** Sentences before and behind reported words in which it may be told whose they are. */
const ATTRIBUTION = 3;

/** What the words of a sentence, and the names among them, show before it is parsed. */
interface Look {
  /** Bits of `MAY`. */
  may: number;
  /** Those named in it who may be parties, by the code of their state, or by their name where they have none. */
  parties: ReadonlySet<string>;
}

/**
 * Chooses the sentences to parse, by their words and the names of the dictionary among them.
 *
 * Read in full is what may yield a record: a sentence that names somebody or takes somebody up (a pronoun, a description, an office)
 * - while two parties at least are named in it or within the horizon: an act needs two, and any word may tell it;
 * - or with a word of an act that needs no recipient, of promising, threatening, offering or denying, or of what is to come;
 * - or with a meeting that is to come; and sentences with words of listing, and those right behind them.
 *
 * Parsed once is what these lean on: the sentence before one that takes somebody up, and those around reported words that tell whose
 * they are. The others are not parsed: no party acts, speaks, meets or is listed in them, and nothing read in full looks into them
 * but for names, which need no parse.
 *
 * @throws Failure `coding.codebook` when a codebook file is malformed
 */
export function selectRelevant(doc: Doc): string {
  const looks = looksAt(doc);
  doc.care = Uint8Array.from(looks, (_, k) => (mayYield(looks, k) ? CARE.full : CARE.none));
  for (const [k, care] of doc.care.entries()) if (care === CARE.full) keepAround(doc.care, looks, k);
  const left = doc.care.reduce((count, care) => (care === CARE.none ? count + 1 : count), 0);
  return `${left} of ${looks.length} sentences left out, for they hold nothing to code`;
}

function looksAt(doc: Doc): Look[] {
  let next = 0;
  return doc.sentences.map((sentence) => {
    const parties = new Set<string>();
    for (let mention = doc.mentions[next]; mention && mention.start < sentence.end; mention = doc.mentions[++next]) {
      const { country, name, type } = doc.entities[mention.entity]!;
      if (country !== null || type !== "person") parties.add(country ?? name);
    }
    return { may: whatMayIn(doc, sentence), parties };
  });
}

function whatMayIn({ norms }: Doc, { start, end }: TokenRange): number {
  let bits = 0;
  for (let i = start; i < end; i++) bits |= whatMay(norms[i]!);
  return bits;
}

function mayYield(looks: readonly Look[], k: number): boolean {
  const { may, parties } = looks[k]!;
  const has = (bits: number) => (may & bits) !== 0;
  for (let j = Math.max(0, k - NAMING); j <= k; j++) if (looks[j]!.may & MAY.list) return true;
  if (has(MAY.meet) && has(MAY.come) && (parties.size > 0 || has(MAY.office))) return true;
  const around = partiesAround(looks, k);
  const ownSide = parties.size > 0 && has(MAY.own) ? 1 : 0;
  const somebody = parties.size > 0 || has(MAY.takeUp | MAY.office | MAY.own);
  if (around + ownSide > 1) return somebody || has(MAY.hold);
  return (
    around > 0 &&
    ((somebody && has(MAY.vow | MAY.come)) || (has(MAY.actAlone) && (parties.size > 0 || has(MAY.office))))
  );
}

/** How many parties are named in a sentence and within the horizon. */
function partiesAround(looks: readonly Look[], k: number): number {
  const found = new Set(looks[k]!.parties);
  for (let j = Math.max(0, k - HORIZON); j < k; j++) for (const party of looks[j]!.parties) found.add(party);
  return found.size;
}

/** Lets what a sentence leans on be parsed once. */
function keepAround(care: Uint8Array, looks: readonly Look[], k: number): void {
  const keep = (j: number) => {
    if (care[j] === CARE.none) care[j] = CARE.once;
  };
  const { may } = looks[k]!;
  if (may & (MAY.takeUp | MAY.own)) keep(k - 1);
  if (!(may & (MAY.vow | MAY.hold | MAY.come))) return;
  for (let j = Math.max(0, k - ATTRIBUTION); j <= Math.min(k + ATTRIBUTION, looks.length - 1); j++)
    if (looks[j]!.may & MAY.report) keep(j);
}
