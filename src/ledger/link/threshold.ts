import type { LinkJudgement, LinkThresholds } from "../../model/commitment.ts";
import { THRESHOLDS, type ThresholdSettings } from "./codebook.ts";

type Judged = Pick<LinkJudgement, "score" | "verdict">;

/**
 * The thresholds in force: the defaults of `codebook/ledger/thresholds.yaml`, moved by what analysts said of links.
 *
 * Each is the lowest score at and above which the share of confirmed links is expected to keep the asked precision: the mean
 * of a beta distribution whose prior is worth as many judgements as the codebook says. So a rejection never lowers a
 * threshold, and a confirmation never raises one. Links that had no score when they were judged teach nothing here.
 */
export function learnThresholds(judgements: readonly Judged[]): LinkThresholds {
  const scored = judgements.filter(({ score }) => score !== null);
  const automatic = learn(scored, THRESHOLDS.automatic);
  const suggested = Math.min(automatic, learn(scored, THRESHOLDS.suggested));
  return { automatic, suggested, judgements: scored.length, because: reason(scored, automatic, suggested) };
}

function learn(judged: readonly Judged[], settings: ThresholdSettings): number {
  const { bounds, precision } = settings;
  const [low, high] = bounds.map((bound) => Math.round(bound / THRESHOLDS.step)) as [number, number];
  for (let step = low; step < high; step++) {
    const threshold = rounded(step * THRESHOLDS.step);
    if (expectedPrecision(judged, threshold, settings) >= precision) return threshold;
  }
  return bounds[1];
}

/** Before anybody judged, the share is the asked one at the default threshold and rises with the score. */
function expectedPrecision(judged: readonly Judged[], threshold: number, settings: ThresholdSettings): number {
  const { prior } = THRESHOLDS;
  const before = Math.min(
    1,
    Math.max(0, rounded(settings.precision + settings.slope * (threshold - settings.default))),
  );
  const above = judged.filter(({ score }) => (score ?? 0) >= threshold);
  const confirmed = above.filter(({ verdict }) => verdict === "confirmed").length;
  return (prior * before + confirmed) / (prior + above.length);
}

function reason(judged: readonly Judged[], automatic: number, suggested: number): string {
  const confirmed = judged.filter(({ verdict }) => verdict === "confirmed").length;
  const { automatic: usual, suggested: shown } = THRESHOLDS;
  if (judged.length === 0)
    return `The defaults: at ${usual.default} and above, ${percent(usual.measured)} of the links of the gold set are right; nobody has judged one yet.`;
  const moved = [
    tellMove("links hold by themselves", automatic, usual),
    tellMove("suggestions are shown", suggested, shown),
  ].join(", ");
  return `Of ${judged.length} judged links ${confirmed} were confirmed: ${moved}; ${percent(usual.precision)} of those that hold by themselves are to be right.`;
}

function tellMove(what: string, now: number, { default: usual }: ThresholdSettings): string {
  const how = now === usual ? "as by default" : now > usual ? `up from ${usual}` : `down from ${usual}`;
  return `${what} from ${now} (${how})`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Steps of a hundredth do not add up exactly in binary. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
