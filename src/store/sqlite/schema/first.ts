/** Documents, events and their roll-up. */
export const FIRST = `
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
