import type { ActiveStep, AfterActionReview } from "../../model/activation.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import { stretch, written } from "../../warning/alert/instant.ts";
import { EXERCISE } from "../notify/exercise.ts";
import type { Carried } from "./entry.ts";
import { isEnded } from "./steps.ts";
import { entryWords } from "./words.ts";

/** An activation and its review as Markdown: what was learnt, the figures, every step, and what was decided when. */
export function reviewText(activation: Carried, review: AfterActionReview): string {
  const { id, plan, exercise, level, by, because, at, endedAt, lead } = activation;
  const stamp = exercise ? EXERCISE.prefix : "";
  const parts = [
    `# ${stamp}After-action review: ${plain(plan.title)}`,
    `Activation ${id} of version ${plan.version}, at level ${level}, ${LEVEL_NAMES[level]}, by ${plain(by)} at ${written(at)}. ${plain(because)}`,
    endedAt === null
      ? `Still active; ${plain(lead)} is in charge.`
      : `Stood down at ${written(endedAt)}; ${plain(lead)} was in charge.`,
    `## What went well\n\n${review.wentWell || "Nothing was written."}`,
    `## What is to be improved\n\n${review.toImprove || "Nothing was written."}`,
    `## Figures\n\n${table(["figure", "value"], figureRows(review))}`,
    `## Steps\n\n${table(["step", "owner", "ended", "late", "what became of it"], activation.steps.map(stepRow))}`,
    `## What was decided\n\n${activation.log.map((entry) => `- ${written(entry.at)}: ${plain(entryWords(entry, plan))}`).join("\n")}`,
    `Reviewed by ${plain(review.by)} at ${written(review.at)}.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function figureRows({ happened, figures }: AfterActionReview): string[][] {
  const { steps, done, skipped, late, minutesToActivate, minutesToLastStep } = figures;
  return [
    ["what was feared", happened === null ? "did not happen" : `happened on ${happened}`],
    ["lead time from the first warning", happened === null ? "none" : leadOf(figures.leadDays)],
    ["lead time from the activation", happened === null ? "none" : leadOf(figures.activationLeadDays)],
    ["from the alert to the activation", timeOf(minutesToActivate)],
    ["from the activation to the last step", timeOf(minutesToLastStep)],
    ["steps done, left out, late", `${done}, ${skipped} and ${late} of ${steps}`],
  ];
}

function leadOf(days: number | null): string {
  if (days === null) return "unknown";
  const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? "" : "s"}`;
  return days < 0 ? `${count} too late` : `${count} gained`;
}

function timeOf(minutes: number | null): string {
  if (minutes === null) return "unknown";
  return minutes < 0 ? `${stretch(-minutes)} before it` : stretch(minutes);
}

function stepRow(active: ActiveStep): string[] {
  const { step, at, lateMinutes, chosen, note, state } = active;
  const became = [isEnded(active) ? state : "left open", chosen === null ? "" : `chosen: ${chosen}`, note ?? ""];
  return [
    step.title,
    step.owner,
    isEnded(active) && at !== null ? written(at) : "",
    lateMinutes > 0 ? stretch(lateMinutes) : "",
    became.filter((each) => each !== "").join(". "),
  ];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** People's words on one line, unable to end a cell. */
function cell(words: string): string {
  return plain(words).replaceAll("|", String.raw`\|`);
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}
