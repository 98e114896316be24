import { Fragment } from "preact";
import type { Standing } from "../../src/model/standing.ts";
import { asOf, toWatch } from "../address.ts";
import { replaying } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay, tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { Foreign } from "../parts/foreign.tsx";

/** Whence a watch comes that this button can end. */
const BOARD = "the board";

/** Which watches look at a pair, and a button to have Bongsu watch it by the default criteria. */
export function WatchButton({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const answer = useAnswer(`watches ${day}`, (signal) => ask.watches(asOfDay(day), signal));
  const { give, problem, sending } = useOrder(tell.watch);
  if (answer.value === null) return answer.error === null ? null : <p class="meta">{answer.error}</p>;
  const looking = answer.value.watches.filter((standing) => looksAt(standing, a, b));
  const on = looking.some(({ watch }) => watch?.from === BOARD);
  const past = replaying();
  return (
    <>
      {looking.length === 0 ? null : (
        <p>
          Watched by{" "}
          {looking.map(({ id, title }, index) => (
            <Fragment key={id}>
              {index === 0 ? "" : ", "}
              <a href={toWatch(id)}>
                <Foreign>{title}</Foreign>
              </a>
            </Fragment>
          ))}
          .
        </p>
      )}
      <button type="button" disabled={past} onClick={() => void (sending || give({ a, b, on: !on }))}>
        {on ? "Stop watching this pair" : looking.length > 0 ? "Watch it by the default rule too" : "Watch this pair"}
      </button>
      {past ? <span class="meta"> In a replay nothing can be written: go back to the newest to watch it.</span> : null}
      {problem === null ? null : (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function looksAt({ watch }: Standing, a: string, b: string) {
  if (watch === null) return false;
  const runs = (from: string, to: string) => watch.actors.includes(from) && watch.towards.includes(to);
  return runs(a, b) || runs(b, a);
}
