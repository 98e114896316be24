import type { NounPhrase, TokenRange } from "../../language/doc.ts";
import { type Fit, fits } from "../frames/match.ts";
import type { Frame } from "../frames/frame.ts";
import { lexicon } from "../frames/lexicon.ts";
import { clausePredicate, nominalPredicate, type Predicate } from "../frames/predicate.ts";
import { complementsOf } from "../parties/party.ts";
import type { Reading } from "../reading.ts";
import type { Candidate } from "./candidate.ts";
import { isReadable } from "./readable.ts";

/** Frames are made for acts between states; between other parties their phrasings are worth so much less. */
const STRANGE = 0.5;

/** The acts that the frames of the codebook find, whoever the parties are and however certain the telling is. */
export function frameActs(reading: Reading): Candidate[] {
  const verbal = reading.doc.clauses.flatMap((clause, index) =>
    isReadable(reading, clause.verb) ? actsOf(clausePredicate(reading, index, clause), reading) : [],
  );
  const named = reading.doc.nouns.filter(({ head }) => isReadable(reading, head));
  return [...verbal, ...named.flatMap((phrase) => namedActs(reading, phrase))];
}

function actsOf(predicate: Predicate, reading: Reading): Candidate[] {
  return fits(reading, predicate).map((fit) => ({
    type: fit.frame.type,
    trigger: predicate.token,
    actorSpans: actors(fit),
    recipientSpans: recipients(fit),
    joint: fit.frame.joint,
    score: fit.specificity - STRANGE,
    because: `frame ${fit.frame.name} at "${reading.word(predicate.token)}"`,
  }));
}

function actors({ subject, subjectRole, fillers }: Fit): TokenRange[] {
  const named = fillers.filter(({ role }) => role === "A").map(({ range }) => range);
  return subjectRole === "A" ? [...subject, ...named] : named;
}

function recipients({ subject, subjectRole, fillers }: Fit): TokenRange[] {
  const filled = fillers.filter(({ role }) => role !== "A").map(({ range }) => range);
  return subjectRole === "R" ? [...subject, ...filled] : filled;
}

/** `the Danish ban on shrimps`: a noun as the verb that it comes from, and by frames of its own. */
function namedActs(reading: Reading, phrase: NounPhrase): Candidate[] {
  const derived = nominalPredicate(reading, phrase, -1);
  const frames = lexicon().frames.byNoun.get(reading.lemma(phrase.head)) ?? [];
  return [...(derived ? actsOf(derived, reading) : []), ...frames.map((frame) => namedAct(reading, phrase, frame))];
}

function namedAct(reading: Reading, phrase: NounPhrase, frame: Frame): Candidate {
  const after = (prepositions: readonly string[]) =>
    complementsOf(reading, phrase.head + 1, phrase)
      .filter(({ preposition }) => prepositions.includes(preposition))
      .map(({ object }) => object);
  const owner = phrase.possessor ?? { start: phrase.start, end: phrase.head };
  return {
    type: frame.type,
    trigger: phrase.head,
    actorSpans: [...(frame.actor.includes("owner") ? [owner] : []), ...after(frame.actor)],
    recipientSpans: after(frame.recipient),
    joint: frame.joint,
    score: frame.strength - STRANGE,
    because: `frame ${frame.name} at "${reading.word(phrase.head)}"`,
  };
}
