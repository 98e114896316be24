import type { DatabaseSync } from "node:sqlite";
import type { Event } from "../../model/event.ts";
import type { Sighting, StoredDocument } from "../../model/filing.ts";
import type { DocumentQuery } from "../../model/query.ts";
import type { CodedDocument } from "../../model/record.ts";
import { pageSize, visibleUntil } from "./asof.ts";
import { query } from "./query.ts";

interface DocumentRow {
  seq: number;
  text: string;
  record: string;
  copyOf: string | null;
  similarity: number;
  copyBecause: string;
  knownAt: string;
  learntAt: string;
}

const DOCUMENT = `
  SELECT d.seq, c.text, c.record, o.id AS "copyOf", d.similarity, d.copy_because AS "copyBecause",
    d.known_at AS "knownAt", d.learnt_at AS "learntAt"
  FROM document d
  JOIN content c ON c.document = d.seq
  LEFT JOIN document o ON o.seq = d.copy_of AND o.known_day <= :until`;

/** Reads whole documents back, as known on a day. */
export function documentReader(db: DatabaseSync) {
  const one = query<DocumentRow>(db, `${DOCUMENT} WHERE d.id = :id AND d.known_day <= :until`);
  const page = query<DocumentRow>(
    db,
    `${DOCUMENT} WHERE d.seq > :after AND d.known_day <= :until ORDER BY d.seq LIMIT :limit`,
  );
  const assemble = assembler(db);

  return {
    document(id: string, asOf?: string): StoredDocument | null {
      const until = visibleUntil(asOf);
      const row = one.get({ id, until });
      return row ? assemble(row, until) : null;
    },
    documents({ after = 0, limit, asOf }: DocumentQuery) {
      const until = visibleUntil(asOf);
      const size = pageSize(limit, 100, 1_000);
      const rows = page.all({ after, until, limit: size });
      const next = rows.length < size ? null : (rows.at(-1)?.seq ?? null);
      return { rows: rows.map((row) => assemble(row, until)), next };
    },
  };
}

function assembler(db: DatabaseSync) {
  const events = query<{ body: string }>(db, "SELECT body FROM event WHERE document = ? ORDER BY seq");
  const copies = query<StoredDocument["copies"][number]>(
    db,
    `
    SELECT d.id, d.title, o.name AS outlet, d.similarity FROM document d LEFT JOIN outlet o ON o.id = d.outlet
    WHERE d.copy_of = ? AND d.known_day <= ? ORDER BY d.seq`,
  );
  const sightings = query<Sighting>(
    db,
    `
    SELECT s.path, s.url, o.name AS outlet, s.published_at AS "publishedAt", s.learnt_at AS "learntAt"
    FROM sighting s LEFT JOIN outlet o ON o.id = s.outlet
    WHERE s.document = ? AND s.known_day <= ? ORDER BY s.seq`,
  );

  return (row: DocumentRow, until: number): StoredDocument => {
    const record = JSON.parse(row.record) as CodedDocument;
    record.document.text = row.text;
    record.events = events.all(row.seq).map(({ body }) => JSON.parse(body) as Event);
    return {
      record,
      copyOf: row.copyOf === null ? null : { id: row.copyOf, similarity: row.similarity, because: row.copyBecause },
      copies: copies.all(row.seq, until),
      knownAt: row.knownAt,
      learntAt: row.learntAt,
      sightings: sightings.all(row.seq, until),
    };
  };
}
