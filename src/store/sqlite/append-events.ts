import type { DatabaseSync } from "node:sqlite";
import type { CodedDocument } from "../../model/record.ts";
import { happened } from "../acts-of.ts";
import { eventDay } from "../eventday.ts";
import { dyads, partyRoles } from "../parties.ts";
import type { KnownCounts } from "./known-counts.ts";
import type { Names } from "./names.ts";
import { query } from "./query.ts";

/** What one document adds to a row of the roll-up. */
interface Share {
  key: [actor: number, recipient: number, day: number, type: number];
  events: number;
  scaleSum: number;
}

/** Stands in the index of pairs for a day that is not known: before all others. */
export const UNKNOWN_DAY = -1_000_000;

/** Writes a document's events, their parties and its share of the roll-up. Events of a copy are kept but not counted. */
export function eventWriter(db: DatabaseSync, codes: Names, types: Names, counts: KnownCounts) {
  const addEvent = query<{ seq: number }>(
    db,
    `
    INSERT INTO event (document, type, day, day_from, known_day, counted, body)
    VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
  );
  const addParty = query(db, "INSERT INTO party (code, event, acts, receives) VALUES (?, ?, ?, ?)");
  const addDyad = query(
    db,
    "INSERT INTO dyad (actor, recipient, day, event, document, type, known_day, counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const addShare = query(
    db,
    `
    INSERT INTO rollup (actor, recipient, day, type, known_day, events, stories, scale_sum)
    VALUES (?, ?, ?, ?, ?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET
      events = events + excluded.events, stories = stories + 1, scale_sum = scale_sum + excluded.scale_sum`,
  );
  const firstKnown = query<{ day: number | null }>(
    db,
    "SELECT min(known_day) AS day FROM rollup WHERE actor = ? AND recipient = ? AND day = ? AND type = ?",
  );

  return (document: number, record: CodedDocument, knownDay: number, original: boolean): void => {
    const shares = new Map<string, Share>();
    for (const event of record.events) {
      const type = types.id(event.type);
      const { day, from } = eventDay(event, record.document.publishedAt, knownDay);
      const roles = partyRoles(event);
      const pairs = original ? dyads(roles) : [];
      const counted = pairs.length > 0 && day !== null && happened(event);
      const body = JSON.stringify(event);
      const { seq } = addEvent.get(document, type, day, from, knownDay, Number(counted), body) as { seq: number };
      if (!original) continue;
      for (const [code, { acts, receives }] of roles) {
        addParty.run(codes.id(code), seq, Number(acts), Number(receives));
        if (counted) counts.addToCode(codes.id(code), knownDay);
      }
      for (const { actor, recipient } of pairs) {
        const [one, other] = [codes.id(actor), codes.id(recipient)];
        addDyad.run(one, other, day ?? UNKNOWN_DAY, seq, document, type, knownDay, Number(counted));
        if (counted) share(shares, [one, other, day, type], event.scale);
      }
    }
    for (const { key, events, scaleSum } of shares.values()) {
      counts.addAct(key[2], firstKnown.get(...key)?.day ?? null, knownDay);
      addShare.run(...key, knownDay, events, scaleSum);
    }
  };
}

function share(shares: Map<string, Share>, key: Share["key"], scale: number): void {
  const known = shares.get(key.join(" ")) ?? { key, events: 0, scaleSum: 0 };
  shares.set(key.join(" "), { key, events: known.events + 1, scaleSum: known.scaleSum + scale });
}
