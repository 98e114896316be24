import type { DatabaseSync } from "node:sqlite";
import type { SearchHit, SearchQuery } from "../../model/query.ts";
import { fts5Query, searchTerms } from "../searchwords.ts";
import { snippet } from "../snippet.ts";
import { pageSize, visibleUntil } from "./asof.ts";
import { query } from "./query.ts";

/** A word in the title weighs as much as this many in the body. */
const TITLE_WEIGHT = 4;

interface HitRow extends Omit<SearchHit, "snippet" | "matches"> {
  text: string;
}

/** Full-text search over title and body, the best match by BM25 first. */
export function searchReader(db: DatabaseSync): (query: SearchQuery) => { total: number; hits: SearchHit[] } {
  return (wanted) => {
    const terms = searchTerms(wanted.words);
    if (terms.length === 0) return { total: 0, hits: [] };
    const { where, values } = conditions(wanted);
    const found = { ...values, match: fts5Query(terms), until: visibleUntil(wanted.asOf) };
    const total = query<{ total: number }>(db, `SELECT count(*) AS total ${where}`).get(found) ?? { total: 0 };
    const page = { limit: pageSize(wanted.limit, 20, 100), offset: Math.max(0, Math.floor(wanted.offset ?? 0)) };
    const rows = query<HitRow>(db, hits(where)).all({ ...found, ...page });
    return { ...total, hits: rows.map(({ text, ...hit }) => ({ ...hit, ...snippet(text, terms) })) };
  };
}

function conditions({ language, outlet }: SearchQuery) {
  const filters = ["words MATCH :match", "d.known_day <= :until"];
  const values: Record<string, string> = {};
  if (language !== undefined) {
    filters.push("d.language = :language");
    values["language"] = language;
  }
  if (outlet !== undefined) {
    filters.push(
      "d.seq IN (SELECT s.document FROM sighting s JOIN outlet w ON w.id = s.outlet WHERE w.name = :outlet AND s.known_day <= :until)",
    );
    values["outlet"] = outlet;
  }
  return { where: `FROM words JOIN document d ON d.seq = words.rowid WHERE ${filters.join(" AND ")}`, values };
}

/** Ranks first and fetches the long texts of one page only. */
function hits(where: string): string {
  return `
    WITH best AS (
      SELECT d.seq, bm25(words, ${TITLE_WEIGHT}, 1) AS score ${where} ORDER BY score, d.seq LIMIT :limit OFFSET :offset
    )
    SELECT d.id, d.title, o.name AS outlet, d.published_at AS "publishedAt", d.language, d.uncoded, k.id AS "copyOf",
      c.text
    FROM best JOIN document d ON d.seq = best.seq
    JOIN content c ON c.document = d.seq
    LEFT JOIN outlet o ON o.id = d.outlet
    LEFT JOIN document k ON k.seq = d.copy_of AND k.known_day <= :until
    ORDER BY best.score, d.seq`;
}
