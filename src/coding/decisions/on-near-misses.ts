import type { Decision } from "../../model/decision.ts";
import type { Act } from "../acts/act.ts";
import { hostOf } from "../acts/nominal-acts.ts";
import { lexicon } from "../frames/lexicon.ts";
import { type Fit, fits } from "../frames/match.ts";
import { clausePredicate, nominalPredicate, type Predicate } from "../frames/predicate.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sidesIn } from "../parties/party.ts";
import type { Side } from "../parties/side.ts";
import { quoteOf, type Reading } from "../reading.ts";
import { whyUnfilled } from "./unfilled.ts";
import type { Understood } from "./understood.ts";

/** Words that fit a phrasing and yet tell no act, since its parties could not be made out. */
export function decisionsOnNearMisses(
  { reading, judged, discourse }: Understood,
  isRead: (sentence: number) => boolean,
): Decision[] {
  const acts = Map.groupBy(
    judged.map(({ act }) => act),
    (act) => act.sentence,
  );
  return [...reading.doc.sentences.keys()].filter(isRead).flatMap((sentence) => {
    const told = acts.get(sentence) ?? [];
    return predicatesOf(reading, sentence)
      .filter(({ token }) => !told.some((act) => stands(act, token)))
      .flatMap((predicate) => {
        const best = fits(reading, predicate)[0];
        return best ? missed(reading, sentence, best, discourse) : [];
      });
  });
}

/** Verbs with a phrasing, and nouns that come from such verbs. */
function predicatesOf(reading: Reading, sentence: number): Predicate[] {
  const clauses = (reading.clausesOf[sentence] ?? []).flatMap((index) => {
    const clause = reading.doc.clauses[index];
    const known = clause && lexicon().frames.byVerb.has(reading.lemma(clause.verb));
    return known ? clausePredicate(reading, index, clause) : [];
  });
  const nouns = (reading.phrasesOf[sentence] ?? []).flatMap((index) => {
    const phrase = reading.doc.nouns[index];
    return phrase ? (nominalPredicate(reading, phrase, hostOf(reading, phrase)) ?? []) : [];
  });
  return [...clauses, ...nouns];
}

/** Whether a token is among the words that tell an act, or its clause does. */
function stands({ words, trigger }: Act, token: number): boolean {
  return (token >= words.start && token < words.end) || (token >= trigger.start && token < trigger.end);
}

function missed(reading: Reading, sentence: number, fit: Fit, discourse: Discourse): Decision {
  const { frame, trigger } = fit;
  const { reason, because } = whyUnfilled(...partiesOf(reading, fit, discourse), frame.joint);
  const words = quoteOf(reading, trigger);
  return {
    about: "event",
    outcome: "left-out",
    sentence,
    words,
    reads: frame.type,
    became: null,
    id: null,
    reason,
    because: `"${words.text}" could be ${frame.type} (frame ${frame.name.replaceAll("-", " ")}), but ${because}`,
  };
}

/** Who stands in the places of the actor and of the recipient. */
function partiesOf(reading: Reading, fit: Fit, discourse: Discourse): [actors: Side[], recipients: Side[]] {
  const filled: [Side[], Side[]] = [[], []];
  const isRecipient = fit.subjectRole === "R";
  for (const range of fit.subjectRole === null ? [] : fit.subject)
    filled[isRecipient ? 1 : 0].push(
      ...sidesIn(reading, range, isRecipient || fit.subjectOwned ? "recipient" : "actor", discourse),
    );
  for (const { range, role } of fit.fillers) {
    const acts = role === "A" || role === "B";
    if (role !== null) filled[acts ? 0 : 1].push(...sidesIn(reading, range, acts ? "actor" : "recipient", discourse));
  }
  return filled;
}
