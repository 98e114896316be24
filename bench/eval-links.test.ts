import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { scoreLinks, scoreLinksFile } from "./eval-links.ts";

const folder = mkdtempSync(join(tmpdir(), "links-"));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMITMENT = {
  publishedAt: "2024-01-10",
  text: "Peru will close its border with Chile if Chile expels Peruvian workers, the foreign minister said.",
  kind: "threat",
  speaker: { name: "the foreign minister", country: "PER" },
  addressees: ["CHL"],
  content: "Peru will close its border with Chile",
  condition: { text: "Chile expels Peruvian workers" },
};
const CLOSED = {
  publishedAt: "2024-02-01",
  text: "Peru shut the frontier with Chile.",
  type: "SANCTION",
  actors: ["PER"],
  recipients: ["CHL"],
};
const OTHER = { ...CLOSED, text: "Bolivia shut the frontier with Chile.", actors: [{ country: "BOL" }] };
const line = (event: object, link: unknown, more: object = {}) =>
  JSON.stringify({ id: 1, side: "action", commitment: COMMITMENT, event, link, why: "made", ...more });

test("links that hold by themselves are held against the gold", () => {
  const { pairs, automatic, extent, why, bad } = scoreLinks([line(CLOSED, "whole"), line(OTHER, "none")].join("\n"));
  expect(automatic).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1, said: 1 });
  expect({ pairs, extent, bad, why }).toEqual({ pairs: 2, extent: 1, bad: [], why: { made: { pairs: 2, right: 2 } } });
});

test("a gold that says otherwise costs precision and recall", () => {
  const { automatic } = scoreLinks([line(CLOSED, "none"), line(OTHER, "part")].join("\n"));
  expect(automatic).toEqual({ precision: 0, recall: 0, f1: 0, gold: 1, said: 1 });
});

test("a pair may be written short: strings, truth values, no fields but those of its side", () => {
  const commitment = {
    publishedAt: "2024-01-10",
    text: "",
    speaker: { country: "PER" },
    content: { text: "to close the border" },
  };
  const short = line({ ...CLOSED, date: "2024-02-01" }, true, { commitment, id: null, why: undefined });
  expect(scoreLinks(short)).toMatchObject({
    pairs: 1,
    automatic: { f1: 1 },
    why: { "not told": { pairs: 1, right: 1 } },
  });
});

test("texts without fields are coded first", () => {
  const { publishedAt, text } = COMMITMENT;
  const bare = line({ publishedAt: "2024-02-02", text: "Peru closed its border with Chile on Thursday." }, "whole", {
    commitment: { publishedAt, text },
  });
  expect(scoreLinks(bare)).toMatchObject({ coded: { gold: 1, f1: 1 }, given: { gold: 0 } });
});

test.each([
  ["no JSON", "{", "it is no JSON object of this form"],
  ["another side", line(CLOSED, "whole", { side: "both" }), "side"],
  ["another link", line(CLOSED, "maybe"), "link"],
  ["no event", line(CLOSED, "whole", { event: { publishedAt: "2024-02-01" } }), "event.text"],
])("a line with %s is told with its number, and the rest is scored", (_, broken, where) => {
  const { pairs, bad } = scoreLinks([line(CLOSED, "whole"), "", broken].join("\n"));
  expect(pairs).toBe(1);
  expect(bad).toEqual([expect.stringMatching(new RegExp(`^Line 3 is no pair: ${where}.*left out\\.$`))]);
});

test("the file is told in words or as JSON; a missing one in a sentence", async () => {
  const path = join(folder, "gold.jsonl");
  writeFileSync(path, line(CLOSED, "whole"));
  expect(await scoreLinksFile(path, false)).toMatch(/^1 pairs\nautomatic +P 1\.000 {2}R 1\.000 {2}F1 1\.000/);
  expect(JSON.parse(await scoreLinksFile(path, true))).toMatchObject({ pairs: 1, automatic: { f1: 1 } });
  await expect(scoreLinksFile(join(folder, "none.jsonl"), false)).rejects.toMatchObject({ code: "eval.gold" });
});
