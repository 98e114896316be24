import { z } from "zod";
import { anyOf } from "../dates/calendar.ts";
import { vocabulary } from "../codebook.ts";
import { type Edit, edit, editMatches, type Passage } from "./passage.ts";

const list = z.array(z.string());
const words = vocabulary(
  "boundaries.yaml",
  z.object({ openers: list, abbreviations: list, suffixes: list, names: list, labels: list, fronts: list }),
);
const openers = new Set(words.openers);
const abbreviations = new Set(words.abbreviations);
const suffixes = new Set(words.suffixes);
const names = new Set(words.names);

/** A stop, the quotation marks and brackets that close with it, and what stands next without a space. */
const JUNCTION = /(?<=[\p{L}\p{N}%)\]”’"])([.!?…]{1,4})(["”’)\]]{0,3})(?=["“‘([]{0,2}\p{Lu})/gu;
const GLUED_LABEL = new RegExp(`(?<=\\d)(?=(?:${words.labels.map(capitalized).join("|")})\\b)`, "gu");
const GLUED_FRONT = new RegExp(
  `^(?:${anyOf(words.fronts.flatMap((word) => [capitalized(word), word.toUpperCase()]))})(?=\\p{Lu}\\p{Ll})`,
  "u",
);
const ADDRESS = /:\/\/|@|^\W*www\./i;
/** How much of a word is looked at on either side. */
const REACH = 80;

/** Parts sentences that have run together (`Monday.South Korea`) and labels glued to numbers (`25Updated:`). */
export function partGlued(paragraph: Passage): Passage {
  const edits: Edit[] = [];
  for (const match of paragraph.text.matchAll(JUNCTION)) {
    const at = match.index + (match[1] ?? "").length + closing(paragraph.text, match);
    const what = judge(paragraph.text, match.index, match.index + match[0].length, at);
    if (what !== null) edits.push({ start: at, end: at, insert: " ", what });
  }
  const parted = editMatches(edit(paragraph, edits), GLUED_LABEL, () => ({ insert: " ", what: "glued label" }));
  const front = GLUED_FRONT.exec(parted.text)?.[0].length;
  return front === undefined ? parted : edit(parted, [{ start: front, end: front, insert: " ", what: "glued label" }]);
}

/** How many of the marks after the stop belong to the sentence that ends: a straight quotation mark may open the next. */
function closing(text: string, match: RegExpExecArray): number {
  const marks = match[2] ?? "";
  const straight = marks.lastIndexOf('"');
  if (straight === -1 || straight !== marks.length - 1) return marks.length;
  const before = text.slice(0, match.index + (match[1] ?? "").length + straight).split('"').length - 1;
  return before % 2 === 1 ? marks.length : straight;
}

function judge(text: string, stop: number, end: number, at: number): string | null {
  const left = /\S*$/.exec(text.slice(Math.max(0, stop - REACH), stop))?.[0] ?? "";
  const token = left + (/^\S*/.exec(text.slice(stop, stop + REACH))?.[0] ?? "");
  const right = /^["“‘([]*(\p{L}[\p{L}\p{M}'’-]*\.?)/u.exec(text.slice(end, end + REACH))?.[1] ?? "";
  if (ADDRESS.test(token) || isFileName(token) || /^\p{L}\.$/u.test(right)) return null; // The last: initials.
  if (at > stop + 1) return "sentence boundary"; // A quotation or a bracket ends with the sentence.
  if (stop === left.length && /^\(?\d+$/.test(left)) return null; // The number of a list item.
  return judgeWords(left.replace(/^[^\p{L}\p{N}]+/u, ""), right.replace(/\.$/, ""));
}

function isFileName(token: string): boolean {
  const last = /\.([a-z0-9]{2,4})\W*$/.exec(token)?.[1];
  return last !== undefined && suffixes.has(last);
}

/** A stop with a letter or number on either side: the end of a sentence, of an abbreviation, or part of a name. */
function judgeWords(left: string, right: string): string | null {
  const before = left.split(/[^\p{L}\p{N}]/u).at(-1) ?? "";
  const word = right.toLowerCase();
  const capitals = right.length > 1 && !/\p{Ll}/u.test(right);
  if (names.has(`${left}.${right}`.toLowerCase())) return null;
  if (suffixes.has(word) && (capitals || /^(?:\p{Lu}|.*\.)/u.test(left))) return null;
  if (abbreviations.has(before.toLowerCase())) return "missing space";
  // An initial, or the last letter of an abbreviation such as U.S.: only a word that opens sentences parts them.
  if (/^\p{L}$/u.test(before) && !/[ap]\.m$/i.test(left)) {
    return right.length > 1 && !capitals && openers.has(word) ? "sentence boundary" : null;
  }
  return /\p{Lu}$/u.test(before) && capitals ? null : "sentence boundary";
}

function capitalized(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
