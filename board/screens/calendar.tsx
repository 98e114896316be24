import { CALENDAR_KINDS, type CalendarEntry } from "../../src/model/calendar.ts";
import { asOf, go, here, params } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { EntryList } from "../calendar/entry-list.tsx";
import { MonthGrid } from "../calendar/month-grid.tsx";
import { isMonth, monthOf, monthWords, shiftMonth } from "../calendar/months.ts";
import { ActorChoice, codeIn } from "../parts/actor-choice.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { calendarKind, entryDays, isPast } from "../words/calendar.ts";
import { counted } from "../words/numbers.ts";

/** Past months that are shown unless more are asked for. */
const PAST_MONTHS = 6;

/** Which dates are to come, which were, and what became of each? */
export function Calendar() {
  const day = asOf.value;
  const query = { ...asOfDay(day), ...wanted() };
  const answer = useAnswer(`calendar ${JSON.stringify(query)}`, (signal) => ask.calendar(query, signal));
  return (
    <>
      <Title tab="Calendar" />
      <p class="lead">
        Meetings, deadlines and forecasts that fall due: what is to come, what was, and what became of each.
      </p>
      <Filters />
      <p>
        <a href={feed()} download="bongsu.ics">
          Subscribe (iCalendar)
        </a>{" "}
        <span class="meta">Copy the link’s address into a calendar; it is kept up to date.</span>
      </p>
      <Shown answer={answer} what="the calendar">
        {({ entries }) => (entries.length === 0 ? <Empty /> : <Months entries={entries} />)}
      </Shown>
    </>
  );
}

function wanted() {
  const concerns = codeIn("concerns");
  const kind = CALENDAR_KINDS.find((each) => each === params.value.get("kind"));
  return { ...(concerns === undefined ? {} : { concerns }), ...(kind === undefined ? {} : { kind }) };
}

/** The same dates, for a calendar to subscribe to. */
function feed() {
  const query = new URLSearchParams(wanted());
  return `/api/calendar/calendar.ics${query.size === 0 ? "" : `?${query}`}`;
}

function Filters() {
  const { kind } = wanted();
  return (
    <form class="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <ActorChoice name="concerns" label="Who takes part" />
      <label>
        Kind
        <select value={kind ?? ""} onChange={({ currentTarget }) => go(here({ kind: currentTarget.value }), "replace")}>
          <option value="">any</option>
          {CALENDAR_KINDS.map((each) => (
            <option key={each} value={each}>
              {calendarKind(each).name}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function Months({ entries }: { entries: readonly CalendarEntry[] }) {
  const now = lookingFrom();
  const asked = params.value.get("month") ?? "";
  const month = isMonth(asked) ? asked : monthOf(now);
  const dated = entries
    .flatMap((entry) => {
      const days = entryDays(entry);
      return days === null ? [] : [{ entry, ...days }];
    })
    .toSorted((one, other) => one.first.localeCompare(other.first));
  const past = dated.filter(({ entry, last }) => isPast(entry, last, now)).toReversed();
  const least = [shiftMonth(monthOf(now), -PAST_MONTHS), month].toSorted()[0] ?? month;
  const shown = params.value.get("past") === "all" ? past : past.filter(({ last }) => monthOf(last) >= least);
  const undated = entries.filter((entry) => entryDays(entry) === null);
  return (
    <div class="calendar">
      <MonthGrid month={month} entries={entries} />
      <div>
        <Part
          id="coming"
          title="To come"
          none="No date to come is known."
          dates={dated.filter(({ entry, last }) => !isPast(entry, last, now))}
        />
        {undated.length === 0 ? null : (
          <section aria-labelledby="undated">
            <h2 id="undated">Announced without a date</h2>
            <EntryList entries={undated} />
          </section>
        )}
        <Part id="past" title="Past" none="None in these months." dates={shown} />
        {shown.length === past.length ? null : (
          <p>
            <a href={here({ past: "all" })}>Show {counted(past.length - shown.length, "earlier date")}</a>
          </p>
        )}
      </div>
    </div>
  );
}

interface Dated {
  entry: CalendarEntry;
  first: string;
}

function Part({ id, title, none, dates }: { id: string; title: string; none: string; dates: readonly Dated[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {dates.length === 0 ? <p class="meta">{none}</p> : null}
      {[...Map.groupBy(dates, ({ first }) => monthOf(first))].map(([month, ofMonth]) => (
        <div key={month} class="of-month">
          <h3>{monthWords(month)}</h3>
          <EntryList entries={ofMonth.map(({ entry }) => entry)} heading="h4" />
        </div>
      ))}
    </section>
  );
}

function Empty() {
  const filtered = Object.keys(wanted()).length > 0;
  return (
    <Nothing>
      <p>
        {filtered ? (
          <>
            No date is like that. <a href={here({ concerns: null, kind: null })}>Look at all</a>
          </>
        ) : (
          "No meeting, deadline or forecast with a date was read of by this day."
        )}
      </p>
    </Nothing>
  );
}
