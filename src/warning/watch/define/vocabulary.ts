import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const CODEBOOK = new URL("../../../../codebook/", import.meta.url);

const types = z
  .record(z.string(), z.object({ modes: z.record(z.string(), z.number()) }))
  .parse(read("plover/types.yaml"));
const contexts = z.record(z.string(), z.unknown()).parse(read("coding/contexts.yaml"));

/** Modes and contexts that the coder can give an act: a pattern that names another would never fit. */
export const MODES: ReadonlySet<string> = new Set(Object.values(types).flatMap(({ modes }) => Object.keys(modes)));
export const CONTEXTS: ReadonlySet<string> = new Set(Object.keys(contexts));

function read(path: string): unknown {
  return parse(readFileSync(new URL(path, CODEBOOK), "utf8"));
}
