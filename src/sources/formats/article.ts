import type { Capture, CaptureFields } from "../../model/capture.ts";
import { Failure } from "../../model/failure.ts";
import type { Input } from "../input.ts";
import { webAddress } from "./address.ts";
import { given } from "./fields.ts";
import { looksLikeMarkup } from "./markup.ts";

/** Under which names archives keep an article's fields; the first that is filled counts. */
const NAMES = {
  title: ["title"],
  body: ["text", "body", "content"],
  url: ["url", "link"],
  publishedAt: ["date", "publishedAt", "published"],
  updatedAt: ["updatedAt", "updated"],
  outlet: ["outlet", "source"],
  authors: ["authors", "author"],
  language: ["language"],
} as const;

type Source = Pick<Input, "origin" | "retrievedAt">;

/** A record of an archive as a capture. Throws `source.json` for no object, `source.empty` for one without a text. */
export function articleOf(value: unknown, path: string, { origin, retrievedAt }: Source): Capture {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Failure("source.json", `It holds no article: an object with one of ${NAMES.body.join(", ")} is needed.`);
  const record = new Map<string, unknown>(Object.entries(value));
  const body = NAMES.body.map((name) => words(record.get(name)).join("\n\n")).find((text) => text !== "");
  if (body === undefined)
    throw new Failure("source.empty", `It has no text: one of ${NAMES.body.join(", ")} must be filled.`);
  const format = looksLikeMarkup(body) ? "html" : "text";
  const url = webAddress(first(record, NAMES.url), null);
  return { path, url, retrievedAt, origin, format, body, fields: fieldsOf(record) };
}

function fieldsOf(record: ReadonlyMap<string, unknown>): CaptureFields {
  const publishedAt = first(record, NAMES.publishedAt);
  const updatedAt = first(record, NAMES.updatedAt);
  const authors = NAMES.authors.map((name) => words(record.get(name))).find((found) => found.length > 0);
  return given({
    title: first(record, NAMES.title),
    outlet: first(record, NAMES.outlet),
    authors: authors ?? null,
    publishedAt,
    updatedAt,
    datesFrom: publishedAt === null && updatedAt === null ? null : ("meta" as const),
    language: first(record, NAMES.language),
  });
}

function first(record: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  return names.map((name) => words(record.get(name))[0]).find((word) => word !== undefined) ?? null;
}

/** A string, the `name` of an object, or a list of these. Nothing else is read as words: a bare number is no date. */
function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [] : words(item)));
  if (typeof value === "object" && value !== null && "name" in value) return words(value.name);
  return typeof value === "string" && value.trim() !== "" ? [value] : [];
}
