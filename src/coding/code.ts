import type { Doc } from "../language/doc.ts";
import type { Decision } from "../model/decision.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";
import { findActs } from "./acts/acts.ts";
import { findAppointments } from "./appointments/appointments.ts";
import { decisionsOf } from "./decisions/decisions.ts";
import type { Understood } from "./decisions/understood.ts";
import { findDesignations } from "./designations/designations.ts";
import { eventOf } from "./acts/event.ts";
import { mergeEvents } from "./acts/merge.ts";
import { numbered } from "./number.ts";
import { read, spanOf } from "./reading.ts";
import { spokenEvents } from "./acts/spoken.ts";
import { findStatements } from "./statements/statement.ts";
import { findVoices } from "./statements/voice.ts";
import { timesBySentence } from "./when.ts";

/**
 * Codes an analysed English document: who did what to whom, who said what would follow, who was listed, who will meet.
 *
 * Deterministic; time grows linearly with the text. `doc` must be the analysis of `document.text`.
 *
 * @throws Failure `coding.codebook` when a codebook file is malformed
 */
export function codeDocument(document: Document, doc: Doc): CodedDocument {
  return recordOf(document, understand(doc));
}

/** Codes as `codeDocument` does, and tells every decision on the way: what was coded, merged or left out, and why. */
export function explainDocument(document: Document, doc: Doc): { record: CodedDocument; decisions: Decision[] } {
  const understood = understand(doc);
  const record = recordOf(document, understood);
  return { record, decisions: decisionsOf(understood, record) };
}

function understand(doc: Doc): Understood {
  const reading = read(doc);
  const { acts, discourse } = findActs(reading);
  const voices = findVoices(reading, discourse);
  const times = timesBySentence(reading);
  const statements = findStatements(reading, acts, voices, times, discourse);
  const judged = acts.map((act) => ({ act, as: eventOf(reading, act, voices, times) }));
  const told = judged.flatMap(({ as }) => ("leftOut" in as ? [] : [as]));
  return {
    reading,
    discourse,
    voices,
    judged,
    events: [...told, ...spokenEvents(statements, told)],
    statements,
    designations: findDesignations(reading, times, discourse),
    appointments: findAppointments(reading, times, discourse),
  };
}

function recordOf(document: Document, { reading, events, ...found }: Understood): CodedDocument {
  const { doc } = reading;
  const { statements, designations, appointments } = found;
  return numbered({
    document: { ...document, sentences: doc.sentences.map((range) => spanOf(reading, range)) },
    doc,
    events: mergeEvents(events),
    statements,
    designations,
    appointments,
  });
}
