import { codeDocument } from "../coding/code.ts";
import { uncodedDocument } from "../coding/uncoded.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";
import { readEnglish, whyNotEnglish } from "./english.ts";

/** Codes one clean document; a document that cannot be coded is kept and says why. */
export function codeClean(document: Document): CodedDocument {
  const why = whyNotEnglish(document);
  return why === null ? codeDocument(document, readEnglish(document)) : uncodedDocument(document, why);
}
