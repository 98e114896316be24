import type { DatabaseSync } from "node:sqlite";
import { dayNumber } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import type { Filing, Receipt } from "../../model/filing.ts";
import { segment } from "../tokens.ts";
import { eventWriter } from "./append-events.ts";
import { type KnownCounts, knownCounts } from "./known-counts.ts";
import { type Names, names } from "./names.ts";
import { query } from "./query.ts";
import { toldWriter } from "./told/append-told.ts";
import { totalKeeper } from "./totals.ts";
import { transaction } from "./transaction.ts";

interface Known {
  seq: number;
  copyOf: number | null;
}

/** Files batches: each one transaction, each document once. */
export function appender(db: DatabaseSync): (batch: readonly Filing[]) => Receipt[] {
  const outlets = names(db, "outlet");
  const codes = names(db, "code");
  const types = names(db, "event_type");
  const addToTotals = totalKeeper(db);
  const counts = knownCounts(db);
  const find = query<Known>(db, 'SELECT seq, copy_of AS "copyOf" FROM document WHERE id = ?');
  const addDocument = documentWriter(db, outlets);
  const addSighting = sightingWriter(db, outlets, counts);
  const addEvents = eventWriter(db, codes, types, counts);
  const addTold = toldWriter(db);

  const fileOne = (filing: Filing): Receipt => {
    const { document } = filing.record;
    const knownDay = instantDay(filing);
    const known = find.get(document.id);
    if (known) return seenAgain(filing, addSighting(known.seq, filing, knownDay));
    const original = originalOf(filing);
    const seq = addDocument(filing, knownDay, original);
    addSighting(seq, filing, knownDay);
    addEvents(seq, filing.record, knownDay, original === null);
    if (original === null) addTold(seq, filing.record, knownDay);
    return receipt(filing, original !== null);
  };

  /** The first report of the story that a filing repeats; `null` where it is none or was never filed. */
  const originalOf = ({ copy, record }: Filing): number | null => {
    if (copy.of === null || copy.of === record.document.id) return null;
    const repeated = find.get(copy.of);
    return repeated ? (repeated.copyOf ?? repeated.seq) : null;
  };

  return (batch) => {
    if (batch.length === 0) return [];
    try {
      return transaction(db, () => {
        const receipts = batch.map(fileOne);
        addToTotals(batch, receipts);
        counts.write();
        return receipts;
      });
    } catch (error) {
      for (const pending of [outlets, codes, types, counts]) pending.forget();
      throw error;
    }
  };
}

function seenAgain({ record: { document } }: Filing, isNew: boolean): Receipt {
  const because = isNew
    ? `Filed before; now also seen at ${document.path}.`
    : `Filed before, from ${document.path} too.`;
  return { id: document.id, outcome: "already-known", because };
}

function receipt({ record, copy }: Filing, isCopy: boolean): Receipt {
  const { id } = record.document;
  if (isCopy) return { id, outcome: "copy", because: copy.because };
  if (copy.of === null) return { id, outcome: "kept", because: copy.because };
  return { id, outcome: "kept", because: `The document ${copy.of} that it repeats is not filed.` };
}

function instantDay({ knownAt, record }: Filing): number {
  const day = dayNumber(knownAt);
  if (day === null) {
    throw new Failure("store.filing", `Document ${record.document.id} has no instant at which it became known.`);
  }
  return day;
}

function documentWriter(db: DatabaseSync, outlets: Names) {
  const addDocument = query<{ seq: number }>(
    db,
    `
    INSERT INTO document (id, copy_of, similarity, copy_because, known_day, known_at, learnt_at, title, outlet, url,
      published_at, language, uncoded)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
  );
  const addContent = query(db, "INSERT INTO content (document, text, record, signature) VALUES (?, ?, ?, ?)");
  const addWords = query(db, "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)");

  return (
    { record, copy, knownAt, learntAt, signature }: Filing,
    knownDay: number,
    original: number | null,
  ): number => {
    const { document, uncoded } = record;
    const verdict = original === null ? [null, null, null] : [original, copy.similarity, copy.because];
    const outlet = document.outlet === null ? null : outlets.id(document.outlet);
    const times = [knownDay, knownAt, learntAt];
    const about = [document.title, outlet, document.url, document.publishedAt, document.language, uncoded];
    const { seq } = addDocument.get(document.id, ...verdict, ...times, ...about) as { seq: number };
    const rest = JSON.stringify({ ...record, document: { ...document, text: "" }, events: [] });
    const bytes = new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength);
    addContent.run(seq, document.text, rest, bytes);
    addWords.run(seq, segment(document.title ?? ""), segment(document.text));
    return seq;
  };
}

function sightingWriter(db: DatabaseSync, outlets: Names, counts: KnownCounts) {
  const add = query(
    db,
    `
    INSERT OR IGNORE INTO sighting (document, path, url, outlet, published_at, day, known_day, learnt_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const firstSeen = query<{ day: number | null }>(
    db,
    "SELECT min(known_day) AS day FROM sighting WHERE document = ? AND outlet = ?",
  );
  return (seq: number, { record: { document }, learntAt, dated }: Filing, knownDay: number): boolean => {
    const outlet = document.outlet === null ? null : outlets.id(document.outlet);
    const day = dayNumber(document.publishedAt) ?? (dated ? knownDay : null);
    const before = outlet === null ? null : (firstSeen.get(seq, outlet)?.day ?? null);
    const row = [seq, document.path, document.url, outlet, document.publishedAt, day, knownDay, learntAt];
    const isNew = add.run(...row) > 0;
    if (isNew && outlet !== null) counts.addToOutlet(outlet, before, knownDay);
    return isNew;
  };
}
