import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, type Run } from "./lines.ts";

const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  face: "plain",
  size: 10,
  colour: "#000",
  ...more,
});
/** Every character is a point wide. */
const measure = ({ text }: Run) => text.length;
const textOf = (runs: readonly Run[], width: number) =>
  breakLines(runs, width, measure).map((line) => line.map(({ text }) => text).join(""));

describe("breaking lines", () => {
  it.each([
    ["between words", [run("one two three")], 8, ["one two ", "three"]],
    ["a blank at the end needs no room", [run("one two three")], 7, ["one two ", "three"]],
    ["not between a word and its mark", [run("one two"), run("[1]")], 8, ["one ", "two[1]"]],
    [
      "between two marks where one word is wider than a line",
      [run("a bb"), run("[1]"), run("[2]")],
      6,
      ["a ", "bb[1]", "[2]"],
    ],
    ["in a word that is wider than a line", [run("abcdefgh ij")], 5, ["abcde", "fgh ", "ij"]],
    ["nothing", [run("")], 5, []],
  ])("%s", (_, runs, width, lines) => {
    expect(textOf(runs, width)).toEqual(lines);
  });

  it("draws neighbours of one style as one, each part where the one before ends", () => {
    const to = { place: "source-1" };
    const [line = []] = breakLines([run("one two "), run("[1]", { to })], 80, measure);
    expect(line.map(({ text, x, width }) => [text, x, width])).toEqual([
      ["one two ", 0, 8],
      ["[1]", 8, 3],
    ]);
  });

  it("loses nothing and never runs over the edge", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "b", " ") }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 12 }),
        (texts, width) => {
          const lines = textOf(
            texts.map((text) => run(text)),
            width,
          );
          expect(lines.join("").replaceAll(" ", "")).toBe(texts.join("").replaceAll(" ", ""));
          for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
