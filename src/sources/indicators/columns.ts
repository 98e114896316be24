import { IGNORED, PARTS, ROLE_NAMES, type Role, plainName } from "./codebook.ts";
import { readPeriod } from "./period.ts";

/** A column of which each cell is a value. */
export interface ValueColumn {
  at: number;
  /** What its head names: a series (wide form), a period (years across), or nothing (long form). */
  names: { series: string; unit: string | null; known: string | null } | { period: string } | null;
}

/** How the columns of a table are to be read. */
export interface Layout {
  roles: ReadonlyMap<Role, number>;
  values: ValueColumn[];
  /** Columns that name the series besides: dimensions of a cube, which stand before the period. */
  dimensions: number[];
  /** Columns that part a total, with the cells that stand for the whole. */
  parts: { at: number; wholes: readonly string[] }[];
}

/**
 * Finds what the columns say by their names: one observation a row (long), a date and one series a column (wide), or
 * periods as columns. `null` where there is neither a column of periods nor a head that is one.
 */
export function layoutOf(columns: readonly string[]): Layout | null {
  const names = columns.map(plainName);
  const roles = rolesOf(names);
  const day = roles.get("day");
  const parts = [...PARTS].map(([name, wholes]) => ({ at: names.indexOf(name), wholes })).filter(({ at }) => at >= 0);
  const taken = new Set([...claimed(names), ...parts.map(({ at }) => at)]);
  const free = columns.flatMap((head, at) => (taken.has(at) || head.trim() === "" ? [] : [{ head, at }]));
  if (day === undefined) {
    const values = free.flatMap(({ head, at }) =>
      readPeriod(head.trim()) ? [{ at, names: { period: head.trim() } }] : [],
    );
    const first = values[0]?.at ?? 0;
    const dimensions = free.filter(({ at }) => at < first).map(({ at }) => at);
    return values.length === 0 ? null : { roles, values, dimensions: named(roles) ? [] : dimensions, parts };
  }
  const value = roles.get("value");
  if (value === undefined) {
    const values = free.map(({ head, at }) => ({ at, names: seriesOfHead(head) }));
    return values.length === 0 ? null : { roles, values, dimensions: [], parts };
  }
  const dimensions = named(roles) ? [] : free.filter(({ at }) => at < day).map(({ at }) => at);
  return { roles, values: [{ at: value, names: null }], dimensions, parts };
}

function named(roles: ReadonlyMap<Role, number>): boolean {
  return roles.has("series") || roles.has("measure");
}

function rolesOf(names: readonly string[]): Map<Role, number> {
  const roles = new Map<Role, number>();
  for (const [role, known] of ROLE_NAMES) {
    const name = known.find((each) => names.includes(each));
    const at = name === undefined ? -1 : names.indexOf(name);
    if (at >= 0 && ![...roles.values()].includes(at)) roles.set(role, at);
  }
  return roles;
}

/** Columns with a meaning of their own, whether or not they are the one that is read. */
function claimed(names: readonly string[]): number[] {
  const known = new Set([...ROLE_NAMES.values()].flat());
  return names.flatMap((name, at) => (known.has(name) || IGNORED.has(name) ? [at] : []));
}

/** `Gas (EUR/MWh)` names a unit; `GDP_20240130`, as ALFRED writes vintages, the day on which the values were known. */
function seriesOfHead(head: string): { series: string; unit: string | null; known: string | null } {
  const name = head.trim();
  const vintage = /^(.+)_(\d{8})$/.exec(name);
  const known = vintage?.[2] === undefined ? null : (readPeriod(vintage[2])?.day ?? null);
  if (vintage?.[1] !== undefined && known !== null) return { series: vintage[1], unit: null, known };
  const unit = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(name);
  return { series: unit?.[1] ?? name, unit: unit?.[2]?.trim() ?? null, known: null };
}
