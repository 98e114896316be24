import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../model/failure.ts";
import { transaction } from "./transaction.ts";

/** Marks the file as Bongsu's own (`PRAGMA application_id`): "bngs" in ASCII. */
const APPLICATION_ID = 0x626e6773;

const FIRST = `
  CREATE TABLE migration (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT;

  -- Days are numbers counted from 1970-01-01; names that repeat stand once, in small tables.
  CREATE TABLE code (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event_type (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE document (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    copy_of INTEGER REFERENCES document (seq),
    similarity REAL,
    copy_because TEXT,
    known_day INTEGER NOT NULL,
    known_at TEXT NOT NULL,
    learnt_at TEXT NOT NULL,
    title TEXT,
    outlet INTEGER REFERENCES outlet (id),
    url TEXT,
    published_at TEXT,
    language TEXT NOT NULL,
    uncoded TEXT
  ) STRICT;
  CREATE INDEX document_known ON document (known_day);
  CREATE INDEX document_copies ON document (copy_of) WHERE copy_of IS NOT NULL;

  -- The long values apart, so that a scan over documents stays short. The record lacks its text and its events.
  CREATE TABLE content (
    document INTEGER PRIMARY KEY REFERENCES document (seq),
    text TEXT NOT NULL,
    record TEXT NOT NULL,
    signature BLOB NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 2');

  CREATE TABLE sighting (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (seq),
    path TEXT NOT NULL,
    url TEXT,
    outlet INTEGER REFERENCES outlet (id),
    published_at TEXT,
    day INTEGER,
    known_day INTEGER NOT NULL,
    learnt_at TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX sighting_once ON sighting (document, path, ifnull(url, ''), ifnull(outlet, 0));
  CREATE INDEX sighting_outlet ON sighting (outlet, day, known_day, document) WHERE outlet IS NOT NULL;

  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (seq),
    type INTEGER NOT NULL REFERENCES event_type (id),
    day INTEGER,
    day_from TEXT NOT NULL,
    known_day INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_document ON event (document);
  CREATE INDEX event_day ON event (day, known_day);
  CREATE INDEX event_counted ON event (seq, known_day) WHERE counted;

  CREATE TABLE party (
    code INTEGER NOT NULL REFERENCES code (id),
    event INTEGER NOT NULL REFERENCES event (seq),
    acts INTEGER NOT NULL,
    receives INTEGER NOT NULL,
    PRIMARY KEY (code, event)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX party_event ON party (event, acts, receives);

  CREATE TABLE rollup (
    actor INTEGER NOT NULL REFERENCES code (id),
    recipient INTEGER NOT NULL REFERENCES code (id),
    day INTEGER NOT NULL,
    type INTEGER NOT NULL REFERENCES event_type (id),
    known_day INTEGER NOT NULL,
    events INTEGER NOT NULL,
    stories INTEGER NOT NULL,
    scale_sum REAL NOT NULL,
    PRIMARY KEY (actor, recipient, day, type, known_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rollup_day ON rollup (day);

  CREATE TABLE reading (
    seq INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    at TEXT NOT NULL,
    items INTEGER NOT NULL,
    error_code TEXT,
    error_message TEXT
  ) STRICT;

  CREATE TABLE total (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    documents INTEGER NOT NULL DEFAULT 0,
    copies INTEGER NOT NULL DEFAULT 0,
    uncoded INTEGER NOT NULL DEFAULT 0,
    events INTEGER NOT NULL DEFAULT 0,
    statements INTEGER NOT NULL DEFAULT 0,
    designations INTEGER NOT NULL DEFAULT 0,
    appointments INTEGER NOT NULL DEFAULT 0,
    first_day INTEGER,
    last_day INTEGER,
    last_learnt_at TEXT,
    revision INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO total (one) VALUES (1);
`;

