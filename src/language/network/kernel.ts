import {
  type Code,
  type Local,
  type Memory,
  type WasmFunction,
  countDown,
  defineFunction,
  f32x4,
  i16x8,
  i32,
  i32x4,
  increase,
  instantiate,
  v128,
} from "./assembly.ts";

/**
 * What 1 is in activations of 16 bits. Products with weights are summed in 32 bits; the weights are scaled so that no sum
 * can overflow (`quantise.ts` of the training).
 */
export const ONE = 8191;
/** Outputs of a product that stand beside each other in packed weights. */
export const TILE = 32;

/** Addresses in the kernel's memory, in bytes. */
type Address = number;

/** Integer and 32-bit float arithmetic only, each step exactly rounded: the same bits on every machine. */
export interface Kernel {
  /**
   * `y[row] = start[row] + x[row] * weights` for `rows` rows, 16-bit `x` and weights, 32-bit `start` and `y`. `pairs`: half the
   * inputs, a multiple of 4; `tiles`: outputs by `TILE`. `xRow`, `startRow` and `yRow` are strides in bytes; 0 repeats a row.
   */
  multiply: (
    rows: number,
    pairs: number,
    tiles: number,
    x: Address,
    xRow: number,
    weights: Address,
    start: Address,
    startRow: number,
    y: Address,
    yRow: number,
  ) => void;
  /**
   * One step of an LSTM of `width` cells: 32-bit sums of its parts (input gate, forget gate, candidate, output gate), each worth `unit`, change the cells (floats) and give
   * the outputs `h` in 16 bits.
   */
  cell: (width: number, gates: Address, unit: number, cells: Address, h: Address) => void;
  /** `y = squash(x * unit)` for `count` sums, as activations. */
  squash: (count: number, x: Address, unit: number, y: Address) => void;
  /** `y = x * factor` for `count` sums, rounded and cut to 16 bits. */
  rescale: (count: number, x: Address, factor: number, y: Address) => void;
}

const LANES = 4;
const BYTES = 16;
const LINE = TILE * 4;
// Pairs of inputs that a turn of the inner loop takes, so that counting costs little.
const PARTS = [0, 1, 2, 3];
const SUMS = ["0", "1", "2", "3", "4", "5", "6", "7"] as const;

const multiply = defineFunction(
  "multiply",
  {
    rows: "i32",
    pairs: "i32",
    tiles: "i32",
    x: "i32",
    xRow: "i32",
    weights: "i32",
    start: "i32",
    startRow: "i32",
    y: "i32",
    yRow: "i32",
  },
  {
    left: "i32",
    steps: "i32",
    from: "i32",
    at: "i32",
    to: "i32",
    p: "i32",
    q: "i32",
    pair: "v128",
    s0: "v128",
    s1: "v128",
    s2: "v128",
    s3: "v128",
    s4: "v128",
    s5: "v128",
    s6: "v128",
    s7: "v128",
  },
  (v) => {
    const sums = SUMS.map((name, i): [Local, number] => [v[`s${name}`], i * BYTES]);
    const row: Code = [
      sums.map(([sum, offset]) => sum.set(v128.load(v.at.get, offset))),
      v.p.set(v.from.get),
      v.q.set(v.weights.get),
      v.steps.set(v.pairs.get),
      countDown(v.steps, PARTS.length, [
        PARTS.map((k) => [
          v.pair.set(v128.load32Splat(v.p.get, 4 * k)),
          sums.map(([sum, offset]) =>
            sum.set(i32x4.add(sum.get, i32x4.dotI16x8(v.pair.get, v128.load(v.q.get, offset + k * LINE)))),
          ),
        ]),
        increase(v.p, i32.const(4 * PARTS.length)),
        increase(v.q, i32.const(LINE * PARTS.length)),
      ]),
      sums.map(([sum, offset]) => v128.store(v.to.get, sum.get, offset)),
      increase(v.from, v.xRow.get),
      increase(v.at, v.startRow.get),
      increase(v.to, v.yRow.get),
    ];
    return countDown(v.tiles, 1, [
      v.from.set(v.x.get),
      v.at.set(v.start.get),
      v.to.set(v.y.get),
      v.left.set(v.rows.get),
      countDown(v.left, 1, row),
      increase(v.weights, i32.mul(v.pairs.get, i32.const(LINE))),
      increase(v.start, i32.const(LINE)),
      increase(v.y, i32.const(LINE)),
    ]);
  },
);

