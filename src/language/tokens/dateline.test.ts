import { expect, test } from "vitest";
import { blankDoc } from "../analyse.ts";
import { Span } from "../span.ts";
import { splitSentences } from "./sentences.ts";
import { tokenise } from "./tokenise.ts";

/** The sentences of a text. */
function sentences(text: string): string[] {
  const doc = blankDoc(text, null);
  tokenise(doc);
  splitSentences(doc);
  return doc.sentences.map((range) => new Span(doc, range).text);
}

test.each([
  ["SEOUL, April 2 (Strait Wire) - South Korea summoned the envoy.", "SEOUL, April 2 (Strait Wire) -"],
  ["KYIV, Ukraine (AP) — Drones hit a depot.", "KYIV, Ukraine (AP) —"],
  ["PRISTINA -- Police closed the bridge.", "PRISTINA --"],
  ["SEOUL, Oct. 3 (Yonhap) -- The ministry said so.", "SEOUL, Oct. 3 (Yonhap) --"],
  ["Geneva (Reuters) - Talks ended.", "Geneva (Reuters) -"],
])("the dateline of %s stands alone", (text, dateline) => {
  expect(sentences(text)[0]).toBe(dateline);
});

test.each([
  "Seoul - and Tokyo - agreed.",
  "The Kyiv - Warsaw line holds.",
  "NATO: We will not yield.",
  "Moscow said on Monday (local time) - Tuesday in Asia - that it had left.",
])("%s has none", (text) => {
  expect(sentences(text)).toHaveLength(1);
});
