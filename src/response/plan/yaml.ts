import { readWritten } from "../../warning/watch/define/written.ts";

/** Reads YAML with its lines; of a file that is none, or that names an anchor it does not have, the line and the reason. */
export function readYaml(text: string): ReturnType<typeof readWritten> {
  try {
    return readWritten(text);
  } catch (error) {
    return { line: 1, why: reasonOf(error) };
  }
}

/** Why YAML could not be read or written, as a clause. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? "").replace(/\.$/, "");
}
