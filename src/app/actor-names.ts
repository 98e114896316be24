import { readTable } from "../language/codebook.ts";
import type { ActorName } from "./bongsu.ts";

/** Gives the codes that the store counts their names for people; a code without a name is its own. */
export function actorNames(counted: readonly { code: string; events: number }[]): ActorName[] {
  return counted.map(({ code, events }) => ({ code, name: nameOf(code), events }));
}

/** The name of a code for people; a code without a name is its own. */
export function nameOf(code: string): string {
  return names().get(code) ?? code;
}

/** Every code that an act can be counted for. */
export function knownCodes(): ReadonlySet<string> {
  return new Set(names().keys());
}

let table: ReadonlyMap<string, string> | undefined;

/** The first name that the dictionary gives a code; read once, when it is first asked for. */
function names(): ReadonlyMap<string, string> {
  if (table) return table;
  const rows = ["states.tsv", "bodies.tsv"].flatMap((file) => readTable<"code" | "name">(`actors/${file}`));
  const first = new Map<string, string>();
  for (const { code, name } of rows) if (!first.has(code)) first.set(code, name);
  table = first;
  return first;
}
