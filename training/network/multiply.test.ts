import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Tape } from "./tensor.ts";

const size = fc.integer({ min: 1, max: 9 });

test("products of any shape are those of plain arithmetic, also of a transposed matrix", () => {
  const tape = new Tape(4);
  const shapes = fc.record({
    rows: size,
    columns: fc.constantFrom(8, 16, 24),
    depth: fc.integer({ min: 1, max: 140 }),
  });
  fc.assert(
    fc.property(shapes, fc.boolean(), ({ rows, columns, depth }, transposed) => {
      tape.reset();
      const [a, b, c] = [tape.floats(rows * depth), tape.floats(depth * columns), tape.floats(rows * columns)];
      a.forEach((_, at) => (a[at] = ((at * 7) % 11) - 5));
      b.forEach((_, at) => (b[at] = ((at * 5) % 13) - 6));
      c.fill(3);
      tape.multiply([rows, columns, depth], a, b, c, transposed);
      const expected = Array.from(c, (_, at) => {
        const [i, j] = [Math.floor(at / columns), at % columns];
        const left = (k: number) => a[transposed ? k * rows + i : i * depth + k]!;
        return Array.from({ length: depth }, (_unused, k) => left(k) * b[k * columns + j]!).reduce((x, y) => x + y, 3);
      });
      expect([...c]).toEqual(expected);
    }),
  );
});
