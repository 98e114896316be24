import type { DatabaseSync } from "node:sqlite";
import type { CodedDocument } from "../../../model/record.ts";
import { query } from "../query.ts";

/** Writes where an original document's statements and appointments stand; what they say stays in its record. */
export function toldWriter(db: DatabaseSync): (document: number, record: CodedDocument, knownDay: number) => void {
  const addStatement = query(db, "INSERT INTO statement (document, position, kind, known_day) VALUES (?, ?, ?, ?)");
  const addAppointment = query(db, "INSERT INTO appointment (document, position, known_day) VALUES (?, ?, ?)");
  return (document, { statements, appointments }, knownDay) => {
    for (const [position, { kind }] of statements.entries()) addStatement.run(document, position, kind, knownDay);
    for (const position of appointments.keys()) addAppointment.run(document, position, knownDay);
  };
}
