import type { Decision, LeftOutReason } from "../../src/model/decision.ts";

const reasons: Readonly<Record<LeftOutReason, string>> = {
  "too-long": "too long to read",
  "no-party": "names nobody",
  quiet: "not about states",
  "no-actor": "nobody does it",
  "no-foreign-party": "done to nobody foreign",
  domestic: "domestic",
  "unfit-party": "parties do not suit it",
  unsure: "too unsure",
  "spoken-of": "only spoken of",
  policy: "a policy line",
  "planned-not": "not to be done",
  appointment: "still to come",
  "weighed-by-speaker": "only as a speaker has it",
  "foretold-by-another": "foretold by another",
  "foretold-by-expert": "foretold by an expert",
  "own-charge": "blames nobody else",
};

/** What a decision was about and came to: `sanction, left out: domestic`; `assault, counted as accuse`. */
export function decisionWords({ about, outcome, reads, became, reason }: Decision): string {
  const what = about === "sentence" ? "whole sentence" : (reads ?? about).toLowerCase();
  if (outcome === "left-out") return `${what}, left out${reason === null ? "" : `: ${reasons[reason]}`}`;
  if (outcome === "merged") return `${became?.toLowerCase() ?? what}, told again`;
  return outcome === "changed" && became !== null ? `${what}, counted as ${became.toLowerCase()}` : `${what}, coded`;
}
