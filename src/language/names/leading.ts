import type { Doc, Mention } from "../doc.ts";
import type { MentionIndex } from "./mention-index.ts";

/** Verbs by which a clause tells what somebody is in charge of. */
const LEADING = /^(?:head|lead|run|command|chair|oversee|direct|represent|govern|rule)$/;
const OWNERS = new Set(["state", "government", "intergovernmental", "military"]);
const REACH = 5;

/** The state or body whose service somebody leads: `Aidar Tashiev, who heads Kyrgyz security,`; `null` where the text tells none. */
export function leadOf(doc: Doc, end: number, mentions: MentionIndex): Mention | null {
  if (doc.norms[end] !== "," || doc.norms[end + 1] !== "who" || !LEADING.test(doc.lemmas[end + 2] ?? "")) return null;
  for (let i = end + 3; i < end + 3 + REACH; i++) {
    const mention = mentions.at(i);
    if (mention) return OWNERS.has(doc.entities[mention.entity]?.type ?? "") ? mention : null;
    if (doc.norms[i] === ",") return null;
  }
  return null;
}
