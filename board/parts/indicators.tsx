import { Fragment } from "preact";
import type { IndicatorReading, Observable, Watch } from "../../src/model/watch.ts";
import { to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { sinceWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { observableWords } from "../words/rules.ts";
import { Foreign } from "./foreign.tsx";

const STATES: Readonly<Record<IndicatorReading["state"], { mark: string; words: string }>> = {
  seen: { mark: "●", words: "Seen" },
  "not-seen": { mark: "○", words: "Not seen" },
  "not-looked": { mark: "?", words: "Not looked" },
};

/** The signs of a watch: seen, not seen, or not looked for want of anything to look with. */
export function Indicators({ readings, watch }: { readings: readonly IndicatorReading[]; watch: Watch | null }) {
  if (readings.length === 0) return <p class="meta">It names no indicator.</p>;
  return (
    <ul class="indicators">
      {readings.map(({ id, title, state, because, sources, since, evidence }) => {
        const observable = watch?.indicators.find((each) => each.id === id)?.observable;
        return (
          <li key={id} class={state}>
            <p class="sign">
              <span aria-hidden="true">{STATES[state].mark}</span> {STATES[state].words}
            </p>
            <div>
              <p>
                <strong>
                  <Foreign>{title}</Foreign>
                </strong>
              </p>
              <p class="because">
                <Foreign>{becauseWords(because, named)}</Foreign>
              </p>
              <p class="meta">
                {state === "seen" && since !== null ? `Seen ${sinceWords(since, lookingFrom())}. ` : ""}
                {state === "seen" && sources > 0 ? `From ${counted(sources, "independent source")}. ` : ""}
                {observable === undefined ? null : (
                  <Foreign>{`It looks for ${observableWords(observable, named)}.`}</Foreign>
                )}{" "}
                <Looked observable={observable} />
              </p>
              {evidence.length === 0 ? null : <Reports evidence={evidence} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The series that a sign looks at, to be looked at. */
function Looked({ observable }: { observable: Observable | undefined }) {
  if (observable?.looks === "series") return <a href={to("/indicators", { id: observable.series })}>The series</a>;
  if (observable?.looks !== "dependence") return null;
  const { reporter, item } = observable;
  return <a href={to("/dependence", { reporter, item })}>The suppliers</a>;
}

/** Reports behind a sign that are linked by their numbers; the alert shows their sentences. */
const MOST_LINKED = 5;

function Reports({ evidence }: Pick<IndicatorReading, "evidence">) {
  return (
    <p class="meta">
      Newest reports:{" "}
      {evidence.slice(0, MOST_LINKED).map(({ documentId, eventId }, index) => (
        <Fragment key={`${documentId} ${eventId}`}>
          {index === 0 ? "" : ", "}
          <a href={to(`/document/${documentId}`, { event: eventId })}>report {index + 1}</a>
        </Fragment>
      ))}
      .
    </p>
  );
}
