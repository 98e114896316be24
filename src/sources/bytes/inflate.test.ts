import { brotliCompressSync, createBrotliDecompress, createGunzip, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bytesOf } from "../testing/reading.ts";
import { inflate } from "./inflate.ts";

async function inflated(stream: AsyncIterable<Uint8Array>): Promise<{ text: string; error: string | null }> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of stream) pieces.push(piece);
    return { text: Buffer.concat(pieces).toString(), error: null };
  } catch (error) {
    return { text: Buffer.concat(pieces).toString(), error: (error as { code: string }).code };
  }
}

const gunzip = (...pieces: Uint8Array[]) => inflated(inflate(bytesOf(...pieces), createGunzip(), 200));

/** Lines that do not compress well, so that they span many pieces. */
const lines = Array.from(
  { length: 20_000 },
  (_, line) => `${line} ${((line * 2_654_435_761) % 2 ** 32).toString(36)}\n`,
);
const text = lines.join("");

test("inflates in whatever pieces the bytes come", async () => {
  const packed = gzipSync(text);
  expect(await gunzip(packed)).toEqual({ text, error: null });
  expect(await gunzip(packed.subarray(0, 7), packed.subarray(7, 9000), packed.subarray(9000))).toEqual({
    text,
    error: null,
  });
});

test("reads the members of a joined gzip file one after the other", async () => {
  expect(await gunzip(gzipSync("one "), gzipSync("two"))).toEqual({ text: "one two", error: null });
});

test("brotli, which servers send", async () => {
  const short = text.slice(0, 100_000);
  const stream = inflate(bytesOf(brotliCompressSync(short)), createBrotliDecompress(), 200);
  expect(await inflated(stream)).toEqual({ text: short, error: null });
});

test("gives everything before the cut of a truncated file", async () => {
  const packed = gzipSync(text);
  const half = await gunzip(packed.subarray(0, packed.length / 2));
  expect(half.error).toBe("source.truncated");
  expect(text.startsWith(half.text)).toBe(true);
  expect(half.text.length).toBeGreaterThan(text.length * 0.4);
});

test("tells damaged data", async () => {
  const packed = gzipSync(text);
  packed.fill(0xff, 50_000, 50_100);
  expect((await gunzip(packed)).error).toBe("source.damaged");
  expect((await gunzip(Buffer.from([0x1f, 0x8b, 9, 9, 9, 9]))).error).toBe("source.damaged");
});

test("stops a bomb long before its end", async () => {
  const { text: got, error } = await gunzip(gzipSync(Buffer.alloc(120 * 1024 * 1024)));
  expect(error).toBe("source.too-large");
  expect(got.length).toBeLessThan(40 * 1024 * 1024);
});

test("a short repetitive text is no bomb", async () => {
  const honest = "peace ".repeat(100_000);
  expect(await gunzip(gzipSync(honest))).toEqual({ text: honest, error: null });
});
