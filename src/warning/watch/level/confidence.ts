import type { Confidence } from "../../../model/watch.ts";
import { counted } from "../look/look.ts";
import { CONFIDENCE } from "../settings.ts";
import { listed } from "./view.ts";

/** What decides how sure a level is. */
export interface Grounds {
  /** Independent sources behind the level; of calm, outlets heard within the days after which an outlet is dark. */
  sources: number;
  /** Whether the level is calm: then there is nothing to be sure of but the listening. */
  calm: boolean;
  /** Mean coder confidence of the reports behind it; `null` without any. */
  coder: number | null;
  /** A norm that it rests on has a short past. */
  provisional: boolean;
  /** Signs that are dark. */
  dark: number;
  /** The level is held on to, not reached. */
  held: boolean;
  /** Nothing is being read. */
  noData: boolean;
}

const GRADES: readonly Exclude<Confidence, "low">[] = ["high", "moderate"];

/**
 * How sure a level is, by the grades of `codebook/warning/watch.yaml`, and one sentence that says why. After ICD 203 it
 * speaks of the sources alone and never of likelihood.
 */
export function confidenceOf(grounds: Grounds): { confidence: Confidence; confidenceBecause: string } {
  const confidence = grade(grounds);
  return { confidence, confidenceBecause: `Confidence is ${confidence}: ${listed(reasons(grounds))}.` };
}

function grade({ sources, coder, provisional, dark, held, noData }: Grounds): Confidence {
  if (noData) return "low";
  const enough = GRADES.find((each) => sources >= CONFIDENCE[each].sources && (coder ?? 1) >= CONFIDENCE[each].coder);
  const weakened = provisional || dark > 0 || held;
  return enough === "high" && weakened ? "moderate" : (enough ?? "low");
}

function reasons({ sources, calm, coder, provisional, dark, held, noData }: Grounds): string[] {
  const behind = calm
    ? `${counted(sources, "outlet")} of its own reported lately`
    : `${counted(sources, "independent source")} ${sources === 1 ? "stands" : "stand"} behind it`;
  return [
    noData ? "nothing is being read" : behind,
    ...(coder === null ? [] : [`the coder gave its reports ${coder.toFixed(2)} of 1 on average`]),
    ...(provisional ? ["its norm rests on a short past"] : []),
    ...(dark > 0 ? [`${counted(dark, "sign")} ${dark === 1 ? "is" : "are"} dark`] : []),
    ...(held ? ["the level is held on to and not reached anew"] : []),
  ];
}
