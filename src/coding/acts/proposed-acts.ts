import type { Frame } from "../frames/frame.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Filler, Fit } from "../frames/match.ts";
import { barePredicate, clausePredicate, type Predicate } from "../frames/predicate.ts";
import type { Candidate, Proposal } from "../network/act-reader.ts";
import { englishActs } from "../network/load.ts";
import type { Standing } from "../network/model.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sufferers } from "../parties/owner.ts";
import { complementsOf } from "../parties/party.ts";
import { fillRoles } from "../parties/roles.ts";
import type { Reading } from "../reading.ts";
import { type Act, states } from "./act.ts";
import { hostOf } from "./nominal-acts.ts";
import { type Stance, stanceOf } from "./stance.ts";

/** A proposal is followed when an act of any type is at least so likely, and when its own type is. */
export const LEAST_CHANCE = 0.5;
const LEAST_TYPE = 0.35;
/** A second act between the parties of one that a phrasing told is believed from this chance on: mostly it is the same. */
const SURE = 0.75;
/** A candidate is taken for a party from this chance on; the first of them, where none reaches it, from the other. */
const LEAST_PARTY = 0.5;
const LEAST_ALONE = 0.2;
/** From this chance on the network's view of an act's standing counts. */
const LEAST_STANDING = 0.5;

/**
 * What the network of acts adds to the acts that phrasings told of a sentence: its support for each of them, and the acts that it alone finds.
 * Their words and parties are the network's; their standing and recipients left out are read as for any phrasing.
 */
export function withProposed(reading: Reading, sentence: number, told: readonly Act[], discourse: Discourse): Act[] {
  const range = reading.doc.sentences[sentence];
  if (!range) return [...told];
  const proposals = englishActs().read(reading.doc, range);
  const acts = told.map((act) => supported(act, proposals));
  for (const proposal of proposals) {
    if (proposal.any < LEAST_CHANCE || proposal.chance < LEAST_TYPE || told.some((act) => tells(act, proposal)))
      continue;
    const act = actOf(reading, proposal, discourse);
    if (!act || (proposal.chance < SURE && told.some((other) => sameParties(act, other)))) continue;
    acts.push(act);
    discourse.noteAct(act);
  }
  return acts;
}

/** An act that a phrasing told, with what the network thinks of it. */
function supported(act: Act, proposals: readonly Proposal[]): Act {
  const { trigger, type } = act;
  const near = proposals.filter(({ token }) => token >= trigger.start - 1 && token <= trigger.end);
  const best = near.toSorted((a, b) => b.chances[type] - a.chances[type])[0];
  return best ? { ...act, support: best.chances[type], standing: best.standings.actual } : act;
}

/** Whether an act that is known stands on the proposal's word. */
function tells({ trigger, words, type, nominal }: Act, { token, type: proposed }: Proposal): boolean {
  if (token >= trigger.start && token < trigger.end) return true;
  return token >= words.start && token < words.end && (type === proposed || !nominal);
}

/** Whether two acts have the same parties, whoever acts. */
function sameParties(a: Act, b: Act): boolean {
  const all = (act: Act) =>
    states([...act.actors, ...act.recipients])
      .toSorted()
      .join(" ");
  return all(a) === all(b);
}

function actOf(reading: Reading, proposal: Proposal, discourse: Discourse): Act | null {
  const predicate = predicateAt(reading, proposal.token);
  const frame = frameOf(proposal);
  if (!frame) return null;
  const fillers = [...fillersOf(proposal.actors, "A"), ...fillersOf(proposal.recipients, "R")];
  const fit: Fit = {
    frame,
    fillers,
    subject: fillers.some(({ role }) => role === "A") ? [] : predicate.passive ? predicate.agents : predicate.subjects,
    subjectRole: "A",
    subjectOwned: false,
    object: predicate.objects[0] ?? null,
    trigger: { start: proposal.token, end: proposal.token + 1 },
    specificity: 0,
  };
  const stance = standing(stanceOf(reading, predicate), proposal);
  const act = fillRoles(reading, predicate, fit, stance, discourse);
  if (act && blamesSufferer(reading, act)) return null;
  return (
    act && {
      ...act,
      proposed: true,
      support: proposal.chance,
      standing: proposal.standings.actual,
      parties: surest(proposal.actors) * surest(proposal.recipients),
      steps: [...act.steps, "found by the network of acts"],
    }
  );
}

/** `criticised the sanctions against Cuba`: whom the blamed act was done to is not to blame. */
function blamesSufferer(reading: Reading, { type, object, recipients }: Act): boolean {
  if (type !== "ACCUSE" || !object) return false;
  const suffered = states(sufferers(reading, object));
  return recipients.length > 0 && recipients.every(({ country }) => country !== null && suffered.includes(country));
}

/** Where nobody was seen in a role, whoever was sought for it may be wrong: as good as even. */
function surest(candidates: readonly Candidate[]): number {
  return candidates[0]?.chance ?? 0.5;
}

/** The frame for what no phrasing tells; several actors without a recipient act together. */
function frameOf({ type, actors, recipients }: Proposal): Frame | undefined {
  const { byName } = lexicon().frames;
  const several = likely(actors).length > 1 && likely(recipients).length === 0;
  return (several ? byName.get(`${type} read-together`) : undefined) ?? byName.get(`${type} read`);
}

function likely(candidates: readonly Candidate[]): Candidate[] {
  const sure = candidates.filter(({ chance }) => chance >= LEAST_PARTY);
  return sure.length > 0 ? sure : candidates.slice(0, 1).filter(({ chance }) => chance >= LEAST_ALONE);
}

function fillersOf(candidates: readonly Candidate[], role: "A" | "R"): Filler[] {
  return likely(candidates).map(({ token }) => ({ range: { start: token, end: token + 1 }, role, as: "word" }));
}

function predicateAt(reading: Reading, token: number): Predicate {
  const at = reading.clauseAt[token] ?? -1;
  const clause = reading.doc.clauses[at];
  if (clause) return clausePredicate(reading, at, clause);
  const phrase = reading.doc.nouns[reading.phraseOf[token] ?? -1];
  const prepositions = complementsOf(reading, token + 1, phrase?.head === token ? phrase : null).map(
    ({ preposition, object }) => ({ start: object.start - 1, end: object.end, preposition, object }),
  );
  const host = phrase ? hostOf(reading, phrase) : -1;
  return { ...barePredicate(token, host, phrase?.end ?? token + 1), lemma: reading.lemma(token), prepositions };
}

/** What the grammar says of the act, or else what the network does. */
function standing(stance: Stance, { standings }: Proposal): Stance {
  if (stance.embedded !== null || stance.factuality !== "actual" || stance.announced) return stance;
  const held = (name: Standing) => standings[name] >= LEAST_STANDING;
  if (held("embedded") || held("domestic"))
    return {
      ...stance,
      embedded: held("embedded") ? "mere mention" : "domestic matter",
      steps: [...stance.steps, "only spoken of"],
    };
  for (const name of ["hypothetical", "negated"] as const)
    if (held(name)) return { ...stance, factuality: name, steps: [...stance.steps, `told as ${name}`] };
  return held("future") ? { ...stance, announced: true, steps: [...stance.steps, "told as planned"] } : stance;
}
