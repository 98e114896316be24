import type { Commitment, OpenCondition } from "../../model/commitment.ts";
import type { LedgerDesk, LedgerReading } from "../../model/ledger.ts";
import { type Calendar, openCalendar } from "../../ledger/calendar/calendar.ts";
import { dueDaysOf } from "../../ledger/voiced/due-days.ts";
import { openVoiced, type VoicedBook } from "../../ledger/voiced/voiced.ts";
import type { Store } from "../../store/store.ts";
import { deadlineDay } from "./deadline-day.ts";
import { ledgerDesk } from "./desk.ts";
import { ledgerReading } from "./reading.ts";
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
export interface Opened {
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
  const reading = ledgerReading(asked, now);

  return {
    commitmentsOf: async (day) => (await ledgers()).record.book.all(day),
    refresh: async () => void (await ledgers()),
    conditions: async () => {
      const { book } = (await ledgers()).record;
      return (a, b, day) => book.openConditions(a, b, day);
    },
    reading,
    desk: ledgerDesk({ store, reading, ledgers, today, now }),
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
