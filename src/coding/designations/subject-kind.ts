import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject } from "../../model/designation.ts";
import { lexicon } from "../frames/lexicon.ts";
import { fold } from "../frames/spelling.ts";
import type { Reading } from "../reading.ts";
import { listingWords } from "./listing-words.ts";

export type Kind = DesignatedSubject["kind"];

/** Endings of nouns for people who do something: `propagandist`, `physician`, `gunman`. */
const AGENTS = /(?:ists?|ians?|m[ae]n|women|woman|eers?)$/;

let kinds: Map<string, Kind> | null = null;

/** The kind of subject that a noun counts, `null` for other nouns. */
export function subjectKind(lemma: string): Kind | null {
  kinds ??= new Map(
    Object.entries(lexicon().designation.kinds).flatMap(([kind, nouns]) =>
      nouns.map((noun) => [fold(noun), kind as Kind] as const),
    ),
  );
  return kinds.get(lemma) ?? null;
}

/** The kind that a phrase tells: by its head, else by a common noun before a name. */
export function kindOfPhrase(reading: Reading, range: TokenRange, head: number): Kind | null {
  const atHead = head < range.end && isCommon(reading, head) ? kindOfNoun(reading, head, "any") : null;
  if (atHead) return atHead;
  for (let i = range.end - 1; i >= range.start; i--) {
    const kind = isCommon(reading, i) && reading.tag(i) === "NOUN" ? kindOfNoun(reading, i, "any") : null;
    if (kind) return kind;
  }
  return null;
}

/** The kind of one noun; of a counted one also by its ending. */
export function kindOfNoun(reading: Reading, at: number, how: "any" | "counted"): Kind | null {
  const lemma = reading.lemma(at);
  if (listingWords().is("either", lemma)) return behindNationality(reading, at) ? "person" : "company";
  const known = subjectKind(lemma);
  if (known) return known;
  const mention = reading.doc.mentions[reading.mentionOf[at] ?? -1];
  const entity = mention?.kind === "description" ? reading.doc.entities[mention.entity] : undefined;
  if (entity?.type === "person" && mention?.head === at) return "person";
  // `98 Belarusians`
  if (how === "counted" && reading.word(at).endsWith("s") && entity?.type !== "military" && isPeople(reading, at))
    return "person";
  return how === "counted" && isCommon(reading, at) && AGENTS.test(reading.word(at)) ? "person" : null;
}

function isPeople(reading: Reading, at: number): boolean {
  const mention = reading.doc.mentions[reading.mentionOf[at] ?? -1];
  const type = mention && reading.doc.entities[mention.entity]?.type;
  return (
    mention?.head === at && (type === "state" || type === "person") && /^\p{Lu}/u.test(reading.doc.words[at] ?? "")
  );
}

/** `Omani brokers` are people, `oil brokers` a trade. */
function behindNationality(reading: Reading, at: number): boolean {
  return reading.tag(at - 1) !== "NOUN" && !reading.word(at - 1).endsWith("ing");
}

function isCommon(reading: Reading, i: number): boolean {
  const word = reading.doc.words[i] ?? "";
  const opens = reading.doc.sentences[reading.sentenceOf[i] ?? -1]?.start === i;
  return !/^\p{Lu}/u.test(word) || opens || reading.tag(i) === "NOUN";
}
