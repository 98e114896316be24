import { headingReason } from "./headings.ts";
import { firstProse, type Line } from "./line.ts";
import { bareWords } from "./words.ts";

/** Points for furniture that a headline may have: one about newsletters is still a headline. */
const TITLE_SCORE = 1.5;
const LABEL_WORDS = 3;
/** How far from the top a repeated headline is looked for. */
const REACH = 8;
/** Share of a longer line that a shorter one must make up to be the same headline. */
const ALIKE = 0.8;

/**
 * Marks the headline and returns it: the known one where it stands in the text again, else the first line before the
 * article that looks like one and is followed by the article. `null` where there is none.
 */
export function markTitle(lines: readonly Line[], known: string | null): string | null {
  if (known !== null) {
    for (const line of lines.slice(0, REACH)) if (isSameTitle(line.passage.text, known)) line.reason = "title repeated";
    return null;
  }
  const first = firstProse(lines);
  const candidates = lines.slice(0, first).filter((line, at) => isCandidate(line, lines[at + 1]));
  const title = candidates.find((line) => line.passage.role === "heading") ?? longer(candidates);
  if (!title || first === lines.length) return null;
  for (const line of candidates.slice(0, candidates.indexOf(title))) line.reason = "section label";
  const text = title.passage.text;
  title.reason = "title";
  for (const line of lines.slice(0, REACH)) if (isSameTitle(line.passage.text, text)) line.reason ??= "title repeated";
  return text;
}

/** Whether two lines are one headline: the same words, or one the other's beginning with an outlet's name after it. */
function isSameTitle(line: string, title: string): boolean {
  const [a, b] = [bareWords(line), bareWords(title)];
  if (a === "" || b === "") return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === short || (long.startsWith(`${short} `) && short.length >= ALIKE * long.length);
}

/** The first candidate, unless it is a label of a few words over a longer line. */
function longer(candidates: readonly Line[]): Line | undefined {
  const [first, second] = candidates;
  return first && second && first.shape.words <= LABEL_WORDS && second.shape.words > LABEL_WORDS ? second : first;
}

function isCandidate(line: Line, next: Line | undefined): boolean {
  if (line.reason !== null || !line.shape.title || line.evidence.score >= TITLE_SCORE) return false;
  if (headingReason(line.passage.text) !== null || !next) return false;
  if (next.passage.apart) return true;
  return line.shape.words > LABEL_WORDS && (next.shape.words > line.shape.words || next.evidence.score >= TITLE_SCORE);
}
