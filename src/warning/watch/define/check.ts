import type { z } from "zod";
import type { Faults, Path } from "./fault.ts";

/** Checks what was written at a place against a schema; what is wrong is told there, and `null` comes back. */
export function check<T>(schema: z.ZodType<T>, value: unknown, path: Path, faults: Faults): T | null {
  const result = schema.safeParse(value, { error: sentence, reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = [...path, ...(issue.path as (string | number)[])];
    faults.add("definition", at, `${placeOf(at)} ${issue.message}`);
  }
  return null;
}

/** What a place is called in a sentence that names the file and the watch already. */
function placeOf(at: Path): string {
  if (at.length === 0) return "the file";
  const within = at.length === 1 ? at : at.slice(2);
  return within.length === 0 ? "it" : `"${within.join(".")}"`;
}

const WORDS: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "text",
  boolean: "true or false",
  int: "a whole number",
};

function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "unrecognized_keys":
      return `has ${issue.keys.map((key) => `"${key}"`).join(" and ")}, which is no setting here`;
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${WORDS[issue.expected] ?? `a ${issue.expected}`}`;
    case "invalid_value":
      return `must be ${issue.values.map(String).join(" or ")}`;
    case "too_small":
      return `must be ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
    case "too_big":
      return `must be ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}`;
    case "invalid_union":
      return "is not written as it should be";
    default:
      return undefined;
  }
}
