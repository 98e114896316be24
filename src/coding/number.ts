import type { Doc } from "../language/doc.ts";
import type { Appointment } from "../model/appointment.ts";
import type { Designation } from "../model/designation.ts";
import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Event } from "../model/event.ts";
import type { CodedDocument } from "../model/record.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

interface Findings {
  document: Document;
  doc: Doc;
  /** Parties and speakers name entities by their index in `doc.entities`. */
  events: Event[];
  statements: Statement[];
  designations: Designation[];
  appointments: Appointment[];
}

/** Gives entities, events and statements their ids: e1, ev1, st1, ... in text order. */
export function numbered({ document, doc, events, statements, designations, appointments }: Findings): CodedDocument {
  const { entities, ids } = numberEntities(doc);
  const renamed = <T extends { entity: string | null }>(party: T): T => ({
    ...party,
    entity: party.entity === null ? null : (ids.get(Number(party.entity)) ?? null),
  });
  return {
    document,
    entities,
    events: inTextOrder(events).map((event, index) => ({
      ...event,
      id: `ev${index + 1}`,
      actors: event.actors.map(renamed),
      recipients: event.recipients.map(renamed),
      attribution: event.attribution.map(renamed),
    })),
    statements: inTextOrder(statements).map((statement, index) => ({
      ...statement,
      id: `st${index + 1}`,
      speaker: renamed(statement.speaker),
    })),
    designations: inTextOrder(designations),
    appointments: inTextOrder(appointments),
    uncoded: null,
  };
}

function inTextOrder<T extends { evidence: Span }>(items: T[]): T[] {
  return [...items].sort((a, b) => a.evidence.start - b.evidence.start);
}

function numberEntities(doc: Doc): { entities: Entity[]; ids: Map<number, string> } {
  const spans = new Map<number, Span[]>();
  for (const mention of doc.mentions) {
    const span = { start: doc.starts[mention.start] ?? 0, end: doc.ends[mention.end - 1] ?? 0 };
    const known = spans.get(mention.entity);
    if (known) known.push(span);
    else spans.set(mention.entity, [span]);
  }
  const order = [...spans.keys()].sort(
    (a, b) => (spans.get(a)?.[0]?.start ?? 0) - (spans.get(b)?.[0]?.start ?? 0) || a - b,
  );
  const ids = new Map(order.map((entity, index) => [entity, `e${index + 1}`]));
  const entities = order.flatMap((index) => {
    const entity = doc.entities[index];
    if (!entity) return [];
    const { name, type, country, sector, office } = entity;
    return [{ id: ids.get(index) ?? "", name, type, country, sector, office, mentions: spans.get(index) ?? [] }];
  });
  return { entities, ids };
}
