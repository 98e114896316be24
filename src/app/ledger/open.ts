import { Failure } from "../../model/failure.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { LedgerDesk, LedgerReading } from "../../model/ledger.ts";
import { type Calendar, openCalendar } from "../../ledger/calendar/calendar.ts";
import { icalendar } from "../../ledger/calendar/icalendar.ts";
import { isBetween, type OpenCondition, reportsOf } from "../../ledger/commitment/book/open-conditions.ts";
import { keptWords } from "../../ledger/record/kept-word.ts";
import { dueDaysOf } from "../../ledger/voiced/due-days.ts";
import { openVoiced, type VoicedBook } from "../../ledger/voiced/voiced.ts";
import type { Store } from "../../store/store.ts";
import { deadlineDay } from "./deadline-day.ts";
import { createRecord, type LedgerRecord } from "./record.ts";

export interface LedgerParts {
  store: Store;
  today: () => Promise<string>;
  now: () => Date;
}

/** Reports that a condition came about, between two codes, as known by the end of a day. */
export type ConditionsOf = (a: string, b: string, day: string) => readonly OpenCondition[];

export interface Ledger {
  reading: LedgerReading;
  desk: LedgerDesk;
  /** All commitments as known on a day. */
  commitmentsOf: (day: string) => Promise<readonly Commitment[]>;
  /** Looks up conditions; what is found later is seen after `refresh`. */
  conditions: () => Promise<ConditionsOf>;
  /** Takes in what was filed and written since. */
  refresh: () => Promise<void>;
}

/** The ledgers as they were opened on one revision of the store. */
interface Opened {
  record: LedgerRecord;
  voiced: VoicedBook;
  calendar: Calendar;
}