const SECOND = `
  -- Events by directed pair, newest last, so that a pair's events and stories are found without those of all others. A day
  -- that is not known sorts before all others.
  CREATE TABLE dyad (
    actor INTEGER NOT NULL REFERENCES code (id),
    recipient INTEGER NOT NULL REFERENCES code (id),
    day INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES event (seq),
    document INTEGER NOT NULL REFERENCES document (seq),
    type INTEGER NOT NULL REFERENCES event_type (id),
    known_day INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    PRIMARY KEY (actor, recipient, day, event)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO dyad
    SELECT a.code, b.code, ifnull(e.day, -1000000), e.seq, e.document, e.type, e.known_day, e.counted
    FROM event e
    JOIN party a ON a.event = e.seq AND a.acts
    JOIN party b ON b.event = e.seq AND b.receives AND b.code <> a.code
    ORDER BY 1, 2, 3, 4;

  -- Counts that a question as of any day can be answered from. Acts are the rows of the roll-up without regard to who
  -- tells of them when: each under the day on which the first to tell of it became known.
  CREATE TABLE act_count (
    day INTEGER NOT NULL,
    known_day INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, known_day)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO act_count
    SELECT day, known, count(*)
    FROM (SELECT day, min(known_day) AS known FROM rollup GROUP BY actor, recipient, day, type)
    GROUP BY day, known;

  -- Counted events of a code and documents of an outlet by the day on which they became known, and by the block of 64
  -- days that it lies in, so that all until a day are a sum over few rows.
  CREATE TABLE code_count (
    span INTEGER NOT NULL,
    since INTEGER NOT NULL,
    code INTEGER NOT NULL REFERENCES code (id),
    count INTEGER NOT NULL,
    PRIMARY KEY (span, since, code)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO code_count
    SELECT 1, e.known_day, p.code, count(*)
    FROM party p JOIN event e ON e.seq = p.event WHERE e.counted GROUP BY e.known_day, p.code;
  CREATE TABLE outlet_count (
    span INTEGER NOT NULL,
    since INTEGER NOT NULL,
    outlet INTEGER NOT NULL REFERENCES outlet (id),
    count INTEGER NOT NULL,
    PRIMARY KEY (span, since, outlet)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO outlet_count
    SELECT 1, known, outlet, count(*)
    FROM (
      SELECT outlet, min(known_day) AS known FROM sighting WHERE outlet IS NOT NULL GROUP BY outlet, document
    ) GROUP BY known, outlet;
  INSERT INTO code_count
    SELECT 64, since - (since % 64 + 64) % 64 AS block, code, sum(count) FROM code_count GROUP BY block, code;
  INSERT INTO outlet_count
    SELECT 64, since - (since % 64 + 64) % 64 AS block, outlet, sum(count) FROM outlet_count GROUP BY block, outlet;

  CREATE INDEX sighting_known ON sighting (known_day, outlet);

  -- What was said on a day: levels, alerts, forecasts, verdicts. Written once.
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    day INTEGER NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX journal_subject ON journal (kind, subject, seq);
  CREATE INDEX journal_day ON journal (kind, day);
  CREATE TRIGGER journal_unaltered BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'an entry of the journal is not altered');
  END;
  CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'an entry of the journal is not removed');
  END;

  -- Numeric series; a second value of a period is a revision and stands beside the first.
  CREATE TABLE series (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
  CREATE TABLE observation (
    series INTEGER NOT NULL REFERENCES series (id),
    day INTEGER NOT NULL,
    known_day INTEGER NOT NULL,
    version INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY (series, day, known_day, version)
  ) STRICT, WITHOUT ROWID;
`;

/** The steps in order; the nth leads to schema n. A published step is never changed. */
const STEPS: readonly string[] = [FIRST, SECOND];

/** The schema that this code reads and writes. */
export const SCHEMA: number = STEPS.length;

/** Brings a database to the newest schema, each step in its own transaction. */
export function migrate(db: DatabaseSync, file: string, at: string): void {
  refuseOthers(db, file);
  for (const [index, step] of STEPS.entries()) {
    if (pragma(db, "user_version") > index) continue;
    transaction(db, () => {
      // Another process may have taken the step while this one waited for the lock.
      if (pragma(db, "user_version") > index) return;
      db.exec(step);
      db.prepare("INSERT INTO migration (version, applied_at) VALUES (?, ?)").run(index + 1, at);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}`);
    });
  }
}

function refuseOthers(db: DatabaseSync, file: string): void {
  const version = pragma(db, "user_version");
  const application = pragma(db, "application_id");
  const used = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined;
  if (used && application !== APPLICATION_ID) {
    throw new Failure("store.foreign", `${file} is the database of another program: choose another data folder.`);
  }
  if (version > SCHEMA) {
    throw new Failure(
      "store.newer",
      `${file} was written by a newer Bongsu (schema ${version}, this one knows ${SCHEMA}): update Bongsu or choose another data folder.`,
    );
  }
}

function pragma(db: DatabaseSync, name: "user_version" | "application_id"): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
