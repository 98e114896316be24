import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../../model/failure.ts";
import type { Delivery, Message, MessageState, OutboxQuery, QueuedMessage } from "../../../model/message.ts";
import { pageSize } from "../asof.ts";
import { query } from "../query.ts";
import { transaction } from "../transaction.ts";

interface MessageRow {
  seq: number;
  state: MessageState;
  attempts: number;
  nextAt: number;
  error: string | null;
  sentAt: string | null;
  body: string;
}

const COLUMNS = 'seq, state, attempts, next_at AS "nextAt", error, sent_at AS "sentAt", body';

/** The queue of messages. One that is being sent is its sender's until an instant, after which it is due again. */
export function outboxKeeper(db: DatabaseSync) {
  const add = query(
    db,
    `INSERT INTO message (key, subject, state, attempts, next_at, body) VALUES (?, ?, 'queued', 0, ?, ?)
    ON CONFLICT (key) DO NOTHING`,
  );
  const take = query<MessageRow>(
    db,
    `UPDATE message SET state = 'sending', attempts = attempts + 1, next_at = :until
    WHERE seq IN (
      SELECT seq FROM message WHERE state IN ('queued', 'sending') AND next_at <= :now ORDER BY seq LIMIT :limit
    )
    RETURNING ${COLUMNS}`,
  );
  const sent = query(
    db,
    `UPDATE message SET state = 'sent', next_at = ?, error = NULL, sent_at = ?
    WHERE key = ? AND state <> 'sent' AND attempts > 0`,
  );
  const unsent = query(
    db,
    `UPDATE message SET state = ?, next_at = ?, error = ?
    WHERE key = ? AND state = 'sending' AND attempts = ifnull(?, attempts)`,
  );

  return {
    enqueue(messages: readonly Message[]): string[] {
      if (messages.length === 0) return [];
      return transaction(db, () =>
        messages
          .filter((message) => add.run(message.key, message.subject, firstDue(message), JSON.stringify(message)) > 0)
          .map(({ key }) => key),
      );
    },
    claim(order: { now: string; until: string; limit: number }): QueuedMessage[] {
      const [now, until] = [instant(order.now, "The claim"), instant(order.until, "The claim")];
      const rows = transaction(db, () => take.all({ now, until, limit: pageSize(order.limit, 1, 1_000) }));
      // SQLite returns the rows of an update in no promised order.
      return rows.toSorted((one, other) => one.seq - other.seq).map(queued);
    },
    settle(key: string, delivery: Delivery, attempt?: number): void {
      const name = `The delivery of ${key}`;
      const at = instant(delivery.at, name);
      // What went out is out, whatever another sender said of the message meanwhile.
      if (delivery.outcome === "sent") return void sent.run(at, delivery.at, key);
      const next = delivery.outcome === "retry" ? instant(delivery.nextAt, name) : at;
      unsent.run(delivery.outcome === "retry" ? "queued" : "failed", next, delivery.error, key, attempt ?? null);
    },
    outbox: outboxReader(db),
  };
}

/** The newest messages of some states or a subject; which they are is read from an index, before the long bodies. */
function outboxReader(db: DatabaseSync): (wanted: OutboxQuery) => QueuedMessage[] {
  return ({ states, subject, limit }) => {
    const where = [
      ...(states === undefined ? [] : ["state IN (SELECT value FROM json_each(:states))"]),
      ...(subject === undefined ? [] : ["subject = :subject"]),
    ];
    const rows = query<MessageRow>(
      db,
      `SELECT ${COLUMNS} FROM message WHERE seq IN (
        SELECT seq FROM message WHERE ${["true", ...where].join(" AND ")} ORDER BY seq DESC LIMIT :limit
      ) ORDER BY seq DESC`,
    );
    const values = {
      ...(states === undefined ? {} : { states: JSON.stringify(states) }),
      ...(subject === undefined ? {} : { subject }),
    };
    return rows.all({ ...values, limit: pageSize(limit, 100, 1_000) }).map(queued);
  };
}

/** A message is tried when it is made, or when what holds it ends. */
function firstDue({ key, at, notBefore }: Message): number {
  const made = instant(at, `The message ${key}`);
  return notBefore === null ? made : Math.max(made, instant(notBefore, `The message ${key}`));
}

function instant(iso: string, whose: string): number {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) {
    throw new Failure(
      "store.message",
      `${whose} has no instant "${iso.slice(0, 40)}": write it like 2024-04-02T10:00:00Z.`,
    );
  }
  return milliseconds;
}

function queued({ seq, state, attempts, nextAt, error, sentAt, body }: MessageRow): QueuedMessage {
  const message = JSON.parse(body) as Message;
  return { ...message, seq, state, attempts, nextAt: new Date(nextAt).toISOString(), error, sentAt };
}
