import { expect, test } from "vitest";
import { analyse } from "../language/analyse.ts";
import { CARE } from "../language/doc.ts";
import { codeDocument } from "./code.ts";
import { selectRelevant } from "./relevance.ts";
import { codeText } from "./sample.ts";

const NAMES = Object.keys(CARE);

/** How each sentence is read. */
function care(text: string): string[] {
  return [...analyse(text, { published: null, select: selectRelevant }).care].map((value) => NAMES[value]!);
}

test.each([
  // An act may stand where two parties are around, or one with a word that asks for no other, or a meeting to come.
  ["Japan imposed sanctions on Russia.", ["full"]],
  ["Chad deployed troops.", ["full"]],
  ["The president will visit the port.", ["full"]],
  // Only a statement.
  ["Norway denied the report.", ["once"]],
  ["Chad will prosper.", ["once"]],
  // Nobody, or nobody who does what counts.
  ["The weather was fair over the harbour.", ["none"]],
  ["She ate an apple.", ["none"]],
  ["Peru is beautiful.", ["none"]],
  // Who was named before is taken up, by a pronoun or an office.
  ["Japan met Russia. It closed the border.", ["full", "full"]],
  ["Japan met Russia. The minister closed the border.", ["full", "full"]],
  [
    "Japan met Russia. Tea was served. Rain fell. Snow fell. The minister ate.",
    ["full", "none", "none", "none", "none"],
  ],
  // Whose words they are is told beside them; a sentence before one that takes somebody up is read for its sake.
  ['Qatar is small. "We will buy gas. Cheap gas," one trader said.', ["once", "once", "once"]],
  ["The harbour was calm. They saw Japan and Russia.", ["once", "full"]],
  // Those who are listed are named behind the listing.
  ["Canada blacklisted two firms. The first is Vostok Metals.", ["full", "full"]],
  // A speaker's own side is another party.
  ["Why has Turkey closed our skies?", ["full"]],
])("%s", (text, expected) => {
  expect(care(text)).toEqual(expected);
});

test("what is left out has neither tags nor a tree, and what is read is coded as ever", () => {
  const text = "The weather was fair over the harbour.\n\nJapan imposed sanctions on Russia on Tuesday.";
  const doc = analyse(text, { published: "2024-04-03", select: selectRelevant });
  const { start, end } = doc.sentences[0]!;
  expect(doc.heads.slice(start, end)).toEqual(Int32Array.from({ length: end - start }, (_, i) => start + i));
  const whole = codeText(text, "2024-04-03");
  expect(codeDocument(whole.document, doc).events).toEqual(whole.events);
  expect(whole.events).toHaveLength(1);
});
