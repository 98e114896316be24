import type { Removal } from "../../model/document.ts";
import { authorsIn } from "./authors.ts";
import { readByline } from "./byline.ts";
import type { DateClaim } from "../draft.ts";
import { isGeneric } from "./names.ts";
import { findStamps, type Stamp } from "../dates/stamps.ts";

/** What the lines around an article say in words of the outlet, the authors and the dates. */
export interface Header {
  outlet: string | null;
  authors: string[];
  dates: DateClaim;
}

const SITE =
  /(?<![\p{L}\p{N}@./-])(?:www\.)?([\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63})*\.(?:com|org|net|info|news|tv|co\.\p{L}{2}))(?![\p{L}\p{N}/@])/iu;
const SOURCE = /^Source:\s*(\p{Lu}[^|:;,\d]{1,40}?)\s*(?:[|:;,\d]|$)/u;
/** Removed lines whose dates are not the document's: of a picture, of another story, of what a headline tells. */
const OTHERS_DATES = new Set(["caption", "related links", "comments", "repeated", "title", "title repeated"]);

/** Reads the lines removed before an article, and after it only those dates that a label explains. */
export function readHeader(header: readonly Removal[], footer: readonly Removal[]): Header {
  const bylines = [...header, ...footer].filter(({ reason }) => reason === "byline").map(({ text }) => text);
  const stamps = [...stampsOf(header), ...stampsOf(footer).filter((stamp) => stamp.label !== null)];
  const published = stamps.filter((stamp) => stamp.label === "published");
  const plain = stamps.filter((stamp) => stamp.label === null);
  return {
    outlet: bylines.flatMap((text) => readByline(text)?.outlet ?? [])[0] ?? outletIn(header),
    authors: [...new Set(bylines.flatMap(authorsIn))],
    dates: {
      from: "text",
      published: mostPrecise([...published, ...plain]),
      updated: mostPrecise(stamps.filter((stamp) => stamp.label === "updated")),
    },
  };
}

/** A label may stand on a line of its own before its date, so the lines are read as one. */
function stampsOf(removals: readonly Removal[]): Stamp[] {
  const own = removals.filter(({ reason }) => !OTHERS_DATES.has(reason));
  return findStamps(own.map(({ text }) => text).join(" "));
}

/** The first date, or the same day told with its time. */
function mostPrecise(stamps: readonly { value: string }[]): string | null {
  const first = stamps[0]?.value;
  if (first === undefined) return null;
  return stamps.find(({ value }) => value.length > 10 && value.startsWith(first.slice(0, 10)))?.value ?? first;
}

function outletIn(header: readonly Removal[]): string | null {
  for (const { text, reason } of header) {
    const named = OTHERS_DATES.has(reason) ? undefined : (SOURCE.exec(text) ?? SITE.exec(text))?.[1];
    if (named !== undefined && !isGeneric(named)) return named;
  }
  return null;
}
