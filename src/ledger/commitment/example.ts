import type { Event, EventType } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { StoredStatement } from "../../model/stated.ts";
import type { Condition, StatedAct, Statement } from "../../model/statement.ts";

const quote = (text: string) => ({ start: 0, end: text.length, text });

/** A statement shortly: `KOR>RUS`, what is promised, and what else differs from a plain commitment. */
export interface ShortStatement extends Partial<
  Pick<Statement, "kind" | "negated" | "confidence" | "probability" | "horizon">
> {
  day: string;
  knownDay?: string;
  id?: string;
  outlet?: string | null;
  by?: string;
  /** Side, and addressees behind `>`; several parted by commas. */
  who: string;
  words: string;
  /** `SANCTION KOR>RUS`. */
  act?: string;
  if?: string;
  /** Of the condition, as `act`. */
  ifAct?: string;
  ifNot?: boolean;
}

/** For tests: a statement as the store gives it. */
export function exampleStatement(short: ShortStatement): StoredStatement {
  const { day, knownDay = day, words, who, by = "Minister Han", outlet = "Harbour Times" } = short;
  const [side = [], to = []] = sidesOf(who);
  const statement: Statement = {
    id: "st1",
    kind: short.kind ?? "commitment",
    speaker: { entity: null, name: by, country: side[0] ?? null },
    onBehalfOf: side,
    addressees: to,
    content: quote(words),
    condition: conditionOf(short),
    action: short.act === undefined ? null : actOf(short.act),
    negated: short.negated ?? false,
    probability: short.probability ?? null,
    horizon: short.horizon ?? null,
    quoted: false,
    confidence: short.confidence ?? 0.8,
    evidence: quote(`${words}, ${by} said.`),
  };
  const documentId = short.id ?? `${day}-${outlet ?? "nobody"}`;
  return { documentId, title: null, outlet, url: null, publishedAt: day, day, knownDay, reports: 1, statement };
}

/** For tests: an event as the store gives it; `what` as `AID PRK>RUS`. */
export function exampleEvent(
  what: string,
  {
    day,
    knownDay = day,
    outlet = "Harbour Times",
    words = what,
    id = `${day}-${outlet}-${what}`,
  }: {
    day: string;
    knownDay?: string;
    outlet?: string | null;
    words?: string;
    id?: string;
  },
): StoredEvent {
  const { type, actors, recipients } = actOf(what);
  const party = (code: string) => ({ entity: null, name: code, country: code, sector: null });
  const event: Event = {
    id: "ev1",
    type,
    modes: [],
    contexts: [],
    cameo: null,
    scale: 0,
    actors: actors.map(party),
    recipients: recipients.map(party),
    date: { start: day, end: day },
    place: null,
    factuality: "actual",
    historical: false,
    attribution: [],
    confidence: 0.9,
    evidence: quote(words),
    trigger: { start: 0, end: 0 },
    mentions: [],
    because: "",
  };
  const told = { title: null, outlet, url: null, publishedAt: knownDay, day, dayFrom: "text" as const, knownDay };
  return { event, documentId: id, ...told, reports: 1 };
}

function conditionOf(short: ShortStatement): Condition | null {
  if (short.if === undefined) return null;
  const { type, actors, recipients } = short.ifAct === undefined ? NO_ACT : actOf(short.ifAct);
  return { ...quote(short.if), negated: short.ifNot ?? false, type, actors, recipients };
}

const NO_ACT = { type: null, actors: [], recipients: [] };

function actOf(short: string): StatedAct {
  const [type = "", who = ""] = short.split(" ");
  const [actors = [], recipients = []] = sidesOf(who);
  return { type: type as EventType, actors, recipients };
}

function sidesOf(who: string): string[][] {
  return who.split(">").map((codes) => codes.split(",").filter((code) => code !== ""));
}
