import { DatabaseSync } from "node:sqlite";
import { EVENT_TYPES } from "../src/model/event.ts";
import { openSqliteStore } from "../src/store/sqlite/open.ts";

const FIRST_DAY = 16_436;
/** Ten years. */
const DAYS = 3_650;
const ACTS_A_DOCUMENT = 5;
const OUTLETS = 400;
/** Exponent of the law that few states are told of often and most are seldom (Zipf). */
const SKEW = 1.05;

/**
 * Fills a store with an invented archive of so many events between so many states over ten years, the same each time: for
 * measuring, not for reading. Rows are written in bulk, as filing document by document would leave them; texts are a few
 * words long.
 */
export async function fillLargeStore(file: string, codes: readonly string[], events: number): Promise<void> {
  const store = await openSqliteStore({ file, now: () => new Date(0) });
  await store.close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -800000; PRAGMA temp_store = FILE");
  db.exec("BEGIN");
  nameAll(db, codes);
  drawActs(db, codes.length, events);
  for (const statement of BULK) db.exec(statement);
  db.exec("COMMIT; ANALYZE");
  db.exec("PRAGMA journal_mode = WAL");
  db.close();
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
  db.exec("CREATE TEMP TABLE drawn (seq INTEGER PRIMARY KEY, document, actor, recipient, type, day)");
  const add = db.prepare("INSERT INTO drawn VALUES (?, ?, ?, ?, ?, ?)");
  const random = generator(20_261_122);
  const pick = zipf(codes, random);
  for (let n = 0; n < events; n++) {
    const actor = pick();
    const other = pick();
    const recipient = other === actor ? (actor + 1) % codes : other;
    const type = 1 + Math.floor(random() * EVENT_TYPES.length);
    const day = FIRST_DAY + Math.floor((n / events) * DAYS);
    add.run(n + 1, 1 + Math.floor(n / ACTS_A_DOCUMENT), actor + 1, recipient + 1, type, day);
  }
}

const PARTY = (id: string) =>
  `'[{"entity":null,"name":"' || (SELECT name FROM code WHERE id = ${id}) || '","country":"' || (SELECT name FROM code WHERE id = ${id}) || '","sector":null}]'`;

const BULK = [
  `INSERT INTO document (seq, id, known_day, known_at, learnt_at, title, outlet, url, published_at, language)
   SELECT document, printf('%016x', document), min(day), date(min(day) * 86400, 'unixepoch') || 'T12:00:00.000Z',
     '2026-01-01T00:00:00.000Z', 'Report ' || document, 1 + document % ${OUTLETS}, NULL,
     date(min(day) * 86400, 'unixepoch'), 'en'
   FROM drawn GROUP BY document ORDER BY document`,
  `INSERT INTO content (document, text, record, signature)
   SELECT seq, 'Report ' || seq || '.', '{"document":{"id":"' || id || '","path":"large","url":null,"title":"' || title ||
     '","outlet":"Outlet ' || outlet || '","authors":[],"dateline":null,"publishedAt":"' || published_at ||
     '","publishedAtFrom":"meta","updatedAt":null,"language":"en","text":"","removed":[],"repaired":[],"sentences":[]},' ||
     '"entities":[],"events":[],"statements":[],"designations":[],"appointments":[],"uncoded":null}', x'00000000'
   FROM document`,
  "INSERT INTO words (rowid, title, body) SELECT seq, title, 'Report ' || seq || '.' FROM document",
  `INSERT INTO sighting (document, path, outlet, published_at, day, known_day, learnt_at)
   SELECT seq, 'large', outlet, published_at, known_day, known_day, learnt_at FROM document`,
  `INSERT INTO event (seq, document, type, day, day_from, known_day, counted, body)
   SELECT d.seq, d.document, d.type, d.day, 'text', d.day, 1,
     '{"id":"ev' || (1 + (d.seq - 1) % ${ACTS_A_DOCUMENT}) || '","type":"' || t.name || '","modes":[],"contexts":[],"cameo":null,"scale":' ||
     (10 - d.type) || ',"actors":' || ${PARTY("d.actor")} || ',"recipients":' || ${PARTY("d.recipient")} ||
     ',"date":null,"place":null,"factuality":"actual","historical":false,"attribution":[],"confidence":0.9,' ||
     '"evidence":{"start":0,"end":6,"text":"Report"},"trigger":{"start":0,"end":6},"mentions":[],"because":"invented"}'
   FROM drawn d JOIN event_type t ON t.id = d.type ORDER BY d.seq`,
  `INSERT INTO party (code, event, acts, receives)
   SELECT * FROM (SELECT actor AS code, seq, 1, 0 FROM drawn UNION ALL SELECT recipient, seq, 0, 1 FROM drawn) ORDER BY 1, 2`,
  `INSERT INTO dyad (actor, recipient, day, event, known_day, counted)
   SELECT actor, recipient, day, seq, day, 1 FROM drawn ORDER BY actor, recipient, day, seq`,
  `INSERT INTO rollup (actor, recipient, day, type, known_day, events, stories, scale_sum)
   SELECT actor, recipient, day, type, day, count(*), count(DISTINCT document), sum(10 - type)
   FROM drawn GROUP BY actor, recipient, day, type ORDER BY actor, recipient, day, type`,
  `UPDATE total SET documents = (SELECT count(*) FROM document), events = (SELECT count(*) FROM event), revision = 1,
   first_day = (SELECT min(known_day) FROM document), last_day = (SELECT max(known_day) FROM document),
   last_learnt_at = '2026-01-01T00:00:00.000Z'`,
  "DROP TABLE drawn",
];

/** Draws places from 0 on, the first most often. */
function zipf(places: number, random: () => number): () => number {
  const weights = Array.from({ length: places }, (_, place) => (place + 1) ** -SKEW);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  const ends = weights.map((weight) => (reached += weight / sum));
  return () => {
    const at = random();
    let low = 0;
    let high = places - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Mulberry32: small, seeded, the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
