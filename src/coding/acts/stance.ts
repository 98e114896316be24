import type { Clause } from "../../language/doc.ts";
import type { Factuality } from "../../model/event.ts";
import { conditionsIn } from "../statements/condition.ts";
import { isUnasserted } from "./unasserted.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Predicate } from "../frames/predicate.ts";
import { headOf, type Reading } from "../reading.ts";

/** How the text stands to an act: told as done, announced, weighed, denied, or only spoken of. */
export interface Stance {
  factuality: Factuality;
  /** Why the act is only spoken of (rule 4): `demand`, `condition`, ...; `null` where the text asserts it. */
  embedded: string | null;
  /** The actor's side says that it will do it (rule 9). */
  announced: boolean;
  /** Announced by `would`, which in the outlet's own voice only weighs it. */
  tentative: boolean;
  /** The clause whose subject and verb embed or report the act, -1 for none. */
  over: number;
  steps: string[];
}

const ANNOUNCING = new Set(["will", "shall", "'ll", "wo", "going"]);
const WEIGHING = new Set(["may", "might", "could", "can", "ca"]);
const OBLIGING = new Set(["should", "must", "ought", "need"]);
const CONDITIONAL = new Set([
  "if",
  "unless",
  "should",
  "were",
  "provided",
  "providing",
  "until",
  "till",
  "once",
  "assuming",
  "before",
  "whether",
  "lest",
  "as long as",
  "so long as",
  "in case",
  "had",
]);
const EMBEDDING = ["promise", "offer", "threaten", "demand", "recommend", "deny", "accuse", "warn", "forbid", "refuse"];
/** Before a gerund these give a reason, a charge or a topic, not an act of the sentence's subject: `for supplying arms`. */
const GERUND_MARKS = new Set(["for", "of", "about", "without"]);
const DEPTH = 6;

/** How the text stands to the act of a predicate, from its modal, negation and mark and from all that governs it. */
export function stanceOf(reading: Reading, predicate: Predicate): Stance {
  const stance: Stance = {
    factuality: "actual",
    embedded: null,
    announced: false,
    tentative: false,
    over: -1,
    steps: [],
  };
  const clause = reading.doc.clauses[predicate.clause];
  if (predicate.nominal && isUnasserted(reading, predicate.token)) embed(stance, "mere mention", -1);
  if (!clause || stance.embedded) return stance;
  const conditions = conditionsIn(reading, predicate.token);
  if (conditions.some((words) => predicate.token >= words.start && predicate.token < words.end))
    embed(stance, "condition", -1);
  else if (predicate.nominal) nominalStance(reading, predicate, clause, stance);
  else climb(reading, clause, stance);
  if (stance.announced && conditions.length > 0 && stance.embedded === null)
    embed(stance, "conditional promise", stance.over);
  return stance;
}

function nominalStance(reading: Reading, predicate: Predicate, host: Clause, stance: Stance) {
  const isObject = predicate.token > host.verb;
  if (isObject) {
    const effects = lexicon().embedding.get(reading.lemma(host.verb));
    const embedding = EMBEDDING.find((effect) => effects?.has(effect));
    if (effects?.has("forecast")) embed(stance, "forecast", predicate.clause);
    else if (effects?.has("consider") && host.objects.some((range) => headOf(reading, range) === predicate.token))
      weigh(stance, `"${reading.word(host.verb)}"`);
    else if (embedding) embed(stance, embedding, predicate.clause);
    if (lexicon().lightVerbs.has(reading.lemma(host.verb)) && !stance.embedded) {
      if (effects?.has("plan")) announce(stance, `"${reading.word(host.verb)}"`);
      climb(reading, host, stance);
    }
    return;
  }
  if (host.modal && (WEIGHING.has(host.modal) || host.modal === "would")) weigh(stance, `"${host.modal}"`);
  else if (host.modal && ANNOUNCING.has(host.modal)) announce(stance, `"${host.modal}"`);
  else if (isPutOff(reading, host)) embed(stance, "plan", predicate.clause);
  else if (host.passive && ["forecast", "plan", "consider", "demand"].some((effect) => isOf(reading, host, effect)))
    embed(stance, "plan", predicate.clause);
}

/** `the visit has been put off`: it has not taken place. */
function isPutOff(reading: Reading, { verb, particle }: Clause): boolean {
  const { cancel, postpone } = lexicon().appointments;
  const phrase = particle ? `${reading.lemma(verb)} ${particle}` : reading.lemma(verb);
  return cancel.includes(phrase) || postpone.includes(phrase);
}

function isOf(reading: Reading, clause: Clause, effect: string): boolean {
  return lexicon().embedding.get(reading.lemma(clause.verb))?.has(effect) ?? false;
}

