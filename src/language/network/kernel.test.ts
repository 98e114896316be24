import { expect, test } from "vitest";
import { ONE, TILE } from "./kernel.ts";
import { gate, squash } from "./squash.ts";
import { Workspace } from "./workspace.ts";

const someShorts = (length: number, most: number) =>
  Int16Array.from({ length }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >> 16) % (most + 1));

test("sums of a layer are those of plain arithmetic", () => {
  const workspace = new Workspace(1 << 20);
  const [inputs, outputs, rows] = [24, 2 * TILE, 3];
  const layer = {
    inputs,
    outputs,
    weights: someShorts(inputs * outputs, 3000),
    bias: Int32Array.from({ length: outputs }, (_, j) => j * 1000 - 5),
    unit: 1,
  };
  const packed = workspace.pack(layer);
  const [x, y] = [workspace.shorts(rows * inputs), workspace.sums(rows * outputs)];
  x.set(someShorts(rows * inputs, ONE));
  workspace.apply(packed, rows, x.byteOffset, y.byteOffset);
  const expected = Array.from({ length: rows * outputs }, (_, at) => {
    const [row, j] = [Math.floor(at / outputs), at % outputs];
    return layer.weights.reduce(
      (sum, weight, k) => (k % outputs === j ? sum + weight * x[row * inputs + Math.floor(k / outputs)]! : sum),
      layer.bias[j]!,
    );
  });
  expect([...y]).toEqual(expected);
});

test("a cell follows its gates", () => {
  const workspace = new Workspace(1 << 16);
  const [gates, cells, h] = [workspace.sums(32), workspace.floats(8), workspace.shorts(8)];
  gates.set(Array.from({ length: 32 }, (_, i) => i * 37 - 550));
  cells.set(Array.from({ length: 8 }, (_, i) => i / 4 - 1));
  const before = cells.slice();
  workspace.kernel.cell(8, gates.byteOffset, 0.01, cells.byteOffset, h.byteOffset);
  for (let j = 0; j < 8; j += 1) {
    const part = (k: number) => gates[8 * k + j]! * 0.01;
    const cell = gate(part(1)) * before[j]! + gate(part(0)) * squash(part(2));
    expect(cells[j]).toBeCloseTo(cell, 5);
    expect(Math.abs(h[j]! - ONE * gate(part(3)) * squash(cell))).toBeLessThan(0.6);
  }
});

test.each([
  ["squash", 0.5, [0, 2, 6, -1000, 2 ** 31 - 1], [0, 6371, 8191, -8191, 8191]],
  ["rescale", 0.25, [0, 5, -7, 400_000, -(2 ** 31)], [0, 1, -2, 32_767, -32_768]],
] as const)("%s", (name, unit, sums, shorts) => {
  const workspace = new Workspace(1 << 16);
  const [x, y] = [workspace.sums(8), workspace.shorts(8)];
  x.set(sums);
  workspace.kernel[name](8, x.byteOffset, unit, y.byteOffset);
  expect([...y.subarray(0, sums.length)]).toEqual([...shorts]);
});
