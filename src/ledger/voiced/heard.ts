import { dayNumber } from "../../model/day.ts";
import type { Interval } from "../../model/interval.ts";
import type { Probability, Statement } from "../../model/statement.ts";
import type { StoredStatement } from "../../model/stated.ts";
import { aboutOf } from "./reading/about.ts";
import { VOICED } from "./codebook.ts";
import { likelihoodOf } from "./reading/likelihood.ts";
import { type Reading, readForecast } from "./reading/reading.ts";
import { bareName, isNamed, wholeName } from "./reading/speaker.ts";
import { finds } from "./word-pattern.ts";

/** A forecast as it was heard, with what it asks, before it is brought together with others. */
export interface Heard {
  /** `DOCUMENT-STATEMENT`. */
  id: string;
  stored: StoredStatement;
  /** Bare of house and office. */
  speaker: string;
  /** Whether the speaker can be held to a record. */
  named: boolean;
  probability: Probability | null;
  horizon: Interval | null;
  due: string | null;
  reading: Reading;
}

/**
 * The forecasts among statements, in the order in which they became known. Statements of all kinds are wanted, those of one document
 * together in one call: what a report says besides tells whom its forecasts are about. Documents may be heard in several calls.
 */
export function hearForecasts(statements: readonly StoredStatement[]): Heard[] {
  const documents = Map.groupBy(statements, ({ documentId }) => documentId);
  const heard: Heard[] = [];
  for (const said of documents.values()) {
    const forecasts = said.filter(({ statement }) => predicts(statement));
    if (forecasts.length === 0) continue;
    const about = aboutOf(said);
    const speakers = said.map(({ statement }) => statement.speaker.name);
    heard.push(...forecasts.map((stored) => hear(stored, about, speakers)).filter(isOfUse));
  }
  return inOrder(heard);
}

function hear(stored: StoredStatement, about: ReturnType<typeof aboutOf>, speakers: readonly string[]): Heard {
  const { statement } = stored;
  return {
    id: `${stored.documentId}-${statement.id}`,
    stored,
    speaker: isNamed(statement.speaker.name)
      ? wholeName(statement.speaker.name, speakers)
      : bareName(statement.speaker.name),
    named: isNamed(statement.speaker.name),
    probability: likelihoodOf(statement),
    horizon: statement.horizon,
    due: dayNumber(statement.horizon?.end ?? null) === null ? null : (statement.horizon?.end ?? null),
    reading: readForecast(stored, about),
  };
}

/** Words without likelihood, matter and act cannot be held against anything that happens. */
function isOfUse({ probability, reading }: Heard): boolean {
  return probability !== null || reading.themes.length > 0 || reading.type !== null;
}

/** Whether a statement predicts what is beyond its speaker's control. */
export function predicts(statement: Statement): boolean {
  const { kind, content, probability, action, onBehalfOf } = statement;
  const words = content.text;
  if (words.toLowerCase().search(VOICED.asking) === 0) return false;
  if (finds(VOICED.past, words) && !finds(VOICED.toCome, words)) return false;
  if (kind === "forecast") return true;
  if (!VOICED.hedgedKinds.includes(kind) || probability === null || action === null) return false;
  return action.actors.length > 0 && !action.actors.some((actor) => onBehalfOf.includes(actor));
}

/** Forecasts in the order in which they became known; those of one document stay as they stand. */
export function inOrder(heard: readonly Heard[]): Heard[] {
  return heard.toSorted(byKnown);
}

function byKnown({ stored: one }: Heard, { stored: other }: Heard): number {
  return (
    compare(one.knownDay, other.knownDay) || compare(one.day, other.day) || compare(one.documentId, other.documentId)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
