import { expect, test } from "vitest";
import { blankDoc } from "./analyse.ts";
import { Span } from "./span.ts";
import { tokenise } from "./tokens/tokenise.ts";

// Tokens: Two 0, ships 1, of 2, Seoul 3, left 4, the full stop 5, He 6, stayed 7, the full stop 8.
const doc = blankDoc("Two  ships of\nSeoul left. He stayed.", null);
tokenise(doc);
doc.heads = Int32Array.of(1, 4, 3, 1, 4, 4, 7, 7, 7);

test.each([
  ["a whole sentence", 0, 6, "Two  ships of\nSeoul left.", "left"],
  ["a noun phrase", 0, 4, "Two  ships of\nSeoul", "ships"],
  ["a prepositional phrase", 2, 4, "of\nSeoul", "Seoul"],
  ["a single token", 0, 1, "Two", "Two"],
  ["the first of two roots", 3, 6, "Seoul left.", "Seoul"],
  ["two sentences", 0, 9, "Two  ships of\nSeoul left. He stayed.", "left"],
  ["the last sentence", 6, 9, "He stayed.", "stayed"],
  ["nothing at the start", 0, 0, "", null],
  ["nothing at the end", 9, 9, "", null],
])("%s", (_, start, end, text, root) => {
  const span = new Span(doc, { start, end });
  expect({ text: span.text, root: span.root?.text ?? null }).toEqual({ text, root });
  expect([...span.tokens()].map(({ index }) => index)).toEqual(doc.words.map((_word, i) => i).slice(start, end));
});
