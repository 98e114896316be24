/** What officials said and announced, the log of decisions, the queue of messages. */
export const THIRD = `
  -- Where the statements and appointments of original documents stand: as the nth of their document's record, which holds
  -- them. In the order of filing.
  CREATE TABLE statement (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (seq),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    known_day INTEGER NOT NULL
  ) STRICT;
  INSERT INTO statement (document, position, kind, known_day)
    SELECT d.seq, s.key, s.value ->> '$.kind', d.known_day
    FROM document d JOIN content c ON c.document = d.seq JOIN json_each(c.record, '$.statements') s
    WHERE d.copy_of IS NULL ORDER BY d.seq, s.key;
  CREATE TABLE appointment (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (seq),
    position INTEGER NOT NULL,
    known_day INTEGER NOT NULL
  ) STRICT;
  INSERT INTO appointment (document, position, known_day)
    SELECT d.seq, a.key, d.known_day
    FROM document d JOIN content c ON c.document = d.seq JOIN json_each(c.record, '$.appointments') a
    WHERE d.copy_of IS NULL ORDER BY d.seq, a.key;

  -- The log of decisions and, apart from it, what it ends in. An entry comes at the end, names the one before by its
  -- hash, and stays.
  CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    act TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL,
    exercise INTEGER NOT NULL CHECK (exercise IN (0, 1)),
    body TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decision_subject ON decision (subject, seq);
  CREATE TABLE decision_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    entries INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  INSERT INTO decision_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
  CREATE TRIGGER decision_at_end BEFORE INSERT ON decision
  WHEN (NEW.seq, NEW.previous) IS NOT (SELECT entries + 1, hash FROM decision_head) BEGIN
    SELECT RAISE(ABORT, 'an entry of the log of decisions comes at its end');
  END;
  CREATE TRIGGER decision_unaltered BEFORE UPDATE ON decision BEGIN
    SELECT RAISE(ABORT, 'an entry of the log of decisions is not altered');
  END;
  CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN
    SELECT RAISE(ABORT, 'an entry of the log of decisions is not removed');
  END;
  CREATE TRIGGER decision_head_moves BEFORE UPDATE ON decision_head
  WHEN (NEW.entries, NEW.hash) IS NOT (SELECT seq, hash FROM decision WHERE seq = OLD.entries + 1) BEGIN
    SELECT RAISE(ABORT, 'the head of the log of decisions moves on to the next entry only');
  END;
  CREATE TRIGGER decision_head_kept BEFORE DELETE ON decision_head BEGIN
    SELECT RAISE(ABORT, 'the head of the log of decisions is not removed');
  END;

  -- Messages with what becomes of them. Instants that are compared are milliseconds from 1970-01-01.
  CREATE TABLE message (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    error TEXT,
    sent_at TEXT,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX message_state ON message (state, next_at);
  CREATE INDEX message_subject ON message (subject, seq);
`;
