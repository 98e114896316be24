import type { Decision } from "../../model/decision.ts";
import type { Candidate, Proposal } from "../network/act-reader.ts";
import { englishActs } from "../network/load.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sidesIn } from "../parties/party.ts";
import type { Place, Side } from "../parties/side.ts";
import { quoteOf, type Reading } from "../reading.ts";
import { type Unfilled, whyUnfilled } from "./unfilled.ts";
import type { Understood } from "./understood.ts";

/** Below this chance of any act a word is not worth telling of; from the other on it is taken for one. */
const LEAST_TOLD = 0.25;
const LIKELY = 0.5;

/** Words that the network of acts held for an act, and that became none. */
export function decisionsOnProposals(
  { reading, judged, discourse }: Understood,
  isRead: (sentence: number) => boolean,
): Decision[] {
  const acts = Map.groupBy(judged, ({ act }) => act.sentence);
  return [...reading.doc.sentences.entries()].flatMap(([sentence, range]) => {
    if (!isRead(sentence)) return [];
    const told = (acts.get(sentence) ?? []).map(({ act }) => act.words);
    return englishActs()
      .read(reading.doc, range)
      .filter(({ any, token }) => any >= LEAST_TOLD && !told.some(({ start, end }) => token >= start && token < end))
      .map((proposal) => unfollowed(reading, sentence, proposal, discourse));
  });
}

function unfollowed(reading: Reading, sentence: number, proposal: Proposal, discourse: Discourse): Decision {
  const { token, type, chance } = proposal;
  const words = quoteOf(reading, { start: token, end: token + 1 });
  const { reason, because } = whyUnfollowed(reading, proposal, discourse);
  return {
    about: "event",
    outcome: "left-out",
    sentence,
    words,
    reads: type,
    became: null,
    id: null,
    reason,
    because: `"${words.text}" could be ${type} (network of acts, ${percent(chance)}), but ${because}`,
  };
}

function whyUnfollowed(reading: Reading, proposal: Proposal, discourse: Discourse): Unfilled {
  const { any, chance, actors, recipients } = proposal;
  if (any < LIKELY) return { reason: "unsure", because: `it is less likely an act (${percent(any)}) than not` };
  const unfilled = whyUnfilled(
    sidesOf(reading, actors, "actor", discourse),
    sidesOf(reading, recipients, "recipient", discourse),
    false,
  );
  return unfilled.reason === "unfit-party" && chance < LIKELY
    ? { reason: "unsure", because: `though an act by ${percent(any)}, of which type is open` }
    : unfilled;
}

function sidesOf(reading: Reading, candidates: readonly Candidate[], place: Place, discourse: Discourse): Side[] {
  return candidates
    .filter(({ chance }) => chance >= LIKELY)
    .flatMap(({ token }) => sidesIn(reading, { start: token, end: token + 1 }, place, discourse));
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)} %`;
}
