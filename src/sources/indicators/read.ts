import { createGunzip } from "node:zlib";
import type { Unreadable } from "../../model/capture.ts";
import { Failure } from "../../model/failure.ts";
import type { Frequency } from "../../model/indicator.ts";
import { refuseBinary } from "../bytes/binary.ts";
import { decodeText } from "../bytes/decode.ts";
import { inflate } from "../bytes/inflate.ts";
import { peek } from "../bytes/peek.ts";
import { readAll } from "../bytes/read-all.ts";
import { utf16Form, utf16ToUtf8 } from "../bytes/utf16.ts";
import { type Entry, expand } from "../expand.ts";
import { parseJson } from "../formats/json-guard.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { type Openers, open, openFile } from "../open.ts";
import type { SourceOptions } from "../read.ts";
import { unreadable } from "../unreadable.ts";
import { createDownloader } from "../web/download.ts";
import { layoutOf } from "./columns.ts";
import { csvTable } from "./csv-table.ts";
import { type GatheredSeries, Gatherer } from "./gather.ts";
import { jsonTable } from "./json-table.ts";
import { INDICATOR_LIMITS } from "./limits.ts";
import type { Naming } from "./describe.ts";
import { recordReader } from "./records.ts";
import { numericColumns } from "./numeric-columns.ts";
import type { Fault, Table } from "./table.ts";

export interface IndicatorOptions extends Omit<SourceOptions, "onProgress"> {
  /** Name of the one series that a file holds. */
  series?: string;
  unit?: string;
  /** Day since which values were known that say nothing themselves, an ISO date; today where absent. */
  knownAt?: string;
  /** The sign between whole and fraction, where a file leaves it open. */
  decimal?: "." | ",";
  /** How often a series speaks that is known already. */
  frequencyOf?: (series: string) => Frequency | null;
}

/** What a file of numeric series holds. */
export interface IndicatorFile {
  path: string;
  series: GatheredSeries[];
  /** Rows below the heading, or records. */
  rows: number;
  /** Rows that are parts of a total or of a flow that is not kept. */
  leftOut: number;
  /** The first hundred records that could not be read, and how many there are. */
  faults: Fault[];
  faulty: number;
  /** Since when those values count as known that say nothing themselves; `null` where all do. */
  knownDay: string | null;
}

/**
 * Reads CSV and JSON files, `-` (standard input) and http(s) addresses of numeric series, in the order of the targets. What
 * cannot be read is told in its place and stops no other. Codes, besides those of `unreadable`: `source.columns`,
 * `source.decimal`, `source.folder`, `source.series`.
 */
export async function* readIndicators(
  targets: readonly string[],
  options: IndicatorOptions,
): AsyncGenerator<IndicatorFile | Unreadable> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const openers: Openers = {
    now: options.now,
    openFile: options.openFile ?? openFile,
    stdin: () => options.stdin ?? process.stdin,
    download: createDownloader(options, limits),
  };
  for (const target of targets) {
    options.signal?.throwIfAborted();
    yield await readTarget(target, { openers, limits, options });
  }
}

interface Run {
  openers: Openers;
  limits: Limits;
  options: IndicatorOptions;
}

async function readTarget(target: string, run: Run): Promise<IndicatorFile | Unreadable> {
  try {
    const [entry, ...more] = await expand(target);
    if (entry !== undefined && "error" in entry) return entry;
    if (entry === undefined || more.length > 0 || entry.path !== target)
      throw new Failure("source.folder", "It is a folder; name the files of series in it, such as folder/*.csv.");
    return indicatorFile(target, await textOf(entry, run), run);
  } catch (error) {
    run.options.signal?.throwIfAborted();
    return unreadable(target, error);
  }
}

async function textOf(entry: Entry, { openers, limits }: Run): Promise<string> {
  const input = await open(entry, openers);
  const raw = await peek(input.bytes, 2);
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  const plain = await peek(isGzip ? inflate(raw.bytes, createGunzip(), limits.inflateRatio) : raw.bytes, 2);
  const form = utf16Form(plain.head);
  const bytes = await readAll(form === null ? plain.bytes : utf16ToUtf8(plain.bytes, form), limits.archiveBytes);
  if (bytes.length === 0) throw new Failure("source.empty", "It is empty; there is nothing to read.");
  refuseBinary(bytes);
  return decodeText(bytes, form === null ? input.charset : null);
}

function indicatorFile(path: string, text: string, { limits, options }: Run): IndicatorFile {
  const isJson = /^\s*[[{]/.test(text);
  const table = isJson ? jsonTable(parseJson(text, limits)) : csvTable(text, options.decimal ?? null);
  const layout = layoutOf(table.columns);
  if (layout === null)
    throw new Failure(
      "source.columns",
      "None of its fields is a period, such as date, period or TIME_PERIOD; name one so.",
    );
  const faults: Fault[] = [];
  let faulty = 0;
  let leftOut = 0;
  let isUndated = false;
  const fault = (each: Fault) => {
    faulty += 1;
    if (faults.length < INDICATOR_LIMITS.faults) faults.push(each);
  };
  const gatherer = new Gatherer(fault);
  const values = numericColumns(table, layout.values, fault);
  const read = recordReader({ ...layout, values }, table, namingOf(path, options));
  for (const row of table.rows) {
    for (const record of read(row)) {
      if (record === "left-out") leftOut += 1;
      else if ("reason" in record) fault(record);
      else {
        gatherer.add(record);
        isUndated ||= record.known === null;
      }
    }
  }
  const today = options.now().toISOString().slice(0, 10);
  const knownDay = options.knownAt ?? today;
  const series = gatherer.gathered({ knownDay, today, frequencyOf: options.frequencyOf ?? (() => null) });
  if (options.series !== undefined) refuseSeveral(table, values.length);
  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { path, series, rows: table.rows.length, leftOut, faults, faulty, knownDay: isUndated ? knownDay : null };
}

/** One name given for several columns would throw them together. */
function refuseSeveral({ columns }: Table, values: number): void {
  const isLong = layoutOf(columns)?.values[0]?.names === null;
  if (!isLong && values > 1)
    throw new Failure("source.series", `It holds ${values} series; one name cannot stand for all. Leave the name out.`);
}

function namingOf(path: string, { series, unit }: IndicatorOptions): Naming {
  const file = (path.split(/[\\/]/).at(-1) ?? path).replace(/(\.(csv|tsv|txt|json))?(\.gz)?$/i, "");
  return {
    file: file || "series",
    ...(series === undefined ? {} : { series }),
    ...(unit === undefined ? {} : { unit }),
  };
}
