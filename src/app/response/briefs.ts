import type { Brief, BriefFormat } from "../../model/brief.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { Failure } from "../../model/failure.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { LedgerReading } from "../../model/ledger.ts";
import type { Rendered, ResponseReading } from "../../model/response.ts";
import { composeBrief } from "../../response/brief/compose.ts";
import type { BriefInput } from "../../response/brief/input.ts";
import { type BriefHistory, type DueBrief, briefsDue, idOnDemand } from "../../response/brief/schedule/due.ts";
import { briefFile } from "../../response/brief/write/file.ts";
import type { Store } from "../../store/store.ts";
import { undirectedPairs } from "../../warning/watch/pairs.ts";
import { nameOf } from "../actor-names.ts";
import type { WatchReading } from "../watching/reading.ts";
import type { ForecastReading } from "../forecasting/reading.ts";
import type { ResponseSettings } from "./settings.ts";

export interface BriefParts {
  store: Store;
  settings: () => Promise<ResponseSettings>;
  watching: Pick<WatchReading, "standings" | "alerts">;
  forecasts: ForecastReading["forecasts"];
  ledger: Pick<LedgerReading, "commitments" | "calendar" | "questions">;
  response: Pick<ResponseReading, "activations" | "proposals" | "channels">;
  today: () => Promise<string>;
  now: () => Date;
}

/** Dates that a brief looks forward to, in days, and events of each pair that it may quote. */
const AHEAD_DAYS = 14;
/** Days that the first brief looks back. */
const FIRST_DAYS = 7;
const ALL_FORECASTS = 100_000;
const MOST_EVENTS = 200;
const MOST = 1_000;

/** What a desk reads: made from what is known, and kept as it was made. */
export function briefing(parts: BriefParts) {
  const { store } = parts;
  const kept = async (): Promise<Brief[]> => {
    const entries = await store.journal({ kinds: ["brief"], newest: true, limit: MOST });
    return entries.map(({ body }) => body as Brief).toReversed();
  };
  const make = async (due: Omit<DueBrief, "made"> & Pick<Brief, "made">): Promise<Brief> => {
    const brief = composeBrief(await input(parts, due, await kept()));
    const { id, watch, day, madeAt } = brief;
    await store.record([
      { kind: "brief", id, subject: watch ?? "all", day, at: madeAt, body: brief } satisfies JournalEntry,
    ]);
    return (await kept()).find((each) => each.id === id) ?? brief;
  };
  return {
    kept,
    reading: reading(kept),
    async makeBrief({ watch }: { watch: string | null }): Promise<Brief> {
      const known = (await parts.watching.standings()).map(({ id }) => id);
      if (watch !== null && !known.includes(watch)) {
        throw new Failure("brief.watch", `There is no watch "${watch}": choose one of ${known.join(", ")}.`);
      }
      return make({ id: idOnDemand(watch, parts.now().toISOString()), watch, made: "on demand", missed: [] });
    },
    /** Makes the briefs that the schedule asks for. */
    async makeDue(since: string): Promise<void> {
      const { briefs } = await parts.settings();
      const history: BriefHistory = {
        made: await kept(),
        changes: (await parts.watching.standings()).flatMap(({ id, changes }) =>
          changes.map((each) => ({ ...each, watch: id })),
        ),
        since,
        now: parts.now().toISOString(),
      };
      for (const due of briefsDue(briefs, history)) await make(due);
    },
  };
}

function reading(kept: () => Promise<Brief[]>): Pick<ResponseReading, "briefs" | "brief" | "briefFile"> {
  return {
    async briefs({ watch, asOf, limit = 30 }: { watch?: string; asOf?: string; limit?: number }): Promise<Brief[]> {
      const all = await kept();
      return all
        .filter((each) => watch === undefined || each.watch === watch)
        .filter(({ day }) => asOf === undefined || day <= asOf)
        .slice(0, limit);
    },
    brief: async (id: string): Promise<Brief | null> => (await kept()).find((each) => each.id === id) ?? null,
    async briefFile(id: string, format: BriefFormat): Promise<Rendered | null> {
      const found = (await kept()).find((each) => each.id === id);
      return found === undefined ? null : briefFile(found, format);
    },
  };
}

