import { Failure } from "../../../model/failure.ts";
import type { LevelRule } from "../../../model/watch.ts";
import { counted } from "../look/look.ts";
import { CORROBORATION } from "../settings.ts";
import { listed, seenOf, sourcesOf, type View, type Views } from "./view.ts";

/** How a rule stands on a day. */
export interface RuleCheck {
  rule: LevelRule;
  holds: boolean;
  /** It does not hold, but would if what is dark were seen. */
  maybe: boolean;
  /** What is missing, in words; empty where it holds. */
  lacks: string[];
  /** Nothing but one source is missing. */
  oneSourceShort: boolean;
  /** The indicators seen that it names. */
  support: View[];
}

/**
 * Checks a rule against the indicators of a day. `proof` says what proved it, `null` where nothing has.
 *
 * @throws Failure `watch.unknown-indicator` for a rule that names an indicator which the watch does not have
 */
export function checkRule(rule: LevelRule, views: Views, proof: string | null): RuleCheck {
  const [all, any, not] = [rule.all, rule.any, rule.not].map((ids) => ids.map((id) => named(id, views, rule)));
  if (all === undefined || any === undefined || not === undefined) throw new TypeError("three lists are checked");
  const support = seenOf([...all, ...any]);
  const short = sourcesAsked(rule) - sourcesOf(support).size;
  const signs = [...unseen(all), ...noneOf(any), ...unwanted(not)];
  const proofLacks = provedEnough(rule, proof) ? [] : ["a back-test that proves its rule"];
  const sources = short > 0 ? [counted(short, "more independent source")] : [];
  const lacks = [...signs, ...sources, ...proofLacks];
  return {
    rule,
    holds: lacks.length === 0,
    maybe: lacks.length > 0 && proofLacks.length === 0 && unwanted(not).length === 0 && darkWould(all, any, short),
    lacks,
    oneSourceShort: short === 1 && lacks.length === 1,
    support,
  };
}

/** Independent sources that a rule asks for: from level 3 on never fewer than two. */
export function sourcesAsked({ level, sources }: LevelRule): number {
  return level >= CORROBORATION.level ? Math.max(CORROBORATION.sources, sources) : sources;
}

function provedEnough({ level, provedBy }: LevelRule, proof: string | null): boolean {
  return proof !== null || (provedBy === undefined && level < CORROBORATION.provedFrom);
}

function named(id: string, views: Views, { level }: LevelRule): View {
  const view = views.get(id);
  if (view !== undefined) return view;
  throw new Failure(
    "watch.unknown-indicator",
    `The rule of level ${level} names "${id}", which is no indicator of the watch.`,
  );
}

function unseen(all: readonly View[]): string[] {
  return all.filter(({ look }) => look.state !== "seen").map(inWords);
}

function noneOf(any: readonly View[]): string[] {
  if (any.length === 0 || seenOf(any).length > 0) return [];
  return [any.length === 1 ? listed(any.map(inWords)) : `one of ${listed(any.map(inWords), "or")}`];
}

function unwanted(not: readonly View[]): string[] {
  return seenOf(not).map(({ indicator }) => `"${indicator.title}" no longer seen`);
}

function inWords({ indicator, look }: View): string {
  return `"${indicator.title}" (${look.state === "not-looked" ? "not looked at" : "not seen"})`;
}

/** Whether the rule would hold if every dark indicator that it names were seen, by as many sources as it takes. */
function darkWould(all: readonly View[], any: readonly View[], short: number): boolean {
  const could = ({ look, dark }: View) => dark || look.state === "seen";
  const someDark = [...all, ...any].some(({ dark }) => dark);
  return someDark && all.every(could) && (any.length === 0 || any.some(could)) && (short <= 0 || someDark);
}
