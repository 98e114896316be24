import { analyse } from "../language/analyse.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";
import { codeDocument } from "./code.ts";

/** Codes a bare text, for tests: a document with nothing but its words and, perhaps, its day. */
export function codeText(text: string, published: string | null = null): CodedDocument {
  const document: Document = {
    id: "0000000000000000",
    path: "sample",
    url: null,
    title: null,
    outlet: null,
    authors: [],
    dateline: null,
    publishedAt: published,
    publishedAtFrom: published ? "option" : null,
    updatedAt: null,
    language: "en",
    text,
    removed: [],
    repaired: [],
    sentences: [],
  };
  return codeDocument(document, analyse(text, { published }));
}
