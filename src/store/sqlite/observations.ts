import type { DatabaseSync } from "node:sqlite";
import { dayNumber, isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import type {
  IndicatorSeries,
  KnownObservation,
  Observation,
  ObservationQuery,
  ObservationReceipt,
} from "../../model/indicator.ts";
import { queriedDay, visibleUntil } from "./asof.ts";
import { query } from "./query.ts";
import { reviser } from "./totals.ts";
import { transaction } from "./transaction.ts";

interface ValueRow {
  value: number | null;
}

/** Numeric series with every value that a period was ever given. */
export function observationKeeper(db: DatabaseSync) {
  const name = query<{ id: number }>(
    db,
    "INSERT INTO series (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body RETURNING id",
  );
  const all = query<{ body: string }>(db, "SELECT body FROM series ORDER BY name");
  const file = valueWriter(db);
  const revise = reviser(db);
  return {
    observe(series: IndicatorSeries, observations: readonly Observation[]): ObservationReceipt {
      return transaction(db, () => {
        const { id } = name.get(series.id, JSON.stringify(series)) as { id: number };
        const receipt: ObservationReceipt = { added: 0, revised: 0, same: 0 };
        for (const observation of observations) receipt[file(id, observation)] += 1;
        revise();
        return receipt;
      });
    },
    series: (): IndicatorSeries[] => all.all().map(({ body }) => JSON.parse(body) as IndicatorSeries),
    observations: observationReader(db),
  };
}

/** Files a value unless it is what was known of its period on that day already. */
function valueWriter(db: DatabaseSync) {
  const known = query<ValueRow>(
    db,
    `SELECT value FROM observation WHERE series = ? AND day = ? AND known_day <= ?
    ORDER BY known_day DESC, version DESC LIMIT 1`,
  );
  const add = query(
    db,
    `INSERT INTO observation (series, day, known_day, version, value)
    SELECT :series, :day, :known, count(*), :value FROM observation WHERE series = :series AND day = :day AND known_day = :known`,
  );
  return (series: number, { series: id, day, knownDay, value }: Observation): keyof ObservationReceipt => {
    const period = dayNumber(day);
    const since = dayNumber(knownDay);
    if (period === null || since === null) {
      throw new Failure("store.observation", `A value of ${id} lacks its period or the day on which it became known.`);
    }
    const before = known.get(series, period, since);
    if (before !== undefined && before.value === value) return "same";
    add.run({ series, day: period, known: since, value });
    return before === undefined ? "added" : "revised";
  };
}

function observationReader(db: DatabaseSync) {
  const select = query<{ day: number; knownDay: number; value: number | null }>(
    db,
    `SELECT o.day, o.known_day AS "knownDay", o.value FROM observation o JOIN series s ON s.id = o.series
    WHERE s.name = :series AND o.known_day <= :until AND o.day >= :from AND o.day <= :to
    ORDER BY o.day, o.known_day, o.version`,
  );
  return ({ series, from, to, asOf, vintages = false }: ObservationQuery): KnownObservation[] =>
    series.flatMap((id) => {
      const rows = select.all({
        series: id,
        until: visibleUntil(asOf),
        from: queriedDay(from, "first day") ?? -1e9,
        to: queriedDay(to, "last day") ?? 1e9,
      });
      const periods = [...Map.groupBy(rows, ({ day }) => day).values()];
      return periods.flatMap((values) => {
        const known = values.map(({ day, knownDay, value }, revisions) => {
          return { series: id, day: isoDay(day), knownDay: isoDay(knownDay), value, revisions };
        });
        return vintages ? known : known.slice(-1);
      });
    });
}
