import { type Passage, passage } from "./passage.ts";

/** The lines of a plain text that hold something, each marked where a blank line stands before it. */
export function plainLines(text: string): Passage[] {
  const lines: Passage[] = [];
  let apart = true;
  for (const line of text.replace(/\n\s*\n/g, "\n\n").split("\n")) {
    if (line.trim() === "") apart = true;
    else {
      lines.push(passage(line, apart));
      apart = false;
    }
  }
  return lines;
}
