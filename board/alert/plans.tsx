import type { Activation } from "../../src/model/activation.ts";
import type { Alert } from "../../src/model/alert.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { Plan } from "../../src/model/plan.ts";
import { toOne } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { ActivateForm } from "../respond/activate-form.tsx";
import { counted } from "../words/numbers.ts";

/** What was agreed for the watches of an alert, and what of it is in force. */
export function AgreedPlans({ alert }: { alert: Alert }) {
  const plans = useAnswer("plans", (signal) => ask.plans(signal));
  const activations = useAnswer("activations", (signal) => ask.activations(signal));
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">The plan</h2>
      <Shown answer={plans} what="the plans">
        {({ plans: all }) => {
          const own = all.flatMap(({ plan }) => (plan !== null && alert.watches.includes(plan.watch) ? [plan] : []));
          if (own.length === 0) return <p class="meta">Nothing has been agreed for this watch.</p>;
          return (
            <ul class="agreed">
              {own
                .toSorted((one, other) => one.level - other.level)
                .map((plan) => (
                  <Row key={plan.id} plan={plan} alert={alert} activations={activations.value?.activations ?? []} />
                ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}

interface RowProps {
  plan: Plan;
  alert: Alert;
  activations: readonly Activation[];
}

function Row({ plan, alert, activations }: RowProps) {
  const { id, title, level, steps } = plan;
  const running = activations.find((each) => each.plan.id === id && each.state === "active" && !each.exercise);
  const applies = alert.ended === null && alert.level >= level;
  return (
    <li>
      <p>
        <a href={toOne("plan", id)}>
          <Foreign>{title}</Foreign>
        </a>
        , from level {level}, {LEVEL_NAMES[level]}, on: {counted(steps.length, "step")}.{" "}
        {running === undefined ? (
          <strong>{applies ? "It applies now and is not active." : "It does not apply at this level."}</strong>
        ) : (
          <>
            <strong>It is active.</strong> <a href={toOne("activation", running.id)}>See where it stands</a>
          </>
        )}
      </p>
      {running === undefined && alert.ended === null ? (
        <Desk quiet>
          <details>
            <summary>Activate{applies ? "" : " all the same"}</summary>
            <ActivateForm plan={plan} alert={alert.id} />
          </details>
        </Desk>
      ) : null}
    </li>
  );
}
