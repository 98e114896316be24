import { expect, test } from "vitest";
import { blankDoc } from "../analyse.ts";
import { coreference } from "./coreference.ts";
import type { Doc } from "../doc.ts";

/** One sentence of names and pronouns without end, as no parser would give it. */
function endless(words: readonly string[], count: number): Doc {
  const text = Array.from({ length: count }, (_, i) => words[i % words.length]).join(" ");
  const doc = blankDoc(text, null);
  doc.words = text.split(" ");
  doc.norms = doc.words.map((word) => word.toLowerCase());
  doc.lemmas = doc.norms;
  doc.starts = new Int32Array(count);
  doc.ends = new Int32Array(count);
  let at = 0;
  for (const [i, word] of doc.words.entries()) {
    doc.starts[i] = at;
    doc.ends[i] = at + word.length;
    at += word.length + 1;
  }
  doc.upos = new Uint8Array(count);
  doc.xpos = new Uint8Array(count);
  doc.labels = new Uint8Array(count);
  doc.heads = Int32Array.from({ length: count }, (_, i) => i);
  doc.sentences = [{ start: 0, end: count }];
  doc.entities = [{ name: "Kenya", type: "state", country: "KEN", sector: null, office: null, because: "" }];
  doc.mentions = doc.words.flatMap((word, start) =>
    word === "Kenya" ? [{ start, end: start + 1, entity: 0, head: start, kind: "name" as const }] : [],
  );
  return doc;
}

test.each([
  [["Kenya", "and", "Kenya", "they", "it"]],
  [["the", "two", "sides", "both", "Kenya", ","]],
  [["the", "company", "its", "the", "former", "("]],
])("reads ten thousand tokens of %j to the end", (words) => {
  const doc = endless(words, 10_000);
  expect(coreference(doc)).toMatch(/resolved$/);
  for (const mention of doc.mentions) expect(mention.end).toBeGreaterThan(mention.start);
});
