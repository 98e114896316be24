import { z } from "zod";
import { Failure } from "../../model/failure.ts";
import { isObject } from "./json-object.ts";
import { INDICATOR_LIMITS, tooMany } from "./limits.ts";
import type { Cell, Row, Table } from "./table.ts";

const code = z.looseObject({ id: z.string().optional(), name: z.unknown().optional() });
const dimension = z.looseObject({ id: z.string(), values: z.array(code) });
const structure = z.looseObject({
  dimensions: z.looseObject({ series: z.array(dimension).default([]), observation: z.array(dimension) }),
});
const cell = z.union([z.number(), z.string(), z.null()]);
const observations = z.record(z.string(), z.array(z.unknown()));
const dataSet = z.looseObject({
  series: z.record(z.string(), z.looseObject({ observations })).optional(),
  observations: observations.optional(),
});

/** What ECB, OECD, BIS and others send as `application/vnd.sdmx.data+json`: version 1 bare, version 2 under `data`. */
export function isSdmx(value: unknown): boolean {
  return isObject(value) && ("dataSets" in value || (isObject(value["data"]) && "dataSets" in value["data"]));
}

/** A row an observation, a column a dimension. Errors: `source.json` where the message does not hold together. */
export function sdmxTable(value: unknown): Table {
  const message = value as { data?: unknown };
  const data = (isObject(message.data) && "dataSets" in message.data ? message.data : message) as Record<
    string,
    unknown
  >;
  const described = structure.safeParse(data["structure"] ?? (data["structures"] as unknown[] | undefined)?.[0]);
  const sets = z.array(dataSet).safeParse(data["dataSets"]);
  if (!described.success || !sets.success)
    throw new Failure("source.json", "Its SDMX-JSON lacks the structure that names its dimensions; fetch it as CSV.");
  const { series, observation } = described.data.dimensions;
  const rows: Row[] = [];
  for (const set of sets.data) {
    const groups = Object.entries(set.series ?? {}).map(
      ([key, one]) => [codes(series, key), one.observations] as const,
    );
    for (const [head, values] of [...groups, [[], set.observations ?? {}] as const]) {
      for (const [key, [first]] of Object.entries(values)) {
        if (rows.length >= INDICATOR_LIMITS.rows) throw tooMany("rows");
        const told = cell.safeParse(first ?? null);
        const cells = [...head, ...codes(observation, key), told.success ? told.data : null];
        rows.push({
          line: rows.length + 1,
          cells,
          fault: told.success ? null : "Its value is neither number nor text.",
        });
      }
    }
  }
  return { columns: [...[...series, ...observation].map(({ id }) => id), "OBS_VALUE"], rows, decimal: "." };
}

/** `0:3:1` names, by position, a code of each dimension. */
function codes(dimensions: readonly z.infer<typeof dimension>[], key: string): Cell[] {
  const places = key.split(":");
  return dimensions.map(({ values }, i) => values[Number(places[i])]?.id ?? null);
}
