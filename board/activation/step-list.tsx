import type { Activation, ActiveStep } from "../../src/model/activation.ts";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Marked } from "../parts/marked.tsx";
import { useMinute } from "../parts/minute.ts";
import { StepWords } from "../plan/plan-text.tsx";
import { hereTimeWords } from "../words/days.ts";
import { dueWords, minutesWords, stepMark } from "../words/response.ts";
import { StepDesk } from "./step-desk.tsx";

/** The steps in their order: where each stands, and what can be done about it. */
export function StepList({ activation }: { activation: Activation }) {
  const now = useMinute();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">Steps</h2>
      <Desk quiet>
        <ol class="steps">
          {activation.steps.map((active, index) => (
            <Row key={active.step.id} number={index + 1} active={active} activation={activation} now={now} />
          ))}
        </ol>
      </Desk>
    </section>
  );
}

interface RowProps {
  number: number;
  active: ActiveStep;
  activation: Activation;
  now: number;
}

function Row({ number, active, activation, now }: RowProps) {
  const { step, state } = active;
  return (
    <li class={`step ${state}`} data-row data-step={step.id} tabIndex={-1}>
      <p class="step-number" aria-hidden="true">
        {number}
      </p>
      <div>
        <h3>
          <Foreign>{step.title}</Foreign>
        </h3>
        <p>
          <strong>
            <Marked of={stepMark(state)} />
          </strong>
          <Deadline active={active} ended={activation.endedAt !== null} now={now} />
        </p>
        <StepWords step={step} plan={activation.plan} />
        <Done active={active} />
        <StepDesk activation={activation} active={active} />
      </div>
    </li>
  );
}

/** How a step stands to its deadline: by the clock while it is open, as it was once it has ended. */
function Deadline({
  active: { state, due, lateMinutes },
  ended,
  now,
}: {
  active: ActiveStep;
  ended: boolean;
  now: number;
}) {
  if (state === "done" || state === "skipped" || ended) {
    return (
      <>
        {lateMinutes > 0 ? (
          <strong>{`, ${minutesWords(lateMinutes)} late`}</strong>
        ) : state === "done" ? (
          ", in time"
        ) : (
          ""
        )}
      </>
    );
  }
  const { words, late } = dueWords(due, now);
  return <>, {late ? <strong class="late">{words}</strong> : words}</>;
}

function Done({ active: { by, at, note, chosen } }: { active: ActiveStep }) {
  if (by === null) return null;
  return (
    <>
      <p>
        {chosen === null ? null : (
          <>
            Decided:{" "}
            <strong>
              <Foreign>{`“${chosen}”`}</Foreign>
            </strong>
            .{" "}
          </>
        )}
        <span class="meta">
          <Foreign>{`By ${by}`}</Foreign>
          {at === null ? "" : `, ${hereTimeWords(at)}`}.
        </span>
      </p>
      {note === null || note === "" ? null : (
        <p class="said">
          <Foreign>{note}</Foreign>
        </p>
      )}
    </>
  );
}
