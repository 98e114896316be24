import { Failure } from "../../src/model/failure.ts";
import { EVENT_TYPES, type EventType } from "../../src/model/event.ts";
import { STANDINGS, type Standing } from "../../src/coding/network/model.ts";

/** An act as it is marked in an example; offsets are those of words in the text. */
export interface MarkedAct {
  type: EventType;
  standing: Standing;
  trigger: number;
  actors: number[];
  recipients: number[];
}

export interface MarkedText {
  text: string;
  acts: MarkedAct[];
}

const MARK = /\[([^[\] ]+) ([^[\] ]+)\]/g;
const TRIGGER = /^([A-Z]{2,})(\d*)(?:\/([fhned]))?$/;
const PARTY = /([AR])(\d*)/g;

/**
 * Reads an example with its marks: `[A Oslo] has [SANCTION closed] its ports to [R Russian] trawlers`.
 *
 * Each mark holds one word. A trigger has a type, a number where the text tells several acts, and after a slash the first letter
 * of a standing other than `actual`; parties are `A` (actor) and `R` (recipient) with the numbers of their acts.
 *
 * @throws Failure `training.marks` where a mark cannot be read, or a party belongs to no act
 */
export function readMarked(line: string): MarkedText {
  const acts = new Map<string, MarkedAct>();
  const parties: { role: "actors" | "recipients"; act: string; at: number }[] = [];
  let [text, from] = ["", 0];
  for (const match of line.matchAll(MARK)) {
    text += line.slice(from, match.index);
    const [whole, tag = "", word = ""] = match;
    const trigger = TRIGGER.exec(tag);
    if (trigger) enter(acts, trigger, text.length, line);
    else if (/^(?:[AR]\d*)+$/.test(tag)) {
      for (const [, role, number] of tag.matchAll(PARTY))
        parties.push({ role: role === "A" ? "actors" : "recipients", act: number || "1", at: text.length });
    } else throw unreadable(line, tag);
    text += word;
    from = match.index + whole.length;
  }
  text += line.slice(from);
  for (const { role, act, at } of parties) {
    const owner = acts.get(act);
    if (!owner) throw unreadable(line, act);
    owner[role].push(at);
  }
  return { text, acts: [...acts.values()] };
}

function enter(acts: Map<string, MarkedAct>, match: RegExpExecArray, trigger: number, line: string): void {
  const [tag, name, number, letter] = match;
  const type = EVENT_TYPES.find((one) => one === name);
  const key = number || "1";
  if (!type || acts.has(key)) throw unreadable(line, tag);
  const standing = STANDINGS.find((one) => one.startsWith(letter ?? "a")) ?? "actual";
  acts.set(key, { type, standing, trigger, actors: [], recipients: [] });
}

function unreadable(line: string, mark: string): Failure {
  return new Failure(
    "training.marks",
    `The mark ${mark} cannot be read in the example "${line.slice(0, 80)}"; mend it.`,
  );
}
