import type { CalendarEntry } from "../../src/model/calendar.ts";
import { to, toOne, toWords } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Marked } from "../parts/marked.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { calendarKind, calendarStatus, entryDays, offWords } from "../words/calendar.ts";
import { dayWords, intervalWords, withDays } from "../words/days.ts";
import { counted, listWords } from "../words/numbers.ts";

interface EntryListProps {
  entries: readonly CalendarEntry[];
  /** How deep in the page's headings its titles stand. */
  heading?: "h3" | "h4";
}

/** Dates as rows, each with what became of it and the words that announced it. */
export function EntryList({ entries, heading = "h3" }: EntryListProps) {
  return (
    <ol class="dates">
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} heading={heading} />
      ))}
    </ol>
  );
}

function Row({ entry, heading: Heading }: { entry: CalendarEntry; heading: "h3" | "h4" }) {
  const { id, kind, title, participants, place, date, status, because, commitment, question, event } = entry;
  const days = entryDays(entry);
  return (
    <li data-row id={entryAnchor(id)} tabIndex={-1}>
      <p class="day">
        {date === null ? "No date yet" : intervalWords(date)}
        {days === null ? null : <span class="meta">{offWords(days, lookingFrom())}</span>}
      </p>
      <div>
        <Heading>
          <Foreign>{withDays(title)}</Foreign>
        </Heading>
        <p>
          <Marked of={calendarKind(kind)} /> ·{" "}
          <strong>
            <Marked of={calendarStatus(status)} />
          </strong>
          {participants.length === 0 ? "" : <Foreign>{` · ${listWords(participants.map(named))}`}</Foreign>}
          {place === null ? "" : <Foreign>{`, ${place}`}</Foreign>}
        </p>
        <p class="because">
          <Foreign>{becauseWords(because, named)}</Foreign>
        </p>
        <p class="leads">
          {event === null ? null : (
            <a href={to(`/document/${event.documentId}`, { event: event.eventId })}>What it became</a>
          )}
          {commitment === null ? null : <a href={toOne("commitment", commitment)}>The commitment</a>}
          {question === null ? null : <a href={to("/forecasts", { state: "voiced", question })}>The forecasts</a>}
        </p>
        <Reports reports={entry.reports} />
      </div>
    </li>
  );
}

function Reports({ reports }: { reports: CalendarEntry["reports"] }) {
  const [first, ...more] = reports.toReversed();
  if (first === undefined) return null;
  return (
    <>
      <Report report={first} />
      {more.length === 0 ? null : (
        <details>
          <summary>{counted(more.length, "earlier report")}</summary>
          {more.map((report, index) => (
            <Report key={`${report.documentId} ${index}`} report={report} />
          ))}
        </details>
      )}
    </>
  );
}

function Report({ report: { documentId, words, outlet, day } }: { report: CalendarEntry["reports"][number] }) {
  return (
    <p>
      <a href={toWords(documentId, words)}>
        <Foreign>{words.text}</Foreign>
      </a>{" "}
      <span class="meta">
        <Foreign>{outlet ?? "outlet unknown"}</Foreign>, {dayWords(day)}
      </span>
    </p>
  );
}

/** Where in the page a date stands; an id may hold what an address may not. */
export const entryAnchor = (id: string): string => `date-${encodeURIComponent(id)}`;
