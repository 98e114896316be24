import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import { headOf, sentenceRange } from "../reading.ts";
import type { ListPhrase } from "./list-phrase.ts";
import { listingWords } from "./listing-words.ts";

/** Words that list or delist somebody, before it is known whom. */
export interface Cue {
  action: "list" | "delist";
  /** The verb, or the list where no verb tells. */
  token: number;
  /** Clause of the verb, -1 for none. */
  clause: number;
  /** Where those listed may stand; the first stretch that yields any counts. */
  stretches: TokenRange[];
  list: ListPhrase | null;
  /** The list's owner lists, whoever the subject is: `six firms now face EU sanctions`. */
  ownerFirst: boolean;
  /** Tells a listing only where one was told before: `Canada added two`. */
  goesOn: boolean;
}

const ON = new Set(["on", "against", "upon", "from", "to"]);
const OFF = new Set(["off", "from"]);
const ONTO = new Set(["on", "onto", "to", "under", "in", "into"]);
/** How far behind a measure its `on` may stand. */
const MEASURE_REACH = 14;

/** What the verb of a clause makes of those in its reach, `null` where it lists nobody. */
export function cueOf(reading: Reading, index: number, lists: ListPhrase[], known: boolean): Cue | null {
  const clause = reading.doc.clauses[index];
  if (!clause) return null;
  const at: Place = { reading, clause, index, end: endOf(reading, clause), lists, known };
  return (
    ofMeasure(at) ?? ofList(at) ?? ofAssets(at) ?? ofEntry(at) ?? ofPapers(at) ?? ofVerb(at) ?? ofNotice(at) ?? ofMore(at)
  );
}

interface Place {
  reading: Reading;
  clause: Clause;
  index: number;
  /** Where the words of the verb end. */
  end: number;
  lists: ListPhrase[];
  known: boolean;
}

function cue(at: Place, action: Cue["action"], stretches: TokenRange[], more: Partial<Cue> = {}): Cue {
  return {
    action,
    token: at.clause.verb,
    clause: at.index,
    stretches: stretches.filter(({ start, end }) => end > start),
    list: null,
    ownerFirst: false,
    goesOn: false,
    ...more,
  };
}

function is(at: Place, list: Parameters<ReturnType<typeof listingWords>["is"]>[0]): boolean {
  const { reading, clause } = at;
  const lemma = reading.lemma(clause.verb);
  const words = listingWords();
  return words.is(list, lemma) || (clause.particle !== null && words.is(list, `${lemma} ${clause.particle}`));
}

/** `imposed sanctions on X`, `lifted the travel ban on X`, `hit X with sanctions`, `X now face EU sanctions`. */
function ofMeasure(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const measures = at.lists.filter(({ measure }) => measure);
  const object = measures.find(({ head }) => head > clause.verb && head < end);
  const subject = clause.passive ? measures.find(({ head }) => within(head, clause.subjects)) : undefined;
  if (object && is(at, "hit") && reading.word(object.start - 1) === "with")
    return cue(at, "list", [{ start: clause.verb + 1, end: object.start - 1 }, before(at)], { list: object });
  if (object && is(at, "undergo")) return cue(at, "list", [before(at)], { list: object, ownerFirst: true });
  const measure = object ?? subject;
  const action = is(at, "impose") ? "list" : is(at, "ease") ? "delist" : null;
  if (!measure || action === null || under(at, measure)) return null;
  const from = Math.max(measure.head, subject ? clause.verb : 0) + 1;
  const start = onAfter(reading, measure.head + 1, end, subject ? end : from + MEASURE_REACH);
  return start < 0 ? null : cue(at, action, [{ start, end }], { list: measure });
}

function under(at: Place, { start }: ListPhrase): boolean {
  return at.reading.word(start - 1) === "under";
}

function onAfter(reading: Reading, from: number, end: number, limit: number): number {
  for (let i = from; i < Math.min(end, limit); i++) if (ON.has(reading.word(i))) return i + 1;
  return -1;
}

/** `added X to its list`, `took X off the blacklist`, `X are now on Ottawa's list`, `expanded its list by X`. */
function ofList(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const start = Math.min(clause.start, clause.verb);
  const list = at.lists.find(
    ({ head, measure, preposition }) => head >= start && head < end && (!measure || preposition === "under"),
  );
  if (!list) return null;
  if (is(at, "growing") && list.head > clause.verb)
    return cue(at, "list", [{ start: list.end + 1, end }], { list });
  const { preposition } = list;
  const off = OFF.has(preposition);
  if (!off && !ONTO.has(preposition)) return null;
  const lasts = is(at, "last") && !["now", "newly"].some((word) => wordIn(reading, word, clause.verb, list.start));
  if (lasts || (is(at, "last") && !["on", "off"].includes(preposition))) return null;
  const verb = is(at, "put") ? !off : is(at, "take") ? off : is(at, "last");
  if (!verb && !(list.head < clause.verb && off)) return null;
  const inFront = { start: clause.verb + 1, end: list.start - 1 };
  const behind = { start: Math.max(list.end, clause.verb + 1), end };
  const own = clause.passive || is(at, "last") || !transitive(at);
  return cue(at, off ? "delist" : "list", own ? [before(at), behind, inFront] : [inFront, behind, before(at)], {
    list,
    ownerFirst: own && !clause.passive,
  });
}

