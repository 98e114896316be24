import { createHash } from "node:crypto";
import type { LogHead, LoggedDecision, Verification } from "../model/decision-log.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What an empty log ends in, and what the first entry names as the one before: 64 zeros. */
export const NO_ENTRY = "0".repeat(64);

/**
 * The hash of an entry: SHA-256 (FIPS 180-4), 64 hex digits, over the UTF-8 of the canonical JSON (RFC 8785) of all its fields but `hash`. As
 * `previous` is one of them, the entries form a chain (Haber and Stornetta 1991, "How to time-stamp a digital document").
 */
export function decisionHash(entry: Omit<LoggedDecision, "hash">): string {
  const { seq, subject, act, by, at, day, exercise, body, previous } = entry;
  const text = canonicalJson({ seq, subject, act, by, at, day, exercise, body, previous });
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Checks a whole log, given in the order in which it is kept: that no entry was altered, removed, put in, repeated or put elsewhere, and that it
 * ends in `head`. Who can write the file can also build it anew from some entry on, head included; that shows only in heads that were `noted`
 * elsewhere, each of which the log must still contain.
 */
export function verifyLog(
  entries: readonly LoggedDecision[],
  head: LogHead,
  noted: readonly LogHead[] = [],
): Verification {
  const faults = [
    ...missing(entries, head),
    ...misplaced(entries, head),
    ...entries.flatMap(altered),
    ...unlinked(entries),
    ...replaced(entries, head, "the head of the log names"),
    ...noted.flatMap((each) => replaced(entries, each, "was noted elsewhere")),
  ];
  return { head, sound: faults.length === 0, faults: faults.toSorted(bySeq) };
}

type Fault = Verification["faults"][number];

const bySeq = (one: Fault, other: Fault) => (one.seq ?? 0) - (other.seq ?? 0);

/** Numbers up to the head's that no entry has, stretch by stretch. */
function missing(entries: readonly LoggedDecision[], head: LogHead): Fault[] {
  const counted = entries.map(({ seq }) => seq).filter((seq) => seq >= 1 && seq <= head.entries);
  const present = [0, ...counted.toSorted((one, other) => one - other), head.entries + 1];
  return present.slice(1).flatMap((seq, index) => {
    const first = (present[index] as number) + 1;
    const last = seq - 1;
    if (last < first) return [];
    const which = first === last ? `Entry ${first} is missing` : `Entries ${first} to ${last} are missing`;
    return [{ seq: first, message: last === head.entries ? `${which}: the end of the log was cut off.` : `${which}.` }];
  });
}

/** Entries where none, or another one, should stand. */
function misplaced(entries: readonly LoggedDecision[], head: LogHead): Fault[] {
  const seen = new Set<number>();
  let highest = 0;
  return entries.flatMap(({ seq }) => {
    const message = seen.has(seq)
      ? `Entry ${seq} stands in the log twice.`
      : !(Number.isInteger(seq) && seq >= 1 && seq <= head.entries)
        ? `Entry ${seq} was put in: by its head the log has the entries up to ${head.entries}.`
        : seq < highest
          ? `Entry ${seq} stands behind entry ${highest}: the order was changed.`
          : null;
    seen.add(seq);
    highest = Math.max(highest, seq);
    return message === null ? [] : [{ seq, message }];
  });
}

function altered(entry: LoggedDecision): Fault[] {
  const { seq, hash } = entry;
  if (decisionHash(entry) === hash) return [];
  return [{ seq, message: `Entry ${seq} was altered: what it says does not give its hash.` }];
}

/** Entries that name another hash than the entry before them has. */
function unlinked(entries: readonly LoggedDecision[]): Fault[] {
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash])).set(0, NO_ENTRY);
  return entries.flatMap(({ seq, previous }) => {
    const before = hashes.get(seq - 1) ?? previous;
    if (before === previous) return [];
    const other = seq === 1 ? "the beginning of the log" : `entry ${seq - 1}`;
    return [{ seq, message: `Entry ${seq} does not follow from ${other}: one of them was altered or put in.` }];
  });
}

/** Whether the log has, at its place, the entry that a head speaks of. */
function replaced(entries: readonly LoggedDecision[], { entries: seq, hash }: LogHead, said: string): Fault[] {
  if (seq === 0 && hash === NO_ENTRY) return [];
  if (entries.some((entry) => entry.seq === seq && entry.hash === hash)) return [];
  const message = `Entry ${seq} with the hash that ${said} is not in the log: it was removed, or written anew.`;
  return [{ seq, message }];
}
