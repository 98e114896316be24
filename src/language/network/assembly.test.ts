import { expect, test } from "vitest";
import { countDown, createMemory, defineFunction, f32x4, i32, i32x4, increase, instantiate, v128 } from "./assembly.ts";

/** Runs one function over eight bytes-addressed cells and gives the memory's first numbers. */
function memoryWith(numbers: readonly number[]) {
  const memory = createMemory(1);
  const cells = new Int32Array(memory.buffer, 0, 16);
  cells.set(numbers);
  return { memory, cells };
}

test("a loop runs once for each step that is left", () => {
  const { memory, cells } = memoryWith([1, 2, 3, 4]);
  const double = defineFunction("double", { times: "i32" }, {}, (v) =>
    countDown(v.times, 2, v128.store(i32.const(0), i32x4.add(v128.load(i32.const(0)), v128.load(i32.const(0))))),
  );
  const run = instantiate([double], memory) as { double: (times: number) => void };
  run.double(7);
  expect([...cells.subarray(0, 4)]).toEqual([8, 16, 24, 32]);
});

test.each([0, 1, 63, 64, 127, 128, 8191, -1, -64, -65, 1 << 30, -(2 ** 31)])(
  "the constant %d is written as it is",
  (value) => {
    const { memory, cells } = memoryWith([]);
    const put = defineFunction("put", { at: "i32" }, { sum: "i32", one: "v128" }, (v) => [
      v.sum.set(i32.const(value)),
      increase(v.at, v.sum.get),
      v.one.set(v128.load32Splat(v.at.get)),
      v128.store(i32.const(16), v.one.get),
    ]);
    const run = instantiate([put], memory) as { put: (at: number) => void };
    cells[0] = 77;
    run.put(-value);
    expect(cells[4]).toBe(77);
  },
);

test("four floats at a time", () => {
  const memory = createMemory(1);
  const cells = new Float32Array(memory.buffer, 0, 8);
  cells.set([1, 2, 3, 4]);
  const half = defineFunction("half", { by: "f32" }, {}, (v) =>
    v128.store(i32.const(16), f32x4.div(v128.load(i32.const(0)), f32x4.add(f32x4.splat(v.by.get), f32x4.const(1.5)))),
  );
  (instantiate([half], memory) as { half: (by: number) => void }).half(0.5);
  expect([...cells.subarray(4)]).toEqual([0.5, 1, 1.5, 2]);
});
