import type { Clause, TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import { states } from "../acts/act.ts";
import { clauseContent, governedContent, innerClause } from "./content.ts";
import { lexicon } from "../frames/lexicon.ts";
import { sidesIn } from "../parties/party.ts";
import { headOf, reach, type Reading, sentenceRange } from "../reading.ts";
import { speakerName } from "./speaker.ts";
import type { Sources, Utterance } from "./utterance.ts";
import { speaksForNobody } from "./voice.ts";

const KINDS: [string, StatementKind][] = [
  ["deny", "denial"],
  ["threaten", "threat"],
  ["offer", "offer"],
  ["demand", "demand"],
  ["recommend", "recommendation"],
  ["preclude", "commitment"],
  ["promise", "commitment"],
  ["forecast", "forecast"],
  ["stance", "position"],
];

const ODDS = new Set(["chance", "odds", "likelihood", "probability", "risk"]);
const RATING = new Set(["put", "rate", "place", "set", "reckon", "estimate", "see", "give"]);
/** Tokens in which the rating follows what it rates. */
const FAR = 25;

/** What a verb of promising, demanding, denying or holding governs: `pledged to ...`, `demanded that ...`, `denied having ...`. */
export function governedUtterance(sources: Sources, index: number, clause: Clause): Utterance | null {
  const { reading, voices, actAt } = sources;
  const kind = kindOf(reading, clause);
  const speaker = clause.subjects[0];
  if (!kind || !speaker) return null;
  const inner = innerClause(reading, index, clause);
  const before = inner < 0 ? reportsBefore(reading, clause) : null;
  if (before && kind !== "commitment" && kind !== "denial") return null;
  const sentence = sentenceRange(reading, clause.verb);
  const rated = oddsIn(reading, clause);
  const governed = () =>
    rated ??
    (kind === "position"
      ? clauseContent(reading, index, sentence)
      : governedContent(reading, index, clause, kind === "demand"));
  const content = before ?? governed();
  if (!content || content.end <= content.start) return null;
  const act = actAt.get(index);
  if (kind === "demand" && (act ? act.type !== "REQUEST" : lexicon().ordering.has(reading.lemma(clause.verb))))
    return null;
  const who = speakerOf(sources, clause, speaker);
  if (!who || (kind === "position" && (act || who.country === null))) return null;
  return {
    kind,
    speaker: who,
    content: { start: content.start, end: content.end },
    clause: before ? firstClause(reading, before) : inner,
    precluded: effectsOf(reading, clause)?.has("preclude") ?? false,
    warned: false,
    quoted: voices.over(content.start)?.report.quoted ?? false,
    addressees: kind === "demand" && act ? states(act.recipients) : [],
  };
}

/** `Traders said they expected ...`: a pronoun inside somebody's words is that somebody. */
function speakerOf(
  { reading, voices, discourse }: Sources,
  clause: Clause,
  speaker: TokenRange,
): Utterance["speaker"] | null {
  const voice = voices.over(clause.verb);
  if (voice && voice.name !== "" && voice.cue !== "" && reading.tag(speaker.start) === "PRON") {
    const { name, entity, country } = voice;
    return { name, entity, country };
  }
  const side = sidesIn(reading, speaker, "actor", discourse)[0];
  const nobody = speaksForNobody(reading, speaker);
  if (!side && !nobody) return null;
  const country = nobody ? null : (side?.country ?? null);
  return { name: speakerName(reading, speaker), entity: side?.entity ?? -1, country };
}

/** What `puts the chance of a truce at one in five` rates; `null` where nothing is rated. */
function oddsIn(reading: Reading, clause: Clause): TokenRange | null {
  const head = clause.objects.map((range) => headOf(reading, range)).find((at) => ODDS.has(reading.lemma(at)));
  if (head === undefined || !RATING.has(reading.lemma(clause.verb))) return null;
  const end = Math.min(reach(reading, clause), head + FAR);
  for (let i = head + 1; i < end; i++) if (["at", "as"].includes(reading.word(i))) return { start: head + 2, end: i };
  return null;
}

function effectsOf(reading: Reading, clause: Clause): Set<string> | undefined {
  const { embedding } = lexicon();
  const lemma = reading.lemma(clause.verb);
  return embedding.get(`${lemma} ${clause.particle ?? reading.word(clause.verb + 1)}`) ?? embedding.get(lemma);
}

function kindOf(reading: Reading, clause: Clause): StatementKind | null {
  const lemma = reading.lemma(clause.verb);
  if (lemma === "be" || clause.passive || clause.negated || clause.modal) return null;
  if (oddsIn(reading, clause) !== null) return "forecast";
  if (clause.mark === "if" || clause.mark === "unless" || clause.governor?.relation === "relative") return null;
  const effects = effectsOf(reading, clause);
  const kind = KINDS.find(([effect]) => effects?.has(effect))?.[1] ?? null;
  if (kind === "denial" && lemma !== "deny") return null;
  if (kind === "offer" && ["no", "little"].includes(reading.word(clause.verb + 1))) return null;
  const called = lemma === "call" && !["for", "on", "upon"].includes(reading.word(clause.verb + 1));
  return kind === "demand" && (lemma === "want" || called) ? null : kind;
}

/** The report that a cue closes: `..., Merz promised`. */
function reportsBefore(reading: Reading, clause: Clause): TokenRange | null {
  const { start } = sentenceRange(reading, clause.verb);
  for (let i = clause.verb - 1; i >= start; i--) {
    const report = reading.doc.reports[reading.reportOf[i] ?? -1];
    if (report) return report.cueToken === clause.verb ? report : null;
  }
  return null;
}

function firstClause(reading: Reading, words: TokenRange): number {
  const inside = (index: number) => (reading.doc.clauses[index]?.verb ?? -1) >= words.start;
  return (reading.clausesOf[reading.sentenceOf[words.start] ?? -1] ?? []).find(inside) ?? -1;
}
