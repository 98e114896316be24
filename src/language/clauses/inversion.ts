import type { Chunk } from "./chunks.ts";
import type { Doc } from "../doc.ts";
import { grammar } from "./grammar.ts";

/** `Were Pyongyang to test`, `Should Moscow supply`, `Will Seoul send`: the auxiliary before its subject joins its verb. */
export function invert(doc: Doc, chunks: readonly Chunk[]): Chunk[] {
  const out: Chunk[] = [];
  for (let c = 0; c < chunks.length; c++) {
    const chunk = chunks[c] as Chunk;
    const verbAt = opens(chunks, c) && isBareAuxiliary(doc, chunk) ? verbAfterSubject(chunks, c) : -1;
    if (verbAt === -1) {
      out.push(chunk);
      continue;
    }
    const word = doc.norms[chunk.start] ?? "";
    const asks = chunks.some((other) => doc.norms[other.start] === "?");
    if (grammar().inverted.has(word) && !asks) out.push({ kind: "mark", start: chunk.start, end: chunk.end, word });
    else out.push({ kind: "adverb", start: chunk.start, end: chunk.end });
    out.push(...chunks.slice(c + 1, verbAt), finite(chunks[verbAt] as Chunk, word));
    c = verbAt;
  }
  return out;
}

function opens(chunks: readonly Chunk[], c: number): boolean {
  const before = chunks[c - 1];
  return before === undefined || ["comma", "quote", "and", "stop", "time"].includes(before.kind);
}

function isBareAuxiliary(doc: Doc, chunk: Chunk): boolean {
  if (chunk.kind !== "verb" || chunk.group.verb !== chunk.start) return false;
  return /^(were|should|had|will|would|do|does|did|is|are|was|can|could|has|have|may|must)$/.test(
    doc.norms[chunk.start] ?? "",
  );
}

/** The verb right behind the subject and its prepositional phrases; -1 where another reading is nearer. */
function verbAfterSubject(chunks: readonly Chunk[], c: number): number {
  if (chunks[c + 1]?.kind !== "noun") return -1;
  let k = c + 2;
  while (["preposition", "noun", "adverb"].includes(chunks[k]?.kind ?? "")) k++;
  const found = chunks[k];
  if (found?.kind !== "verb") return -1;
  const { form, modal } = found.group;
  const bare = form === "infinitive" || form === "open" || form === "gerund" || form === "participle" || modal === null;
  return bare ? k : -1;
}

const MODAL = new Set(["will", "would", "can", "could", "may", "must", "should"]);

function finite(chunk: Chunk, auxiliary: string): Chunk {
  if (chunk.kind !== "verb") return chunk;
  const modal = MODAL.has(auxiliary) ? auxiliary : chunk.group.modal;
  const tense =
    auxiliary === "will" || auxiliary === "were"
      ? "future"
      : ["did", "had", "was"].includes(auxiliary)
        ? "past"
        : "present";
  return { ...chunk, group: { ...chunk.group, form: "finite", modal, tense } };
}
