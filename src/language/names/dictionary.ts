import { readTable, split } from "../codebook.ts";
import { Gazetteer } from "./gazetteer.ts";
import type { Entry, NameKind } from "./gazetteer.ts";
import type { EntityType } from "../../model/entity.ts";

let loaded: Gazetteer | null = null;

/** All names of `codebook/actors/`, read at the first call. */
export function dictionary(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const names = new Gazetteer();
  addStates(names);
  addBodies(names);
  addInstitutions(names);
  addOthers(names);
  addHolders(names, "office-holders.tsv");
  addHolders(names, "office-holders-factbook.tsv");
  addHolders(names, "office-holders-ministers.tsv");
  addHolders(names, "office-holders-world-leaders.tsv");
  return names;
}

function addStates(names: Gazetteer): void {
  const rows = readTable<"code" | "name" | "variants" | "adjectives" | "people" | "capitals">("actors/states.tsv");
  for (const { code, name, variants, adjectives, people, capitals } of rows) {
    const state = entry(name, "state", code, null, "name");
    addAll(names, [name, ...split(variants)], state);
    addAll(names, split(adjectives), { ...state, kind: "adjective" });
    const plurals = split(adjectives).filter((word) => /[ani]$/.test(word) && !word.endsWith("Mexican-"));
    addAll(names, [...split(people), ...plurals.map((word) => `${word}s`)], { ...state, kind: "people" });
    for (const capital of split(capitals)) names.add(capital, entry(capital, "place", code, null, "capital"));
  }
}

function addBodies(names: Gazetteer): void {
  for (const row of readTable<"code" | "name" | "variants" | "office">("actors/bodies.tsv")) {
    const body = entry(row.name, "intergovernmental", row.code, null, "name");
    addAll(names, [row.name, ...split(row.variants)], { ...body, office: row.office || null });
  }
  names.add("Brussels", entry("Brussels", "place", "BEL", null, "capital"));
}

function addInstitutions(names: Gazetteer): void {
  const rows = readTable<"country" | "name" | "variants" | "type" | "sector">("actors/institutions.tsv");
  for (const { country, name, variants, type, sector } of rows)
    addAll(names, [name, ...split(variants)], entry(name, type as EntityType, country, sector, "name"));
}

/** Places, companies, armed groups, and names that hold a state's name but are not the state. */
function addOthers(names: Gazetteer): void {
  const rows = readTable<"name" | "variants" | "type" | "country" | "sector">;
  for (const file of ["places", "companies", "groups", "not-actors"])
    for (const { name, variants, type, country, sector } of rows(`actors/${file}.tsv`))
      addAll(names, [name, ...split(variants)], entry(name, type as EntityType, country, sector, "name"));
}

function addHolders(names: Gazetteer, file: string): void {
  const rows = readTable<"name" | "variants" | "country" | "office" | "from" | "to">(`actors/${file}`);
  for (const { name, variants, country, office, from, to } of rows) {
    const sector = /defen[cs]e|military|army/.test(office) ? "MIL" : "GOV";
    const holder = { ...entry(name, "person", country, sector, "holder"), office, from, to };
    addAll(names, [name, ...split(variants)], holder);
  }
}

function addAll(names: Gazetteer, phrases: string[], what: Entry): void {
  for (const phrase of phrases) names.add(phrase, what);
}

function entry(name: string, type: EntityType, country: string | null, sector: string | null, kind: NameKind): Entry {
  return { name, type, country: country || null, sector: sector || null, office: null, kind, from: "", to: "" };
}
