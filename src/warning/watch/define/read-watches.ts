import { z } from "zod";
import type { ActPattern, Watch } from "../../../model/watch.ts";
import { check } from "./check.ts";
import { type Fault, openFaults, type Path } from "./fault.ts";
import { inhibitionCircle } from "./inhibition.ts";
import { readWatch } from "./read-watch.ts";
import { issue, names, watchSchema } from "./schema.ts";
import { codesOf, patternOf, type Scope } from "./scope.ts";
import { readWritten, type Written } from "./written.ts";

/** A watch of the file; a broken one has its faults instead. */
export interface ReadWatch {
  /** Its own, or `watch 3` where it has none. */
  id: string;
  title: string;
  owner: string | null;
  watch: Watch | null;
  /** The first of its faults. */
  error: Fault | null;
  faults: readonly Fault[];
}

/** What a file of watches says. */
export interface WatchesFile {
  watches: ReadWatch[];
  /** What is wrong with the file itself, its groups and its issues. */
  errors: Fault[];
}

export interface WatchesSource {
  /** What the file is called in sentences. */
  file: string;
  /** Codes that may be named: of states, bodies and groups that the coder knows. */
  knownCodes: ReadonlySet<string>;
}

const fileSchema = z.strictObject({
  groups: z.record(z.string(), z.unknown()).nullish(),
  issues: z.record(z.string(), z.unknown()).nullish(),
  watches: z.array(z.unknown()).nullish(),
});

/** Reads `watches.yaml`. A broken watch stops no other; a file that is no YAML is one error. */
export function readWatches(text: string, { file, knownCodes }: WatchesSource): WatchesFile {
  const written = readWritten(text);
  if ("why" in written) {
    const message = `${file}, line ${written.line}: this is no YAML (${written.why}), so no watch of it is kept.`;
    return { watches: [], errors: [{ code: "watch.yaml", message }] };
  }
  const faults = openFaults(file, null, written.lineOf);
  const read = check(fileSchema, written.value ?? {}, [], faults);
  if (read === null) return { watches: [], errors: faults.list };
  const scope = scopeOf(read, knownCodes, file, written, faults.list);
  const watches = (read.watches ?? []).map((value, index) => one(value, ["watches", index], file, scope, written));
  return { watches: inhibited(distinct(watches, file, written), file, written), errors: faults.list };
}

function scopeOf(
  { groups, issues }: z.infer<typeof fileSchema>,
  knownCodes: ReadonlySet<string>,
  file: string,
  { lineOf }: Written,
  errors: Fault[],
): Scope {
  const scope = { groups: new Map<string, string[]>(), issues: new Map<string, ActPattern[]>(), knownCodes };
  for (const [name, value] of Object.entries(groups ?? {})) {
    const faults = openFaults(file, `group "${name}"`, lineOf);
    const written = check(names, value, ["groups", name], faults);
    const codes = written === null ? [] : codesOf(written, scope, ["groups", name], faults);
    if (faults.list.length === 0) scope.groups.set(name, codes);
    errors.push(...faults.list);
  }
  for (const [name, value] of Object.entries(issues ?? {})) {
    const faults = openFaults(file, `issue "${name}"`, lineOf);
    const written = check(issue, value, ["issues", name], faults) ?? [];
    const patterns = written.map((each) => patternOf(each, scope, ["issues", name], faults));
    if (faults.list.length === 0) scope.issues.set(name, patterns);
    errors.push(...faults.list);
  }
  return scope;
}

type Placed = ReadWatch & { path: Path; inhibitedBy: readonly string[] };

function one(value: unknown, path: Path, file: string, scope: Scope, { lineOf }: Written): Placed {
  const { id, title, owner } = namesOf(value, path);
  const faults = openFaults(file, `watch "${id}"`, lineOf);
  const written = check(watchSchema, value, path, faults);
  const watch = written === null ? null : readWatch(written, file, path, scope, faults);
  const placed = { id, title: watch?.title ?? title, owner, path, inhibitedBy: written?.["inhibited-by"] ?? [] };
  return { ...placed, watch, faults: faults.list, error: faults.list[0] ?? null };
}

/** What a watch is called, however broken the rest is. */
function namesOf(value: unknown, path: Path): { id: string; title: string; owner: string | null } {
  const { id, title, owner } = (value ?? {}) as Partial<Record<string, unknown>>;
  const name = typeof id === "string" && id !== "" ? id : `watch ${Number(path.at(-1)) + 1}`;
  return { id: name, title: typeof title === "string" ? title : name, owner: typeof owner === "string" ? owner : null };
}

function broken(placed: Placed, file: string, { lineOf }: Written, code: string, at: Path, what: string): Placed {
  const faults = openFaults(file, `watch "${placed.id}"`, lineOf);
  faults.add(code, [...placed.path, ...at], what);
  const all = [...placed.faults, ...faults.list];
  return { ...placed, watch: null, faults: all, error: all[0] ?? null };
}

/** Of several watches with one id the first holds. */
function distinct(watches: readonly Placed[], file: string, written: Written): Placed[] {
  return watches.map((each, index) => {
    const first = watches.findIndex(({ id }) => id === each.id);
    if (first === index) return each;
    const line = written.lineOf(watches[first]?.path ?? []);
    return broken(
      each,
      file,
      written,
      "duplicate",
      ["id"],
      `another watch has the id "${each.id}" already, on line ${line}`,
    );
  });
}

function inhibited(watches: readonly Placed[], file: string, written: Written): ReadWatch[] {
  const inhibitions = new Map(watches.map(({ id, inhibitedBy }) => [id, inhibitedBy]));
  return watches.map((each) => {
    const unknown = each.inhibitedBy.find((id) => !inhibitions.has(id));
    const circle = inhibitionCircle(each.id, inhibitions);
    const what =
      unknown === undefined
        ? `it inhibits itself in a circle: ${circle?.join(" is inhibited by ")}`
        : `"${unknown}", by which it is inhibited, is no watch of the file`;
    const code = unknown === undefined ? "circle" : "unknown-watch";
    const judged =
      unknown === undefined && circle === null ? each : broken(each, file, written, code, ["inhibited-by"], what);
    const { path: _path, inhibitedBy: _inhibitedBy, ...read } = judged;
    return read;
  });
}
