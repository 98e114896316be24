import type { Party } from "../../model/entity.ts";
import type { EventType } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { Statement } from "../../model/statement.ts";
import type { StoredStatement } from "../../model/stated.ts";

/** A forecast for tests, in few words. */
export interface Said {
  document?: string;
  id?: string;
  /** The headline. */
  in?: string;
  by?: string;
  /** The day on which it was said and became known. */
  on?: string;
  said: string;
  /** The whole sentence, where it is more than what was said. */
  sentence?: string;
  /** Last day of the horizon. */
  due?: string;
  /** `KOR SANCTION RUS`. */
  act?: string;
  chance?: Statement["probability"];
  negated?: boolean;
  kind?: Statement["kind"];
  side?: string[];
  condition?: string;
}

/** A statement as the store gives it; a forecast of 1 March 2024 unless told otherwise. */
export function storedStatement(said: Said): StoredStatement {
  const { document: documentId = "d", on = "2024-03-01" } = said;
  return {
    documentId,
    title: said.in ?? null,
    outlet: "Strait Wire",
    url: null,
    publishedAt: on,
    day: on,
    knownDay: on,
    reports: 1,
    statement: statementOf(said, on),
  };
}

function statementOf(
  { id = "st1", by = "Ada Lind", said, sentence, due, act, condition, ...rest }: Said,
  on: string,
): Statement {
  return {
    id,
    kind: rest.kind ?? "forecast",
    speaker: { entity: null, name: by, country: rest.side?.[0] ?? null },
    onBehalfOf: rest.side ?? [],
    addressees: [],
    content: quote(said),
    condition:
      condition === undefined ? null : { ...quote(condition), negated: false, type: null, actors: [], recipients: [] },
    action: act === undefined ? null : actOf(act),
    negated: rest.negated ?? false,
    probability: rest.chance ?? null,
    horizon: due === undefined ? null : { start: on, end: due },
    quoted: false,
    confidence: 0.7,
    evidence: quote(sentence ?? said),
  };
}

/** An event as the store gives it: `KOR SANCTION RUS` on a day, known on that day unless told otherwise. */
export function storedEvent(act: string, day: string, words = act, known = day): StoredEvent {
  const { type, actors, recipients } = actOf(act);
  const party = (country: string): Party => ({ entity: null, name: country, country, sector: null });
  return {
    event: {
      id: "ev1",
      type,
      modes: [],
      contexts: ["military"],
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
      trigger: { start: 0, end: 1 },
      mentions: [],
      because: "Written so.",
    },
    documentId: `of-${act}-${day}`,
    title: null,
    outlet: "Tumen Monitor",
    url: null,
    publishedAt: known,
    day,
    dayFrom: "text",
    knownDay: known,
    reports: 1,
  };
}

function actOf(act: string): { type: EventType; actors: string[]; recipients: string[] } {
  const [actors = "", type = "", recipients = ""] = act.split(" ");
  return { type: type as EventType, actors: codes(actors), recipients: codes(recipients) };
}

function codes(list: string): string[] {
  return list.split(",").filter((code) => code !== "");
}

function quote(text: string): { start: number; end: number; text: string } {
  return { start: 0, end: text.length, text };
}