/** All that a brief may tell, as it is known now. */
async function input(
  parts: BriefParts,
  due: Pick<BriefInput, "id" | "watch" | "made" | "missed">,
  kept: readonly Brief[],
): Promise<BriefInput> {
  const { store, watching, ledger, response } = parts;
  const day = await parts.today();
  const { briefs, faults } = await parts.settings();
  const previous = previousOf(kept, due);
  const since = previous?.day ?? shifted(day, -FIRST_DAYS);
  const before = shifted(since, -1);
  const ahead = shifted(day, AHEAD_DAYS);
  const [standings, alerts, commitments, calendar, forecasts, voiced, activations, proposals, outlets, { channels }] =
    await Promise.all([
      watching.standings(),
      watching.alerts({}),
      ledger.commitments({ limit: MOST }),
      ledger.calendar({ from: before, to: ahead }),
      parts.forecasts({ limit: ALL_FORECASTS }),
      ledger.questions({ limit: MOST }),
      response.activations(),
      response.proposals(),
      store.sources(),
      response.channels(),
    ]);
  const ids = new Set(
    standings
      .flatMap(({ state }) => state?.indicators ?? [])
      .flatMap((indicator) => indicator.evidence.map(({ documentId }) => documentId)),
  );
  const pairs = standings.flatMap(({ watch }) => (watch === null ? [] : undirectedPairs(watch)));
  // Only what falls due about now, or has just been scored: most of what was ever forecast is neither.
  const falling = forecasts.forecasts.filter((each) => each.due >= before && each.due <= ahead);
  const scored = falling.flatMap(({ score }) => score?.evidence?.documentId ?? []);
  const answered = voiced.questions.flatMap(({ resolution }) => resolution?.evidence?.documentId ?? []);
  return {
    ...due,
    day,
    madeAt: parts.now().toISOString(),
    zone: briefs.zone,
    exercise: false,
    previous: previous ?? (due.made === "on demand" ? { day: since, told: [] } : null),
    standings,
    alerts,
    commitments: commitments.commitments,
    calendar,
    forecasts: falling,
    voiced: voiced.questions,
    activations,
    proposals,
    outlets,
    faults: [...faults, ...channels.flatMap(({ fault }) => fault ?? [])],
    evidence: await evidence(store, [...ids, ...linked(commitments.commitments), ...scored, ...answered], pairs, since),
    methods: [...new Set(forecasts.forecasts.map(({ method }) => method))].sort(),
    named: nameOf,
  };
}

/** The brief before it for the same reader: one that somebody asked for in between tells nothing for others. */
function previousOf(kept: readonly Brief[], { watch }: Pick<BriefInput, "watch">): Brief | null {
  return kept.find((each) => each.watch === watch && each.made !== "on demand") ?? null;
}

const shifted = (day: string, by: number): string => isoDay((dayNumber(day) ?? 0) + by);

/** Documents whose events the commitments rest on. */
function linked(commitments: readonly { links: readonly { documentId: string }[] }[]): string[] {
  return commitments.flatMap(({ links }) => links.map(({ documentId }) => documentId));
}

async function evidence(
  store: Store,
  documents: readonly string[],
  pairs: readonly (readonly [string, string])[],
  from: string,
): Promise<StoredEvent[]> {
  const found = await Promise.all([
    ...[...new Set(documents)].map((documentId) => store.events({ documentId })),
    ...pairs.map((between) => store.events({ between, from, limit: MOST_EVENTS })),
  ]);
  const named = new Map(found.flat().map((stored) => [`${stored.documentId} ${stored.event.id}`, stored]));
  return [...named.values()];
}
