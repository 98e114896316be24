import { gunzipSync, gzipSync } from "node:zlib";
import { Failure } from "../../model/failure.ts";
import { type Table, cellsFor } from "./table.ts";

/** Weights in a file: what they were made with, as JSON, and hashed tables. */
export interface Packed {
  header: unknown;
  tables: { classes: number; table: Table }[];
}

// More cells than any model of ours has: a file that asks for more is broken.
const MOST_CELLS = 1 << 26;
const MOST_BYTES = 1 << 28;

/**
 * Packs 16-bit weights: four numbers as lengths, the header, and for each table its nonzero cells as gaps and values, each
 * a variable-length number, all under gzip. The same weights give the same bytes.
 */
export function pack(packed: Packed): Buffer {
  const parts = packed.tables.map(({ table }) => writeCells(table));
  const header = Buffer.from(
    JSON.stringify({
      header: packed.header,
      tables: packed.tables.map(({ classes, table }, i) => ({ classes, rows: table.mask + 1, ...parts[i]!.lengths })),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return gzipSync(Buffer.concat([length, header, ...parts.map((part) => part.bytes)]), { level: 9 });
}

/** Reads what `pack` wrote. Throws a `Failure` where the bytes are no packed weights. */
export function unpack(bytes: Uint8Array, name: string): Packed {
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
    const start = 4 + plain.readUInt32LE(0);
    const { header, tables } = JSON.parse(plain.toString("utf8", 4, start)) as { header: unknown; tables: Layout[] };
    let at = start;
    const read = tables.map((layout) => {
      const end = at + layout.gaps + layout.values;
      if (!(end <= plain.length)) throw new RangeError("A table is cut short.");
      const table = readCells(plain.subarray(at, end), layout);
      at = end;
      return { classes: layout.classes, table };
    });
    return { header, tables: read };
  } catch (cause) {
    throw new Failure("language.weights", `The weights in ${name} cannot be read: fetch the file again.`, { cause });
  }
}

interface Lengths {
  cells: number;
  /** Bytes of the gaps and of the values. */
  gaps: number;
  values: number;
}

interface Layout extends Lengths {
  classes: number;
  rows: number;
}

function writeCells({ weights }: Table): { lengths: Lengths; bytes: Buffer } {
  const [gaps, values] = [new ByteWriter(weights.length), new ByteWriter(weights.length)];
  let [last, cells] = [-1, 0];
  for (let cell = 0; cell < weights.length; cell += 1) {
    const weight = weights[cell]!;
    if (weight === 0) continue;
    gaps.write(cell - last - 1);
    values.write(weight > 0 ? weight * 2 - 2 : weight * -2 - 1);
    last = cell;
    cells += 1;
  }
  const bytes = Buffer.concat([gaps.bytes(), values.bytes()]);
  return { lengths: { cells, gaps: gaps.length, values: values.length }, bytes };
}

/** Numbers in seven bits a byte, the last byte with its highest bit clear (LEB128). */
class ByteWriter {
  #bytes: Buffer;
  length = 0;

  constructor(room: number) {
    this.#bytes = Buffer.alloc(room + 16);
  }

  write(number: number): void {
    if (this.length + 5 > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.length)]);
    let rest = number;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.length++] = (rest & 127) | 128;
    this.#bytes[this.length++] = rest;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
}

function readCells(bytes: Buffer, { classes, rows, cells, gaps }: Layout): Table {
  const size = cellsFor(rows, classes);
  if (!(rows > 0 && (rows & (rows - 1)) === 0 && size <= MOST_CELLS)) throw new RangeError("No size for a table.");
  const weights = new Int16Array(size);
  let [gapAt, valueAt, cell] = [0, gaps, -1];
  for (let k = 0; k < cells; k += 1) {
    let [gap, shift, byte] = [0, 0, 128];
    for (; byte > 127; shift += 7) {
      byte = bytes[gapAt++]!;
      gap |= (byte & 127) << shift;
    }
    let value = 0;
    for (byte = 128, shift = 0; byte > 127; shift += 7) {
      byte = bytes[valueAt++]!;
      value |= (byte & 127) << shift;
    }
    cell += gap + 1;
    weights[cell] = value & 1 ? -((value + 1) >> 1) : (value >> 1) + 1;
  }
  if (gapAt !== gaps || valueAt !== bytes.length || !(cell < size)) throw new RangeError("Cells and lengths differ.");
  return { weights, mask: rows - 1 };
}
