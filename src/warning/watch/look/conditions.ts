import type { Observable } from "../../../model/watch.ts";
import type { OpenCondition } from "../history.ts";
import { undirectedPairs } from "../pairs.ts";
import { counted, type Look, type Looker, notLooked, outletsOf } from "./look.ts";
import type { Sights } from "./sights.ts";

/** Looks for open conditions of commitments between the sides. */
export function lookForConditions(
  { atLeast, sources: asked }: Extract<Observable, { looks: "conditions" }>,
  { watch, history }: Sights,
): Looker {
  const pairs = undirectedPairs(watch);
  return ({ iso }) => {
    const looked = pairs.map(([a, b]) => history.conditionsOf(a, b, iso));
    if (looked.every((each) => each === null)) return notLooked("No ledger of commitments is kept.");
    return judged(
      looked.flatMap((each) => each ?? []),
      atLeast,
      asked,
    );
  };
}

function judged(open: readonly OpenCondition[], atLeast: number, asked: number): Look {
  const sources = outletsOf(open);
  const seen = open.length >= atLeast && sources.size >= asked;
  const newest = open.toSorted((a, b) => (a.day < b.day ? 1 : -Number(a.day > b.day)));
  const told = `${counted(open.length, "open condition")}${newest[0] === undefined ? "" : `, the newest "${newest[0].words}"`}`;
  const lacks = open.length < atLeast ? `${atLeast}` : counted(asked, "independent source");
  return {
    state: seen ? "seen" : "not-seen",
    because: seen ? `${told}.` : `${told}, where ${lacks} are asked for.`,
    evidence: newest.map(({ documentId, eventId, outlet, day }) => ({
      documentId,
      eventId,
      outlet,
      day,
      confidence: null,
    })),
    sources,
    provisional: false,
  };
}
