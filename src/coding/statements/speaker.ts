import type { TokenRange } from "../../language/doc.ts";
import { type Reading, textOf } from "../reading.ts";

/** A speaker as the text has it; whom a pronoun stands for, where that is known. */
export function speakerName(reading: Reading, speaker: TokenRange): string {
  const mention = reading.doc.mentions[reading.mentionOf[speaker.start] ?? -1];
  const entity = mention?.kind === "pronoun" ? reading.doc.entities[mention.entity] : undefined;
  return entity && speaker.end - speaker.start === 1 ? entity.name : textOf(reading, speaker);
}
