import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf } from "../testing/reading.ts";
import { splitLines } from "./lines.ts";

async function split(pieces: (string | Uint8Array)[], limit = 1000): Promise<[number, string | null][]> {
  const found: [number, string | null][] = [];
  for await (const lines of splitLines(bytesOf(...pieces), limit))
    for (const { number, bytes } of lines) found.push([number, bytes && Buffer.from(bytes).toString()]);
  return found;
}

test("lines keep their numbers, whatever the pieces; empty ones are only counted", async () => {
  const expected = [
    [1, "one"],
    [3, "three"],
    [4, "four"],
  ];
  expect(await split(["one\n\nthree\nfour"])).toEqual(expected);
  expect(await split(["o", "ne\n", "\nthr", "ee\nfour\n"])).toEqual(expected);
});

test("a line that is too long is told and passed over; the next is whole", async () => {
  expect(await split(["short\n", "x".repeat(9), "x".repeat(9), "\nnext\n"], 10)).toEqual([
    [1, "short"],
    [2, null],
    [3, "next"],
  ]);
});

test("no line is lost or joined, however the stream is cut", async () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "봉", " ", "\r"), minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (texts, size) => {
      const bytes = Buffer.from(texts.join("\n"));
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, piece) =>
        bytes.subarray(piece * size, (piece + 1) * size),
      );
      expect((await split(pieces)).map(([, text]) => text)).toEqual(texts);
    }),
  );
});
