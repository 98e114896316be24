import { doSupport, invertedPerfect, yetTo } from "./auxiliary-rules.ts";
import { Mending } from "./mending.ts";
import { closedList, farConjunct, headlinePair, openApposition } from "./list-rules.ts";
import {
  nameWithClitic,
  objectAcrossVerb,
  objectByPlace,
  particleObject,
  resultObject,
  splitCompound,
} from "./object-rules.ts";
import {
  doerOfNoun,
  prepositionAcrossVerb,
  prepositionOfModifier,
  prepositionOfVerb,
  subjectWithPreposition,
} from "./preposition-rules.ts";
import type { Parsed } from "./sentence.ts";
import {
  secondSubject,
  speakerBehindQuote,
  subjectAsModifier,
  subjectBehindAnd,
  subjectBehindPlace,
  subjectByPlace,
  verbAboveNoun,
  verbAboveSubject,
} from "./subject-rules.ts";
import {
  firstOfVerbs,
  nounByDeterminer,
  passiveHeadline,
  pastWithSubject,
  verbByObject,
  reducedRelative,
  verbBySubject,
} from "./verb-rules.ts";

/** Mends one kind of mistake at a token; whether it did. */
type TreeRule = (tree: Mending, i: number) => boolean;

/** The rules that mend trees, in order, by the name that the trace gives them. */
const RULES: Readonly<Record<string, TreeRule>> = {
  "preposition across a verb": prepositionAcrossVerb,
  "verb above a noun": verbAboveNoun,
  "preposition of a modifier": prepositionOfModifier,
  "verb by its subject": verbBySubject,
  "verb by its object": verbByObject,
  "do before a bare verb": doSupport,
  "perfect behind a negation": invertedPerfect,
  "auxiliary before yet": yetTo,
  "first of joined verbs": firstOfVerbs,
  "noun by its determiner": nounByDeterminer,
  "reduced relative": reducedRelative,
  "past tense with a subject": pastWithSubject,
  "passive of a headline": passiveHeadline,
  "subject as a modifier": subjectAsModifier,
  "preposition of a verb": prepositionOfVerb,
  "subject with a preposition": subjectWithPreposition,
  "speaker behind a quotation": speakerBehindQuote,
  "second subject": secondSubject,
  "subject behind and": subjectBehindAnd,
  "verb above its subject": verbAboveSubject,
  "doer of a noun": doerOfNoun,
  "subject by its place": subjectByPlace,
  "subject behind a place": subjectBehindPlace,
  "closed list": closedList,
  "open apposition": openApposition,
  "far conjunct": farConjunct,
  "pair of a headline": headlinePair,
  "object behind a particle": particleObject,
  "object behind a result": resultObject,
  "compound in two": splitCompound,
  "name with a clitic": nameWithClitic,
  "object across the verb": objectAcrossVerb,
  "object by its place": objectByPlace,
};

/** Mends a parse in place; counts what was done under the names of the rules. */
export function mend(parsed: Parsed, counts: Map<string, number>): void {
  const tree = new Mending(parsed);
  for (const [name, rule] of Object.entries(RULES))
    for (let i = 0; i < tree.size; i++) if (rule(tree, i)) counts.set(name, (counts.get(name) ?? 0) + 1);
}
