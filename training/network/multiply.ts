import {
  type Code,
  type Local,
  type WasmFunction,
  countDown,
  defineFunction,
  f32x4,
  i32,
  increase,
  v128,
} from "../../src/language/network/assembly.ts";

/**
 * `c[m, n] += a[m, k] * b[k, n]` over 32-bit floats. Addresses and strides are in bytes; `columns` (n) is a multiple of 8;
 * rows of `b` and `c` are contiguous, and `a` may lie either way, so that it can be read transposed.
 */
export type Multiply = (
  rows: number,
  columns: number,
  depth: number,
  a: number,
  aRow: number,
  aColumn: number,
  b: number,
  bRow: number,
  c: number,
  cRow: number,
) => void;

// A block of 4 rows and 8 columns keeps its sums in registers: 8 of 16, with 2 for b and one for a.
const TALL = 4;
const ROWS = ["0", "1", "2", "3"] as const;

/** The kernel of all forward and backward products. */
export const multiplyFloats: WasmFunction = defineFunction(
  "multiply",
  {
    rows: "i32",
    columns: "i32",
    depth: "i32",
    a: "i32",
    aRow: "i32",
    aColumn: "i32",
    b: "i32",
    bRow: "i32",
    c: "i32",
    cRow: "i32",
  },
  {
    left: "i32",
    steps: "i32",
    base: "i32",
    q: "i32",
    p0: "i32",
    p1: "i32",
    p2: "i32",
    p3: "i32",
    c0: "i32",
    c1: "i32",
    c2: "i32",
    c3: "i32",
    b0: "v128",
    b1: "v128",
    a0: "v128",
    s00: "v128",
    s01: "v128",
    s10: "v128",
    s11: "v128",
    s20: "v128",
    s21: "v128",
    s30: "v128",
    s31: "v128",
  },
  (v) => {
    const block = (height: number): Code => {
      const rows = ROWS.slice(0, height);
      const add = (sum: Local, b: Local) => sum.set(f32x4.add(sum.get, f32x4.mul(v.a0.get, b.get)));
      const first = (pointer: "p" | "c", start: Code, stride: Local) =>
        rows.map((i) =>
          v[`${pointer}${i}`].set(i === "0" ? start : i32.add(v[`${pointer}${ROWS[Number(i) - 1]!}`].get, stride.get)),
        );
      return [
        first("p", v.base.get, v.aRow),
        rows.map((i) => [v[`s${i}0`].set(v128.load(v[`c${i}`].get)), v[`s${i}1`].set(v128.load(v[`c${i}`].get, 16))]),
        v.q.set(v.b.get),
        v.steps.set(v.depth.get),
        countDown(v.steps, 1, [
          v.b0.set(v128.load(v.q.get)),
          v.b1.set(v128.load(v.q.get, 16)),
          rows.map((i) => [
            v.a0.set(v128.load32Splat(v[`p${i}`].get)),
            add(v[`s${i}0`], v.b0),
            add(v[`s${i}1`], v.b1),
            increase(v[`p${i}`], v.aColumn.get),
          ]),
          increase(v.q, v.bRow.get),
        ]),
        rows.map((i) => [v128.store(v[`c${i}`].get, v[`s${i}0`].get), v128.store(v[`c${i}`].get, v[`s${i}1`].get, 16)]),
        increase(v.base, i32.mul(v.aRow.get, i32.const(height))),
        first("c", i32.add(v[`c${rows.at(-1)!}`].get, v.cRow.get), v.cRow),
      ];
    };
    const pointers: Code = ROWS.map((i) => v[`c${i}`].set(i32.add(v.c.get, i32.mul(v.cRow.get, i32.const(Number(i))))));
    return countDown(v.columns, 8, [
      v.base.set(v.a.get),
      pointers,
      v.left.set(v.rows.get),
      countDown(v.left, TALL, block(TALL)),
      countDown(v.left, 1, block(1)),
      increase(v.b, i32.const(32)),
      increase(v.c, i32.const(32)),
    ]);
  },
);
