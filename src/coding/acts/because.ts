import type { TokenRange } from "../../language/doc.ts";
import type { Act } from "./act.ts";
import type { LeftOut, Verdict } from "./judge.ts";
import type { Side } from "../parties/side.ts";
import { type Reading, textOf } from "../reading.ts";

/** Tokens of the act's words that are quoted in full; longer ones keep both ends. */
const QUOTED = 14;

/**
 * Why an act was coded, in one line for people: its words, the frame that they read as, who acts on whom, and each step
 * that was not plain from the words.
 */
export function becauseOf(reading: Reading, act: Act, verdict: Verdict): string {
  const steps = [...act.steps, ...act.stance.steps, ...verdict.steps];
  return told(reading, act, [whoActs(act, verdict), toWhom(verdict), ...steps]);
}

/** Why an act was left out, in one line for people: what its words read as, and what speaks against an event. */
export function leftOutBecause(reading: Reading, act: Act, { because }: LeftOut): string {
  return told(reading, act, [whoActs(act, act), toWhom(act), ...act.steps, ...act.stance.steps, `but ${because}`]);
}

function told(reading: Reading, act: Act, parts: string[]): string {
  const how = `${foundBy(act)}${act.nominal ? ", named by a noun" : ""}`;
  const all = parts.filter((part) => part !== "").join("; ");
  return `"${wordsOf(reading, act.words, act.trigger)}" reads as ${act.type} (${how}): ${all}`;
}

/** The phrasing that told an act, or the network of acts with its chance where no phrasing did. */
function foundBy({ frame, proposed, support }: Act): string {
  return proposed ? `network of acts, ${Math.round(support * 100)} %` : `frame ${frame.name.replaceAll("-", " ")}`;
}

function wordsOf(reading: Reading, words: TokenRange, trigger: TokenRange): string {
  if (words.end - words.start <= QUOTED) return oneLine(textOf(reading, words));
  const tail = { start: Math.max(trigger.end, words.end - QUOTED / 2), end: words.end };
  const head = { start: words.start, end: Math.min(words.start + QUOTED / 2, trigger.start) };
  const parts = [head, trigger, tail].filter((part) => part.end > part.start);
  return oneLine(parts.map((part) => textOf(reading, part)).join(" ... "));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

function whoActs({ joint, type }: Act, verdict: Pick<Verdict, "type" | "actors">): string {
  if (verdict.type !== type && verdict.type === "ACCUSE") return `${names(verdict.actors)} says so`;
  if (verdict.actors.length > 1) return `${names(verdict.actors)} act${joint ? " together" : ""}`;
  return `${names(verdict.actors)} acts`;
}

function toWhom({ recipients }: Pick<Verdict, "recipients">): string {
  return recipients.length > 0 ? `towards ${names(recipients)}` : "";
}

function names(sides: Side[]): string {
  const all = sides.map(({ name, country }) => (country && country !== name ? `${name} (${country})` : name));
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
}
