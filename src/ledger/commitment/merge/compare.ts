import type { MeantAct } from "../../../model/commitment.ts";
import { type Feature, FEATURES, MERGE_SETTINGS, type MergeSettings } from "./settings.ts";
import { likeness } from "./terms.ts";
import { ACT_CLASSES } from "./act-class.ts";
import type { Uttered } from "./uttered.ts";

export type Features = Record<Feature, number>;

/** Whether two statements of one side are the same commitment. */
export interface Resemblance {
  /** `opposite`: the same act, once to be done and once not. */
  verdict: "same" | "other" | "opposite";
  /** 0 to 1. */
  score: number;
  /** One sentence. */
  because: string;
}

const DAYS_A_MONTH = 30.4;

/** Compares two statements of one side; which of them is the earlier does not matter. */
export function compare(a: Uttered, b: Uttered, settings: MergeSettings = MERGE_SETTINGS): Resemblance {
  if (a.family !== b.family) {
    return { verdict: "other", score: 0, because: "One is a demand and the other binds its own side." };
  }
  const features = featuresOf(a, b);
  const score = scoreOf(features, a, b, settings);
  const opposite = features.act > 0 && a.action?.negated !== b.action?.negated;
  const verdict = score < settings.threshold ? "other" : opposite ? "opposite" : "same";
  return { verdict, score, because: `${told(features, a, b)}: ${score.toFixed(2)}, ${SAID[verdict]}.` };
}

/** The score of `compare` alone, for choosing among many. */
export function scoreBetween(a: Uttered, b: Uttered, settings: MergeSettings = MERGE_SETTINGS): number {
  return a.family === b.family ? scoreOf(featuresOf(a, b), a, b, settings) : 0;
}

const SAID = { same: "the same", other: "another", opposite: "the opposite" } as const;

/** What two statements are compared by; `codebook/ledger/merge.yaml` says what each is. */
export function featuresOf(a: Uttered, b: Uttered): Features {
  const content = likeness(a.content, b.content) ?? 0;
  const conditions = a.conditional && b.conditional && (likeness(a.conditional, b.conditional) ?? 0);
  return {
    // Of two conditional statements the conditions are compared by themselves; else a coder may have cut them differently.
    words: conditions === null ? Math.max(content, likeness(a.sentence, b.sentence) ?? 0) : content,
    conditionWords: conditions === null ? 0 : 2 * conditions - 1,
    conditional: Number((a.condition === null) !== (b.condition === null)),
    addressee: addresseeOf(a, b),
    act: actOf(a.action, b.action),
    conditionAct: actOf(a.condition, b.condition),
    amounts: amountsOf(a.sentence.amounts, b.sentence.amounts),
    speaker: Number(a.statement.speaker.name === b.statement.speaker.name),
    months: Math.log2(1 + daysBetween(a, b) / DAYS_A_MONTH),
  };
}

/** Chance by the weights that the two are the same, 0 to 1. */
function scoreOf(features: Features, a: Uttered, b: Uttered, settings: MergeSettings): number {
  const { bias, weights, least } = settings;
  const sum = FEATURES.reduce((total, feature) => total + weights[feature] * features[feature], bias);
  const score = 1 / (1 + Math.exp(-sum));
  return isApart(features, a, b, least) ? Math.min(score, least.score) : score;
}

/** Where the act is another one, or the conditions have nothing in common, the rest does not make up for it. A short condition may mean anything. */
function isApart(features: Features, a: Uttered, b: Uttered, least: MergeSettings["least"]): boolean {
  if (features.act < 0 && features.words < least.words) return true;
  const long = [a, b].every(({ conditional }) => (conditional?.weights.size ?? 0) >= least.conditionLength);
  return long && features.conditionWords < least.conditionWords && features.conditionAct <= 0;
}

function daysBetween(a: Uttered, b: Uttered): number {
  return Math.abs(a.saidOn - b.saidOn);
}

/** A code that the other one's words name is no other addressee: coders miss some of several. */
function addresseeOf(a: Uttered, b: Uttered): number {
  if (a.concerned.length === 0 || b.concerned.length === 0) return 0;
  if (a.concerned.some((code) => b.concerned.includes(code))) return 1;
  const named = (one: Uttered, other: Uttered) => one.concerned.some((code) => other.sentence.codes.has(code));
  return named(a, b) || named(b, a) ? 0 : -1;
}

/** By the likeliest types; what may be meant besides tells less. */
function actOf(a: MeantAct | null, b: MeantAct | null): number {
  const [one, other] = [a?.types[0], b?.types[0]];
  if (!a || !b || one === undefined || other === undefined) return 0;
  if (one === other) return 1;
  return ACT_CLASSES[one] === ACT_CLASSES[other] || a.types.includes(other) || b.types.includes(one) ? 0.5 : -1;
}

function amountsOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...a].some((amount) => b.has(amount)) ? 1 : -1;
}

function told(features: Features, a: Uttered, b: Uttered): string {
  const parts = [`Words ${percent(features.words)} alike`];
  if (features.act > 0) parts.push("acts of one kind");
  if (features.act < 0) parts.push("other acts");
  if (features.addressee > 0) parts.push("same addressee");
  if (features.addressee < 0) parts.push("another addressee");
  if (a.conditional !== null && b.conditional !== null)
    parts.push(`conditions ${percent((features.conditionWords + 1) / 2)} alike`);
  if (features.conditional > 0) parts.push("only one has a condition");
  if (features.amounts < 0) parts.push("other numbers");
  return [...parts, `${daysBetween(a, b)} days apart`].join(", ");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
