import { isNode, LineCounter, parseDocument } from "yaml";
import type { Path } from "./fault.ts";

/** A YAML file as it was written. */
export interface Written {
  value: unknown;
  /** The line on which something stands, from 1; of what is missing, the line of what it is missing from. */
  lineOf: (path: Path) => number;
}

/** Reads YAML with its lines; of a file that is none, the line and the reason. */
export function readWritten(text: string): Written | { line: number; why: string } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    return { line: lines.linePos(error.pos[0]).line, why: (error.message.split("\n")[0] ?? "").replace(/\.$/, "") };
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { value: document.toJS() as unknown, lineOf };
}
