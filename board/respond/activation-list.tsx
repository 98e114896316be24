import type { Activation } from "../../src/model/activation.ts";
import { toOne } from "../address.ts";
import { ExerciseMark } from "../parts/exercise.tsx";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { useMinute } from "../parts/minute.ts";
import { hereTimeWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { dueWords, minutesBetween, minutesWords } from "../words/response.ts";

/** Plans being carried out, or that were, as rows with their clocks; each opens. */
export function ActivationList({ activations }: { activations: readonly Activation[] }) {
  const now = useMinute();
  return (
    <ol class="line">
      {activations.map((activation) => (
        <Row key={activation.id} activation={activation} now={now} />
      ))}
    </ol>
  );
}

function Row({ activation, now }: { activation: Activation; now: number }) {
  const { id, plan, exercise, level, lead, at, endedAt, steps, by } = activation;
  const ended = steps.filter(({ state }) => state === "done" || state === "skipped").length;
  const late = endedAt === null ? steps.filter((step) => isOpen(step.state) && dueWords(step.due, now).late).length : 0;
  const minutes = minutesBetween(at, endedAt ?? now);
  return (
    <li class={exercise ? "row of-exercise" : "row"} data-row>
      <LevelMark level={level} />
      <div>
        <h3>
          {exercise ? <ExerciseMark /> : null}{" "}
          <a class="cover" href={toOne("activation", id)}>
            <Foreign>{plan.title}</Foreign>
          </a>
        </h3>
        <p>
          <strong>
            {endedAt === null ? "Active for" : "Was active for"}{" "}
            {minutes === null ? "a time unknown" : minutesWords(minutes)}
          </strong>
          , {ended} of {counted(steps.length, "step")} ended{late === 0 ? "" : `, ${late} late`}.{" "}
          <Foreign>{`In charge: ${lead}.`}</Foreign>
        </p>
        <p class="meta">
          Since {hereTimeWords(at)}, activated by <Foreign>{by}</Foreign>.
        </p>
      </div>
    </li>
  );
}

function isOpen(state: Activation["steps"][number]["state"]) {
  return state !== "done" && state !== "skipped";
}
