import type { DatabaseSync } from "node:sqlite";
import { dayNumber } from "../../../model/day.ts";
import type { Decided, DecisionQuery, LoggedDecision, LogHead } from "../../../model/decision-log.ts";
import { Failure } from "../../../model/failure.ts";
import { decisionHash, NO_ENTRY } from "../../decision-chain.ts";
import { overtaken } from "../../overtaken.ts";
import { pageSize } from "../asof.ts";
import { query } from "../query.ts";
import { reviser } from "../totals.ts";
import { transaction } from "../transaction.ts";

/** Below any number, one below 1 too that somebody may have put in. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

interface DecisionRow extends Omit<LoggedDecision, "exercise" | "body"> {
  exercise: number;
  body: string;
}

/** The log of decisions: entries are chained and stay as they are, and its head is kept apart from them. */
export function decisionLog(db: DatabaseSync) {
  const head = query<LogHead>(db, "SELECT entries, hash FROM decision_head");
  const logHead = (): LogHead => head.get() ?? { entries: 0, hash: NO_ENTRY };
  const refuseSecond = overtakenGuard(db);
  const add = query(
    db,
    `INSERT INTO decision (seq, subject, act, by, at, day, exercise, body, previous, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const moveHead = query(db, "UPDATE decision_head SET entries = ?, hash = ?");
  const revise = reviser(db);

  return {
    decide(decision: Decided, seen: number): LoggedDecision {
      refuseUndated(decision);
      return transaction(db, () => {
        refuseSecond(decision, seen);
        const entry = chained(decision, logHead());
        const { seq, subject, act, by, at, day, exercise, body, previous, hash } = entry;
        add.run(seq, subject, act, by, at, day, Number(exercise), JSON.stringify(body), previous, hash);
        moveHead.run(seq, hash);
        revise();
        return entry;
      });
    },
    decisions({ subject, after = BEFORE_ALL, limit }: DecisionQuery): LoggedDecision[] {
      const rows = query<DecisionRow>(
        db,
        `SELECT seq, subject, act, by, at, day, exercise, body, previous, hash FROM decision
        WHERE seq > :after ${subject === undefined ? "" : "AND subject = :subject"} ORDER BY seq LIMIT :limit`,
      ).all({ after, limit: pageSize(limit, 10_000, 100_000), ...(subject === undefined ? {} : { subject }) });
      return rows.map((row) => ({ ...row, exercise: row.exercise !== 0, body: bodyOf(row.body) }));
    },
    logHead,
  };
}

/** Fails where a subject has other entries than the decider saw. */
function overtakenGuard(db: DatabaseSync): (decision: Decided, seen: number) => void {
  const count = query<{ entries: number }>(db, "SELECT count(*) AS entries FROM decision WHERE subject = ?");
  const unseen = query<Pick<Decided, "by" | "act" | "at">>(
    db,
    "SELECT by, act, at FROM decision WHERE subject = ? ORDER BY seq LIMIT 1 OFFSET ?",
  );
  return (decision, seen) => {
    const entries = count.get(decision.subject)?.entries ?? 0;
    if (entries === seen) return;
    const first = unseen.get(decision.subject, Math.max(0, Math.floor(seen)));
    if (first !== undefined) throw overtaken(first, decision);
    throw new Failure(
      "store.decision",
      `${decision.subject} has ${entries} entries in the log of decisions, not ${seen}: look again before you decide.`,
    );
  };
}

function refuseUndated({ subject, at, day }: Decided): void {
  if (dayNumber(day) !== null && day.length === 10 && INSTANT.test(at) && !Number.isNaN(Date.parse(at))) return;
  throw new Failure(
    "store.decision",
    `The decision on ${subject} has no day like 2024-04-02 or no instant like 2024-04-02T10:00:00Z: give it both.`,
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** The next entry. Its body is what JSON keeps of it, so that the hash of what is read back is the same. */
function chained(decision: Decided, { entries, hash: previous }: LogHead): LoggedDecision {
  const { subject, act, by, at, day, exercise, body } = decision;
  const kept: unknown = JSON.parse(JSON.stringify(body) ?? "null");
  const entry = { seq: entries + 1, subject, act, by, at, day, exercise, body: kept, previous };
  return { ...entry, hash: decisionHash(entry) };
}

/** A body that somebody made unreadable is given as it stands, so that the check of the log names the entry. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
