import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "./packed.ts";

const ROWS = 64;
const CLASSES = 5;
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: -32767, max: 32767 })), {
    minLength: ROWS + CLASSES,
    maxLength: ROWS + CLASSES,
  })
  .map((cells) => Int16Array.from(cells));

const packed = (...tables: Int16Array[]) =>
  pack({
    header: { made: "here" },
    tables: tables.map((cells) => ({ classes: CLASSES, table: { weights: cells, mask: ROWS - 1 } })),
  });

test("what is packed comes back", () => {
  fc.assert(
    fc.property(weights, weights, (one, two) => {
      const read = unpack(packed(one, two), "t");
      expect(read.header).toEqual({ made: "here" });
      expect(read.tables.map(({ table }) => [...table.weights])).toEqual([[...one], [...two]]);
      expect(read.tables.map(({ table, classes }) => [table.mask, classes])).toEqual([
        [ROWS - 1, CLASSES],
        [ROWS - 1, CLASSES],
      ]);
    }),
  );
});

test("the same weights give the same bytes", () => {
  const cells = Int16Array.from({ length: ROWS + CLASSES }, (_, i) => (i % 3) - 1);
  expect(packed(cells).equals(packed(cells))).toBe(true);
});

test("broken bytes are refused with the file's name", () => {
  const whole = packed(new Int16Array(ROWS + CLASSES).fill(3));
  for (const bytes of [new Uint8Array(0), whole.subarray(0, whole.length - 9), Buffer.from("no weights")]) {
    expect(() => unpack(bytes, "tagger.gz")).toThrow(/tagger\.gz/);
  }
});
