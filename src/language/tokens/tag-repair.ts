import type { Doc, Mention } from "../doc.ts";
import { grammar } from "../clauses/grammar.ts";
import { homographs } from "./homographs.ts";
import { reportingVerbs } from "../reports/reporting.ts";
import { TAG, hasTag, tagSet } from "./upos.ts";
import type { Upos } from "./upos.ts";
import { FORM, baseOf, verbForms } from "../clauses/verb-form.ts";

const VERB = tagSet("VERB");
const NOUN = tagSet("NOUN");
const NOMINAL = tagSet("NOUN", "PROPN", "ADJ");
const ARTICLES = new Set([
  "a",
  "an",
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "your",
  "'s",
  "no",
  "any",
  "another",
  "every",
  "each",
  "these",
  "those",
]);
const MODALS = new Set(["will", "would", "may", "might", "can", "could", "should", "shall", "must", "'ll", "ca", "wo"]);

/** Mends tags where the syntax of news misleads the tagger: participles before nouns, headline verbs, plurals that open a sentence. */
export function repairTags(doc: Doc): string {
  const names = doc.mentions.filter((mention) => mayBeSubject(doc, mention));
  const subjects = new Map(names.map((mention) => [mention.end, mention.start]));
  let mended = settleNames(doc);
  for (const sentence of doc.sentences)
    for (let i = sentence.start; i < sentence.end; i++) {
      const tag = repair(doc, i, sentence, subjects);
      if (tag === null || doc.upos[i] === TAG[tag]) continue;
      doc.upos[i] = TAG[tag];
      if (tag === "VERB") doc.lemmas[i] = baseOf(doc.norms[i] ?? "") ?? (doc.lemmas[i] as string);
      mended++;
    }
  return `${mended} tags mended`;
}

/** Capitalised words inside a name are no verbs: `Lee Do-hoon`, `Will Smith`. */
function settleNames(doc: Doc): number {
  let settled = 0;
  for (const { start, end } of doc.mentions)
    for (let i = start; i < end; i++) {
      if (!hasTag(doc, i, tagSet("VERB", "AUX", "INTJ")) || !/^\p{Lu}/u.test(doc.words[i] ?? "")) continue;
      doc.upos[i] = TAG.PROPN;
      settled++;
    }
  return settled;
}

function mayBeSubject(doc: Doc, { start, kind, entity }: Mention): boolean {
  const acts = !["weapon", "vessel", "aircraft"].includes(doc.entities[entity]?.type ?? "");
  const article = doc.norms[start - 1] === "the" ? 2 : 1;
  const governed =
    hasTag(doc, start - article, tagSet("VERB", "ADP", "ADJ")) &&
    !grammar().sometimes.has(doc.norms[start - article] ?? "");
  const before = governed || /^(a|an|its|their|his|her)$/.test(doc.norms[start - 1] ?? "");
  return acts && kind !== "adjective" && !before;
}

function repair(
  doc: Doc,
  i: number,
  sentence: { start: number; end: number },
  subjects: ReadonlyMap<number, number>,
): Upos | null {
  if (hasTag(doc, i, VERB)) return isHyphenated(doc, i) ? "ADJ" : isObject(doc, i) ? "NOUN" : modifierOrNoun(doc, i);
  if (hasTag(doc, i, NOUN) && (carriesClause(doc, i) || hasParticle(doc, i) || goesOn(doc, i))) return "VERB";
  if (hasTag(doc, i, NOUN) && isHeadlineVerb(doc, i, sentence.end, subjects)) return "VERB";
  if (hasTag(doc, i, tagSet("NOUN", "ADJ")) && followsModal(doc, i)) return "VERB";
  if (hasTag(doc, i, tagSet("NOUN", "PROPN", "ADJ")) && isBareVerb(doc, i, sentence, subjects)) return "VERB";
  if (hasTag(doc, i, tagSet("DET", "PRON")) && isConjunction(doc, i)) return "SCONJ";
  if (hasTag(doc, i, NOUN) && isRelativeVerb(doc, i)) return "VERB";
  if (/^(left|right|center|centre)$/.test(doc.norms[i] ?? "") && doc.norms[i - 1] === "," && doc.norms[i + 1] === ",")
    return "ADV";
  if (doc.norms[i] === "since" && doc.lemmas[i - 1] === "have" && hasTag(doc, i + 1, VERB)) return "ADV";
  if (i === sentence.start && isPluralOpener(doc, i)) return "NOUN";
  if (hasTag(doc, i, tagSet("ADJ")) && isPassive(doc, i)) return "VERB";
  return null;
}

/** `U.S.-led`, `long-running`. */
function isHyphenated(doc: Doc, i: number): boolean {
  return doc.norms[i - 1] === "-" && doc.ends[i - 2] === doc.starts[i - 1] && doc.ends[i - 1] === doc.starts[i];
}

