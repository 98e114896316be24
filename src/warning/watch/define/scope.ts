import type { ActPattern } from "../../../model/watch.ts";
import { GROUPS } from "../../../relations/groups.ts";
import { ISSUES } from "../../../relations/issues.ts";
import type { Faults, Path } from "./fault.ts";
import { CONTEXTS, MODES } from "./vocabulary.ts";

/** The names that a definition may use. */
export interface Scope {
  /** Codes of the groups that the file defines. */
  groups: ReadonlyMap<string, readonly string[]>;
  issues: ReadonlyMap<string, ActPattern[]>;
  knownCodes: ReadonlySet<string>;
}

/** The codes that names mean: a group of the file, one that comes with Bongsu, or a code by itself. */
export function codesOf(
  written: readonly string[],
  { groups, knownCodes }: Scope,
  path: Path,
  faults: Faults,
): string[] {
  const codes = written.flatMap((name) => {
    const group = groups.get(name) ?? presentMembers(name);
    if (group !== undefined) return group;
    if (knownCodes.has(name)) return [name];
    const kind = /^[A-Z]{2,3}$/.test(name) ? "actor" : "group";
    faults.add(
      `unknown-${kind}`,
      path,
      `"${name}" is no ${kind} that is known: give a code such as KOR or a group of the file`,
    );
    return [];
  });
  return [...new Set(codes)];
}

function presentMembers(name: string): string[] | undefined {
  return GROUPS.get(name)
    ?.members.filter(({ until }) => until === null)
    .map(({ code }) => code);
}

/** The patterns of an issue: one of the file, or one that comes with Bongsu. */
export function issueOf(name: string, { issues }: Scope, path: Path, faults: Faults): ActPattern[] {
  const found = issues.get(name) ?? ISSUES.get(name)?.patterns;
  if (found === undefined)
    faults.add("unknown-issue", path, `"${name}" is no issue that is known: define it under "issues"`);
  return [...(found ?? [])];
}

/** A pattern with its groups as codes; names that no act ever has are told. */
export function patternOf(written: ActPattern, scope: Scope, path: Path, faults: Faults): ActPattern {
  const { actors, recipients, modes = [], contexts = [], issues = [] } = written;
  for (const mode of modes) {
    if (!MODES.has(mode)) faults.add("never", path, `no act has the mode "${mode}", so this is never seen`);
  }
  for (const context of contexts) {
    if (!CONTEXTS.has(context)) faults.add("never", path, `no act has the context "${context}", so this is never seen`);
  }
  for (const issue of issues) issueOf(issue, scope, path, faults);
  return {
    ...written,
    ...(actors === undefined ? {} : { actors: codesOf(actors, scope, [...path, "actors"], faults) }),
    ...(recipients === undefined ? {} : { recipients: codesOf(recipients, scope, [...path, "recipients"], faults) }),
  };
}
