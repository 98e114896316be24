import { TAG } from "../tokens/upos.ts";
import { grammar } from "../clauses/grammar.ts";
import { PENN, RELATION } from "./relations.ts";
import type { Parsed, Reread } from "./sentence.ts";

/** Words that part `should` from a `be` that is not its own: `should wait to be`, `should never be`. */
const NO_SUBJECT = new Set([
  "to",
  "that",
  "and",
  "or",
  "but",
  "not",
  "never",
  "also",
  "still",
  "only",
  "always",
  "who",
  "which",
]);

/**
 * Parses a sentence whose inverted auxiliary is a condition (`Were Pyongyang to test`, `should Moscow supply`) with `if` in
 * its place. `null` where nothing is inverted.
 */
export function parseCondition(again: Reread, words: readonly string[], norms: readonly string[]): Parsed | null {
  const condition = conditionAt(words, norms);
  if (condition === -1) return null;
  const changed = words.with(condition, condition === 0 ? "If" : "if");
  const to = norms[condition] === "were" ? norms.indexOf("to", condition) : -1;
  if (to !== -1) changed[to] = "would";
  const parsed = again(changed, norms.with(condition, "if"));
  if (parsed && to !== -1) {
    parsed.labels[to] = RELATION.mark!;
    parsed.xpos[to] = PENN.TO!;
    parsed.upos[to] = TAG.PART;
  }
  return parsed && { ...parsed, words, norms };
}

/** The token of `should`, `were` or `had` that opens a condition, -1 for none; questions have none. */
function conditionAt(words: readonly string[], norms: readonly string[]): number {
  if (norms.at(-1) === "?") return -1;
  for (let i = 0; i < norms.length - 3; i++) {
    const word = norms[i]!;
    if (!grammar().inverted.has(word)) continue;
    if (!opensSubject(words, norms, i + 1) && !(word === "should" && isAwaited(norms, i))) continue;
    const opens = i === 0 || /^[,;"“—–]$/.test(norms[i - 1]!) || ["and", "but", "that", "or"].includes(norms[i - 1]!);
    if (word === "should" || (opens && i + 3 < norms.length && completes(word, norms, i))) return i;
  }
  return -1;
}

/** `were` needs its `to`, `had` a participle, before the next comma. */
function completes(word: string, norms: readonly string[], at: number): boolean {
  for (let i = at + 2; i < norms.length && norms[i] !== ","; i++) {
    if (word === "were" && norms[i] === "to") return true;
    if (word === "had" && /(?:ed|en|n|t|d|g|k|m|e)$/.test(norms[i]!) && i > at + 1) return norms.indexOf(",", i) !== -1;
  }
  return false;
}

/** `should solid proof of such trade be found`: with a subject between them, `should` and a bare `be` are a condition. */
function isAwaited(norms: readonly string[], at: number): boolean {
  for (let i = at + 1; i < norms.length; i++) {
    if (norms[i] === "be") return i > at + 2;
    if (!/^\p{L}/u.test(norms[i]!) || NO_SUBJECT.has(norms[i]!)) return false;
  }
  return false;
}

function opensSubject(words: readonly string[], norms: readonly string[], i: number): boolean {
  return grammar().subjectOpeners.has(norms[i]!) || /^\p{Lu}/u.test(words[i]!) || /[^s]s$/.test(norms[i]!);
}