/** Opens the ledgers over a store: commitments, voiced forecasts, the calendar. Nothing of them is kept but what the desk writes. */
export function openLedger({ store, today, now }: LedgerParts): Ledger {
  const { record, read } = createRecord(store);
  let opened: { revision: number; today: string; ledgers: Promise<Opened> } | null = null;

  const ledgers = async (): Promise<Opened> => {
    const [{ revision }, day] = await Promise.all([store.status(), today()]);
    if (opened?.revision !== revision || opened.today !== day) {
      opened = { revision, today: day, ledgers: read().then(() => open(record, day)) };
      opened.ledgers.catch(() => (opened = null));
    }
    return opened.ledgers;
  };
  const asked = async (asOf?: string) => ({ ...(await ledgers()), day: asOf ?? (await today()) });
  const write = async (
    kind: "link" | "ruling" | "resolution",
    subject: string,
    body: { at: string },
  ): Promise<void> => {
    const entry: JournalEntry = {
      kind,
      id: `${subject}/${body.at}/${JSON.stringify(body).length}`,
      subject,
      day: await today(),
      at: body.at,
      body,
    };
    await store.record([entry]);
  };
  const commitment = async (id: string, asOf?: string): Promise<Commitment | null> => {
    const { record: kept, day } = await asked(asOf);
    return kept.book.commitment(id, day);
  };
  const known = async (id: string): Promise<Commitment> => {
    const found = await commitment(id);
    if (found !== null) return found;
    throw new Failure("ledger.commitment", `There is no commitment "${id}": open it from the list.`);
  };

  return {
    commitmentsOf: async (day) => (await ledgers()).record.book.all(day),
    refresh: async () => void (await ledgers()),
    conditions: async () => conditionsOf((await asked()).record, await today()),
    reading: {
      async commitments({ asOf, ...query }) {
        const { record: kept, day } = await asked(asOf);
        const { total, rows } = kept.book.commitments({ ...query, asOf: day });
        return { total, commitments: rows };
      },
      commitment,
      async suggestions({ asOf, limit = 100 }) {
        const { record: kept, day } = await asked(asOf);
        const waiting = kept.book
          .all(day)
          .flatMap((each) =>
            each.links.filter(({ standing }) => standing === "suggested").map((link) => ({ commitment: each, link })),
          )
          .sort((a, b) => b.link.score - a.link.score);
        return { total: waiting.length, suggestions: waiting.slice(0, limit) };
      },
      async linkThresholds(asOf) {
        const { record: kept, day } = await asked(asOf);
        return kept.book.thresholds(day);
      },
      async keptWords(asOf) {
        const { record: kept, day } = await asked(asOf);
        return keptWords(kept.book.all(day));
      },
      async questions({ limit = 100, ...query }) {
        const { voiced, day } = await asked(query.asOf);
        const all = voiced.questions({ ...query, asOf: day, limit: 1_000 });
        return { total: all.length, questions: all.slice(0, limit) };
      },
      async forecasters(asOf) {
        const { voiced, day } = await asked(asOf);
        return voiced.forecasters(day);
      },
      async calendar(query) {
        const { calendar, day } = await asked(query.asOf);
        return calendar.entries({ ...query, asOf: day });
      },
      async icalendar(query, base) {
        const { calendar, day } = await asked(query.asOf);
        const host = URL.canParse(base) ? new URL(base).hostname : "localhost";
        const feed = { now: now().toISOString(), name: "Bongsu", host, ...(base === "" ? {} : { base }) };
        return icalendar(calendar.entries({ ...query, asOf: day }), feed);
      },
    },
    desk: {
      async judgeLink(order) {
        const { links } = await known(order.commitment);
        const events = await store.events({ documentId: order.documentId, limit: 1_000 });
        if (!events.some(({ event }) => event.id === order.eventId)) {
          const message = `No event "${order.eventId}" of the document "${order.documentId}" is known: take it from the document's page.`;
          throw new Failure("ledger.link", message);
        }
        const found = links.find(
          ({ side, documentId, eventId }) =>
            side === order.side && documentId === order.documentId && eventId === order.eventId,
        );
        await write("link", order.commitment, { ...order, score: found?.score ?? null, at: now().toISOString() } as {
          at: string;
        });
        return known(order.commitment);
      },
      async ruleCommitment(order) {
        await known(order.commitment);
        if (order.sameAs !== null) await known(order.sameAs);
        await write("ruling", order.commitment, { ...order, at: now().toISOString() } as { at: string });
        return known(order.commitment);
      },
      async resolve(order) {
        const { voiced } = await ledgers();
        if (voiced.question(order.question) === null) {
          throw new Failure("ledger.question", `There is no question "${order.question}": open it from the list.`);
        }
        await write("resolution", order.question, { ...order, at: now().toISOString() } as { at: string });
        const after = (await ledgers()).voiced.question(order.question);
        if (after === null)
          throw new Failure("ledger.question", `The question "${order.question}" is gone: look at the list again.`);
        return after;
      },
    },
  };
}

function open(record: LedgerRecord, today: string): Opened {
  const events = record.events();
  const voiced = openVoiced({ heard: record.heard, events, rulings: record.resolutions, today });
  const dueDays = (asOf: string) => [
    ...record.book.all(asOf).flatMap(deadlineDay),
    ...voiced.questions({ asOf, limit: 1_000 }).flatMap(dueDaysOf),
  ];
  return { record, voiced, calendar: openCalendar({ appointments: record.appointments, events, dueDays, today }) };
}

/**
 * A back-test asks for every pair and day: only commitments for whose condition anything was ever found are looked at, and only from the
 * day on which the first of it was known. Sees what is read into the record meanwhile.
 */
function conditionsOf(record: LedgerRecord, today: string): ConditionsOf {
  let [version, reported]: [number, { id: string; since: string }[]] = [-1, []];
  return (a, b, day) => {
    if (record.version !== version) [version, reported] = [record.version, everReported(record, today)];
    return reported
      .filter(({ since }) => since <= day)
      .flatMap(({ id }) => record.book.commitment(id, day) ?? [])
      .filter((commitment) => isBetween(commitment, a, b))
      .flatMap(reportsOf);
  };
}

function everReported({ book }: LedgerRecord, today: string): { id: string; since: string }[] {
  return book.all(today).flatMap(({ id, links }) => {
    const [since] = links.flatMap(({ side, knownDay }) => (side === "condition" ? knownDay : [])).toSorted();
    return since === undefined ? [] : [{ id, since }];
  });
}
