import { createHash } from "node:crypto";
import type { Appointment } from "../model/appointment.ts";
import type { Party } from "../model/entity.ts";
import type { Event } from "../model/event.ts";
import type { Filing } from "../model/filing.ts";
import type { Statement } from "../model/statement.ts";

/** What an example filing may say of itself; everything else is filled in. */
export interface Example {
  text: string;
  title?: string | null;
  outlet?: string | null;
  path?: string;
  url?: string | null;
  language?: string;
  publishedAt?: string | null;
  knownAt?: string;
  events?: Partial<Event>[];
  statements?: Partial<Statement>[];
  appointments?: Partial<Appointment>[];
  uncoded?: string | null;
  /** Text of the example that this one nearly repeats. */
  nearCopyOf?: string;
}

/** The document id that a text has. */
export function idOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** A side of an event by its code; `null` for one without. */
export function party(country: string | null): Party {
  return { entity: null, name: country ?? "somebody", country, sector: null };
}

/** A directed act, for the `events` of an example. */
export function act(
  actors: string[],
  type: Event["type"],
  recipients: string[],
  more: Partial<Event> = {},
): Partial<Event> {
  return { type, actors: actors.map(party), recipients: recipients.map(party), ...more };
}

/** A whole filing for tests of a store and of what is built on one. */
export function filing(example: Example): Filing {
  const publishedAt = example.publishedAt === undefined ? "2024-04-02" : example.publishedAt;
  const knownAt = example.knownAt ?? `${publishedAt?.slice(0, 10) ?? "2024-04-02"}T12:00:00.000Z`;
  const of = example.nearCopyOf === undefined ? null : idOf(example.nearCopyOf);
  return {
    record: {
      document: {
        id: idOf(example.text),
        path: example.path ?? "news.txt",
        url: example.url ?? null,
        title: example.title ?? null,
        outlet: example.outlet === undefined ? "Example Times" : example.outlet,
        authors: [],
        dateline: null,
        publishedAt,
        publishedAtFrom: publishedAt === null ? null : "meta",
        updatedAt: null,
        language: example.language ?? "en",
        text: example.text,
        removed: [],
        repaired: [],
        sentences: [{ start: 0, end: example.text.length }],
      },
      entities: [],
      events: (example.events ?? []).map(event),
      statements: (example.statements ?? []).map(statement),
      designations: [],
      appointments: (example.appointments ?? []).map(appointment),
      uncoded: example.uncoded ?? null,
    },
    copy: { kind: of === null ? "original" : "near", of, similarity: of === null ? 0 : 0.93, because: "An example." },
    signature: Uint32Array.of(example.text.length, 7, 4_294_967_295),
    knownAt,
    dated: publishedAt !== null,
    learntAt: "2026-01-01T00:00:00.000Z",
  };
}

function event(given: Partial<Event>, index: number): Event {
  return {
    id: `ev${index + 1}`,
    type: "CONSULT",
    modes: [],
    contexts: [],
    cameo: null,
    scale: 1,
    actors: [],
    recipients: [],
    date: null,
    place: null,
    factuality: "actual",
    historical: false,
    attribution: [],
    confidence: 0.9,
    evidence: { start: 0, end: 1, text: "x" },
    trigger: { start: 0, end: 1 },
    mentions: [],
    because: "an example",
    ...given,
  };
}

function statement(given: Partial<Statement>, index: number): Statement {
  return {
    id: `st${index + 1}`,
    kind: "position",
    speaker: { entity: null, name: "a spokesman", country: null },
    onBehalfOf: [],
    addressees: [],
    content: { start: 0, end: 1, text: "x" },
    condition: null,
    action: null,
    negated: false,
    probability: null,
    horizon: null,
    quoted: false,
    confidence: 0.9,
    evidence: { start: 0, end: 1, text: "x" },
    ...given,
  };
}

function appointment(given: Partial<Appointment>): Appointment {
  return {
    type: "CONSULT",
    participants: [],
    what: "a meeting",
    place: null,
    date: null,
    status: "scheduled",
    evidence: { start: 0, end: 1, text: "x" },
    ...given,
  };
}
