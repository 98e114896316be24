import { TAG } from "../tokens/upos.ts";
import { isNominalTag } from "./mending.ts";
import { defects, defectsAt } from "./defects.ts";
import { RELATION, penn, relations } from "./relations.ts";
import type { Parsed, Reread } from "./sentence.ts";

/** A run of words that is parsed by itself, `end` exclusive, with the sign that parts it from the rest on each side. */
interface Stretch {
  start: number;
  end: number;
}

const INSIDE_NOUN = relations("nmod", "flat", "compound", "conj", "nmod:poss", "appos", "nummod", "acl", "obl");
const SUBJECT = relations("nsubj", "nsubj:pass");
const CASE = relations("case");
const COPULA = relations("cop", "aux", "aux:pass");
const FINITE = penn("VBD", "VBP", "VBZ", "MD");
const RELATIVE = new Set(["who", "whom", "whose", "which", "where", "that"]);
const SIGNS = new Set([",", "-", "--", "–", "—", "(", ")"]);
const MOST_TRIES = 2;

/** The parse of a sentence as it stands, or with one bracketed stretch parsed apart, whichever has fewer defects. */
export function parseStretches(again: Reread, whole: Parsed): Parsed {
  let best = whole;
  const found = defectsAt(whole, true);
  let fewest = found.length;
  if (fewest === 0) return best;
  for (const stretch of stretches(whole, found[0]!)) {
    const tried = parseApart(again, whole, stretch);
    if (tried === null) break;
    if (tried.defects >= fewest) continue;
    fewest = tried.defects;
    best = tried.parsed;
    if (fewest === 0) break;
  }
  return best;
}

/** The stretches whose absence may mend a defect: between the signs before it, around it, before it and behind it. */
function stretches({ norms }: Parsed, defect: number): Stretch[] {
  const end = /^[.!?]$/.test(norms.at(-1) ?? "") ? norms.length - 1 : norms.length;
  const signs: number[] = [];
  for (let i = 1; i < end - 1; i++) if (SIGNS.has(norms[i]!)) signs.push(i);
  const before = signs.findLastIndex((sign) => sign <= defect);
  const found: Stretch[] = [];
  const add = (start: number | undefined, stop: number | undefined) => {
    if (start !== undefined && stop !== undefined) found.push({ start, end: stop });
  };
  const after = (k: number) => (k >= 0 && k < signs.length ? signs[k]! + 1 : undefined);
  add(after(before - 1), signs[before]);
  add(after(before), signs[before + 1]);
  add(before >= 0 ? 0 : undefined, signs[before]);
  add(after(before - 2), signs[before]);
  add(after(before + 1), signs[before + 2]);
  add(after(signs.length - 1), end);
  if (before === -1) add(0, signs[0]);
  return found
    .filter((stretch) => stretch.end - stretch.start < end - 3 && stretch.end > stretch.start)
    .slice(0, MOST_TRIES);
}

function parseApart(again: Reread, whole: Parsed, stretch: Stretch): { parsed: Parsed; defects: number } | null {
  const size = whole.norms.length;
  const { start, end } = stretch;
  const from = Math.max(0, start - 1);
  const to = end < size && SIGNS.has(whole.norms[end]!) ? end + 1 : end;
  const rest = [...range(0, from), ...range(to, size)];
  const inner = range(start, end);
  const pick = (indices: number[]) =>
    again(
      indices.map((i) => whole.words[i]!),
      indices.map((i) => whole.norms[i]!),
    );
  const [outer, part] = [pick(rest), pick(inner)];
  if (!outer || !part) return null;
  const parsed = joined(whole, { parsed: outer, at: rest }, { parsed: part, at: inner }, from);
  return { parsed, defects: defects(outer, true) + defects(part, false) };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

interface Part {
  parsed: Parsed;
  /** Where its tokens stand in the sentence. */
  at: number[];
}

/** Puts two parses together: the root of the stretch hangs where its kind belongs. */
function joined(whole: Parsed, outer: Part, inner: Part, gap: number): Parsed {
  const size = whole.norms.length;
  const result: Parsed = {
    words: whole.words,
    norms: whole.norms,
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    heads: new Int32Array(size).fill(-1),
    labels: new Uint8Array(size),
  };
  for (const part of [outer, inner]) copy(part, result);
  const root = rootOf(inner);
  const { head, label } = placeOf(result, outer, inner, root, gap);
  result.heads[root] = head;
  result.labels[root] = RELATION[label]!;
  for (let i = 0; i < size; i++) {
    if (result.heads[i] !== -1) continue;
    result.heads[i] = root;
    result.labels[i] = RELATION.punct!;
    result.upos[i] = whole.upos[i]!;
    result.xpos[i] = whole.xpos[i]!;
  }
  return result;
}

function copy({ parsed, at }: Part, into: Parsed): void {
  for (const [k, i] of at.entries()) {
    into.upos[i] = parsed.upos[k]!;
    into.xpos[i] = parsed.xpos[k]!;
    into.heads[i] = at[parsed.heads[k]!]!;
    into.labels[i] = parsed.labels[k]!;
  }
}

function rootOf({ parsed, at }: Part): number {
  return at[parsed.heads.findIndex((head, k) => head === k)]!;
}

/** `who arrived` and `the president` hang on the noun before them, `Seoul said` and `in May` on the verb of the sentence. */
function placeOf(result: Parsed, outer: Part, inner: Part, root: number, gap: number): { head: number; label: string } {
  const main = rootOf(outer);
  const first = inner.at[0]!;
  const noun = gap > 0 ? nounBefore(result, gap) : -1;
  const relative = RELATIVE.has(result.norms[first]!) || RELATIVE.has(result.norms[first + 1]!);
  const verbal = result.upos[root] === TAG.VERB || result.upos[root] === TAG.AUX || has(result, root, COPULA);
  const subject = has(result, root, SUBJECT);
  if (verbal && relative && noun !== -1) return { head: noun, label: "acl:relcl" };
  const finite = FINITE[result.xpos[root]!] === 1 || has(result, root, COPULA);
  if (verbal && finite && subject) return { head: main, label: gap === 0 ? "advcl" : "parataxis" };
  if (verbal)
    return noun !== -1 && !finite ? { head: noun, label: "acl" } : { head: main, label: finite ? "conj" : "advcl" };
  const nominal = isNominalTag(result.upos[root]!);
  if (nominal && has(result, root, CASE)) return { head: main, label: "obl" };
  if (nominal && noun !== -1) return { head: noun, label: "appos" };
  return { head: main, label: nominal ? "obl:unmarked" : "advmod" };
}

function has({ heads, labels }: Parsed, head: number, set: Uint8Array): boolean {
  for (let i = 0; i < heads.length; i++) if (heads[i] === head && i !== head && set[labels[i]!]) return true;
  return false;
}

/** The noun whose phrase ends before a token; -1 where none does. */
function nounBefore({ upos, heads, labels }: Parsed, end: number): number {
  let at = end - 1;
  while (
    heads[at] !== at &&
    heads[at]! < end &&
    heads[at]! >= 0 &&
    INSIDE_NOUN[labels[at]!] &&
    isNominalTag(upos[heads[at]!]!)
  )
    at = heads[at]!;
  return isNominalTag(upos[at]!) ? at : -1;
}
