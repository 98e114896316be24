import { Failure } from "../../model/failure.ts";
import type { Limits } from "../limits.ts";

/** Parses JSON that passed its bounds. Errors: `source.too-deep`, `source.too-many`, `source.json`. */
export function parseJson(text: string, limits: Pick<Limits, "jsonDepth" | "jsonValues">): unknown {
  measure(text, limits);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("source.json", `It is not valid JSON${position(error)}; mend it or leave it out.`, {
      cause: error,
    });
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
/** `[` and `{` differ in one bit, and so do `]` and `}`; no other character shares them. */
const BRACE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Walks over the characters once; what is no JSON is left to the parser to refuse. */
function measure(text: string, limits: Pick<Limits, "jsonDepth" | "jsonValues">): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) values += 1;
    else if ((code | BRACE_BIT) === CLOSING) depth -= 1;
    else if ((code | BRACE_BIT) === OPENING) {
      depth += 1;
      values += 1;
    }
    if (depth > limits.jsonDepth)
      throw new Failure("source.too-deep", `Its JSON is nested deeper than ${limits.jsonDepth}; flatten it.`);
    if (values > limits.jsonValues)
      throw new Failure("source.too-many", `Its JSON holds more than ${limits.jsonValues} values; split it.`);
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** Only the place: the rest of the engine's message differs between its versions. */
function position(error: unknown): string {
  const at = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined ? "" : ` (character ${at})`;
}