/** `squash` (see there) of a value, by way of two local variables. */
function squashed(value: Code, cut: Local, square: Local): Code {
  const n27 = f32x4.const(27);
  return [
    cut.set(f32x4.pmax(f32x4.const(-3), f32x4.pmin(f32x4.const(3), value))),
    square.set(f32x4.mul(cut.get, cut.get)),
    f32x4.div(f32x4.mul(cut.get, f32x4.add(n27, square.get)), f32x4.add(n27, f32x4.mul(f32x4.const(9), square.get))),
  ];
}

/** Four floats times `factor`, rounded to the nearest and cut to 16 bits, in the lower half. */
function inShorts(value: Code, factor: Code, rounded: Local): Code {
  return [
    rounded.set(i32x4.fromF32x4(f32x4.nearest(f32x4.mul(value, factor)))),
    i16x8.narrowI32x4(rounded.get, rounded.get),
  ];
}

const cell = defineFunction(
  "cell",
  { width: "i32", gates: "i32", unit: "f32", cells: "i32", h: "i32" },
  { p: "i32", scale: "v128", cut: "v128", square: "v128", sum: "v128", rounded: "v128" },
  (v) => {
    const half = f32x4.const(0.5);
    const sumAt = (part: number): Code => {
      const address = i32.add(v.gates.get, i32.mul(v.p.get, i32.const(part)));
      return f32x4.mul(f32x4.fromI32x4(v128.load(address)), v.scale.get);
    };
    const gateAt = (part: number): Code =>
      f32x4.add(half, f32x4.mul(half, squashed(f32x4.mul(half, sumAt(part)), v.cut, v.square)));
    return [
      v.scale.set(f32x4.splat(v.unit.get)),
      v.p.set(i32.mul(v.width.get, i32.const(4))),
      countDown(v.width, LANES, [
        v.sum.set(f32x4.mul(gateAt(1), v128.load(v.cells.get))),
        v.sum.set(f32x4.add(v.sum.get, f32x4.mul(gateAt(0), squashed(sumAt(2), v.cut, v.square)))),
        v128.store(v.cells.get, v.sum.get),
        v.sum.set(f32x4.mul(gateAt(3), squashed(v.sum.get, v.cut, v.square))),
        v128.storeLow64(v.h.get, inShorts(v.sum.get, f32x4.const(ONE), v.rounded)),
        increase(v.gates, i32.const(BYTES)),
        increase(v.cells, i32.const(BYTES)),
        increase(v.h, i32.const(BYTES / 2)),
      ]),
    ];
  },
);

/** A function over sums that writes 16-bit numbers, four at a time. */
function perSum(
  name: string,
  shorts: (sum: Code, v: Record<"scale" | "cut" | "square" | "rounded", Local>) => Code,
): WasmFunction {
  return defineFunction(
    name,
    { count: "i32", x: "i32", unit: "f32", y: "i32" },
    { scale: "v128", cut: "v128", square: "v128", rounded: "v128" },
    (v) => [
      v.scale.set(f32x4.splat(v.unit.get)),
      countDown(v.count, LANES, [
        v128.storeLow64(v.y.get, shorts(f32x4.fromI32x4(v128.load(v.x.get)), v)),
        increase(v.x, i32.const(BYTES)),
        increase(v.y, i32.const(BYTES / 2)),
      ]),
    ],
  );
}

const squash = perSum("squash", (sum, { scale, cut, square, rounded }) =>
  inShorts(squashed(f32x4.mul(sum, scale.get), cut, square), f32x4.const(ONE), rounded),
);

const rescale = perSum("rescale", (sum, { scale, rounded }) => inShorts(sum, scale.get, rounded));

/** The kernel over a memory. */
export function createKernel(memory: Memory): Kernel {
  return instantiate([multiply, cell, squash, rescale], memory) as Kernel;
}
