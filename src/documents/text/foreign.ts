import { z } from "zod";
import type { Removal } from "../../model/document.ts";
import { vocabulary } from "../codebook.ts";
import { cut, edit, type Edit, editMatches, type Passage } from "./passage.ts";

const list = z.array(z.string());
const spam = vocabulary(
  "spam.yaml",
  z.object({ foreign: list, glosses: list, lookAlikes: z.record(z.string(), z.string()) }),
);
const glosses = new Set(spam.glosses);

/** Letters that are not Latin. Greek ones serve as symbols. */
const OTHER = "(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Common}\\p{Script=Inherited}])\\p{L}";
const NOT_LATIN = /[\u0370-\u1DFF\u2C00-\uD7FF\uF900-\uFFEF\u{10000}-\u{3FFFF}]/u;
/** A run of them, with the digits, points and spaces between. */
const RUN = new RegExp(`${OTHER}(?:(?:${OTHER}|[\\p{M}\\p{N}\\s·.,!~-])*(?:${OTHER}|\\p{M}))?`, "gu");
/** A letter or two may be a symbol or a slip. */
const SMUGGLED_MIN = 3;
/** Longer runs are quotations or passages in another language, not smuggled words. */
const SMUGGLED_MAX = 40;
/** A name's other spelling is short: `Kim Jong-un 김정은`. */
const SPELLING_MAX = 6;
/** Characters on either side that tell what a run is. */
const BESIDE = 60;

/** Letters that look like Latin ones, used to slip words past filters; mended where they touch a Latin letter. */
const LOOK_ALIKES = new Map(Object.entries(spam.lookAlikes));
const ALIKE = `[${[...LOOK_ALIKES.keys()].join("")}]+`;
const MIXED = new RegExp(`(?<=\\p{Script=Latin})${ALIKE}|${ALIKE}(?=\\p{Script=Latin})`, "gu");

/** Takes foreign-script spam out of an English paragraph (`to 스포츠토토존 ease`). Quoted and bracketed words and glosses stay. */
export function removeForeignSpam(paragraph: Passage): { passage: Passage; removed: Removal[] } {
  if (!NOT_LATIN.test(paragraph.text) || !/\p{Script=Latin}/u.test(paragraph.text))
    return { passage: paragraph, removed: [] };
  const latin = editMatches(paragraph, MIXED, ([letters]) => ({
    insert: Array.from(letters, (letter) => LOOK_ALIKES.get(letter) ?? letter).join(""),
    what: "look-alike letter",
  }));
  const edits: Edit[] = [];
  const removed: Removal[] = [];
  for (const { 0: run, index } of latin.text.matchAll(RUN)) {
    const end = index + run.length;
    if (!isSmuggled(latin.text, index, end)) continue;
    removed.push({ text: run, reason: "spam" });
    const spaced = latin.text[index - 1] === " " && latin.text[end] === " ";
    edits.push({ start: index, end: spaced ? end + 1 : end, insert: "" });
  }
  const rest = edit(latin, edits);
  return { passage: edits.length > 0 ? cut(rest, 0, rest.text.length) : rest, removed };
}

function isSmuggled(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  if (run.length > SMUGGLED_MAX) return false;
  if (spam.foreign.some((word) => run.toLowerCase().includes(word))) return true;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  if (/["“”‘’'«»(（[【《「『<:=/#@-]\s?$/u.test(before) || /^\s?["”’»)）\]】》」』>]/u.test(after)) return false;
  // A whole sentence is a quotation; words before a bracket are explained there.
  if (/^\s?\(/.test(after) || (/[.!?]["”’)]*\s$/.test(before) && /^[.!?]/.test(after))) return false;
  if (run.length < SMUGGLED_MIN || /\S\.\S/u.test(run)) return false;
  const previous = /(\S+)\s$/u.exec(before)?.[1] ?? "";
  return !glosses.has(previous.toLowerCase()) && !(/^\p{Lu}/u.test(previous) && run.length <= SPELLING_MAX);
}