/** `firms that supply Russia`: behind a plural and `that` a bare verb, not a noun. */
function isRelativeVerb(doc: Doc, i: number): boolean {
  const plural = hasTag(doc, i - 2, NOUN) && (doc.norms[i - 2] ?? "").endsWith("s");
  if (doc.norms[i - 1] !== "that" || !plural || !homographs().verbs.has(doc.norms[i] ?? "")) return false;
  return hasTag(doc, i + 1, tagSet("DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"));
}

/** `that` before a pronoun, an article, a name or a plural opens a clause. */
function isConjunction(doc: Doc, i: number): boolean {
  if (doc.norms[i] !== "that" || i === 0) return false;
  if (isRelativeVerb(doc, i + 1)) return true;
  if (hasTag(doc, i + 1, tagSet("PRON", "DET", "PROPN")) || doc.norms[i - 1] === "and") return true;
  return hasTag(doc, i + 1, NOUN) && (doc.norms[i + 1] ?? "").endsWith("s") && doc.lemmas[i + 1] !== doc.norms[i + 1];
}

/** `prompted calls for`: a third person right behind another verb. */
function isObject(doc: Doc, i: number): boolean {
  if (!hasTag(doc, i - 1, VERB) || !hasTag(doc, i + 1, tagSet("ADP", "PUNCT"))) return false;
  return (verbForms(doc, i) & FORM.third) !== 0 && homographs().verbs.has(doc.lemmas[i] ?? "");
}

/** `condemns the war and states its intent`: a third person behind `and`, before an object. */
function goesOn(doc: Doc, i: number): boolean {
  const third = (doc.norms[i] ?? "").endsWith("s") && homographs().verbs.has(doc.lemmas[i] ?? "");
  if (doc.norms[i - 1] !== "and" || !third || !hasTag(doc, i + 1, tagSet("DET", "PRON", "PROPN"))) return false;
  for (let k = i - 2; k >= 0 && k > i - 25; k--) {
    if (hasTag(doc, k, VERB) && (verbForms(doc, k) & FORM.third) !== 0) return true;
    if (/^[.;:]$/.test(doc.norms[k] ?? "")) return false;
  }
  return false;
}

/** `aircraft shot down drones`: a past tense with its particle. */
function hasParticle(doc: Doc, i: number): boolean {
  const base = baseOf(doc.norms[i] ?? "");
  if (base === null || !hasTag(doc, i - 1, tagSet("NOUN", "PROPN"))) return false;
  return (
    grammar()
      .particles.get(base)
      ?.includes(doc.norms[i + 1] ?? "") ?? false
  );
}

/** `the report states that`. */
function carriesClause(doc: Doc, i: number): boolean {
  if (doc.norms[i + 1] !== "that" || !hasTag(doc, i - 1, tagSet("NOUN", "PROPN"))) return false;
  return (doc.norms[i] ?? "").endsWith("s") && reportingVerbs().has(doc.lemmas[i] ?? "");
}

