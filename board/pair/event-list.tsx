import { useState } from "preact/hooks";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { EventRow } from "../parts/event-row.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";

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
                  <EventRow key={`${stored.documentId} ${stored.event.id}`} stored={stored} />
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
