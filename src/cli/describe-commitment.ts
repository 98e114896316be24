import type { Commitment, Link, Wording } from "../model/commitment.ts";
import { plain } from "./table.ts";

/** A commitment for people: who said what, how the wording went, what was found and what became of it. */
export function describeCommitment(commitment: Commitment): string {
  const { kind, side, addressees, words, condition, deadline, status, since, because, decidedBy } = commitment;
  const to = addressees.length === 0 ? "" : ` to ${addressees.join(", ")}`;
  const lines = [
    `${kind} of ${side.join(", ")}${to}: ${words}`,
    ...(condition === null ? [] : [`  ${condition.negated ? "unless" : "if"}: ${condition.words}`]),
    ...(deadline === null ? [] : [`  by: ${deadline}`]),
    `${status} since ${since}${decidedBy === null ? "" : `, by ${decidedBy}`}: ${because}`,
    "",
    "Said:",
    ...commitment.wordings.map(saying),
    ...evidence("Condition", commitment.links, "condition"),
    ...evidence("Act", commitment.links, "action"),
  ];
  return `${lines.map(indented).join("\n")}\n`;
}

const saying = ({ day, speaker, outlet, evidence: { text }, drift }: Wording) =>
  `  ${day}  ${speaker.name} (${outlet ?? "no outlet"}): "${text}"${drift === null ? "" : `  ${drift}`}`;

function evidence(title: string, links: readonly Link[], side: Link["side"]): string[] {
  const of = links.filter((link) => link.side === side);
  if (of.length === 0) return [];
  return [
    "",
    `${title}:`,
    ...of.flatMap(({ day, outlet, standing, score, because, words }) => [
      `  ${day ?? "no day"}  ${standing} ${score.toFixed(2)}  ${outlet ?? "no outlet"}: "${words}"`,
      `      ${because}`,
    ]),
  ];
}

/** Texts of others may not steer the terminal; the indent is ours. */
function indented(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + plain(line);
}
