import { z } from "zod";
import type { Mention } from "../../language/doc.ts";
import { readCodebook } from "../codebook.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { type Side, sideAt } from "./side.ts";

const SHAPE = z.object({ notOf: z.array(z.string()), flag: z.array(z.string()), craft: z.array(z.string()) });
/** How many tokens behind a craft its flag may stand. */
const REACH = 10;
let loaded: Record<"notOf" | "flag" | "craft", ReadonlySet<string>> | null = null;

/** `Chinese-made drones`, `US-backed rebels`: the adjective tells where something comes from, not whose it is. */
export function isDescent(reading: Reading, { end }: Mention): boolean {
  return reading.word(end) === "-" && words().notOf.has(reading.word(end + 1));
}

/** `a ship sailing under the flag of Togo`, `a tanker registered in Panama`: the state of the flag; `null` where none is told. */
export function flagBehind(reading: Reading, head: number): Side | null {
  if (!words().craft.has(reading.lemma(head))) return null;
  const { end } = sentenceRange(reading, head);
  for (let i = head + 1; i < Math.min(end, head + REACH); i++) {
    // Behind a comma the flag is an aside, behind `and` another act may begin.
    if (reading.word(i) === "," || reading.word(i) === "and") return null;
    if (!words().flag.has(reading.word(i))) continue;
    const of = ["of", "in", "by", "to", "under"].includes(reading.word(i + 1)) ? sideBehind(reading, i + 2) : null;
    return of ?? sideAt(reading, i - 1, "recipient");
  }
  return null;
}

function sideBehind(reading: Reading, token: number): Side | null {
  return sideAt(reading, reading.word(token) === "the" ? token + 1 : token, "recipient");
}

function words() {
  if (loaded) return loaded;
  const { notOf, flag, craft } = readCodebook("actors/descent.yaml", SHAPE);
  loaded = { notOf: new Set(notOf), flag: new Set(flag), craft: new Set(craft) };
  return loaded;
}
