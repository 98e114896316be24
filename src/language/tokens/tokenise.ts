import type { Doc } from "../doc.ts";
import { normOf } from "./norm.ts";
import { scan } from "./scan.ts";

/** Words of the text with their exact offsets, and the forms to compare them by. */
export function tokenise(doc: Doc): string {
  const { starts, ends } = scan(doc.text);
  doc.starts = Int32Array.from(starts);
  doc.ends = Int32Array.from(ends);
  doc.words = starts.map((start, i) => doc.text.slice(start, ends[i]));
  doc.norms = doc.words.map(normOf);
  return `${doc.words.length} tokens`;
}
