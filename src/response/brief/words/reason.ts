import { EVENT_TYPES, type EventType } from "../../../model/event.ts";
import { clause } from "../../../warning/watch/level/view.ts";
import { ACT_WORDS } from "./codebook.ts";
import { dayWords, sentence } from "./plain.ts";

/** Says a code of a state or body as people do; a code without a name stays as it is. */
export type Naming = (code: string) => string;

const OPENING_LEVEL = /^Level \d, \w+: /;
const SAID_TWICE = /(\p{Lu}[\p{L} ]+) \(\1\)/gu;
const NEWEST = new RegExp(`\\bthe newest (${EVENT_TYPES.join("|")}) by\\b`, "g");

/** A reason as the engine gives it, as an official would say it, as a sentence. */
export function reasonWords(because: string, named: Naming): string {
  return sentence(reasonClause(because, named));
}

/**
 * A reason to stand inside a sentence: codes as names, types of acts and days in words. The level that opens it is left out, since it
 * stands beside its reason.
 */
export function reasonClause(because: string, named: Naming): string {
  const plain = because
    .replace(OPENING_LEVEL, "")
    .replaceAll(NEWEST, (_, type: EventType) => `the newest ${ACT_WORDS[type].noun} by`)
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, dayWords)
    .replaceAll(/\b[A-Z]{3}\b/g, named)
    .replaceAll(SAID_TWICE, "$1");
  return clause(plain.trim());
}
