import type { Clause, Doc, TokenRange } from "../doc.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { FORM, verbForms } from "./verb-form.ts";

/** A main verb with its auxiliaries, negation and adverbs: `has not yet been sent`. */
export interface VerbGroup extends TokenRange {
  verb: number;
  /** `open`: past tense or participle, which only the sentence can tell (`seized`). */
  form: "finite" | "infinitive" | "gerund" | "participle" | "open";
  passive: boolean;
  negated: boolean;
  modal: string | null;
  tense: Clause["tense"];
}

const VERBAL = tagSet("VERB", "AUX");
const AUXILIARY = tagSet("AUX");
const VERB = tagSet("VERB");
const ADVERBIAL = tagSet("ADV", "PART", "INTJ");
const MODALS: Readonly<Record<string, string>> = {
  will: "will",
  "'ll": "will",
  wo: "will",
  would: "would",
  "'d": "would",
  shall: "shall",
  sha: "shall",
  should: "should",
  can: "can",
  ca: "can",
  could: "could",
  may: "may",
  might: "might",
  must: "must",
};
const NEGATIONS = new Set(["not", "n't", "never"]);
const REFLEXIVES = new Set(["itself", "himself", "herself", "themselves", "ourselves", "myself"]);
const BE = new Set(["be", "get"]);

interface Members {
  to: boolean;
  auxiliaries: number[];
  main: number;
  negated: boolean;
  end: number;
}

/** The verb groups of a sentence, left to right. */
export function verbGroups(doc: Doc, sentence: TokenRange): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = sentence.start;
  while (i < sentence.end) {
    const members = opensGroup(doc, i, sentence.end) ? collect(doc, i, sentence.end) : null;
    if (members) groups.push(describe(doc, i, members));
    i = members ? members.end : i + 1;
  }
  return groups;
}

function opensGroup(doc: Doc, i: number, end: number): boolean {
  if (hasTag(doc, i, VERBAL)) return true;
  if (doc.norms[i] !== "to" && !NEGATIONS.has(doc.norms[i] ?? "")) return false;
  const next = skipAdverbs(doc, i + 1, end);
  return hasTag(doc, next, VERBAL) && (doc.norms[i] !== "to" || (verbForms(doc, next) & FORM.base) !== 0);
}

function collect(doc: Doc, start: number, end: number): Members | null {
  const members: Members = { to: false, auxiliaries: [], main: -1, negated: false, end: start };
  for (let i = start; i < end;) {
    const word = doc.norms[i] ?? "";
    if (NEGATIONS.has(word) || (word === "yet" && doc.norms[i + 1] === "to")) members.negated = true;
    else if (word === "to" && goesOnWithTo(doc, i, end, members)) members.to = members.auxiliaries.length === 0;
    else if (hasTag(doc, i, AUXILIARY)) members.auxiliaries.push(i);
    else if (hasTag(doc, i, VERB)) {
      if (!joins(doc, members, i)) break;
      return { ...members, main: i, end: i + 1 };
    } else if (isQuote(doc, i) && members.to) {
      i++;
      continue;
    } else if (!hasTag(doc, i, ADVERBIAL) && !(REFLEXIVES.has(word) && members.auxiliaries.length > 0)) break;
    i++;
    if (hasTag(doc, i - 1, VERBAL) || NEGATIONS.has(word)) members.end = i;
  }
  const main = members.auxiliaries.pop();
  return main === undefined ? null : { ...members, main, end: Math.max(members.end, main + 1) };
}

function goesOnWithTo(doc: Doc, i: number, end: number, members: Members): boolean {
  const next = skipAdverbs(doc, i + 1, end);
  if (!hasTag(doc, next, VERBAL) || (verbForms(doc, next) & FORM.base) === 0) return false;
  return members.auxiliaries.length === 0 || ["be", "have", "ought", "use"].includes(lastLemma(doc, members));
}

/** Whether a verb may follow the auxiliaries: after `is` and `has` stands no base form. */
function joins(doc: Doc, { auxiliaries, to }: Members, verb: number): boolean {
  const last = auxiliaries.at(-1);
  if (last === undefined || to) return true;
  const forms = verbForms(doc, verb);
  if (MODALS[doc.norms[last] ?? ""] || doc.lemmas[last] === "do") return (forms & FORM.base) !== 0;
  if (doc.norms[verb - 1] === "to") return true;
  return (forms & (FORM.participle | FORM.gerund)) !== 0;
}

function describe(doc: Doc, start: number, { to, auxiliaries, main, negated, end }: Members): VerbGroup {
  const first = auxiliaries[0] ?? main;
  const last = auxiliaries.at(-1);
  const forms = verbForms(doc, main);
  const be = last !== undefined && BE.has(doc.lemmas[last] ?? "");
  const passive = be && (forms & FORM.participle) !== 0 && hasTag(doc, main, VERB) && doc.norms[main - 1] !== "to";
  const form = formOf(doc, to, first, auxiliaries.length > 0);
  const modal = modalOf(doc, auxiliaries, main, to);
  return { start, end, verb: main, form, passive, negated, modal, tense: tenseOf(doc, form, modal, first) };
}

function formOf(doc: Doc, to: boolean, first: number, helped: boolean): VerbGroup["form"] {
  if (to) return "infinitive";
  const forms = verbForms(doc, first);
  if (doc.norms[first] === "be") return "finite";
  if (forms === FORM.gerund) return "gerund";
  if (helped || hasTag(doc, first, AUXILIARY)) return "finite";
  if ((forms & FORM.participle) !== 0) return (forms & FORM.past) !== 0 ? "open" : "participle";
  return "finite";
}

function modalOf(doc: Doc, auxiliaries: number[], main: number, to: boolean): string | null {
  for (const i of [...auxiliaries, main]) {
    const modal = hasTag(doc, i, AUXILIARY) ? MODALS[doc.norms[i] ?? ""] : undefined;
    // `had` and `would` share the short form: a participle tells them apart.
    if (modal && !(doc.norms[i] === "'d" && (verbForms(doc, main) & FORM.participle) !== 0)) return modal;
  }
  return to || doc.norms[main - 1] === "to" ? "to" : null;
}

function tenseOf(doc: Doc, form: VerbGroup["form"], modal: string | null, first: number): Clause["tense"] {
  if (form === "infinitive" || form === "gerund" || form === "participle") return "none";
  if (modal === "will" || modal === "shall" || modal === "to") return "future";
  if (form === "open" || ["was", "were", "had", "did"].includes(doc.norms[first] ?? "")) return "past";
  if (doc.lemmas[first] === "have" && hasTag(doc, first, AUXILIARY)) return "past";
  return (verbForms(doc, first) & FORM.past) !== 0 && !MODALS[doc.norms[first] ?? ""] ? "past" : "present";
}

function skipAdverbs(doc: Doc, from: number, end: number): number {
  let i = from;
  while (i < end && (hasTag(doc, i, tagSet("ADV")) || NEGATIONS.has(doc.norms[i] ?? "") || isQuote(doc, i))) i++;
  return i;
}

/** `to "abandon" it`: quotation marks do not part a verb from its `to`. */
function isQuote(doc: Doc, i: number): boolean {
  return /^["“]$/.test(doc.words[i] ?? "");
}

function lastLemma(doc: Doc, members: Members): string {
  return doc.lemmas[members.auxiliaries.at(-1) ?? -1] ?? "";
}
