import { expect, test } from "vitest";
import { passage } from "./passage.ts";
import { plainLines } from "./plain.ts";
import { joinBroken, joinWrapped } from "./wrapping.ts";

const paragraphs = (text: string) => joinWrapped(plainLines(text)).map((paragraph) => paragraph.text);

test("a sentence that goes on in lower case is one", () => {
  expect(paragraphs("The envoys met in Geneva and agreed\nto meet again in May.\nNobody spoke to the press.")).toEqual([
    "The envoys met in Geneva and agreed to meet again in May.",
    "Nobody spoke to the press.",
  ]);
});

test("in a wrapped text lines go on with a capital too", () => {
  const text = "The pact was signed by the head of the Strait\nTrade Council and by\nthe mayor.\nIt lasts a year.";
  expect(paragraphs(text)).toEqual([
    "The pact was signed by the head of the Strait Trade Council and by the mayor.",
    "It lasts a year.",
  ]);
});

test("lines of even width are a paragraph, whatever ends them", () => {
  const text =
    "The first report of the day was short and to the point.\n" +
    "Ministers had met at dawn, and nobody had slept a wink.\n" +
    "They parted without an agreement, as they had in March.";
  expect(paragraphs(text)).toEqual([text.replaceAll("\n", " ")]);
});

test.each([
  ["lists", "They agreed on:\n- a truce\n- new talks"],
  ["headings and labels", "Share this article\nBy Ann Ro\nThe envoys met in Geneva."],
  ["paragraphs without a blank line", "The envoys met in Geneva.\nThey will meet again in May."],
])("%s stay apart", (_, text) => {
  expect(paragraphs(text)).toEqual(text.split("\n"));
});

test("a paragraph broken by furniture is mended afterwards", () => {
  const broken = ["The envoys agreed on Monday", "that a truce would hold.", "They left."].map((text) => passage(text));
  expect(joinBroken(broken).map((paragraph) => paragraph.text)).toEqual([
    "The envoys agreed on Monday that a truce would hold.",
    "They left.",
  ]);
});
