import { codeDocument } from "../coding/code.ts";
import { uncodedDocument } from "../coding/uncoded.ts";
import { analyse } from "../language/analyse.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** Codes one clean document; a document that cannot be coded is kept and says why. */
export function codeClean(document: Document): CodedDocument {
  if (document.language === "und") {
    return uncodedDocument(document, "The text is too short or too mixed to tell its language, so it was not coded.");
  }
  if (document.language !== "en") {
    const language = languageNames.of(document.language) ?? document.language;
    return uncodedDocument(document, `The text is in ${language}; only English is coded.`);
  }
  return codeDocument(document, analyse(document.text, { published: document.publishedAt?.slice(0, 10) ?? null }));
}
