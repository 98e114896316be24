import { UPOS } from "../doc.ts";
import { grammar } from "../clauses/grammar.ts";
import { RELATION, PENN, relations } from "./relations.ts";
import type { Parse, Parsed } from "./sentence.ts";

const SUBJECT = relations("nsubj", "nsubj:pass", "expl");
const AUXILIARIES = new Set(
  "do does did has have had is are was were will would can could may might must shall should".split(" "),
);
const AUX = UPOS.indexOf("AUX");
const NEGATIVE_REACH = 12;
const OPENS_SUBJECT = new Set(
  "the a an any this that these those its their his her he she it they we i you either another both".split(" "),
);

/**
 * Parses a sentence with its inverted auxiliary out of the way: `Were Pyongyang to test` and `should Moscow supply` as `if`
 * clauses, `Rarely do judges overturn` without its `do`. `null` where nothing is inverted. Then `parsed` has all the words
 * again.
 */
export function parseInverted(parse: Parse, words: readonly string[], norms: readonly string[]): Parsed | null {
  const condition = conditionAt(words, norms);
  if (condition !== -1) {
    const parsed = parse(words.with(condition, condition === 0 ? "If" : "if"), norms.with(condition, "if"));
    return { ...parsed, words, norms };
  }
  const helper = helperAt(words, norms);
  if (helper === -1) return null;
  return withHelper(parse(words.toSpliced(helper, 1), norms.toSpliced(helper, 1)), words, norms, helper);
}

/** The token of `should`, `were` or `had` that opens a condition, -1 for none; questions have none. */
function conditionAt(words: readonly string[], norms: readonly string[]): number {
  if (norms.at(-1) === "?") return -1;
  for (let i = 0; i < norms.length - 3; i++) {
    const word = norms[i]!;
    if (!grammar().inverted.has(word) || !opensSubject(words, norms, i + 1)) continue;
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

function opensSubject(words: readonly string[], norms: readonly string[], i: number): boolean {
  return OPENS_SUBJECT.has(norms[i]!) || /^\p{Lu}/u.test(words[i]!) || /[^s]s$/.test(norms[i]!);
}

/** The auxiliary behind a negative opening (`rarely`, `under no circumstances`), -1 for none. */
function helperAt(words: readonly string[], norms: readonly string[]): number {
  const opens = grammar().negative.some((opening) => opening.every((word, k) => norms[k] === word));
  if (!opens) return -1;
  for (let i = 1; i < Math.min(NEGATIVE_REACH, norms.length - 2); i++)
    if (AUXILIARIES.has(norms[i]!) && opensSubject(words, norms, i + 1)) return i;
  return -1;
}

/** Puts an auxiliary back: it helps the verb of the first subject behind it. */
function withHelper(parsed: Parsed, words: readonly string[], norms: readonly string[], at: number): Parsed {
  const size = words.length;
  const moved = (i: number) => (i >= at ? i + 1 : i);
  const result: Parsed = {
    words,
    norms,
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    heads: new Int32Array(size),
    labels: new Uint8Array(size),
  };
  let verb = -1;
  for (let i = 0; i < size - 1; i++) {
    result.upos[moved(i)] = parsed.upos[i]!;
    result.xpos[moved(i)] = parsed.xpos[i]!;
    result.heads[moved(i)] = moved(parsed.heads[i]!);
    result.labels[moved(i)] = parsed.labels[i]!;
    if (verb === -1 && i >= at && SUBJECT[parsed.labels[i]!]) verb = moved(parsed.heads[i]!);
  }
  if (verb === -1) verb = result.heads.findIndex((head, i) => head === i && i !== at);
  result.heads[at] = verb;
  result.labels[at] = RELATION.aux!;
  result.upos[at] = AUX;
  result.xpos[at] = PENN.MD!;
  return result;
}
