import type { CalendarEntry } from "../../src/model/calendar.ts";
import type { Commitment } from "../../src/model/commitment.ts";
import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { EntryList } from "../calendar/entry-list.tsx";
import { CommitmentList } from "../commitment/commitment-list.tsx";
import { entryDays } from "../words/calendar.ts";
import { shiftDay } from "../words/days.ts";

const NEW_DAYS = 30;
const AHEAD_DAYS = 14;
const MOST = "200";

/** Conditions that have just come about, and the dates of the coming two weeks; one quiet line where there are none. */
export function Ahead() {
  const day = asOf.value;
  const from = lookingFrom();
  const since = shiftDay(from, -NEW_DAYS) ?? from;
  const until = shiftDay(from, AHEAD_DAYS) ?? from;
  const conditions = useAnswer(`conditions ${day} ${from}`, async (signal) => {
    const answers = await Promise.all(
      (["condition-met", "condition-reported"] as const).map((status) =>
        ask.commitments({ ...asOfDay(day), status, limit: MOST }, signal),
      ),
    );
    const all: Commitment[] = answers.flatMap(({ commitments }) => commitments);
    return all.filter((each) => each.since >= since).sort((one, other) => other.since.localeCompare(one.since));
  });
  const dates = useAnswer(`dates ${day} ${from}`, (signal) =>
    ask.calendar({ ...asOfDay(day), from, to: until }, signal),
  );
  if (conditions.value === null && dates.value === null) return null;
  return <Both conditions={conditions.value ?? []} dates={inOrder(dates.value?.entries ?? [])} />;
}

function Both({ conditions, dates }: { conditions: readonly Commitment[]; dates: readonly CalendarEntry[] }) {
  return (
    <>
      {conditions.length === 0 ? null : (
        <section aria-labelledby="conditions">
          <h2 id="conditions">Conditions newly reported</h2>
          <CommitmentList commitments={conditions} />
        </section>
      )}
      {dates.length === 0 ? null : (
        <section aria-labelledby="dates">
          <h2 id="dates">Dates of the coming two weeks</h2>
          <EntryList entries={dates} />
        </section>
      )}
      {conditions.length > 0 && dates.length > 0 ? null : (
        <p class="meta quiet-line">
          {conditions.length > 0 ? (
            ""
          ) : (
            <>
              No condition of a <a href={to("/commitments")}>commitment</a> was newly reported.{" "}
            </>
          )}
          {dates.length > 0 ? (
            ""
          ) : (
            <>
              No date of the coming two weeks is known: the <a href={to("/calendar")}>calendar</a> has those further
              off.
            </>
          )}
        </p>
      )}
    </>
  );
}

function inOrder(entries: readonly CalendarEntry[]) {
  return entries.toSorted((one, other) => (entryDays(one)?.first ?? "").localeCompare(entryDays(other)?.first ?? ""));
}
