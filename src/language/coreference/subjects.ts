import { RELATIONS, XPOS } from "../doc.ts";
import type { Doc, TokenRange } from "../doc.ts";

const SUBJECTS = flags(RELATIONS, ["nsubj", "nsubj:pass", "nsubj:outer"]);
/** Relations from a part of a phrase to the whole: `Seoul and Tokyo`, `Putin` in `President Putin`. */
const PARTS = flags(RELATIONS, ["conj", "flat", "compound", "appos", "nmod:desc"]);
const PLURAL_NOUN = flags(XPOS, ["NNS"]);
const DEEPEST = 4;

/** Whether a phrase is a subject of its clause, or a part of one, by the parse. */
export function isSubject(doc: Doc, range: TokenRange): boolean {
  let i = rootOf(doc, range);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const label = doc.labels[i] as number;
    if (SUBJECTS[label]) return true;
    if (!PARTS[label]) return false;
    i = doc.heads[i] as number;
  }
  return false;
}

/** Whether token `i` is a plural common noun that is the subject of its clause. */
export function isPluralSubject(doc: Doc, i: number): boolean {
  return PLURAL_NOUN[doc.xpos[i] as number] === 1 && SUBJECTS[doc.labels[i] as number] === 1;
}

/** The token of a range whose head lies outside. */
function rootOf(doc: Doc, { start, end }: TokenRange): number {
  for (let i = start; i < end; i++) {
    const head = doc.heads[i] as number;
    if (head < start || head >= end) return i;
  }
  return end - 1;
}

function flags(list: readonly string[], names: readonly string[]): Uint8Array {
  return Uint8Array.from(list, (name) => (names.includes(name) ? 1 : 0));
}
