import { attributionBehind, attributionInName } from "./attribution.ts";
import { Mending } from "./mending.ts";
import { farConjunct, firstOfList, headlinePair, openApposition } from "./list-rules.ts";
import { objectByPlace, particleObject, prepositionOfModifier, resultObject, splitCompound } from "./object-rules.ts";
import type { Parsed } from "./sentence.ts";
import {
  doerOfNoun,
  speakerBehindQuote,
  subjectBehindAnd,
  subjectBehindPlace,
  subjectByPlace,
  subjectOfNearest,
  subjectWithPreposition,
  verbAboveSubject,
} from "./subject-rules.ts";
import {
  doSupport,
  invertedCondition,
  markedInfinitive,
  nounByDeterminer,
  pastWithSubject,
  perfect,
  reducedRelative,
  verbBySubject,
} from "./verb-rules.ts";

/** Mends one kind of mistake at a token; whether it did. */
type TreeRule = (tree: Mending, i: number) => boolean;

/** The rules that mend trees, in order, by the name that the trace gives them. */
const RULES: Readonly<Record<string, TreeRule>> = {
  "preposition of a modifier": prepositionOfModifier,
  "verb by its subject": verbBySubject,
  "attribution behind": attributionBehind,
  "attribution in a name": attributionInName,
  perfect,
  "do before a bare verb": doSupport,
  "infinitive behind to": markedInfinitive,
  "inverted condition": invertedCondition,
  "noun by its determiner": nounByDeterminer,
  "reduced relative": reducedRelative,
  "past tense with a subject": pastWithSubject,
  "subject with a preposition": subjectWithPreposition,
  "speaker behind a quotation": speakerBehindQuote,
  "doer of a noun": doerOfNoun,
  "subject behind and": subjectBehindAnd,
  "subject of the nearest verb": subjectOfNearest,
  "verb above its subject": verbAboveSubject,
  "subject by its place": subjectByPlace,
  "subject behind a place": subjectBehindPlace,
  "open apposition": openApposition,
  "far conjunct": farConjunct,
  "first of a list": firstOfList,
  "pair of a headline": headlinePair,
  "object behind a particle": particleObject,
  "object behind a result": resultObject,
  "compound in two": splitCompound,
  "object by its place": objectByPlace,
};

/** Mends a parse in place; counts what was done under the names of the rules. */
export function mend(parsed: Parsed, counts: Map<string, number>): void {
  const tree = new Mending(parsed);
  for (const [name, rule] of Object.entries(RULES))
    for (let i = 0; i < tree.size; i++) if (rule(tree, i)) counts.set(name, (counts.get(name) ?? 0) + 1);
}
