import { readTable } from "../codebook.ts";
import type { DocEntity } from "../doc.ts";

let loaded: ReadonlyMap<string, string> | null = null;

/** The entity of a state by its code, for phrases that tell the state without its name; `because` says how. */
export function stateEntity(code: string, because: string): DocEntity {
  loaded ??= new Map(readTable<"code" | "name">("actors/states.tsv").map((row) => [row.code, row.name]));
  return { name: loaded.get(code) ?? code, type: "state", country: code, sector: null, office: null, because };
}
