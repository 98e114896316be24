import type { TokenRange } from "../language/doc.ts";
import type { Side } from "./party.ts";
import { type Reading, textOf } from "./reading.ts";

/** A speaker as the text has it; whom a pronoun stands for, where that is known. */
export function speakerName(reading: Reading, speaker: TokenRange, side: Side | undefined): string {
  const pronoun = speaker.end - speaker.start === 1 && reading.tag(speaker.start) === "PRON";
  return pronoun && side ? side.name : textOf(reading, speaker);
}