/** A verb with an object other than names that are found on a list. */
function transitive({ reading, clause }: Place): boolean {
  return clause.objects.some((range) => !["name", "themselves"].includes(reading.lemma(headOf(reading, range))));
}

function wordIn(reading: Reading, word: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (reading.word(i) === word) return true;
  return false;
}

/** `froze the assets of X`. */
function ofAssets(at: Place): Cue | null {
  const action = is(at, "freeze") ? "list" : is(at, "unfreeze") ? "delist" : null;
  return action && heldThing(at, "assets", action);
}

/** `revoked the visas of X`. */
function ofPapers(at: Place): Cue | null {
  return is(at, "revoke") ? heldThing(at, "papers", "list") : null;
}

function heldThing(at: Place, thing: "assets" | "papers", action: Cue["action"]): Cue | null {
  const { reading, clause, end } = at;
  const [from, to] = clause.passive ? [clause.start, clause.verb] : [clause.verb + 1, end];
  for (let i = from; i < to; i++) {
    if (!listingWords().is(thing, reading.lemma(i))) continue;
    for (let of = i + 1; of < Math.min(to, i + 6); of++)
      if (["of", "by", "to", "for"].includes(reading.word(of))) return cue(at, action, [{ start: of + 1, end: to }]);
    return cue(at, action, [{ start: from, end: i }]);
  }
  return null;
}

/** `barred entry to X`, `banned X from its territory`. */
function ofEntry(at: Place): Cue | null {
  const { reading, clause, end } = at;
  if (!is(at, "bar")) return null;
  const words = listingWords();
  for (let i = clause.verb + 1; i < end; i++) {
    if (!words.is("entry", reading.lemma(i)) && !words.is("entry", reading.word(i))) continue;
    if (reading.word(i + 1) === "to" || reading.word(i + 1) === "for") return cue(at, "list", [{ start: i + 2, end }]);
    const from = backTo(reading, "from", i, clause.verb);
    if (from < 0) return cue(at, "list", [{ start: clause.verb + 1, end: i }]);
    return cue(at, "list", clause.passive ? [before(at)] : [{ start: clause.verb + 1, end: from }]);
  }
  return null;
}

function backTo(reading: Reading, word: string, from: number, limit: number): number {
  for (let i = from; i > Math.max(limit, from - 6); i--) if (reading.word(i) === word) return i;
  return -1;
}

/** `blacklisted X`, `X were struck off`, `X, whom Brussels blacklisted`. */
function ofVerb(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const action = is(at, "list") ? "list" : is(at, "delist") ? "delist" : null;
  if (action === null || (reading.lemma(clause.verb) === "list" && !at.known)) return null;
  const after = { start: clause.verb + 1, end };
  const relative = clause.governor?.relation === "relative";
  const own = clause.passive ? [before(at), after] : [after];
  return cue(at, action, relative ? [...own, antecedent(at)] : own);
}

function antecedent({ reading, clause }: Place): TokenRange {
  let end = clause.start;
  while (["that", "which", "whom", "who", ","].includes(reading.word(end - 1))) end--;
  const phrase = reading.doc.nouns[reading.phraseOf[end - 1] ?? -1];
  return { start: phrase?.start ?? end, end };
}

/** `The new listings cover X`, `London's notice names X`, `the measures target X`. */
function ofNotice(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const notice = clause.subjects.some((range) => listingWords().is("notices", reading.lemma(headOf(reading, range))));
  if (!notice || clause.passive || !is(at, "cover")) return null;
  return cue(at, "list", [{ start: clause.verb + 1, end }], { goesOn: !at.known });
}

/** `Canada added X`, after a listing told before. */
function ofMore(at: Place): Cue | null {
  const { clause, end } = at;
  const action = is(at, "goOn") ? "list" : clause.particle === "off" && is(at, "take") ? "delist" : null;
  if (action === null) return null;
  const after = { start: clause.verb + 1, end };
  return cue(at, action, clause.passive ? [before(at), after] : [after], { goesOn: true });
}

/** The words before a verb that its subject may fill. */
function before({ reading, clause }: Place): TokenRange {
  const subject = clause.subjects[0];
  const start = Math.min(clause.start, subject && subject.start < clause.verb ? subject.start : clause.verb);
  const sentence = sentenceRange(reading, clause.verb);
  return { start: Math.max(start, sentence.start), end: clause.verb };
}

/** Where the words of a verb end: at the next clause of its rank. */
function endOf(reading: Reading, clause: Clause): number {
  let { end } = sentenceRange(reading, clause.verb);
  for (const index of reading.clausesOf[clause.sentence] ?? []) {
    const other = reading.doc.clauses[index];
    if (!other || other === clause || other.verb <= clause.verb || other.start <= clause.verb) continue;
    const inside = ["relative", "participle"].includes(other.governor?.relation ?? "");
    if (!inside && other.start < end) end = other.start;
  }
  // A relative clause ends where the verb above it begins: `five traders that Brussels listed were struck off`.
  const over = reading.doc.clauses[clause.governor?.clause ?? -1];
  if (over && clause.governor?.relation === "relative" && over.verb > clause.verb) end = Math.min(end, clause.end);
  return end;
}

function within(token: number, ranges: TokenRange[]): boolean {
  return ranges.some(({ start, end }) => token >= start && token < end);
}
