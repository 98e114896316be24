import type { Clause, TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import type { Act } from "../acts/act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { headOfClass } from "../frames/match.ts";
import { sidesIn } from "../parties/party.ts";
import { sideAt } from "../parties/side.ts";
import { headOf, type Reading } from "../reading.ts";
import type { Voice } from "./voice.ts";

const FIRM = new Set(["will", "shall", "'ll", "wo", "would", "going"]);
const HEDGED = new Set(["may", "might", "could"]);
const OBLIGING = new Set(["must", "should", "ought", "need"]);
/** Things that do what their state decides: a frontier that will reopen is a promise. */
const STEERED = ["border", "sanction", "mission", "measure", "troops"];
const FIRST_PERSON = new Set(["we", "i", "us", "our"]);
const LIKELIHOOD = new Set(
  "likely unlikely probable probably inevitable expected possible chance odds likelihood".split(" "),
);
const ARRIVING = new Set(["be", "follow", "come", "ensue"]);
const NEAR = 4;

/** What kind of statement a clause of reported words is (rules 13 and 22), `null` where it only tells a fact. */
export function reportedKind(
  reading: Reading,
  clause: Clause,
  voice: Voice,
  act: Act | null,
  discourse: Discourse,
): StatementKind | null {
  if (["if", "unless", "until", "once"].includes(clause.mark ?? "") || clause.governor?.relation === "relative")
    return null;
  if (denies(reading, clause, voice)) return "denial";
  if (commands(clause, voice)) return "demand";
  const { modal } = clause;
  if (modal === "to" && !governedByOught(reading, clause)) return isProposal(reading, clause) ? "recommendation" : null;
  if (modal !== null && isProposal(reading, clause)) return "recommendation";
  if (isLikely(reading, clause)) return "forecast";
  const own = voice.country !== null && isOwn(reading, clause, voice, discourse);
  if (obliges(reading, clause) && isRegretted(reading, clause)) return null;
  if (obliges(reading, clause)) return voice.country === null ? "recommendation" : own ? "position" : "demand";
  if (modal !== null && warns(reading, clause, voice)) return "threat";
  if (voice.country !== null && act === null && holds(reading, clause)) return "position";
  if (modal !== null && (FIRM.has(modal) || HEDGED.has(modal))) return own ? "commitment" : "forecast";
  if (own && act?.stance.embedded === "policy") return "commitment";
  return excludes(reading, clause, own) ? "commitment" : null;
}

/** Insisting that something did not happen denies it. */
function denies(reading: Reading, clause: Clause, voice: Voice): boolean {
  const none = clause.subjects.some((range) => ["no", "nothing"].includes(reading.word(range.start)));
  if (clause.tense !== "past" || (!none && !clause.negated)) return false;
  if (["insist", "maintain", "deny"].includes(reading.lemma(voice.report.cueToken))) return true;
  return none && clause.subjects.some((range) => disowns(reading, range, voice));
}

/** `No Emirati aircraft`, told by the Emirates; `nothing of the kind`, `no such thing`. */
function disowns(reading: Reading, { start, end }: TokenRange, voice: Voice): boolean {
  if (["of", "such"].includes(reading.word(start + 1))) return true;
  for (let i = start + 1; i < end; i++)
    if (voice.country !== null && sideAt(reading, i, "recipient")?.country === voice.country) return true;
  return false;
}

/** `Open the road, Washington told Baku.` */
function commands(clause: Clause, voice: Voice): boolean {
  const bare = clause.subjects.length === 0 && clause.governor === null && clause.modal === null && !clause.passive;
  return bare && clause.mark === null && voice.country !== null && voice.report.addressee !== null;
}

/** `One way would be to send an envoy`. */
function isProposal(reading: Reading, clause: Clause): boolean {
  return clause.subjects.some((range) => lexicon().proposals.has(reading.lemma(headOf(reading, range))));
}

function governedByOught(reading: Reading, clause: Clause): boolean {
  return reading.word(clause.verb - 1) === "to" && ["ought", "need", "needs"].includes(reading.word(clause.verb - 2));
}

function obliges(reading: Reading, clause: Clause): boolean {
  return OBLIGING.has(clause.modal ?? "") || governedByOught(reading, clause);
}

/** `It is regrettable that Minsk should ...` tells what Minsk does. */
function isRegretted(reading: Reading, clause: Clause): boolean {
  const over = reading.doc.clauses[clause.governor?.clause ?? -1];
  return clause.modal === "should" && over !== undefined && reading.lemma(over.verb) === "be" && holds(reading, over);
}

function isLikely(reading: Reading, clause: Clause): boolean {
  for (let i = clause.verb - NEAR + 1; i <= clause.verb + NEAR; i++) if (LIKELIHOOD.has(reading.word(i))) return true;
  return false;
}

/** `There will be consequences`, `a response will follow`, from a state. */
function warns(reading: Reading, clause: Clause, voice: Voice): boolean {
  const named = [...clause.objects, ...clause.subjects].some(
    (range) => headOfClass(reading, "reprisal", headOf(reading, range)) !== null,
  );
  return voice.country !== null && ARRIVING.has(reading.lemma(clause.verb)) && named;
}

/** `We cannot accept it`, `there can be no talks`. */
function excludes(reading: Reading, clause: Clause, own: boolean): boolean {
  if (clause.modal !== "can" && clause.modal !== "cannot" && clause.modal !== "ca") return false;
  const none = clause.objects.some((range) => reading.word(range.start) === "no");
  return (own && clause.negated) || (reading.lemma(clause.verb) === "be" && none);
}

/** Whether the speaker's own side is who acts: named, `we`, a pronoun for it, or a thing that it steers. */
function isOwn(reading: Reading, clause: Clause, voice: Voice, discourse: Discourse): boolean {
  const subject = clause.subjects[0];
  if (!subject || reading.lemma(clause.verb) === "be") return false;
  const head = headOf(reading, subject);
  if (FIRST_PERSON.has(reading.word(subject.start))) return true;
  if (["it", "they"].includes(reading.word(head))) return sideAt(reading, head, "actor")?.country === voice.country;
  const pronoun = reading.tag(head) === "PRON";
  if (pronoun || sideAt(reading, head, "actor") !== null || lexicon().actors.has(reading.lemma(head)))
    return sidesIn(reading, subject, "actor", discourse).some((side) => side.country === voice.country);
  const steered = STEERED.some((name) => headOfClass(reading, name, head) !== null);
  return steered && (clause.passive || clause.objects.length === 0);
}

/** An evaluation (`is unacceptable`, `regards ... as`), which is a stance and not a fact. */
function holds(reading: Reading, clause: Clause): boolean {
  const { embedding, stances } = lexicon();
  const lemma = reading.lemma(clause.verb);
  if (lemma !== "be") return !clause.modal && !clause.passive && (embedding.get(lemma)?.has("stance") ?? false);
  for (let i = clause.verb + 1; i <= clause.verb + NEAR; i++)
    if (stances.has(reading.lemma(i)) || stances.has(reading.word(i))) return true;
  return false;
}
