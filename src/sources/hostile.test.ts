import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf, folderOf, outcomes, read } from "./testing/reading.ts";

const NAMES = ["a.txt", "a.html", "a.json", "a.jsonl", "a.xml", "a.md", "a.gz", "a"];

/** Starts that lead deep into each reader, before the noise. */
const STARTS = [
  "",
  "<rss><channel><item>",
  "<!doctype html><p>",
  '{"text":"',
  "[{",
  "\x1f\x8b\x08",
  "\xff\xfe",
  "\xef\xbb\xbf",
];

test("whatever the bytes and the name, every item is a capture with words or an error of this room", async () => {
  const folder = folderOf(Object.fromEntries(NAMES.map((name) => [name, ""])));
  const input = [fc.constantFrom(...NAMES), fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 300 })] as const;
  await fc.assert(
    fc.asyncProperty(...input, async (name, start, noise) => {
      const openFile = () => bytesOf(Buffer.from(start, "latin1"), noise);
      const found = await read([join(folder, name)], { openFile });
      const unexpected = found.filter((item) =>
        "error" in item ? !/^source\.(?!unreadable)/.test(item.error.code) : item.body.trim() === "",
      );
      expect(unexpected).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("JSONL keeps every good line in its place, whatever stands between them and however it is cut", async () => {
  const good = fc.record({
    text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== "" && !text.includes("<")),
  });
  const broken = fc.constantFrom('{"text":', "nonsense", "[]", "null", '{"title":"x"}', "\u0000");
  const lines = fc.array(fc.oneof(good, broken), { maxLength: 30 });
  const someError: unknown = expect.stringMatching(/^source\./);
  const folder = folderOf({ "a.jsonl": "" });
  await fc.assert(
    fc.asyncProperty(lines, fc.boolean(), async (items, packed) => {
      const written = [
        '{"text":"first"}',
        ...items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))),
      ];
      const bytes = Buffer.from(written.join("\n"));
      fc.pre(!bytes.includes(0));
      const openFile = () => bytesOf(packed ? gzipSync(bytes) : bytes);
      const found = await outcomes([join(folder, "a.jsonl")], { openFile });
      const expected = items.map((item) => (typeof item === "string" ? someError : item.text));
      expect(found).toEqual(["first", ...expected]);
    }),
  );
});
