import { UPOS } from "../doc.ts";
import { defects, isHiddenInfinitive } from "./defects.ts";
import { homographs } from "../tokens/homographs.ts";
import { penn, relations } from "./relations.ts";
import type { Parsed, Reread } from "./sentence.ts";
import { FORM, formsOf } from "../clauses/verb-form.ts";

/** A reading of a word that the tagger did not choose, and a verb of that form that has no other reading. */
interface Disguise {
  at: number;
  stands: string;
}

const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PRON"].map((name) => UPOS.indexOf(name as never)));
const MODIFIER = relations("compound", "amod");
const PLURAL = penn("NNS", "NNPS");
const FINITE = penn("VBD", "VBP", "VBZ");
const SINGULAR_VERB = "receives";
const PLURAL_VERB = "receive";
const PAST_VERB = "took";
const PARTICIPLE = "taken";
const MOST_TRIES = 6;
const MOST_ROUNDS = 2;

/**
 * Parses a sentence again with one word or two read as other forms: headline verbs that look like nouns (`Court bars
 * minister`), past tenses that look like participles and the other way round. A verb with no other reading stands in for
 * the word, so that any tagger can be made to see it. Keeps what has the fewest defects.
 */
export function parseDisguises(again: Reread, whole: Parsed): Parsed {
  let best = whole;
  let fewest = defects(whole, true);
  let words = whole.words;
  for (let round = 0; round < MOST_ROUNDS && fewest > 0; round++) {
    const before = fewest;
    let chosen = words;
    for (const { at, stands } of disguises(best).slice(0, MOST_TRIES)) {
      const tried = again(words.with(at, stands), whole.norms);
      if (tried === null) break;
      const left = defects(tried, true);
      if (left >= fewest) continue;
      [fewest, best, chosen] = [left, tried, words.with(at, stands)];
      if (fewest === 0) break;
    }
    if (fewest === before) break;
    words = chosen;
  }
  return best === whole ? whole : { ...best, words: whole.words };
}

function disguises(parsed: Parsed): Disguise[] {
  const found: Disguise[] = [];
  for (let i = 1; i < parsed.norms.length - 1; i++) {
    const stands = otherForm(parsed, i);
    if (stands !== null) found.push({ at: i, stands });
  }
  return found;
}

function otherForm(parsed: Parsed, i: number): string | null {
  const { norms, upos, xpos, labels } = parsed;
  if (isHiddenInfinitive(parsed, i)) return PLURAL_VERB;
  const forms = formsOf(norms[i]!);
  const tensed = (forms & FORM.past) !== 0 && (forms & FORM.participle) !== 0;
  if (FINITE[xpos[i]!] && tensed && NOMINAL.has(upos[i - 1]!)) return PARTICIPLE;
  if (!NOMINAL.has(upos[i - 1]!) && norms[i - 1] !== ",") return null;
  if (tensed && !FINITE[xpos[i]!]) return PAST_VERB;
  if (!NOMINAL.has(upos[i]!) && !MODIFIER[labels[i]!]) return null;
  const plural = PLURAL[xpos[i - 1]!] === 1;
  const { verbs } = homographs();
  if (norms[i]!.endsWith("s") && !plural && isThird(norms[i]!, verbs)) return SINGULAR_VERB;
  return verbs.has(norms[i]!) && (plural || norms[i - 1] === "and" || norms.includes(",")) ? PLURAL_VERB : null;
}

function isThird(word: string, verbs: ReadonlySet<string>): boolean {
  const stem = word.slice(0, -1);
  return (
    verbs.has(stem) ||
    (word.endsWith("es") && verbs.has(word.slice(0, -2))) ||
    (word.endsWith("ies") && verbs.has(`${word.slice(0, -3)}y`))
  );
}
