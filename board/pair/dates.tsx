import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { EntryList } from "../calendar/entry-list.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { entryDays, isPast } from "../words/calendar.ts";

/** Dates on which both take part: those to come, then those that were. */
export function PairDates({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const answer = useAnswer(`dates ${a} ${b} ${day}`, (signal) =>
    ask.calendar({ ...asOfDay(day), concerns: a }, signal),
  );
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">Calendar</h2>
      <Shown answer={answer} what="the calendar">
        {({ entries }) => {
          const both = entries
            .filter(({ participants }) => participants.includes(b))
            .map((entry) => ({ entry, days: entryDays(entry) }))
            .toSorted((one, other) => (one.days?.first ?? "").localeCompare(other.days?.first ?? ""));
          const coming = both.filter(({ entry, days }) => days === null || !isPast(entry, days.last, lookingFrom()));
          const past = both
            .filter(({ entry, days }) => days !== null && isPast(entry, days.last, lookingFrom()))
            .toReversed();
          if (both.length === 0) {
            return (
              <p class="meta">
                No date of {named(a)} and {named(b)} is known. <a href={to("/calendar")}>The whole calendar</a>
              </p>
            );
          }
          return (
            <>
              <h3>To come</h3>
              {coming.length === 0 ? (
                <p class="meta">None is known.</p>
              ) : (
                <EntryList entries={coming.map(({ entry }) => entry)} heading="h4" />
              )}
              <h3>Past</h3>
              {past.length === 0 ? (
                <p class="meta">None is known.</p>
              ) : (
                <EntryList entries={past.map(({ entry }) => entry)} heading="h4" />
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}
