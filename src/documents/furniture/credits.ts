import { z } from "zod";
import { anyOf } from "../dates/calendar.ts";
import { vocabulary } from "../codebook.ts";
import { PhraseBook } from "./phrases.ts";
import { findStamps } from "../dates/stamps.ts";
import { wordsOf } from "./words.ts";

const list = z.array(z.string());
const pictures = vocabulary(
  "credits.yaml",
  z.object({
    agencies: list,
    words: list,
    joiners: list,
    openers: list,
    labels: list,
    cues: z.object({ strong: list, plain: list }),
    sides: list,
    poses: list,
    auxiliaries: list,
  }),
);

const sources = new PhraseBook<"agency" | "word" | "joiner">([
  ...pictures.agencies.map((phrase) => [phrase, "agency"] as const),
  ...pictures.words.map((phrase) => [phrase, "word"] as const),
  ...pictures.joiners.map((phrase) => [phrase, "joiner"] as const),
]);
const labels = new PhraseBook(pictures.labels.map((phrase) => [phrase, phrase] as const));
const openers = new PhraseBook(pictures.openers.map((phrase) => [phrase, phrase] as const));
const cues = new PhraseBook<number>([
  ...pictures.cues.strong.map((phrase) => [phrase, 3] as const),
  ...pictures.cues.plain.map((phrase) => [phrase, 2] as const),
]);
const sides = new Set(pictures.sides);
const poses = new Set(pictures.poses);
const auxiliaries = new Set(pictures.auxiliaries);

/** How far from the end of a text a credit may begin. */
const REACH = 110;
const CREDIT_WORDS = 12;
const CAPTION_LENGTH = 480;
const BRACKETED = /\s*[([【]([^()[\]【】]{2,90})[)\]】]\s*\.?$/u;
const TRAILING = /(?:[.!?…]["”’)]*\s+|\s[/|©]\s?|\s[–—-]{1,2}\s)([^.!?|:]{2,90}(?:: [^.!?|:]{2,90})?)$/u;
const SIDE = /\(([^()]{1,8})\)|, (\p{L}{1,6}),/gu;

/** Without one of these no caption is sure of itself. */
const HINT = new RegExp(
  `${anyOf([...pictures.cues.strong, ...pictures.cues.plain])}|\\(|, \\p{L}{1,6},|\\d{4}\\P{L}{0,2}$`,
  "iu",
);
/** Captions do not report what somebody said. */
const SPEECH = /[,.!?]["”’]|\b(?:said|told|added|according)\b/u;
/** Nor do they reckon from the day of the report; they give dates. */
const RECKONED = /\b(?:on|last|next|this) (?:\p{Lu}\p{Ll}+day|week|month|year)\b(?![^]*\d{4})/u;

/** What a caption says of itself without a credit; from three points on it is one. */
const SURE = 3;
const SIDE_POINTS = 2;
const POSE_POINTS = 1.5;
const DATE_POINTS = { apart: 2, joined: 1 };

/** Where a picture credit at the end of a text begins (`. AP-Yonhap`, `[File: Pool]`, `(Photo by ...)`), or `null`. */
export function creditStart(text: string): number | null {
  if (isSourceAlone(text)) return 0;
  const from = Math.max(0, text.length - REACH);
  const end = text.slice(from);
  const bracket = /[)\]】]\.?$/.test(end) ? BRACKETED.exec(end) : null;
  if (bracket?.[1] !== undefined && isCredit(bracket[1]) && !isAbbreviation(bracket[1], end.slice(0, bracket.index))) {
    return from + bracket.index;
  }
  const tail = /[.!?]$/.test(end) ? null : TRAILING.exec(end);
  if (tail?.[1] === undefined || !isCredit(tail[1])) return null;
  return from + tail.index + tail[0].lastIndexOf(tail[1]);
}

/** Whether a text is a caption: labelled as one, or short and credited, or telling what a picture shows. */
export function isCaption(text: string): boolean {
  if (isLabelled(text)) return true;
  if (text.length > CAPTION_LENGTH) return false;
  const credit = creditStart(text);
  if (credit === null) return HINT.test(text) && cuePoints(text) >= SURE && sentences(text) === 1;
  const told = text.slice(0, credit).trim();
  if (sentences(told) > 2 || SPEECH.test(told)) return false;
  return !RECKONED.test(told) || cuePoints(told) >= POSE_POINTS;
}

/** Whether a text says by its own words, not by a credit alone, that it stands under a picture. */
export function tellsOfPicture(text: string): boolean {
  return isLabelled(text) || cuePoints(text) >= DATE_POINTS.apart;
}

function isLabelled(text: string): boolean {
  const words = wordsOf(text.slice(0, 40));
  const label = labels.at(words, 0);
  const last = label && words[label.last - 1];
  return last
    ? /^\s?(?:[:|]|[–—-]\s)/u.test(text.slice(last.end)) || (label.last > 1 && text.charAt(last.end) === ",")
    : false;
}

/** Names with an agency or a word for pictures among them (`File: Agency Pool`), or names joined by a stroke. */
function isCredit(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > CREDIT_WORDS) return false;
  const found = sources.find(words);
  const joined = new Set(
    found.flatMap(({ first, last, entry }) => (entry === "agency" ? [] : words.slice(first, last))),
  );
  const named = words.every((word) => joined.has(word) || /^[\p{Lu}\d©]/u.test(text.slice(word.start)));
  return named && (found.some(({ entry }) => entry !== "joiner") || /\p{L}\/\p{Lu}/u.test(text));
}

/** `the Environmental Protection Agency (EPA)`: the initials of the words before, not a credit. */
function isAbbreviation(letters: string, before: string): boolean {
  if (!/^\p{L}{2,6}$/u.test(letters)) return false;
  const initials = wordsOf(before.slice(-REACH)).map((word) => word.text.charAt(0));
  return initials.join("").includes(letters.toLowerCase().slice(0, -1));
}

/** A line of nothing but agencies (`AFP / Reuters`), or a photographer's name with one (`Ann Ro/AFP`). */
function isSourceAlone(text: string): boolean {
  if (text.length > 90 || /[.!?:]$/.test(text)) return false;
  const words = wordsOf(text);
  const covered = sources.find(words).reduce((sum, { first, last }) => sum + last - first, 0);
  const credited = openers.at(words, 0) !== null || /\S\/\S/.test(text);
  return covered > 0 && (covered === words.length || (credited && isCredit(text)));
}

function sentences(text: string): number {
  return text.split(/(?<=\p{Ll}{2}[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u).length;
}

function cuePoints(text: string): number {
  const words = wordsOf(text);
  const told = cues.find(words).reduce((sum, { entry }) => sum + entry, 0);
  const side = [...text.matchAll(SIDE)].some((match) => sides.has((match[1] ?? match[2] ?? "").toLowerCase()));
  const pose = words.some((word, k) => k > 0 && poses.has(word.text) && !auxiliaries.has(words[k - 1]?.text ?? ""));
  return told + (side ? SIDE_POINTS : 0) + (pose ? POSE_POINTS : 0) + datePoints(text);
}

function datePoints(text: string): number {
  const last = findStamps(text).at(-1);
  if (!last || text.length - last.end > 2) return 0;
  return text.slice(0, last.start).trimEnd().endsWith(",") ? DATE_POINTS.apart : DATE_POINTS.joined;
}
