import type { Activation } from "../../src/model/activation.ts";
import { Foreign } from "../parts/foreign.tsx";
import { useMinute } from "../parts/minute.ts";
import { hereTimeWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { dueWords, minutesBetween, minutesWords } from "../words/response.ts";

/** How long it has been in force, and what is late or due next; looked at anew each minute. */
export function Clock({ activation: { at, endedAt, lead, steps } }: { activation: Activation }) {
  const now = useMinute();
  const minutes = minutesBetween(at, endedAt ?? now);
  const open = steps.filter(({ state }) => state !== "done" && state !== "skipped");
  const late = open.filter(({ due }) => dueWords(due, now).late).length;
  const next = open
    .filter(({ due }) => due !== null && !dueWords(due, now).late)
    .toSorted((one, other) => (one.due ?? "").localeCompare(other.due ?? ""))[0];
  return (
    <div class="clock">
      <p class="clock-time">{minutes === null ? "–" : minutesWords(minutes)}</p>
      <p>
        {endedAt === null ? "since" : "from"} {hereTimeWords(at)}
        {endedAt === null ? "" : ` to ${hereTimeWords(endedAt)}`}. <Foreign>{`In charge: ${lead}.`}</Foreign>
      </p>
      <p>
        {counted(steps.length - open.length, "step")} of {steps.length} ended.{" "}
        {endedAt !== null || late === 0 ? null : <strong>{late} late. </strong>}
        {endedAt !== null || next === undefined ? null : (
          <Foreign>{`Next: “${next.step.title}”, ${dueWords(next.due, now).words}.`}</Foreign>
        )}
      </p>
    </div>
  );
}
