import { type Element, weigh } from "./evidence.ts";
import { isNobody, isOutlet, NAME_END, namesIn, OPENER, POST } from "./names.ts";

/** Whom a byline names: persons, and the outlet where one stands in their place. */
export interface Byline {
  authors: string[];
  outlet: string | null;
}

const LONGEST = 200;
/** Words of a byline that may be neither name nor furniture: a city, a desk, the name of an outlet. */
const SPARE_WORDS = 6;
/** What may follow a name that no `By` announces. */
const TELLING = new Set(["time stamp", "contact"]);

/**
 * Reads a byline: names after `By`, or names with a date, an address or a post after them. A sentence that begins with
 * `By` is none, for its words are no names. Returns `null` for anything else.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const opener = OPENER.exec(line)?.[0] ?? "";
  const rest = line.slice(opener.length);
  const next = weigh(rest).elements.find((element) => (element.start > 0 && element.weight > 1) || isTelling(element));
  const head = rest.slice(0, next?.start ?? rest.length).replace(/[^\p{L}.]+$/u, "");
  const names = namesIn(head.replace(NAME_END, ""));
  if (names === null || weigh(rest.slice(head.length)).rest.length > SPARE_WORDS) return null;
  if (opener === "" && !(next && isTelling(next)) && !POST.test(head)) return null;
  if (opener === "" && names.some((name) => !/\s/.test(name))) return null;
  return {
    authors: names.filter((name) => !isNobody(name)),
    outlet: opener === "" ? (names.find(isOutlet) ?? null) : null,
  };
}

function isTelling(element: Element): boolean {
  return TELLING.has(element.reason);
}
