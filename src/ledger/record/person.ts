import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { readRows } from "../meant/codebook.ts";
import { wordsOf } from "../meant/words.ts";

const table = z.strictObject({ offices: z.array(z.string()), nobody: z.array(z.string()) });

const read = table.parse(
  parse(readFileSync(new URL("../../../codebook/ledger/status-speakers.yaml", import.meta.url), "utf8")),
);
const OFFICES: ReadonlySet<string> = new Set(read.offices);
const NOBODY: ReadonlySet<string> = new Set(read.nobody);
const PLACES = placeNames();

/**
 * A person's name without the office before it: `Chang Ho-jin` of `South Korea's Vice Foreign Minister Chang Ho-jin`. `null` for a pronoun, a
 * state, a capital, a body, or an office without a name.
 */
export function personNamed(speaker: string): string | null {
  const words = wordsOf(speaker);
  const name = words.slice(words.findLastIndex(({ lower }) => OFFICES.has(lower)) + 1);
  const [first] = name;
  if (first === undefined || !name.some(({ text }) => /^\p{Lu}/u.test(text))) return null;
  if (name.some(({ lower }) => NOBODY.has(lower)) || PLACES.has(nameOf(name))) return null;
  return speaker.slice(first.start).trim();
}

/** The words of a name in lower case. */
export function nameWords(name: string): string[] {
  return wordsOf(name).map(({ lower }) => lower);
}

function nameOf(words: readonly { lower: string }[]): string {
  return words.map(({ lower }) => lower).join(" ");
}

function placeNames(): ReadonlySet<string> {
  type Column = "name" | "variants" | "capitals";
  const rows = [...readRows<Column>("actors/states.tsv"), ...readRows<Column>("actors/bodies.tsv")];
  const names = rows.flatMap(({ name, variants, capitals }) => [name, variants, capitals ?? ""]);
  return new Set(names.flatMap((cell) => cell.split("|")).map((name) => nameOf(wordsOf(name))));
}
