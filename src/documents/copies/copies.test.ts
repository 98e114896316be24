import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../model/document.ts";
import { CopyIndex } from "./copies.ts";

const paragraphs = [
  "The harbour of the port city was closed to tankers on Tuesday after a spill that had gone unseen for three days, the mayor said.",
  "Divers found the leak under a pier that was built in the last century and had not been inspected since the owners changed.",
  "Fishermen asked the regional government for compensation, since the spring catch makes up most of what they earn in a year.",
  "A spokesman for the shipping company denied that it had known of the leak and promised to pay for the clean water that ships now bring.",
  "The closure will last for at least a week, and tankers on their way to the city were told to wait outside the straits.",
];
const wire = paragraphs.join("\n\n");

const others = [
  "Parliament sat through the night to vote on a budget that the opposition had called a gift to landowners and a blow to schools.",
  "Three members of the governing party voted against it and were told that they would not stand again in the coming election.",
  "The central bank raised its rate for the second time this year, and said that more might follow if prices did not calm down.",
  "Teachers in four provinces announced a strike for Friday, the first of its kind since the new labour law came into force.",
];

const document = (text: string) => ({ text }) as Document;

function judge(text: string, earlier = wire) {
  const index = new CopyIndex();
  index.add("first", index.judge(document(earlier)).signature);
  return index.judge(document(text)).verdict;
}

test.each([
  ["the same text", wire, "exact"],
  ["other case, quotes and line breaks", wire.toUpperCase().replaceAll("\n\n", "\n").replaceAll(",", " –"), "exact"],
  ["a paragraph dropped", paragraphs.toSpliced(2, 1).join("\n\n"), "near"],
  ["the first paragraph dropped", paragraphs.slice(1).join("\n\n"), "near"],
  ["cut to the first half", paragraphs.slice(0, 3).join("\n\n"), "near"],
  [
    "a note at the end",
    `${wire}\n\nThe Herald could not reach the owners of the pier by the time of going to press.`,
    "near",
  ],
  [
    "a few words changed",
    wire.replace("Tuesday", "April 2").replace("three days", "days").replace("spokesman", "speaker"),
    "near",
  ],
  ["background in a new report", [...others, paragraphs[0]].join("\n\n"), "original"],
  ["new news over old background", [...others.slice(0, 3), ...paragraphs.slice(3)].join("\n\n"), "original"],
  [
    "the longer report that follows",
    [wire, ...others, ...others.map((text) => `Later, ${text.split(" ").toReversed().join(" ")}`)].join("\n\n"),
    "original",
  ],
  ["another report", others.join("\n\n"), "original"],
])("%s: %s", (_, text, kind) => {
  const verdict = judge(text);
  expect(verdict).toMatchObject({ kind, of: kind === "original" ? null : "first" });
  expect(verdict.because).toMatch(/\.$/);
});

test("formulas around other news make no copy", () => {
  const formula = `${paragraphs[3]} ${paragraphs[4]} ${others[2]}`;
  const lead =
    "The mayor met the fishermen of the bay on Sunday and spoke with them about the new season and the price of diesel fuel.";
  const other =
    "Five ministers flew to the capital of the province on Friday where they laid the first stone of a hospital for miners.";
  expect(judge(`${other} ${formula}`, `${lead} ${formula}`)).toMatchObject({
    kind: "original",
    because: expect.stringContaining("begins with other news"),
  });
});

test("of short reports only the very words count", () => {
  expect(judge("The embassy did not comment on Friday.", "The embassy did not comment on Monday.").kind).toBe(
    "original",
  );
  expect(judge("The embassy did not comment.", "the embassy did not comment").kind).toBe("exact");
});

test("a copy of a copy is a copy of the first report, while a chain of changes is not", () => {
  const index = new CopyIndex();
  const add = (id: string, text: string) => {
    const { verdict, signature } = index.judge(document(text));
    index.add(id, signature);
    return verdict;
  };
  add("first", wire);
  const cut = paragraphs.slice(0, 4).join("\n\n");
  expect(add("second", cut)).toMatchObject({ kind: "near", of: "first" });
  expect(add("third", cut)).toMatchObject({ kind: "exact", of: "first" });
  expect(add("fourth", [...paragraphs.slice(0, 2), ...others].join("\n\n"))).toMatchObject({ kind: "original" });
});

test("an index built again from its signatures judges alike, and finds its own among many", () => {
  const word = fc.integer({ min: 0, max: 400 }).map((n) => `word${n}`);
  const texts = fc.array(fc.array(word, { minLength: 40, maxLength: 80 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(texts, (lists) => {
      const [one, two] = [new CopyIndex(), new CopyIndex()];
      const rows = lists.map((list, at) => {
        const { signature } = one.judge(document(list.join(" ")));
        one.add(`d${at}`, signature);
        return { id: `d${at}`, signature };
      });
      for (const { id, signature } of rows) two.add(id, Uint32Array.from(signature));
      for (const list of lists) {
        const again = document(list.join(" "));
        expect(one.judge(again)).toEqual(two.judge(again));
        expect(one.judge(again).verdict.kind).toBe("exact");
      }
    }),
    { numRuns: 30 },
  );
});
