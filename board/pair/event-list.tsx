import { useState } from "preact/hooks";
import type { StoredEvent } from "../../src/model/filing.ts";
import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { actWords, reservations } from "../words/acts.ts";
import { dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

const PAGE = 50;
const MOST = 1000;

/** What was reported between two actors, newest first; each sentence opens in its document. */
export function EventList({ a, b }: { a: string; b: string }) {
  const [limit, setLimit] = useState(PAGE);
  const day = asOf.value;
  const answer = useAnswer(`events ${a} ${b} ${day} ${limit}`, (signal) =>
    ask.events({ between: `${a},${b}`, limit: String(limit), ...asOfDay(day) }, signal),
  );
  return (
    <section aria-labelledby="events">
      <h2 id="events">What was reported</h2>
      <Shown answer={answer} what="the events">
        {({ events }) =>
          events.length === 0 ? (
            <Nothing>
              <p>No act between the two was known by this day. Look from a later one.</p>
            </Nothing>
          ) : (
            <>
              <ol class="events">
                {events.map((stored) => (
                  <Row key={`${stored.documentId} ${stored.event.id}`} stored={stored} />
                ))}
              </ol>
              {events.length < limit || limit >= MOST ? null : (
                <button type="button" onClick={() => setLimit(Math.min(MOST, limit * 4))}>
                  Show more
                </button>
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Row({ stored }: { stored: StoredEvent }) {
  const { event, documentId, day, dayFrom, outlet, reports } = stored;
  const { start, end, text } = event.evidence;
  return (
    <li data-row>
      <p class="day">{day === null ? "Day unknown" : dayWords(day)}</p>
      <div>
        <p class="act">
          <Foreign>{actWords(event, named)}</Foreign>
          {reservations(event, day === null ? "text" : dayFrom).map((words) => (
            <span key={words} class="chip">
              {words}
            </span>
          ))}
        </p>
        <p>
          <a href={to(`/document/${documentId}`, { at: `${start}-${end}` })}>
            <Foreign>{text}</Foreign>
          </a>
        </p>
        <p class="meta">
          <Foreign>{outlet ?? "outlet unknown"}</Foreign>
          {reports === 1 ? "" : `, told in ${counted(reports, "document")}`}
        </p>
      </div>
    </li>
  );
}
