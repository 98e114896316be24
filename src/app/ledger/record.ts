import type { CommitmentRuling, LinkJudgement } from "../../model/commitment.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { EventQuery } from "../../model/query.ts";
import type { StoredAppointment, StoredStatement } from "../../model/stated.ts";
import type { ResolutionRuling } from "../../model/voiced.ts";
import { calendarEventsNeeded } from "../../ledger/calendar/took-place.ts";
import { CommitmentBook } from "../../ledger/commitment/book/book.ts";
import { eventsNeeded } from "../../ledger/voiced/answers.ts";
import { hearForecasts, type Heard } from "../../ledger/voiced/heard.ts";
import type { Store } from "../../store/store.ts";

/** Rows of the store read at once. */
const PAGE = 1_000;
const ENTRIES = 10_000;

/** All that the ledgers rest on, in memory; grows with what is filed and written at the desk. */
export interface LedgerRecord {
  book: CommitmentBook;
  heard: Heard[];
  appointments: StoredAppointment[];
  resolutions: ResolutionRuling[];
  events: () => readonly StoredEvent[];
}

/** Reads what was filed since the call before, from every table only the rows that are new. */
export function createRecord(store: Store): { record: LedgerRecord; read: () => Promise<void> } {
  const book = new CommitmentBook();
  const events = new Map<string, StoredEvent>();
  const record: LedgerRecord = {
    book,
    heard: [],
    appointments: [],
    resolutions: [],
    events: () => [...events.values()],
  };
  const loaded = new Map<string, string>();
  let [statements, appointments, entries]: [number, number, number] = [0, 0, 0];
  let filed: number | null = null;
  let heldOver: StoredStatement[] = [];

  const see = (rows: readonly StoredEvent[]): void => {
    const fresh = rows.filter((row) => !events.has(nameOf(row)));
    for (const row of fresh) events.set(nameOf(row), row);
    if (fresh.length === 0) return;
    book.see(fresh);
  };
  /** The statements of one document are heard together: the last document of a page may go on in the next. */
  const hear = (rows: readonly StoredStatement[], more: boolean): void => {
    const all = [...heldOver, ...rows];
    const last = all.at(-1)?.documentId;
    const whole = more ? all.filter(({ documentId }) => documentId !== last) : all;
    heldOver = more ? all.filter(({ documentId }) => documentId === last) : [];
    if (whole.length === 0) return;
    book.hear(whole);
    record.heard.push(...hearForecasts(whole));
  };
  const readTold = async (): Promise<void> => {
    for (let more = true; more;) {
      const page = await store.statements({ after: statements, limit: PAGE });
      statements = page.last;
      more = page.next !== null;
      hear(page.rows, more);
    }
    for (let more = true; more;) {
      const page = await store.appointments({ after: appointments, limit: PAGE });
      appointments = page.last;
      more = page.next !== null;
      record.appointments.push(...page.rows);
    }
  };
  const readDesk = async (): Promise<void> => {
    const written = await store.journal({ kinds: ["link", "ruling", "resolution"], after: entries, limit: ENTRIES });
    entries = written.at(-1)?.seq ?? entries;
    // What the desk says is of the day that the story has come to, in the order in which it was written: an archive ends long before now.
    const bodies = <Body>(kind: string) =>
      written
        .filter((each) => each.kind === kind)
        .map(({ body, day }) => ({ ...(body as Body), at: `${day}T00:00:00.000Z` }));
    const [judgements, rulings] = [bodies<LinkJudgement>("link"), bodies<CommitmentRuling>("ruling")];
    if (judgements.length > 0) book.judge(judgements);
    if (rulings.length > 0) book.rule(rulings);
    record.resolutions.push(...bodies<ResolutionRuling>("resolution"));
    if (written.length === ENTRIES) await readDesk();
  };
  const readEvents = async (): Promise<void> => {
    // What is filed while the pairs are read is met again here, and known by its name.
    const page = await store.eventsFiled(filed, PAGE);
    filed = page.last;
    see(page.rows);
    const needed = [...book.needed(), ...eventsNeeded(record.heard), ...calendarEventsNeeded(record.appointments)];
    for (const query of needed) {
      const name = (query.between ?? [query.actor]).join("|");
      const from = loaded.get(name);
      if (from !== undefined && from <= (query.from ?? "")) continue;
      loaded.set(name, query.from ?? "");
      see(await allEvents(store, query));
    }
    if (page.rows.length === PAGE) await readEvents();
  };

  const next = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => undefined);
    await readTold();
    await readDesk();
    await readEvents();
  };
  let reading: Promise<void> = Promise.resolve();
  return {
    record,
    read: () => {
      // One after the other: two readers at once would hear everything twice.
      reading = next(reading);
      return reading;
    },
  };
}

const nameOf = ({ documentId, event }: StoredEvent): string => `${documentId}/${event.id}`;

async function allEvents(store: Store, query: EventQuery): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for (let page: StoredEvent[] | null = null; page === null || page.length === PAGE;) {
    page = await store.events({ ...query, limit: PAGE, offset: found.length });
    found.push(...page);
  }
  return found;
}
