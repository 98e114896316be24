import { Failure } from "../../model/failure.ts";
import type { DateSource, Document } from "../../model/document.ts";
import { isoStamp } from "./calendar.ts";
import type { DateClaim } from "../draft.ts";
import { findStamps } from "./stamps.ts";

export type Dating = Pick<Document, "publishedAt" | "publishedAtFrom" | "updatedAt">;

/** Clocks and zones differ; a date farther ahead of the retrieval than this is an error of its source. */
const LEEWAY_MS = 2 * 24 * 3600 * 1000;
/** What an empty date field turns into. */
const PLACEHOLDER = "1970-01-01";

/**
 * Settles the dates of a document: the first claim that holds a real date wins, and its source is recorded.
 *
 * No zone is converted: the wall clock is kept as its source wrote it (`2023-09-21T15:11:00+09:00` gives
 * `2023-09-21T15:11`), since outlets date by their own day. A date over two days after `retrievedAt` is passed over.
 */
export function settleDates(claims: readonly DateClaim[], retrievedAt: string): Dating {
  const latest = new Date(Date.parse(retrievedAt) + LEEWAY_MS).toISOString();
  const real = (written: string | null) => {
    const value = written === null ? null : readDate(written);
    return value === null || value > latest || value.startsWith(PLACEHOLDER) ? null : value;
  };
  let published: { value: string; from: DateSource } | null = null;
  let updatedAt: string | null = null;
  for (const claim of claims) {
    const value = real(claim.published);
    if (value !== null) published ??= { value, from: claim.from };
    updatedAt ??= real(claim.updated);
  }
  return { publishedAt: published?.value ?? null, publishedAtFrom: published?.from ?? null, updatedAt };
}

/** The date that a user gives. Throws `Failure("document.date")` when it is none. */
export function dateFromOption(written: string | undefined): string | null {
  if (written === undefined) return null;
  const value = readDate(written);
  if (value !== null) return value;
  throw new Failure(
    "document.date",
    `The publication date "${written.slice(0, 40)}" is no date; write it as 2023-09-21 or 2023-09-21T15:11.`,
  );
}

/** Reads a date field: any form of `findStamps`, `20230921` with or without a time, or seconds since 1970 in UTC. */
export function readDate(written: string): string | null {
  const field = written.trim().slice(0, 100);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(field);
  if (compact) {
    const [year = 0, month = 0, day = 0, hour, minute] = compact
      .slice(1)
      .map((part) => (part ? Number(part) : undefined));
    return isoStamp({ year, month, day, hour: hour ?? null, minute: minute ?? null });
  }
  if (/^\d{10}(\d{3})?$/.test(field)) {
    return new Date(Number(field.slice(0, 10)) * 1000).toISOString().slice(0, 16);
  }
  return findStamps(field)[0]?.value ?? null;
}
