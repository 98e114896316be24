import { STEPS, blankDoc } from "../analyse.ts";
import { rangeText } from "../range-text.ts";
import type { Doc, Report, TokenRange } from "../doc.ts";

/** A text and its reports as `reportLines` writes them. */
export type ReportCase = [text: string, expected: string[]];

/** A text read up to its reports, without the steps behind them. */
export function readReports(text: string): Doc {
  const doc = blankDoc(text, "2024-05-15");
  for (const [step, run] of Object.entries(STEPS)) {
    run(doc);
    if (step === "reports") break;
  }
  return doc;
}

/**
 * The reports of a text, one a line: `outer speaker / speaker (cue > addressee): content`, a hyphen for an unnamed speaker,
 * content in quotation marks where the text has them.
 */
export function reportLines(text: string): string[] {
  const doc = readReports(text);
  return doc.reports.map((report) => {
    const { cue, addressee, quoted } = report;
    const content = rangeText(doc, report);
    const cued = addressee ? `${cue} > ${rangeText(doc, addressee)}` : cue;
    return `${chain(doc, report)} (${cued}): ${quoted ? `"${content}"` : content}`;
  });
}

function chain(doc: Doc, { speaker, outer }: Report): string {
  const own = nameOf(doc, speaker);
  return outer === null ? own : `${chain(doc, doc.reports[outer]!)} / ${own}`;
}

function nameOf(doc: Doc, speaker: TokenRange | null): string {
  return speaker ? rangeText(doc, speaker) : "-";
}
