import type { Party } from "../../model/entity.ts";
import type { Event, EventType } from "../../model/event.ts";
import type { Statement, StatementKind } from "../../model/statement.ts";
import { lexicon } from "../frames/lexicon.ts";

/** Statements that are acts themselves, told by `said` rather than by a verb of their own: THREATEN and REQUEST. */
const SPEECH_ACTS: Partial<Record<StatementKind, { type: EventType; cameo: string }>> = {
  threat: { type: "THREATEN", cameo: "130" },
  demand: { type: "REQUEST", cameo: "100" },
};

/** The events that threats and demands are, where no frame has told them in the same sentence already. */
export function spokenEvents(statements: Statement[], told: Event[]): Event[] {
  const known = new Set(told.map((event) => `${event.evidence.start} ${event.type}`));
  return statements.flatMap((statement) => {
    const act = SPEECH_ACTS[statement.kind];
    const { country } = statement.speaker;
    if (!act || country === null) return [];
    const recipients = addresseesOf(statement).filter((state) => state !== country);
    if (recipients.length === 0 || known.has(`${statement.evidence.start} ${act.type}`)) return [];
    return [eventFrom(statement, act, recipients)];
  });
}

function addresseesOf({ kind, addressees, action, condition }: Statement): string[] {
  if (kind === "demand") return action?.actors.length ? action.actors : addressees;
  return addressees.length > 0 ? addressees : (condition?.actors ?? []);
}

function eventFrom(
  statement: Statement,
  { type, cameo }: { type: EventType; cameo: string },
  recipients: string[],
): Event {
  const { name, country, entity } = statement.speaker;
  const party = (code: string): Party => ({ entity: null, name: code, country: code, sector: null });
  return {
    id: "",
    type,
    modes: [],
    contexts: [],
    cameo,
    scale: lexicon().types[type].scale,
    actors: [{ entity, name, country, sector: null }],
    recipients: recipients.map(party),
    date: null,
    place: null,
    factuality: "actual",
    historical: false,
    attribution: [],
    confidence: Math.round(statement.confidence * 0.9 * 100) / 100,
    evidence: statement.evidence,
    trigger: { start: statement.content.start, end: statement.content.end },
    mentions: [],
    because: `the ${statement.kind} "${statement.content.text.slice(0, 80)}" is ${type} by its speaker`,
  };
}
