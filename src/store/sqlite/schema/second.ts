/** Directed pairs, counts as of any day, the journal, numeric series. */
export const SECOND = `
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
