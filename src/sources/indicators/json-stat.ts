import { z } from "zod";
import { Failure } from "../../model/failure.ts";
import { isObject } from "./json-object.ts";
import { INDICATOR_LIMITS, tooMany } from "./limits.ts";
import type { Cell, Row, Table } from "./table.ts";

const cell = z.union([z.number(), z.string(), z.null()]);
const dataset = z.looseObject({
  id: z.array(z.string()).nonempty(),
  size: z.array(z.int().positive()),
  dimension: z.record(
    z.string(),
    z.looseObject({
      category: z.looseObject({
        index: z.union([z.array(z.string()), z.record(z.string(), z.int().nonnegative())]).optional(),
        label: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ),
  value: z.union([z.array(cell), z.record(z.string(), cell)]),
});

/** What Eurostat and other statistical offices send: JSON-stat 2.0, `class: "dataset"`. */
export function isJsonStat(value: unknown): boolean {
  return isObject(value) && value["class"] === "dataset" && "dimension" in value;
}

/** A row a value, a column a dimension. Errors: `source.json` where the cube does not hold together. */
export function jsonStatTable(value: unknown): Table {
  const read = dataset.safeParse(value);
  if (!read.success || read.data.id.length !== read.data.size.length)
    throw new Failure("source.json", "Its JSON-stat does not hold together; fetch it as CSV.");
  const { id, size, dimension, value: values } = read.data;
  const codes = id.map((name) => codesOf(dimension[name]?.category));
  const entries = Object.entries(values);
  if (entries.length > INDICATOR_LIMITS.rows) throw tooMany("rows");
  const rows: Row[] = entries.map(([place, told], i) => {
    return { line: i + 1, cells: [...placed(Number(place), size, codes), told], fault: null };
  });
  return { columns: [...id, "OBS_VALUE"], rows, decimal: "." };
}

interface Category {
  index?: string[] | Record<string, number> | undefined;
  label?: Record<string, string> | undefined;
}

function codesOf(category: Category | undefined): string[] {
  const index = category?.index ?? Object.keys(category?.label ?? {});
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .toSorted(([, a], [, b]) => a - b)
    .map(([code]) => code);
}

/** The codes of a cell from its place in row-major order: the last dimension runs fastest. */
function placed(place: number, size: readonly number[], codes: readonly string[][]): Cell[] {
  const cells: Cell[] = [];
  let rest = place;
  for (let i = size.length - 1; i >= 0; i -= 1) {
    const length = size[i] as number;
    cells.unshift(codes[i]?.[rest % length] ?? null);
    rest = Math.floor(rest / length);
  }
  return cells;
}
