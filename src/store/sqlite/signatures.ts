import type { DatabaseSync } from "node:sqlite";
import { query } from "./query.ts";

const PAGE = 5_000;

/** What the copy index is rebuilt from. */
export function signatureReader(db: DatabaseSync) {
  const page = query<{ seq: number; id: string; signature: Uint8Array }>(
    db,
    `
    SELECT d.seq, d.id, c.signature FROM document d JOIN content c ON c.document = d.seq
    WHERE d.seq > ? AND d.copy_of IS NULL ORDER BY d.seq LIMIT ${PAGE}`,
  );
  const known = query<{ id: string }>(db, "SELECT d.id FROM json_each(?) j JOIN document d ON d.id = j.value");

  return {
    signatures(after = 0) {
      const rows = page.all(after);
      return {
        rows: rows.map(({ id, signature }) => ({ id, signature: new Uint32Array(Uint8Array.from(signature).buffer) })),
        next: rows.length < PAGE ? null : (rows.at(-1)?.seq ?? null),
      };
    },
    known(ids: readonly string[]): Set<string> {
      return new Set(known.all(JSON.stringify(ids)).map(({ id }) => id));
    },
  };
}
