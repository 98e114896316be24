import type { Doc } from "../language/doc.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";
import { findActs } from "./acts/acts.ts";
import { findAppointments } from "./appointments.ts";
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
  const reading = read(doc);
  const { acts, discourse } = findActs(reading);
  const voices = findVoices(reading, discourse);
  const times = timesBySentence(reading);
  const statements = findStatements(reading, acts, voices, times, discourse);
  const told = acts.map((act) => eventOf(reading, act, voices, times)).filter((event) => event !== null);
  return numbered({
    document: { ...document, sentences: doc.sentences.map((range) => spanOf(reading, range)) },
    doc,
    events: mergeEvents([...told, ...spokenEvents(statements, told)]),
    statements,
    designations: findDesignations(reading, times, discourse),
    appointments: findAppointments(reading, acts, times, discourse),
  });
}
