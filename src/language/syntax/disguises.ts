import { grammar } from "../clauses/grammar.ts";
import { baseOfVerb } from "../tokens/inflection.ts";
import { TAG } from "../tokens/upos.ts";
import { defectsAt, isHiddenInfinitive, isHiddenPast, isHiddenVerb } from "./defects.ts";
import { homographs } from "../tokens/homographs.ts";
import { PENN, penn, relations } from "./relations.ts";
import type { Parsed, Reread } from "./sentence.ts";
import { FORM, formsOf } from "../clauses/verb-form.ts";

/** Readings of words that the tagger did not choose: for each a verb of that form that has no other reading. */
interface Disguise {
  at: number;
  words: readonly { at: number; stands: string }[];
}

/** What may stand before a verb as the end of its subject, or be a verb itself that was misread. */
const NOMINAL = new Set<number>([TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.NUM, TAG.PRON, TAG.X]);
const MODIFIER = relations("compound", "amod", "case");
const CASE = relations("case");
const PLURAL = penn("NNS", "NNPS");
const FINITE = penn("VBD", "VBP", "VBZ");
const SINGULAR_VERB = "receives";
const PLURAL_VERB = "receive";
const PLURAL_NOUN = "weapons";
const ENDS = new Set([".", "!", "?", '"', "”"]);
const PLURAL_REACH = 5;
/** How many words closer to a defect a verb before an article counts. */
const BONUS = 4;
const OPENING = 4;
const PLURALS = new Set(["police", "people", "cattle", "clergy", "gentry", "youth"]);
const PAST_VERB = "took";
const PARTICIPLE = "taken";
const MOST_TRIES = 3;
const JOINTS = new Set([",", "and", "or"]);
const MOST_ROUNDS = 2;

/**
 * Parses a sentence again with one word or two read as other forms: headline verbs that look like nouns (`Court bars
 * minister`), past tenses that look like participles and the other way round. A verb with no other reading stands in for
 * the word, so that any tagger can be made to see it. Keeps what has the fewest defects.
 */
export function parseDisguises(again: Reread, whole: Parsed): Parsed {
  let best = whole;
  let words = whole.words;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let found = defectsAt(best, true);
    let chosen: readonly string[] | null = null;
    // A past tense is seldom anything else; before an article stands a verb.
    const near = ({ at, words: [first] }: Disguise) =>
      Math.min(...found.map((defect) => Math.abs(defect - at))) -
      (grammar().determiners.has(whole.norms[at + 1] ?? "") ? BONUS : 0) -
      (first?.stands === PAST_VERB ? BONUS : 0);
    // Where several words change together, little else can explain the sentence.
    const tries = disguises(best).sort((a, b) => b.words.length - a.words.length || near(a) - near(b));
    for (const disguise of tries.slice(0, MOST_TRIES)) {
      const changed = words.slice();
      for (const { at, stands } of disguise.words) changed[at] = stands;
      const tried = again(changed, whole.norms);
      if (tried === null) break;
      const left = defectsAt(tried, true);
      if (left.length >= found.length) continue;
      [found, best, chosen] = [left, tried, changed];
      if (found.length === 0) break;
    }
    if (chosen === null || found.length === 0) break;
    words = chosen;
  }
  return best === whole ? whole : { ...best, words: whole.words };
}

function disguises(parsed: Parsed): Disguise[] {
  const found: Disguise[] = [];
  const single: { at: number; stands: string }[] = [];
  for (let i = 0; i < parsed.norms.length - 1; i++) {
    const plural = pluralAt(parsed, i);
    if (plural) found.push({ at: i, words: plural });
    if (i === 0) continue;
    const series = seriesAt(parsed, i);
    if (series.length > 1) found.push({ at: i, words: series });
    const stands = otherForm(parsed, i);
    if (stands === null) continue;
    const participle = single.findLast((word) => word.stands === PARTICIPLE);
    if (participle && stands !== PARTICIPLE) found.push({ at: i, words: [participle, { at: i, stands }] });
    single.push({ at: i, stands });
  }
  return [...found, ...single.map((word) => ({ at: word.at, words: [word] }))];
}

