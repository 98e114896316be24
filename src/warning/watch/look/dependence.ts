import type { Observable } from "../../../model/watch.ts";
import { type Looker, notLooked, publisherOf } from "./look.ts";
import type { Sights } from "./sights.ts";

/** Looks whether one partner's share in the imports of an item lies above a bound. */
export function lookForDependence(
  { reporter, partner, item, above }: Extract<Observable, { looks: "dependence" }>,
  { history }: Sights,
): Looker {
  return ({ iso }) => {
    const known = history.shareOf({ reporter, partner, item, day: iso });
    if (known === null) return notLooked(`The share of ${partner} in ${reporter}'s imports of ${item} is not known.`);
    return {
      state: known.share > above ? "seen" : "not-seen",
      because: `${partner} had ${percent(known.share)} of ${reporter}'s imports of ${item} in the period from ${known.period}, where more than ${percent(above)} is asked for.`,
      evidence: [],
      sources: publisherOf(known.source),
      provisional: false,
    };
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
