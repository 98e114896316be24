import type { Commitment } from "../../model/commitment.ts";
import type { LedgerReading, Suggestion } from "../../model/ledger.ts";
import { icalendar } from "../../ledger/calendar/icalendar.ts";
import { keptWords } from "../../ledger/record/kept-word.ts";
import type { Opened } from "./open.ts";

/** More questions than are ever shown: what is counted is counted over all. */
const ALL_QUESTIONS = 1_000;

/** What is asked of the ledgers. `asked` gives them as they are now, and the day that is looked from. */
export function ledgerReading(
  asked: (asOf?: string) => Promise<Opened & { day: string }>,
  now: () => Date,
): LedgerReading {
  return {
    async commitments({ asOf, ...query }) {
      const { record: kept, day } = await asked(asOf);
      const { total, rows } = kept.book.commitments({ ...query, asOf: day });
      return { total, commitments: rows };
    },
    async commitment(id, asOf) {
      const { record: kept, day } = await asked(asOf);
      return kept.book.commitment(id, day);
    },
    async suggestions({ asOf, limit = 100 }) {
      const { record: kept, day } = await asked(asOf);
      const waiting = kept.book
        .all(day)
        .flatMap(suggested)
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
      const all = voiced.questions({ ...query, asOf: day, limit: ALL_QUESTIONS });
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
  };
}

/** Of each commitment and side the strongest few are worth a desk's time; the others stand on its page. */
const MOST_WAITING = 3;
/** What has ended is not judged anew unless somebody opens it. */
const UNSETTLED = new Set<Commitment["status"]>(["open", "condition-reported", "condition-met", "acted-in-part"]);

/** The links of a commitment that wait for an analyst, with what is needed to judge them. */
function suggested(commitment: Commitment): Suggestion[] {
  const { id, kind, speaker, side, addressees, words, condition, action, lastDay, status } = commitment;
  if (!UNSETTLED.has(status)) return [];
  const about = { id, kind, speaker, side, addressees, words, condition, action, lastDay, status };
  const waiting = commitment.links.filter(({ standing }) => standing === "suggested");
  const bySide = Map.groupBy(waiting, (link) => link.side);
  return [...bySide.values()].flatMap((links) => {
    const strongest = links.toSorted((a, b) => b.score - a.score).slice(0, MOST_WAITING);
    return strongest.map((link) => ({ commitment: about, link }));
  });
}
