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
 * Chooses how each sentence is read, by its words and the names of the dictionary among them.
 *
 * In full, for an act may stand there: it names somebody, or takes somebody up by a pronoun, a description or an office, while two
 * parties at least are named in it or within the horizon (an act needs two, and any word may tell it); or it has somebody and a word of
 * an act that needs no recipient; or a meeting that is to come; or words of listing in it or shortly before.
 *
 * Parsed once, for only a statement may stand there, or because the others lean on it: it has somebody and a word of promising,
 * threatening, offering, denying or of what is to come, or of predicting or demanding while a party is named around it; it stands before a
 * sentence that takes somebody up; or it tells whose the words around it are.
 *
 * The others are not parsed: nobody acts, speaks, meets or is listed in them, and nothing that is read looks into them but for the
 * names, which need no parse.
 *
 * @throws Failure `coding.codebook` when a codebook file is malformed
 */
export function selectRelevant(doc: Doc): string {
  const looks = looksAt(doc);
  const own = looks.map((_, k) => careFor(looks, k));
  doc.care = Uint8Array.from(own);
  for (const [k, care] of own.entries()) if (care !== CARE.none) keepAround(doc.care, looks, k);
  const count = (value: number) => doc.care.reduce((sum, care) => (care === value ? sum + 1 : sum), 0);
  return `of ${looks.length} sentences ${count(CARE.none)} left out, ${count(CARE.once)} parsed once`;
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

/** How a sentence is read for what it may yield itself. */
function careFor(looks: readonly Look[], k: number): number {
  const { may, parties } = looks[k]!;
  const has = (bits: number) => (may & bits) !== 0;
  const bearer = parties.size > 0 || has(MAY.office);
  const somebody = bearer || has(MAY.takeUp | MAY.own);
  // Beside a party that it names, a sentence's own side is another one.
  const around = partiesAround(looks, k) + (parties.size > 0 && has(MAY.own) ? 1 : 0);
  const act =
    (somebody && around > 1) ||
    (bearer && around > 0 && has(MAY.actAlone)) ||
    (bearer && has(MAY.meet) && has(MAY.come)) ||
    followsListing(looks, k);
  if (act) return CARE.full;
  const statement = (somebody && has(MAY.vow | MAY.come)) || (around > 0 && has(MAY.hold));
  return statement ? CARE.once : CARE.none;
}

function followsListing(looks: readonly Look[], k: number): boolean {
  for (let j = Math.max(0, k - NAMING); j <= k; j++) if (looks[j]!.may & MAY.list) return true;
  return false;
}

/** How many parties are named in a sentence and within the horizon. */
function partiesAround(looks: readonly Look[], k: number): number {
  const found = new Set(looks[k]!.parties);
  for (let j = Math.max(0, k - HORIZON); j < k; j++) for (const party of looks[j]!.parties) found.add(party);
  return found.size;
}

/** Lets what a sentence leans on be parsed at least once. */
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