function climb(reading: Reading, start: Clause, stance: Stance) {
  let clause: Clause | undefined = start;
  for (let depth = 0; clause && depth < DEPTH; depth++) {
    ownMarks(reading, clause, stance, depth === 0);
    if (stance.embedded) return;
    const governor: Clause["governor"] = clause.governor;
    const over: Clause | undefined = governor ? reading.doc.clauses[governor.clause] : undefined;
    if (!governor || !over) {
      if (clause.modal === "to" && depth === 0) {
        if (isHeadline(reading, clause)) announce(stance, 'the "to" of a headline');
        else embed(stance, "purpose", -1);
      }
      return;
    }
    if (
      governor.relation === "infinitive" ||
      governor.relation === "complement" ||
      governor.relation === "participle"
    ) {
      if (!governed(reading, clause, over, governor.clause, governor.relation, stance)) return;
    } else if (governor.relation === "conjunct") {
      if (clause.modal === "to" && over.modal !== "to") return embed(stance, "purpose", -1);
      if ((clause.modal && clause.modal !== "to") || clause.subjects[0]?.start !== over.subjects[0]?.start) return;
      if (over.modal || over.governor) ownMarks(reading, over, stance, false);
      if (stance.embedded) return;
    } else return;
    clause = over;
  }
}

/** `Seoul to send aid`: a sentence without any finite verb. */
function isHeadline(reading: Reading, clause: Clause): boolean {
  return (reading.clausesOf[clause.sentence] ?? []).every((index) =>
    ["none", "future"].includes(reading.doc.clauses[index]?.tense ?? "none"),
  );
}

function ownMarks(reading: Reading, clause: Clause, stance: Stance, own: boolean) {
  if (clause.mark && CONDITIONAL.has(clause.mark)) return embed(stance, "condition", -1);
  const { modal } = clause;
  if (own && GERUND_MARKS.has(clause.mark ?? "") && clause.tense === "none") return embed(stance, "reason", -1);
  if (own && clause.negated && !modal && clause.tense === "present" && !isPerfect(reading, clause))
    return embed(stance, "policy", -1);
  if (own && clause.negated) {
    stance.factuality = "negated";
    stance.steps.push("told as not done");
  }
  if (!modal) return;
  if (ANNOUNCING.has(modal)) announce(stance, `"${modal}"`);
  else if (modal === "would") {
    stance.tentative = true;
    announce(stance, `"would"`);
  } else if (WEIGHING.has(modal)) weigh(stance, `"${modal}"`);
  else if (OBLIGING.has(modal)) embed(stance, "demand", -1);
}

/** `has not sent`, unlike `does not send`, tells of the past. */
function isPerfect(reading: Reading, clause: Clause): boolean {
  for (let i = clause.start; i < clause.verb; i++) if (["has", "have", "'ve"].includes(reading.word(i))) return true;
  return false;
}

/** What the governing verb says about the act; false where nothing above it matters any more. */
function governed(
  reading: Reading,
  clause: Clause,
  over: Clause,
  index: number,
  relation: string,
  stance: Stance,
): boolean {
  const lemma = reading.lemma(over.verb);
  const effects =
    (lemma === "be" ? predicateEffects(reading, clause) : lexicon().embedding.get(lemma)) ?? new Set<string>();
  const embedding = EMBEDDING.find((effect) => effects.has(effect));
  const asInfinitive = relation === "infinitive" || clause.modal === "to";
  if (embedding && !(embedding === "accuse" && relation === "complement" && effects.has("report"))) {
    if (relation !== "participle" || ["accuse", "forbid", "deny"].includes(embedding)) embed(stance, embedding, index);
    return false;
  }
  if (effects.has("report") && relation === "complement") {
    stance.over = stance.over === -1 ? index : stance.over;
    if (over.negated) embed(stance, "unsaid", index);
    return true;
  }
  if (relation === "participle") {
    if (over.modal !== null && !effects.has("aspect")) ownMarks(reading, over, stance, false);
    return false;
  }
  if (effects.has("plan") && asInfinitive) announce(stance, `"${reading.word(over.verb)}"`);
  else if (effects.has("consider") || effects.has("plan")) weigh(stance, `"${reading.word(over.verb)}"`);
  else if (effects.has("forecast") && (lemma === "be" || over.passive)) weigh(stance, `"${reading.word(over.verb)}"`);
  else if (effects.has("forecast")) embed(stance, "forecast", index);
  else if (asInfinitive && !effects.has("aspect") && !effects.has("report")) embed(stance, "purpose", index);
  return true;
}

/** What stands between `be` and the infinitive: `is unlikely to`, `was the first to`. */
function predicateEffects(reading: Reading, clause: Clause): Set<string> | undefined {
  let to = clause.verb - 1;
  while (to > clause.verb - 4 && reading.word(to) !== "to") to--;
  return (
    lexicon().embedding.get(`be ${reading.word(to - 1)}`) ??
    (["NOUN", "NUM"].includes(reading.tag(to - 1)) ? new Set(["aspect"]) : undefined)
  );
}

function embed(stance: Stance, kind: string, over: number) {
  stance.embedded = kind;
  stance.over = over;
  stance.steps.push(`inside a ${kind}`);
}

function announce(stance: Stance, how: string) {
  stance.announced = true;
  stance.steps.push(`announced by ${how}`);
}

function weigh(stance: Stance, how: string) {
  stance.factuality = "hypothetical";
  stance.steps.push(`only possible by ${how}`);
}
