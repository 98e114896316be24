import { DatabaseSync } from "node:sqlite";
import { EVENT_TYPES } from "../src/model/event.ts";
import { openSqliteStore } from "../src/store/sqlite/open.ts";
import { seededRandom } from "../src/model/random.ts";
import { zipf } from "./draw.ts";

const FIRST_DAY = 16_436;
/** Ten years. */
const DAYS = 3_650;
const ACTS_A_DOCUMENT = 5;
const OUTLETS = 400;
/** Exponent of the law that few states are told of often and most are seldom (Zipf). */
const SKEW = 1.05;
/** Share of acts that are told late, and the most days by which they are. */
const LATE = 0.3;
const MOST_LATE = 3;
/** Words of an invented text, and how many different ones there are: the nth is about as frequent as that of a language. */
const WORDS = 12;
const VOCABULARY = 20_000;
/** Words that the search of the measure asks for, each in about one text of thirty to one of a thousand. */
export const SEARCHED = ["sanctions", "summit", "visit", "protest", "agreement", "pipeline", "minister", "embargo"];

/**
 * Fills a store with an invented archive of so many events between so many states over ten years, the same each time: for
 * measuring, not for reading. Rows are written in bulk, as filing document by document would leave them; texts are a few
 * words long.
 */
export async function fillLargeStore(file: string, codes: readonly string[], events: number): Promise<void> {
  const store = await openSqliteStore({ file, now: () => new Date(0) });
  await store.close();
  const db = new DatabaseSync(file);
  // Out of the write-ahead log first: only then can the journal be left out.
  db.exec("PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  db.exec("PRAGMA cache_size = -800000; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF");
  const random = seededRandom(20_261_123);
  const word = zipf(VOCABULARY, 1, random);
  db.function("words", { deterministic: false }, () => Array.from({ length: WORDS }, () => wordAt(word())).join(" "));
  db.exec("BEGIN");
  nameAll(db, codes);
  drawActs(db, codes.length, events);
  const indices = secondaryIndices(db);
  for (const { name } of indices) db.exec(`DROP INDEX ${name}`);
  for (const statement of BULK) db.exec(statement);
  for (const { sql } of indices) db.exec(sql);
  db.exec("COMMIT; ANALYZE");
  db.exec("PRAGMA journal_mode = WAL");
  db.close();
}

/** Built at the end, all at once, they cost a fraction. */
function secondaryIndices(db: DatabaseSync): { name: string; sql: string }[] {
  const found = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
  return found as unknown as { name: string; sql: string }[];
}

function wordAt(place: number): string {
  const searched = place >= 60 && place % 40 === 0 ? SEARCHED[place / 40 - 2] : undefined;
  return searched ?? `word${place.toString(36)}`;
}

function nameAll(db: DatabaseSync, codes: readonly string[]): void {
  const code = db.prepare("INSERT INTO code (id, name) VALUES (?, ?)");
  for (const [index, name] of codes.entries()) code.run(index + 1, name);
  const type = db.prepare("INSERT INTO event_type (id, name) VALUES (?, ?)");
  for (const [index, name] of EVENT_TYPES.entries()) type.run(index + 1, name);
  const outlet = db.prepare("INSERT INTO outlet (id, name) VALUES (?, ?)");
  for (let id = 1; id <= OUTLETS; id++) outlet.run(id, `Outlet ${id}`);
}

/** Who acts upon whom, when and how, as numbers. */
function drawActs(db: DatabaseSync, codes: number, events: number): void {
  db.exec("CREATE TEMP TABLE drawn (seq INTEGER PRIMARY KEY, document, actor, recipient, type, day, known)");
  const add = db.prepare("INSERT INTO drawn VALUES (?, ?, ?, ?, ?, ?, ?)");
  const random = seededRandom(20_261_122);
  const pick = zipf(codes, SKEW, random);
  for (let n = 0; n < events; n++) {
    const actor = pick();
    const other = pick();
    const recipient = other === actor ? (actor + 1) % codes : other;
    const type = 1 + Math.floor(random() * EVENT_TYPES.length);
    const document = Math.floor(n / ACTS_A_DOCUMENT);
    const known = FIRST_DAY + Math.floor(((document * ACTS_A_DOCUMENT) / events) * DAYS);
    const late = random() < LATE ? 1 + Math.floor(random() * MOST_LATE) : 0;
    add.run(n + 1, document + 1, actor + 1, recipient + 1, type, known - late, known);
  }
}

const PARTY = (id: string) =>
  `'[{"entity":null,"name":"' || (SELECT name FROM code WHERE id = ${id}) || '","country":"' || (SELECT name FROM code WHERE id = ${id}) || '","sector":null}]'`;

/** Counts by day and by block of 64 days. */
const counts = (table: "code_count" | "outlet_count", id: string, days: string) => [
  `INSERT INTO ${table} SELECT 1, known, ${id}, count(*) FROM (${days}) GROUP BY known, ${id}`,
  `INSERT INTO ${table} SELECT 64, since / 64 * 64 AS block, ${id}, sum(count) FROM ${table} GROUP BY block, ${id}`,
];

const BULK = [
  `INSERT INTO document (seq, id, known_day, known_at, learnt_at, title, outlet, url, published_at, language)
   SELECT document, printf('%016x', document), known, date(known * 86400, 'unixepoch') || 'T12:00:00.000Z',
     '2026-01-01T00:00:00.000Z', 'Report ' || document, 1 + (document * 7919) % ${OUTLETS}, NULL,
     date(known * 86400, 'unixepoch'), 'en'
   FROM drawn GROUP BY document ORDER BY document`,
  `INSERT INTO content (document, text, record, signature)
   SELECT seq, words(), '{"document":{"id":"' || id || '","path":"large","url":null,"title":"' || title ||
     '","outlet":"Outlet ' || outlet || '","authors":[],"dateline":null,"publishedAt":"' || published_at ||
     '","publishedAtFrom":"meta","updatedAt":null,"language":"en","text":"","removed":[],"repaired":[],"sentences":[]},' ||
     '"entities":[],"events":[],"statements":[],"designations":[],"appointments":[],"uncoded":null}', x'00000000'
   FROM document`,
  "INSERT INTO words (rowid, title, body) SELECT d.seq, d.title, c.text FROM document d JOIN content c ON c.document = d.seq",
  `INSERT INTO sighting (document, path, outlet, published_at, day, known_day, learnt_at)
   SELECT seq, 'large', outlet, published_at, known_day, known_day, learnt_at FROM document`,
  `INSERT INTO event (seq, document, type, day, day_from, known_day, counted, body)
   SELECT d.seq, d.document, d.type, d.day, 'text', d.known, 1,
     '{"id":"ev' || (1 + (d.seq - 1) % ${ACTS_A_DOCUMENT}) || '","type":"' || t.name || '","modes":[],"contexts":[],"cameo":null,"scale":' ||
     (10 - d.type) || ',"actors":' || ${PARTY("d.actor")} || ',"recipients":' || ${PARTY("d.recipient")} ||
     ',"date":null,"place":null,"factuality":"actual","historical":false,"attribution":[],"confidence":0.9,' ||
     '"evidence":{"start":0,"end":6,"text":"Report"},"trigger":{"start":0,"end":6},"mentions":[],"because":"invented"}'
   FROM drawn d JOIN event_type t ON t.id = d.type ORDER BY d.seq`,
  `INSERT INTO party (code, event, acts, receives)
   SELECT * FROM (SELECT actor AS code, seq, 1, 0 FROM drawn UNION ALL SELECT recipient, seq, 0, 1 FROM drawn) ORDER BY 1, 2`,
  `INSERT INTO dyad (actor, recipient, day, event, document, type, known_day, counted)
   SELECT actor, recipient, day, seq, document, type, known, 1 FROM drawn ORDER BY 1, 2, 3, 4`,
  `INSERT INTO rollup (actor, recipient, day, type, known_day, events, stories, scale_sum)
   SELECT actor, recipient, day, type, known, count(*), count(DISTINCT document), sum(10 - type)
   FROM drawn GROUP BY actor, recipient, day, type, known`,
  `INSERT INTO act_count (day, known_day, count)
   SELECT day, known, count(*)
   FROM (SELECT day, min(known_day) AS known FROM rollup GROUP BY actor, recipient, day, type) GROUP BY day, known`,
  ...counts(
    "code_count",
    "code",
    "SELECT known, actor AS code FROM drawn UNION ALL SELECT known, recipient FROM drawn",
  ),
  ...counts("outlet_count", "outlet", "SELECT known_day AS known, outlet FROM document"),
  `UPDATE total SET documents = (SELECT count(*) FROM document), events = (SELECT count(*) FROM event), revision = 1,
   first_day = (SELECT min(known_day) FROM document), last_day = (SELECT max(known_day) FROM document),
   last_learnt_at = '2026-01-01T00:00:00.000Z'`,
  "DROP TABLE drawn",
];
