import { createHash } from "node:crypto";
import type { Capture } from "../model/capture.ts";
import type { Document } from "../model/document.ts";
import { Failure } from "../model/failure.ts";
import { dateInAddress, documentAddress } from "./dates/address.ts";
import { plainCharacters, tidy } from "./text/characters.ts";
import { clean } from "./cleaning.ts";
import { datelineOf } from "./dates/dateline.ts";
import { dateFromOption, settleDates } from "./dates/dating.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { mendEncoding } from "./text/encoding.ts";
import { readHeader } from "./furniture/header.ts";
import { readPage } from "./html/page.ts";
import { readMarkdown } from "./text/markdown.ts";
import { join, type Passage } from "./text/passage.ts";
import { plainLines } from "./text/plain.ts";
import { joinWrapped } from "./text/wrapping.ts";

/** Longest body that is read, and longest text in it, in UTF-16 code units; a page is mostly markup. */
const LONGEST = { body: 20_000_000, text: 3_000_000 };
const MOST_LINES = 50_000;

/**
 * Makes a clean, dated document of a capture; `sentences` stays empty for the language room to fill.
 *
 * Dates keep the wall clock of their source; see `settleDates`. The id depends on the clean text alone.
 * Throws `Failure`: `document.too-large`, `document.empty` when nothing readable is left, `document.date` for an
 * unreadable `publishedAt`.
 */
export function readDocument(capture: Capture, options: { publishedAt?: string } = {}): Document {
  const chosenDate = dateFromOption(options.publishedAt);
  const draft = withFields(readDraft(capture), capture);
  checkSize(draft, capture.path);
  const paragraphs = joinWrapped(draft.lines.map(mendEncoding).map(tidy).filter(hasText));
  const article = clean(paragraphs, draft.title, draft.language);
  if (article.paragraphs.length === 0) throw empty(capture.path);
  const { text, repairs } = join(article.paragraphs, "\n\n");
  const header = readHeader(article.header, article.footer);
  const url = documentAddress(capture.url, draft.url);
  const claims = [
    { from: "option", published: chosenDate, updated: null } as const,
    ...draft.dates,
    header.dates,
    { from: "text", published: datelineOf(text), updated: null } as const,
    { from: "url", published: dateInAddress(url), updated: null } as const,
  ];
  return {
    id: createHash("sha256").update(text).digest("hex").slice(0, 16),
    path: capture.path,
    url,
    title: article.title,
    outlet: draft.outlet ?? header.outlet,
    authors: draft.authors.length > 0 ? draft.authors : header.authors,
    dateline: datelineOf(text),
    ...settleDates(claims, capture.retrievedAt),
    language: article.language,
    text,
    removed: article.removed,
    repaired: repairs,
    sentences: [],
  };
}

function readDraft(capture: Capture): Draft {
  if (capture.body.length > LONGEST.body) throw tooLarge(capture.path, `${capture.body.length} characters`);
  const body = plainCharacters(capture.body);
  if (capture.format === "html") return readPage(body, capture.url);
  if (capture.format === "markdown") return readMarkdown(body);
  return { ...EMPTY_DRAFT, lines: plainLines(body) };
}

function checkSize({ lines }: Draft, path: string): void {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST.text) throw tooLarge(path, `${length} characters of text`);
  if (lines.length > MOST_LINES) throw tooLarge(path, `${lines.length} lines`);
}

/** What the feed or archive says goes before what the item itself says. */
function withFields(draft: Draft, { fields }: Capture): Draft {
  const { publishedAt: published = null, updatedAt: updated = null, datesFrom: from = "meta" } = fields;
  return {
    ...draft,
    title: plainLine(fields.title ?? draft.title),
    outlet: plainLine(fields.outlet ?? draft.outlet),
    authors: fields.authors ?? draft.authors,
    language: fields.language ?? draft.language,
    dates: [{ from, published, updated }, ...draft.dates],
  };
}

function hasText({ text }: Passage): boolean {
  return text.trim() !== "";
}

function plainLine(text: string | null): string | null {
  const line = text === null ? "" : plainCharacters(text).replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

function tooLarge(path: string, size: string): Failure {
  return new Failure("document.too-large", `${path} holds ${size}, too much for one article; split it into its items.`);
}

function empty(path: string): Failure {
  return new Failure(
    "document.empty",
    `${path} holds no readable article text; check that it is the article itself and not a list, a login page or a script.`,
  );
}
