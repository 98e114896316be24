import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Failure } from "../model/failure.ts";

/** A name that a definition goes by: in small letters, so that it is never taken for the code of a state. */
export const definedName = z.string().regex(/^[a-z][a-z0-9-]*$/, "a name has small letters, digits and hyphens");

/** Reads definitions written as YAML, one under each name. @throws Failure `relations.definition` that says what is wrong where */
export function parseDefinitions<T>(schema: z.ZodType<T>, yaml: string, file: string): [name: string, definition: T][] {
  const result = z.record(definedName, schema).safeParse(read(yaml, file));
  if (!result.success) throw faulty(file, firstFault(result.error));
  return Object.entries(result.data);
}

/** The text of a file of `codebook/relations/`. */
export function codebookText(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
}

function read(yaml: string, file: string): unknown {
  try {
    return parse(yaml) ?? {};
  } catch (cause) {
    throw faulty(file, "it is no YAML", cause);
  }
}

function firstFault({ issues: [fault] }: z.ZodError): string {
  if (fault === undefined) return "it is malformed";
  const message = fault.code === "invalid_key" ? (fault.issues[0]?.message ?? fault.message) : fault.message;
  return `${fault.path.join(".")}: ${message}`;
}

function faulty(file: string, why: string, cause?: unknown): Failure {
  const sentence = `The definitions in ${file} cannot be read (${why}): write them as those in codebook/relations are.`;
  return new Failure("relations.definition", sentence, { cause });
}
