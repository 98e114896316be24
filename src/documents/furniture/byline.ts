import { weigh } from "./evidence.ts";
import { isNobody, isOutlet, NAME_END, namesIn, OPENER, POST } from "./names.ts";

/** Whom a byline names: persons, and the outlet where one stands in their place. */
export interface Byline {
  authors: string[];
  outlet: string | null;
}

const LONGEST = 200;
/** Words of a byline that may be neither name nor furniture: a city, a desk, the name of an outlet. */
const SPARE_WORDS = { announced: 6, bare: 2 };

/**
 * Reads a byline: names after `By`, or names with a date, an address or a post after them. A sentence that begins with
 * `By` is none, for its words are no names. Returns `null` for anything else.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const opener = OPENER.exec(line)?.[0] ?? "";
  const rest = line.slice(opener.length);
  const { elements } = weigh(rest);
  const told = elements.some(({ reason, weight }) => reason === "contact" || (reason === "time stamp" && weight > 1));
  const next = elements.find(({ start, reason, weight }) => start > 0 && (weight > 1 || reason === "time stamp"));
  const head = rest.slice(0, next?.start ?? rest.length).replace(/[^\p{L}.]+$/u, "");
  const names = namesIn(head.replace(NAME_END, ""));
  const spare = weigh(rest.slice(head.length)).rest.length;
  if (names === null || spare > SPARE_WORDS[opener === "" ? "bare" : "announced"]) return null;
  if (opener === "" && !told && !POST.test(head)) return null;
  if (opener === "" && names.some((name) => !/\s/.test(name))) return null;
  return {
    authors: names.filter((name) => !isNobody(name)),
    outlet: opener === "" ? (names.find(isOutlet) ?? null) : null,
  };
}
