import type { Factuality } from "../../model/event.ts";
import type { Fit } from "./parties.ts";
import type { Compared } from "./score.ts";

const CERTAINTY: Record<Factuality, string | null> = {
  actual: null,
  future: "it is announced and not yet done",
  hypothetical: "it is only possible",
  negated: "the report says that it did not happen",
};

/** What fits and what does not, as one sentence. */
export function reasonOf(
  { act, parties, thing, alleged }: Compared,
  factuality: Factuality,
  contrary: boolean,
): string {
  const parts = [
    act.because,
    side("actor", parties.actor),
    side("recipient", parties.recipient),
    thing.because,
    alleged ? "it is alleged, not told as a fact" : null,
    CERTAINTY[factuality],
    contrary ? "so it shows the contrary" : null,
  ];
  const sentence = parts.filter((part) => part !== null).join("; ");
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}

function side(name: string, fit: Fit): string | null {
  return { fits: `the ${name} fits`, differs: `the ${name} is another`, open: null }[fit];
}
