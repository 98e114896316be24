import { readLists } from "./codebook.ts";
import type { Doc } from "./doc.ts";
import { TAG, hasTag, tagSet } from "./upos.ts";
import type { Upos } from "./upos.ts";
import { FORM, verbForms } from "./verb-form.ts";

interface Homographs {
  verbs: string[];
  plurals: string[];
}

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

let homographs: { verbs: ReadonlySet<string>; plurals: ReadonlySet<string> } | null = null;

/** Mends tags where the syntax of news misleads the tagger: participles before nouns, headline verbs, plurals that open a sentence. */
export function repairTags(doc: Doc): string {
  const names = doc.mentions.filter((mention) => mention.kind !== "adjective");
  const subjects = new Map(names.map((mention) => [mention.end, mention.start]));
  let mended = 0;
  for (const sentence of doc.sentences)
    for (let i = sentence.start; i < sentence.end; i++) {
      const tag = repair(doc, i, sentence, subjects);
      if (tag === null || doc.upos[i] === TAG[tag]) continue;
      doc.upos[i] = TAG[tag];
      mended++;
    }
  return `${mended} tags mended`;
}

function repair(
  doc: Doc,
  i: number,
  sentence: { start: number; end: number },
  subjects: ReadonlyMap<number, number>,
): Upos | null {
  if (hasTag(doc, i, VERB)) return isHyphenated(doc, i) ? "ADJ" : (modifierOrNoun(doc, i) ?? null);
  if (hasTag(doc, i, NOUN) && isHeadlineVerb(doc, i, sentence.end, subjects)) return "VERB";
  if (hasTag(doc, i, tagSet("NOUN", "PROPN", "ADJ")) && isBareVerb(doc, i, sentence, subjects)) return "VERB";
  if (i === sentence.start && isPluralOpener(doc, i)) return "NOUN";
  if (hasTag(doc, i, tagSet("ADJ")) && isPassive(doc, i)) return "VERB";
  return null;
}

/** `U.S.-led`, `long-running`. */
function isHyphenated(doc: Doc, i: number): boolean {
  return doc.norms[i - 1] === "-" && doc.ends[i - 2] === doc.starts[i - 1] && doc.ends[i - 1] === doc.starts[i];
}

/** `the disputed islands`, `a launch`: what stands between an article and a noun, or closes the phrase, is no verb. */
function modifierOrNoun(doc: Doc, i: number): Upos | null {
  const before = doc.norms[i - 1] ?? "";
  const forms = verbForms(doc, i);
  const noun = mayBeNoun(doc, i + 1) && doc.ends[i] !== doc.starts[i + 1];
  if (ARTICLES.has(before) && !hasTag(doc, i - 1, tagSet("AUX", "PRON") & ~possessives(before))) {
    if ((forms & (FORM.gerund | FORM.participle)) !== 0 && noun) return "ADJ";
    return before === "these" || before === "those" || before === "no" ? null : "NOUN";
  }
  const afterAdjective = hasTag(doc, i - 1, tagSet("ADJ", "NUM")) && ARTICLES.has(doc.norms[i - 2] ?? "");
  if (afterAdjective && (forms & (FORM.gerund | FORM.participle)) !== 0 && noun) return "ADJ";
  return afterAdjective &&
    (forms & (FORM.base | FORM.third)) !== 0 &&
    !hasTag(doc, i - 1, tagSet("NUM")) &&
    lists().verbs.has(doc.lemmas[i] ?? "")
    ? "NOUN"
    : null;
}

function mayBeNoun(doc: Doc, i: number): boolean {
  if (hasTag(doc, i, NOMINAL)) return true;
  return hasTag(doc, i, VERB) && lists().verbs.has(doc.lemmas[i] ?? "") && (verbForms(doc, i) & (FORM.base | FORM.third)) !== 0;
}

function possessives(word: string): number {
  return ["its", "their", "his", "her", "our", "my", "your", "these", "those"].includes(word) ? tagSet("PRON") : 0;
}

/** `Seoul plans talks`, `Iran, Russia sign pact`: a verb that looks like a noun behind a name, where no other verb comes. */
function isHeadlineVerb(doc: Doc, i: number, end: number, subjects: ReadonlyMap<number, number>): boolean {
  const start = subjects.get(i);
  if (start === undefined || !lists().verbs.has(doc.lemmas[i] ?? "")) return false;
  const several = /^(,|and)$/.test(doc.norms[start - 1] ?? "") && subjects.has(start - 1);
  if (several === /s$/.test(doc.norms[i] ?? "")) return false;
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
  if (!lists().verbs.has(doc.norms[i] ?? "")) return false;
  const before = doc.norms[i - 1] ?? "";
  if (MODALS.has(before) || (before === "not" && MODALS.has(doc.norms[i - 2] ?? ""))) return true;
  const opener = doc.norms[sentence.start] ?? "";
  return subjects.has(i) && (MODALS.has(opener) || opener === "should") && !otherVerbAhead(doc, sentence.start + 1, i);
}

/** `Protests erupted`, `Ships left`. */
function isPluralOpener(doc: Doc, i: number): boolean {
  return hasTag(doc, i, tagSet("PROPN", "VERB")) && lists().plurals.has(doc.norms[i] ?? "");
}

/** `was limited by`. */
function isPassive(doc: Doc, i: number): boolean {
  const be = doc.lemmas[i - 1] === "be" && hasTag(doc, i - 1, tagSet("AUX"));
  return be && doc.norms[i + 1] === "by" && (verbForms(doc, i) & FORM.participle) !== 0;
}

function lists() {
  if (homographs) return homographs;
  const read = readLists<Homographs>("language/homographs.yaml");
  homographs = { verbs: new Set(read.verbs), plurals: new Set(read.plurals) };
  return homographs;
}