/** `board moves irk farmers`, in a headline `bans squeeze traders`: a plural that may be a verb, and the verb behind it. */
function pluralAt({ norms, xpos, upos }: Parsed, i: number): { at: number; stands: string }[] | null {
  const { verbs } = homographs();
  if ((i > 0 && !NOMINAL.has(upos[i - 1]!)) || !norms[i]!.endsWith("s") || !isThird(norms[i]!, verbs)) return null;
  const headline = i > 0 && PLURAL[xpos[i]!] === 1 && !ENDS.has(norms.at(-1)!) && NOMINAL.has(upos[i + 2] ?? 0);
  if (xpos[i] !== PENN.VBZ && !headline) return null;
  for (let k = i + 1; k < Math.min(i + (headline ? 2 : PLURAL_REACH), norms.length - 1); k++)
    if (verbs.has(norms[k]!))
      return [
        { at: i, stands: PLURAL_NOUN },
        { at: k, stands: PLURAL_VERB },
      ];
  return null;
}

/** `designs, builds and services engines`: a series of words that may be verbs of one form. */
function seriesAt({ norms, upos }: Parsed, first: number): { at: number; stands: string }[] {
  if (JOINTS.has(norms[first - 1]!)) return [];
  const form = verbForm(norms[first]!);
  if (form === null) return [];
  const found: { at: number; stands: string }[] = [];
  for (let i = first; i < norms.length && verbForm(norms[i]!) === form; i++) {
    found.push({ at: i, stands: form });
    if (!JOINTS.has(norms[i + 1] ?? "")) return NOMINAL.has(upos[first - 1]!) ? found : [];
    i += JOINTS.has(norms[i + 2] ?? "") ? 2 : 1;
  }
  return found.length > 1 && NOMINAL.has(upos[first - 1]!) ? found : [];
}

/** The verb that stands in for a word in the present tense; `null` where it can be none. */
function verbForm(word: string): string | null {
  const { verbs } = homographs();
  if (verbs.has(word) || (word.startsWith("re") && verbs.has(word.slice(2)))) return PLURAL_VERB;
  return word.endsWith("s") && isThird(word, verbs) ? SINGULAR_VERB : null;
}

function otherForm(parsed: Parsed, i: number): string | null {
  const { norms, upos, xpos, labels } = parsed;
  if (isHiddenInfinitive(parsed, i)) return PLURAL_VERB;
  const forms = formsOf(norms[i]!);
  if (isHiddenPast(parsed, i)) return PAST_VERB;
  if (isHiddenVerb(parsed, i)) return PLURAL_VERB;
  const tensed = (forms & FORM.past) !== 0 && (forms & FORM.participle) !== 0;
  if (FINITE[xpos[i]!] && tensed && NOMINAL.has(upos[i - 1]!)) return PARTICIPLE;
  const { verbs } = homographs();
  // `lithium exports top $6bn`: the word before may be a plural in the guise of a verb.
  const plural =
    PLURAL[xpos[i - 1]!] === 1 ||
    PLURALS.has(norms[i - 1]!) ||
    (xpos[i - 1] === PENN.VBZ && isThird(norms[i - 1]!, verbs));
  if (!NOMINAL.has(upos[i - 1]!) && norms[i - 1] !== "," && !plural) return null;
  if (tensed && !FINITE[xpos[i]!]) return PAST_VERB;
  if (!NOMINAL.has(upos[i]!) && !MODIFIER[labels[i]!]) return null;
  if (norms[i]!.endsWith("s") && !plural && isThird(norms[i]!, verbs)) return SINGULAR_VERB;
  if (CASE[labels[i]!] && upos[i] === TAG.VERB && verbs.has(norms[i]!)) return PLURAL_VERB;
  const may = plural || norms[i - 1] === "and" || norms.includes(",") || opensWithPlural(parsed, i);
  return verbs.has(norms[i]!) && may ? PLURAL_VERB : null;
}

/** `Loans from Beijing fund`: the noun that the sentence begins with may be the subject of a verb far behind it. */
function opensWithPlural({ xpos, norms }: Parsed, before: number): boolean {
  for (let i = 0; i < Math.min(before, OPENING); i++) {
    if (FINITE[xpos[i]!]) return false;
    if (PLURAL[xpos[i]!] || PLURALS.has(norms[i]!)) return true;
  }
  return false;
}

function isThird(word: string, verbs: ReadonlySet<string>): boolean {
  return verbs.has(baseOfVerb(word));
}
