import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";
import { Failure } from "../model/failure.ts";

const ROOT = new URL("../../codebook/", import.meta.url);

/**
 * Reads one file of the codebook and checks its shape.
 *
 * @param path relative to `codebook/`, for example `coding/classes.yaml`
 * @throws Failure `coding.codebook` naming the file and the first fault
 */
export function readCodebook<T>(path: string, shape: z.ZodType<T>): T {
  return checkCodebook(path, readFileSync(new URL(path, ROOT), "utf8"), shape);
}

/** The names of the YAML files of one folder of the codebook, sorted. */
export function codebookFiles(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** Parses and checks text that claims to be a codebook file; see `readCodebook`. */
export function checkCodebook<T>(path: string, text: string, shape: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = parse(text);
  } catch (cause) {
    throw new Failure("coding.codebook", `codebook/${path} is not valid YAML; mend the file.`, { cause });
  }
  const checked = shape.safeParse(data);
  if (checked.success) return checked.data;
  const fault = checked.error.issues[0];
  const where = fault?.path.join(".") || "the top level";
  throw new Failure("coding.codebook", `codebook/${path} is malformed at ${where}: ${fault?.message}; mend the entry.`);
}
