import type { OpenCondition } from "../../../model/commitment.ts";
import type { Observable } from "../../../model/watch.ts";
import { undirectedPairs } from "../pairs.ts";
import { counted, type Look, type Looker, notLooked, outletsOf } from "./look.ts";
import type { Sights } from "./sights.ts";

/** Looks for open commitments between the sides whose condition is reported by enough sources. */
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

/** Two sources must speak of the same commitment: reports on two of them corroborate nothing. */
function judged(reports: readonly OpenCondition[], atLeast: number, asked: number): Look {
  const byCommitment = [...Map.groupBy(reports, ({ commitment }) => commitment).values()];
  const enough = byCommitment.filter((each) => outletsOf(each).size >= asked);
  const seen = enough.length >= atLeast;
  const shown = (seen ? enough.flat() : reports).toSorted((a, b) => (a.day < b.day ? 1 : -Number(a.day > b.day)));
  const sources = outletsOf(shown);
  const told = `${counted(byCommitment.length, "open commitment")} with a reported condition${shown[0] === undefined ? "" : `, the newest "${shown[0].words}"`}`;
  const lacks = byCommitment.length < atLeast ? `${atLeast}` : `${counted(asked, "independent source")} for one`;
  return {
    state: seen ? "seen" : "not-seen",
    because: seen
      ? `${counted(enough.length, "open commitment")} with a condition that ${counted(sources.size, "independent source")} report, the newest "${shown[0]?.words}".`
      : `${told}, where ${lacks} are asked for.`,
    evidence: shown.map(({ documentId, eventId, outlet, day }) => ({
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
