import type { Statement } from "../../../model/statement.ts";
import { likeness, termsOf } from "../merge/terms.ts";
import { deadlineOf } from "./deadline.ts";
import { firmnessOf } from "./firmness.ts";
import { DRIFT_SETTINGS, type DriftSettings } from "./settings.ts";

/** A wording and the day on which it was said. */
export interface Said {
  statement: Pick<Statement, "content" | "condition" | "evidence" | "probability" | "horizon">;
  day: string;
}

/**
 * How a wording differs from the one before: harder or softer words, another condition, deadline or likelihood. Who says it, and
 * other words for the same, are no change. One sentence; `null` where nothing changed.
 */
export function driftBetween(before: Said, after: Said, settings: DriftSettings = DRIFT_SETTINGS): string | null {
  const changes = [
    firmness(before, after, settings),
    condition(before, after, settings),
    deadline(before, after),
    likelihood(before, after, settings),
  ].filter((change) => change !== null);
  const [first, ...others] = changes;
  if (first === undefined) return null;
  return `${first.charAt(0).toUpperCase()}${[first, ...others].join("; ").slice(1)}.`;
}

function firmness(before: Said, after: Said, settings: DriftSettings): string | null {
  const [was, is] = [before, after].map(({ statement }) => firmnessOf(statement, settings.firmness));
  if (!was || !is || was.rank === is.rank) return null;
  return `${is.rank > was.rank ? "harder" : "softer"}: "${is.words}" after "${was.words}"`;
}

function condition(before: Said, after: Said, settings: DriftSettings): string | null {
  const was = before.statement.condition;
  const is = after.statement.condition;
  if (was === null || is === null) {
    if (is !== null) return `a condition was added: "${is.text}"`;
    return was === null ? null : `the condition was dropped: "${was.text}"`;
  }
  const alike = likeness(termsOf(was.text), termsOf(is.text)) ?? 0;
  return alike >= settings.sameCondition ? null : `another condition: "${is.text}" after "${was.text}"`;
}

function deadline(before: Said, after: Said): string | null {
  const [was, is] = [before, after].map(({ statement, day }) => deadlineOf(statement, day)?.day ?? null);
  if (is === null || is === undefined || is === was) return null;
  if (was === null || was === undefined) return `a deadline was set: ${is}`;
  return `the deadline was moved ${is < was ? "forward" : "back"} from ${was} to ${is}`;
}

function likelihood(before: Said, after: Said, settings: DriftSettings): string | null {
  const was = before.statement.probability;
  const is = after.statement.probability;
  if (was === null || is === null) return null;
  const moved = (is.low + is.high - was.low - was.high) / 2;
  if (Math.abs(moved) < settings.likelihood) return null;
  return `${moved > 0 ? "likelier" : "less likely"}: "${is.words}" after "${was.words}"`;
}