/** `the disputed islands`, `a launch`: what stands between an article and a noun, or closes the phrase, is no verb. */
function modifierOrNoun(doc: Doc, i: number): Upos | null {
  const quoted = /^["“]$/.test(doc.norms[i - 1] ?? "") ? 2 : 1;
  const before = doc.norms[i - quoted] ?? "";
  const forms = verbForms(doc, i);
  const noun = mayBeNoun(doc, i + 1) && doc.ends[i] !== doc.starts[i + 1];
  if (ARTICLES.has(before) && !hasTag(doc, i - quoted, tagSet("AUX", "PRON") & ~possessives(before))) {
    if ((forms & (FORM.gerund | FORM.participle)) !== 0 && noun) return "ADJ";
    return before === "these" || before === "those" || before === "no" ? null : "NOUN";
  }
  if ((forms & FORM.third) !== 0 && hasTag(doc, i - 1, tagSet("ADJ")) && hasTag(doc, i - 2, tagSet("VERB", "ADP")))
    return "NOUN";
  const singular = hasTag(doc, i - 1, NOUN) && !(doc.norms[i - 1] ?? "").endsWith("s");
  const compound =
    singular && (mayBeNoun(doc, i + 1) || hasTag(doc, i - 2, tagSet("ADJ", "NOUN")) || doc.norms[i - 2] === "'s");
  if (compound && !mayTakeBareVerb(doc, i) && forms === FORM.base && homographs().verbs.has(doc.norms[i] ?? ""))
    return "NOUN";
  const joined = /^(and|or)$/.test(before) && hasTag(doc, i - 2, tagSet("ADJ", "PROPN"));
  if (joined && (forms & FORM.participle) !== 0 && hasTag(doc, i + 1, NOUN) && !hasTag(doc, i - 3, VERB)) return "ADJ";
  const afterAdjective = hasTag(doc, i - 1, tagSet("ADJ", "NUM")) && ARTICLES.has(doc.norms[i - 2] ?? "");
  if (afterAdjective && (forms & (FORM.gerund | FORM.participle)) !== 0 && noun) return "ADJ";
  return afterAdjective &&
    (forms & (FORM.base | FORM.third)) !== 0 &&
    !hasTag(doc, i - 1, tagSet("NUM")) &&
    homographs().verbs.has(doc.lemmas[i] ?? "")
    ? "NOUN"
    : null;
}

/** `will the launch help`, `let trade flow`: somewhere before stands what a bare verb depends on. */
function mayTakeBareVerb(doc: Doc, i: number): boolean {
  for (let k = i - 1; k > i - 7 && k >= 0; k--) {
    const word = doc.norms[k] ?? "";
    if (MODALS.has(word) || /^(to|do|does|did|let|make|help|see|have|that)$/.test(word)) return true;
    if (/^[.,;:]$/.test(word)) return false;
  }
  return false;
}

function mayBeNoun(doc: Doc, i: number): boolean {
  if (hasTag(doc, i, NOMINAL)) return true;
  return (
    hasTag(doc, i, VERB) &&
    homographs().verbs.has(doc.lemmas[i] ?? "") &&
    (verbForms(doc, i) & (FORM.base | FORM.third)) !== 0
  );
}

function possessives(word: string): number {
  return ["its", "their", "his", "her", "our", "my", "your", "these", "those"].includes(word) ? tagSet("PRON") : 0;
}

/** `Seoul plans talks`, `Iran, Russia sign pact`: a verb that looks like a noun behind a name, where no other verb comes. */
function isHeadlineVerb(doc: Doc, i: number, end: number, subjects: ReadonlyMap<number, number>): boolean {
  const start = subjects.get(i);
  if (start === undefined || !homographs().verbs.has(doc.lemmas[i] ?? "")) return false;
  const joined = /^(,|and)$/.test(doc.norms[start - 1] ?? "") && subjects.has(start - 1);
  const several = joined || (hasTag(doc, i - 1, NOUN) && (doc.norms[i - 1] ?? "").endsWith("s"));
  if (several === (doc.norms[i] ?? "").endsWith("s")) return false;
  if (doc.norms[i + 1] === "to" && hasTag(doc, i + 2, tagSet("VERB", "AUX"))) return !otherVerbAhead(doc, i + 3, end);
  return i + 1 < end && !otherVerbAhead(doc, i + 1, end);
}

function otherVerbAhead(doc: Doc, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (/^(,|;|:|that|if|as|after|while|who|which|—|–)$/.test(doc.norms[i] ?? "")) return false;
    const verb = hasTag(doc, i, tagSet("VERB", "AUX"));
    if (verb && doc.norms[i - 1] !== "to" && (verbForms(doc, i) & FORM.gerund) === 0) return true;
  }
  return false;
}

/** `Moscow will veto`, `Should Moscow supply arms`. */
function isBareVerb(
  doc: Doc,
  i: number,
  sentence: { start: number; end: number },
  subjects: ReadonlyMap<number, number>,
): boolean {
  if (!homographs().verbs.has(doc.norms[i] ?? "")) return false;
  const before = doc.norms[i - 1] ?? "";
  if (before === "who" && (verbForms(doc, i) & FORM.base) !== 0) return true;
  if (MODALS.has(before) || (before === "not" && MODALS.has(doc.norms[i - 2] ?? ""))) return true;
  const opener = doc.norms[sentence.start] ?? "";
  return subjects.has(i) && (MODALS.has(opener) || opener === "should") && !otherVerbAhead(doc, sentence.start + 1, i);
}

/** `can approximate`: right behind a modal stands a verb, unless the word is `likely` or the like. */
function followsModal(doc: Doc, i: number): boolean {
  if (!MODALS.has(doc.norms[i - 1] ?? "") || !hasTag(doc, i - 1, tagSet("AUX"))) return false;
  const plain = /^\p{Ll}/u.test(doc.words[i] ?? "") && (verbForms(doc, i) & FORM.base) !== 0;
  return plain && !hasTag(doc, i + 1, tagSet("VERB", "AUX")) && !/(?:ly|ble|able)$/.test(doc.norms[i] ?? "");
}

/** `Protests erupted`, `Ships left`. */
function isPluralOpener(doc: Doc, i: number): boolean {
  return hasTag(doc, i, tagSet("PROPN", "VERB")) && homographs().plurals.has(doc.norms[i] ?? "");
}

/** `was limited by`. */
function isPassive(doc: Doc, i: number): boolean {
  const be = doc.lemmas[i - 1] === "be" && hasTag(doc, i - 1, tagSet("AUX"));
  return be && doc.norms[i + 1] === "by" && (verbForms(doc, i) & FORM.participle) !== 0;
}
