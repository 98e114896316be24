import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Act } from "./act.ts";
import { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { sidesIn } from "../parties/party.ts";
import { clausePredicate } from "../frames/predicate.ts";
import { LONGEST_SENTENCE, type Reading } from "../reading.ts";
import { stanceOf } from "./stance.ts";
import { isQuiet } from "./quiet.ts";
import { nominalActs } from "./nominal-acts.ts";
import { readPredicate } from "./predicate-acts.ts";
import { withProposed } from "./proposed-acts.ts";
import { repeatedAct } from "./repeated.ts";

/** In a sentence that borrows the words of conflict an act counts when the network is so sure of it. */
const SURE_IN_QUIET = 0.7;

/** All acts that the sentences tell, asserted or not, in text order, and who was spoken of on the way. */
export function findActs(reading: Reading): { acts: Act[]; discourse: Discourse } {
  const acts: Act[] = [];
  const discourse = new Discourse();
  for (const [index, sentence] of reading.doc.sentences.entries()) {
    const readable = sentence.end - sentence.start <= LONGEST_SENTENCE;
    if (!readable || !holdsParty(reading, sentence)) {
      if (readable) noteSubjects(reading, index, discourse);
      continue;
    }
    const first = acts.length;
    for (const at of reading.clausesOf[index] ?? []) {
      const clause = reading.doc.clauses[at];
      if (!clause) continue;
      const known = lexicon().frames.byVerb.has(reading.lemma(clause.verb));
      const told = known ? readPredicate(reading, clausePredicate(reading, at, clause), discourse) : [];
      for (const act of told) {
        acts.push(...eachWay(act));
        discourse.noteAct(act);
      }
      const stance = () => stanceOf(reading, clausePredicate(reading, at, clause));
      const repeated = told.length === 0 ? repeatedAct(reading, clause, acts.at(-1), stance, discourse) : null;
      if (repeated) acts.push(repeated);
      noteClause(reading, clause, told[0] ?? repeated, discourse);
    }
    const verbal = acts.slice(first);
    for (const act of nominalActs(reading, index, discourse))
      if (!verbal.some((other) => covers(other, act))) acts.push(act);
    const found = withProposed(reading, index, acts.splice(first), discourse);
    acts.push(...(isQuiet(reading, sentence) ? found.filter(({ support }) => support >= SURE_IN_QUIET) : found));
  }
  return { acts, discourse };
}

function holdsParty(reading: Reading, sentence: TokenRange): boolean {
  for (let i = sentence.start; i < sentence.end; i++) if ((reading.mentionOf[i] ?? -1) >= 0) return true;
  return reading.tag(sentence.start) === "PRON" || reading.word(sentence.start) === "the";
}

/** What two do to each other, each does to the other. */
function eachWay(act: Act): Act[] {
  if (act.joint || act.actors.length < 2 || act.actors.length !== act.recipients.length) return [act];
  if (act.recipients.some((side) => !act.actors.some((other) => other.country === side.country))) return [act];
  return act.actors.map((actor) => ({
    ...act,
    actors: [actor],
    recipients: act.recipients.filter((side) => side.country !== actor.country),
    steps: [...act.steps, "each towards the other"],
  }));
}

function noteClause(reading: Reading, clause: Clause, act: Act | null, discourse: Discourse) {
  const subjects =
    act && act.actors.length > 0 && !clause.passive
      ? act.actors
      : clause.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse));
  discourse.note(reading, clause.sentence, subjects);
}

function noteSubjects(reading: Reading, sentence: number, discourse: Discourse) {
  for (const at of reading.clausesOf[sentence] ?? []) {
    const clause = reading.doc.clauses[at];
    if (clause) noteClause(reading, clause, null, discourse);
  }
}

/** Two readings of the same words are one act. */
function covers(other: Act, act: Act): boolean {
  if (other.sentence !== act.sentence) return false;
  const inObject =
    other.object !== null && act.trigger.start >= other.object.start && act.trigger.start < other.object.end + 1;
  return inObject && (other.type === act.type || other.frame.strength >= act.frame.strength);
}
