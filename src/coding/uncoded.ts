import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";

/** The record of a document that is kept but not coded; `reason` is one sentence that says why. */
export function uncodedDocument(document: Document, reason: string): CodedDocument {
  return { document, entities: [], events: [], statements: [], designations: [], appointments: [], uncoded: reason };
}
