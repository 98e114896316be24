import type { NounPhrase, TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import type { Condition, StatedAct } from "../../model/statement.ts";
import { type Act, states } from "../acts/act.ts";
import type { ConditionWords } from "./condition.ts";
import type { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { fits, headOfClass } from "../frames/match.ts";
import { sidesIn } from "../parties/party.ts";
import { clausePredicate } from "../frames/predicate.ts";
import { phraseFrom, quoteOf, type Reading } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** The act that words speak of: one that was read there, else whatever type their verb suggests. */
export function actionIn(
  reading: Reading,
  words: TokenRange,
  clause: number,
  acts: Act[],
  discourse: Discourse,
): StatedAct | null {
  const inside = acts.filter((act) => act.trigger.start >= words.start && act.trigger.start < words.end);
  const act = inside.find((one) => one.clause === clause) ?? inside[0];
  if (act) return { type: act.type, actors: states(act.actors), recipients: states(act.recipients) };
  const own = reading.doc.clauses[clause];
  const verb = own && own.verb >= words.start && own.verb < words.end ? clause : clauseIn(reading, words);
  const main = reading.doc.clauses[verb];
  if (!main) return byNoun(reading, words);
  const fit = fits(reading, clausePredicate(reading, verb, main))[0];
  if (!fit || fit.specificity < 1.3) return null;
  const actors = main.passive ? main.agents : main.subjects;
  return {
    type: fit.frame.type,
    actors: states(actors.flatMap((range) => sidesIn(reading, range, "actor", discourse))),
    recipients: [],
  };
}

/** `pledged two batteries`: the thing tells the act. */
function byNoun(reading: Reading, words: TokenRange): StatedAct | null {
  const phrase = namedThing(reading, words);
  const entry = phrase && lexicon().nounActs.find(([name]) => headOfClass(reading, name, phrase.head) !== null);
  return entry ? { type: entry[1], actors: [], recipients: [] } : null;
}

/** The thing that words name: the truce of `the chance of a truce`. */
function namedThing(reading: Reading, words: TokenRange): NounPhrase | null {
  const phrase = phraseFrom(reading, words.start, words.end);
  const rated = phrase && vocabulary().odds.has(reading.lemma(phrase.head)) && reading.word(phrase.head + 1) === "of";
  return rated ? phraseFrom(reading, phrase.head + 2, words.end) : phrase;
}

function clauseIn(reading: Reading, words: TokenRange): number {
  for (let i = words.start; i < words.end; i++) if ((reading.clauseAt[i] ?? -1) >= 0) return reading.clauseAt[i] ?? -1;
  return -1;
}

export function conditionOf(reading: Reading, words: ConditionWords, acts: Act[], discourse: Discourse): Condition {
  const act = actionIn(reading, words, clauseIn(reading, words), acts, discourse);
  const type: EventType | null = act?.type ?? null;
  return {
    ...quoteOf(reading, words),
    negated: words.negated,
    type,
    actors: act?.actors ?? actorsOf(reading, words, discourse),
    recipients: act?.recipients ?? [],
  };
}

function actorsOf(reading: Reading, words: TokenRange, discourse: Discourse): string[] {
  const clause = reading.doc.clauses[clauseIn(reading, words)];
  return states((clause?.subjects ?? []).flatMap((range) => sidesIn(reading, range, "actor", discourse)));
}
