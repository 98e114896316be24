import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";

const folder = new URL("../../codebook/documents/", import.meta.url);

/** Reads one vocabulary of `codebook/documents/` and checks its shape. Throws when the file is missing or malformed. */
export function vocabulary<Shape>(name: string, schema: z.ZodType<Shape>): Shape {
  return schema.parse(parse(readFileSync(new URL(name, folder), "utf8")));
}
