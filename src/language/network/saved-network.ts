import { gunzipSync, gzipSync } from "node:zlib";
import { Failure } from "../../model/failure.ts";

const ARRAYS = { i8: Int8Array, i16: Int16Array, i32: Int32Array } as const;

type ArrayName = keyof typeof ARRAYS;
type Whole = Int8Array | Int16Array | Int32Array;

/** Stands in the header for numbers that lie behind it. */
interface Stored {
  array: ArrayName;
  /** Bytes from the end of the header. */
  at: number;
  length: number;
}

const MOST_BYTES = 1 << 28;
// Few large pieces are put together faster than many small ones.
const CHUNK = 1 << 22;

/**
 * The bytes of a network's file: four bytes with the length of the header, the model as JSON with its arrays taken out and its maps
 * as lists of keys, then the arrays (little-endian), all under gzip. The same network gives the same bytes.
 */
export function packModel(model: object): Buffer {
  const arrays: Buffer[] = [];
  let at = 0;
  const header = Buffer.from(
    JSON.stringify(model, (_key, value: unknown) => {
      if (value instanceof Map) return { keys: [...(value as Map<string, number>).keys()] };
      const array = (Object.keys(ARRAYS) as ArrayName[]).find((name) => value instanceof ARRAYS[name]);
      if (!array) return value;
      const whole = value as Whole;
      const stored: Stored = { array, at, length: whole.length };
      arrays.push(Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength));
      at += whole.byteLength;
      return stored;
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  // Stored, with a check sum: vectors in bytes hardly shrink, and to inflate them would be half the time of loading.
  return gzipSync(Buffer.concat([length, header, ...arrays]), { level: 0 });
}

/** Reads what `packModel` wrote. Throws a `Failure` where the bytes are no packed network. */
export function unpackModel(bytes: Uint8Array, name: string): object {
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: MOST_BYTES, chunkSize: CHUNK });
    const start = 4 + plain.readUInt32LE(0);
    const arrays = plain.subarray(start);
    return restore(JSON.parse(plain.toString("utf8", 4, start)), arrays) as object;
  } catch (cause) {
    throw new Failure("language.weights", `The weights in ${name} cannot be read: fetch the file again.`, { cause });
  }
}

/** Puts arrays and maps back in their places. */
function restore(value: unknown, arrays: Buffer): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => restore(item, arrays));
  if ("array" in value) return readArray(arrays, value as Stored);
  if ("keys" in value) return new Map((value.keys as string[]).map((key, i) => [key, i + 1]));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, restore(part, arrays)]));
}

function readArray(arrays: Buffer, { array, at, length }: Stored): Whole {
  const kind = ARRAYS[array];
  const bytes = arrays.subarray(at, at + length * kind.BYTES_PER_ELEMENT);
  // A copy, since numbers must lie on their own boundary.
  const result = new kind(Uint8Array.from(bytes).buffer);
  if (result.length !== length) throw new RangeError("An array is cut short.");
  return result;
}
