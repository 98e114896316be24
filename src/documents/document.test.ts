import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Capture } from "../model/capture.ts";
import { Failure } from "../model/failure.ts";
import { readDocument } from "./document.ts";

const capture = (body: string, more: Partial<Capture> = {}): Capture => ({
  path: "a.txt",
  url: null,
  retrievedAt: "2024-05-01T12:00:00.000Z",
  origin: "archive",
  format: "text",
  body,
  fields: {},
  ...more,
});

const scraped = `date 2024-04-02 StraitHerald.com

Port city closes its harbour to tankers

Ann Ro Published April 02, 2024 | 10:02 PM

PORT CITY, April 2 (Strait Wire) - The harbour was closed to tankers on Tuesday, the mayor said.The closure will last a week.

Tankers wait off Port City, March 31, 2024. AFP

The owners asked for talks to 스포츠토토 ease tensions. Sign up for our newsletter

Leave a Reply
`;

test("a scraped article becomes a clean, dated document", () => {
  expect(readDocument(capture(scraped))).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    path: "a.txt",
    url: null,
    title: "Port city closes its harbour to tankers",
    outlet: "StraitHerald.com",
    authors: ["Ann Ro"],
    dateline: "PORT CITY, April 2 (Strait Wire)",
    publishedAt: "2024-04-02T22:02",
    publishedAtFrom: "text",
    updatedAt: null,
    language: "en",
    text:
      "PORT CITY, April 2 (Strait Wire) - The harbour was closed to tankers on Tuesday, the mayor said. " +
      "The closure will last a week.\n\nThe owners asked for talks to ease tensions.",
    removed: [
      { text: "date 2024-04-02 StraitHerald.com", reason: "time stamp" },
      { text: "Port city closes its harbour to tankers", reason: "title" },
      { text: "Ann Ro Published April 02, 2024 | 10:02 PM", reason: "byline" },
      { text: "Tankers wait off Port City, March 31, 2024. AFP", reason: "caption" },
      { text: "Sign up for our newsletter", reason: "newsletter" },
      { text: "Leave a Reply", reason: "comments" },
      { text: "스포츠토토", reason: "spam" },
    ],
    repaired: [{ at: 96, what: "sentence boundary" }],
    sentences: [],
  });
});

const report =
  "The harbour was closed to tankers on Tuesday, the mayor said, after a spill that had gone unseen for days.";

/** Dates from the most to the least trusted source; each line adds one above the others. */
test.each<[string, Parameters<typeof capture>[1], Parameters<typeof readDocument>[1], string, string]>([
  ["its address", {}, {}, "2024-04-05", "url"],
  ["its own header", { body: `Harbour shut\n\nPosted: April 4, 2024\n\n${report}` }, {}, "2024-04-04", "text"],
  [
    "its feed",
    { fields: { publishedAt: "Wed, 03 Apr 2024 10:00:00 GMT", datesFrom: "feed" } },
    {},
    "2024-04-03T10:00",
    "feed",
  ],
  ["its archive", { fields: { publishedAt: "2024-04-03" } }, {}, "2024-04-03", "meta"],
  ["the user", { fields: { publishedAt: "2024-04-03" } }, { publishedAt: "2024-04-02" }, "2024-04-02", "option"],
])("a document is dated by %s", (_, more, options, publishedAt, publishedAtFrom) => {
  const read = readDocument(capture(report, { url: "https://paper.example/2024/04/05/a", ...more }), options);
  expect(read).toMatchObject({ publishedAt, publishedAtFrom });
});

test.each([
  ["a caption", `Harbour shut\n\nTankers wait off the city, March 31, 2024. AFP\n\n${report}`],
  ["a sentence", `The harbour was closed on April 2, 2024.\n\n${report}`],
  ["a headline", `A treaty of 21 September 2023 explained\n\n${report}`],
  ["a label for another date", `Harbour shut\n\nUpdated: April 4, 2024\n\n${report}`],
])("the date of %s is no publication date", (_, body) => {
  expect(readDocument(capture(body))).toMatchObject({ publishedAt: null, publishedAtFrom: null });
});

test("what the feed says goes before what the page says", () => {
  const body = `<html><head><title>Page title</title><meta name="author" content="Leo Park"></head><body><p>${report}</p></body></html>`;
  const fields = { title: "Feed title", outlet: "Strait Herald", authors: ["Ann Ro"] };
  expect(readDocument(capture(body, { format: "html", fields }))).toMatchObject(fields);
  expect(readDocument(capture(body, { format: "html" }))).toMatchObject({
    title: "Page title",
    authors: ["Leo Park"],
    text: report,
  });
});

test.each([
  ["", "document.empty"],
  [" \u200B\n\n", "document.empty"],
  ["Share\n\nTweet\n\nLeave a reply", "document.empty"],
  ["a\n".repeat(50_001), "document.too-large"],
  ["a ".repeat(1_500_001), "document.too-large"],
])("what cannot be read is told: %#", (body, code) => {
  expect(() => readDocument(capture(body))).toThrow(expect.objectContaining({ code }));
});

test("the id is that of the clean text, whatever stood around it", () => {
  expect(readDocument(capture(`${report}\n\nLeave a Reply`)).id).toBe(readDocument(capture(report)).id);
});

const words =
  "The minister said on Monday that talks Seoul. Share this article By Ann Ro Published June 7, 2023 “ ” \" ' . ! ? : | • - ( ) [ ] " +
  "스포츠 Россия 明鏡 U.S. Reuters (Yonhap) â€œ é Advertisement Read more: Related Most read Leave a reply http://a.com a@b.com @x #tag";
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words.split(" "), "\u200b", "\u00a0", "\u00ad", "e\u0301") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);
const space = fc.constantFrom(" ", " ", " ", "", "\n", "\n\n");
const text = fc
  .array(fc.tuple(piece, space), { maxLength: 80 })
  .map((pieces) => pieces.map(([some, gap]) => some + gap).join(""));

function readable(body: string, title: string | null, format: Capture["format"]) {
  try {
    return readDocument(capture(body, { format, fields: title === null ? {} : { title } }));
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

test("any text is read or refused, its repairs lie within it, and clean text stays as it is", () => {
  fc.assert(
    fc.property(text, (body) => {
      const read = readable(body, null, "text");
      if (read === null) return;
      for (const { at } of read.repaired) expect(at >= 0 && at < read.text.length).toBe(true);
      expect(readable(read.text, read.title, "text")?.text).toBe(read.text);
    }),
    { numRuns: 300 },
  );
});

test("any markup is read or refused", () => {
  const tag = fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "<br>",
    "<script>",
    "</script>",
    "<li",
    "&amp;",
    "# ",
    "[a](b)",
    "**",
    "---\n",
    "```\n",
  );
  const markup = fc.array(fc.oneof(tag, piece, space), { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(markup, fc.constantFrom("html" as const, "markdown" as const), (body, format) => {
      expect(readable(body, null, format)?.text).not.toBe("");
    }),
    { numRuns: 200 },
  );
});
