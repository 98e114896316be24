/**
 * A small assembler for WebAssembly modules with 128-bit SIMD (https://www.w3.org/TR/wasm-core-2/#binary-format), enough for
 * arithmetic kernels: functions over numbers and one imported memory, counted loops, no results.
 */

/** Bytes of code, nested as they were put together. */
export type Code = readonly (number | Code)[];

const TYPES = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;

export type ValueType = keyof typeof TYPES;

/** A parameter or local variable of a function. */
export interface Local {
  get: Code;
  set: (value: Code) => Code;
}

export interface WasmFunction {
  name: string;
  params: readonly ValueType[];
  locals: readonly ValueType[];
  body: Code;
}

/** A function whose body is written over its named parameters and local variables. */
export function defineFunction<P extends string, L extends string>(
  name: string,
  params: Record<P, ValueType>,
  locals: Record<L, ValueType>,
  body: (variables: Record<P | L, Local>) => Code,
): WasmFunction {
  const names = [...Object.keys(params), ...Object.keys(locals)];
  const variables = names.map((variable, i) => [
    variable,
    { get: [0x20, unsigned(i)], set: (value: Code) => [value, 0x21, unsigned(i)] },
  ]);
  return {
    name,
    params: Object.values<ValueType>(params),
    locals: Object.values<ValueType>(locals),
    body: body(Object.fromEntries(variables) as Record<P | L, Local>),
  };
}

/** The memory that a module's functions work on. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

// As much of the interface as is used here: TypeScript has its types only together with those of a browser.
declare const WebAssembly: {
  Memory: new (pages: { initial: number; maximum: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { host: { memory: Memory } }) => { exports: object };
};

const PAGE = 1 << 16;

/** A memory of `bytes`, below 2^32, that does not grow, so that views of it stay valid. */
export function createMemory(bytes: number): Memory {
  const pages = Math.ceil(bytes / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** The module's functions, bound to a memory. Instantiated at once: the modules are a few hundred bytes. */
export function instantiate(functions: readonly WasmFunction[], memory: Memory): object {
  return new WebAssembly.Instance(new WebAssembly.Module(assemble(functions)), { host: { memory } }).exports;
}

const binary =
  (opcode: Code) =>
  (left: Code, right: Code): Code => [left, right, opcode];
const unary =
  (opcode: Code) =>
  (value: Code): Code => [value, opcode];
const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];
// Alignment hint 2 (four bytes), then the offset.
const load =
  (opcode: number) =>
  (address: Code, offset = 0): Code => [address, simd(opcode), 2, unsigned(offset)];

export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  add: binary([0x6a]),
  sub: binary([0x6b]),
  mul: binary([0x6c]),
  lessThan: binary([0x48]),
};

export const v128 = {
  load: load(0x00),
  load32Splat: load(0x09),
  store: (address: Code, value: Code, offset = 0): Code => [address, value, simd(0x0b), 2, unsigned(offset)],
  storeLow64: (address: Code, value: Code): Code => [address, value, simd(0x5b), 2, 0, 0],
};

export const i32x4 = {
  add: binary(simd(0xae)),
  /** Products of eight pairs of 16-bit numbers, each two neighbours summed. */
  dotI16x8: binary(simd(0xba)),
  fromF32x4: unary(simd(0xf8)),
};

export const i16x8 = { narrowI32x4: binary(simd(0x85)) };

export const f32x4 = {
  const: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer), simd(0x13)],
  splat: unary(simd(0x13)),
  add: binary(simd(0xe4)),
  sub: binary(simd(0xe5)),
  mul: binary(simd(0xe6)),
  div: binary(simd(0xe7)),
  /** The lesser and the greater of two numbers, neither NaN: one instruction, where `min` and `max` are five. */
  pmin: binary(simd(0xea)),
  pmax: binary(simd(0xeb)),
  nearest: unary(simd(0x6a)),
  fromI32x4: unary(simd(0xfa)),
};

/** Runs the body while `counter` is at least `step`, and takes `step` from it after each run. */
export function countDown(counter: Local, step: number, body: Code): Code {
  return [
    [0x02, 0x40, 0x03, 0x40],
    [i32.lessThan(counter.get, i32.const(step)), 0x0d, 1],
    body,
    counter.set(i32.sub(counter.get, i32.const(step))),
    [0x0c, 0, 0x0b, 0x0b],
  ];
}

/** Adds to a 32-bit integer variable. */
export function increase(variable: Local, by: Code): Code {
  return variable.set(i32.add(variable.get, by));
}

function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ params }) => [0x60, vector(params.map((type) => TYPES[type])), 0]);
  const memory = [text("host"), text("memory"), 0x02, 0x00, 0x00];
  const exported = functions.map(({ name }, i) => [text(name), 0x00, unsigned(i)]);
  const bodies = functions.map(({ locals, body }) => {
    const code = flatten([vector(locals.map((type) => [1, TYPES[type]])), body, 0x0b]);
    return [unsigned(code.length), code];
  });
  return Uint8Array.from(
    flatten([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, vector(types)),
      section(2, vector([memory])),
      section(3, vector(functions.map((_, i) => unsigned(i)))),
      section(7, vector(exported)),
      section(10, vector(bodies)),
    ]),
  );
}

function section(id: number, content: Code): Code {
  const bytes = flatten(content);
  return [id, unsigned(bytes.length), bytes];
}

function vector(items: readonly (number | Code)[]): Code {
  return [unsigned(items.length), items];
}

function text(value: string): Code {
  return vector([...Buffer.from(value)]);
}

function flatten(code: Code, bytes: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === "number") bytes.push(part);
    else flatten(part, bytes);
  }
  return bytes;
}

/** LEB128. */
function unsigned(value: number): Code {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

function signed(value: number): Code {
  const bytes = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}
