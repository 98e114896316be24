import { Failure } from "../../model/failure.ts";
import { LISTS } from "./codebook.ts";
import { isObject } from "./json-object.ts";
import { isJsonStat, jsonStatTable } from "./json-stat.ts";
import { INDICATOR_LIMITS, tooMany } from "./limits.ts";
import { isSdmx, sdmxTable } from "./sdmx-json.ts";
import type { Cell, Table } from "./table.ts";

type Flat = Map<string, Cell>;

/**
 * Reads parsed JSON as a table: an array of records; `{series, observations}`, one or many; records under `data`,
 * `observations` and the like, or behind a page description as the World Bank sends them; SDMX-JSON; JSON-stat.
 * Nested fields get the names of both levels: `indicator.id`. Errors: `source.columns`, `source.too-many`.
 */
export function jsonTable(value: unknown): Table {
  if (isSdmx(value)) return sdmxTable(value);
  if (isJsonStat(value)) return jsonStatTable(value);
  const records = recordsOf(value);
  if (records.length === 0)
    throw new Failure(
      "source.columns",
      `Its JSON holds no list of records; put them in an array, or under "${LISTS[0]}".`,
    );
  return tableOf(records);
}

function recordsOf(value: unknown): Flat[] {
  if (Array.isArray(value)) {
    const pages = value.filter(Array.isArray);
    if (pages.length > 0) return pages.flatMap(recordsOf);
    return value.filter(isObject).flatMap((item) => (isSeries(item) ? seriesRecords(item) : [flatten(item)]));
  }
  if (!isObject(value)) return [];
  if (isSeries(value)) return seriesRecords(value);
  const list = LISTS.map((name) => value[name]).find(Array.isArray);
  return list === undefined ? [] : recordsOf(list);
}

interface SeriesObject {
  series: unknown;
  observations: readonly unknown[];
}

function isSeries(value: unknown): value is SeriesObject {
  return isObject(value) && "series" in value && Array.isArray(value["observations"]);
}

/** What is said of the series holds for each of its observations. */
function seriesRecords({ series, observations, ...rest }: SeriesObject): Flat[] {
  const { id, ...more } = isObject(series) ? series : { id: series };
  const head = flatten({ ...rest, ...more, series: id });
  return observations.filter(isObject).map((each) => new Map([...head, ...flatten(each)]));
}

function flatten(record: Readonly<Record<string, unknown>>): Flat {
  const flat: Flat = new Map();
  for (const [name, value] of Object.entries(record)) {
    if (!isObject(value)) flat.set(name, cellOf(value));
    else for (const [inner, cell] of Object.entries(value)) flat.set(`${name}.${inner}`, cellOf(cell));
  }
  return flat;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function tableOf(records: readonly Flat[]): Table {
  const heads = new Map<string, number>();
  for (const record of records) {
    for (const head of record.keys()) if (!heads.has(head)) heads.set(head, heads.size);
    if (heads.size > INDICATOR_LIMITS.columns) throw tooMany("columns");
  }
  if (records.length > INDICATOR_LIMITS.rows) throw tooMany("rows");
  const columns = [...heads.keys()];
  const rows = records.map((record, i) => {
    const cells = columns.map((head) => record.get(head) ?? null);
    const long = cells.some((cell) => typeof cell === "string" && cell.length > INDICATOR_LIMITS.cell);
    return { line: i + 1, cells, fault: long ? `A field holds more than ${INDICATOR_LIMITS.cell} characters.` : null };
  });
  return { columns, rows, decimal: "." };
}
