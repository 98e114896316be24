import type { Activation } from "../../src/model/activation.ts";
import type { PlanDefinition } from "../../src/model/plan.ts";
import { replaying } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Desk } from "../parts/desk.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { PlanEditor } from "../plan/editor.tsx";
import { ActivationList } from "../respond/activation-list.tsx";
import { Channels } from "../respond/channels.tsx";
import { DrillList } from "../respond/drill-list.tsx";
import { LogHealth } from "../respond/log-health.tsx";
import { Outbox } from "../respond/outbox.tsx";
import { PlanTable } from "../respond/plan-table.tsx";
import { Proposals } from "../respond/proposals.tsx";

/** What have we agreed to do at this level, and what is being done? */
export function Response() {
  const plans = useAnswer("plans", (signal) => ask.plans(signal));
  const activations = useAnswer("activations", (signal) => ask.activations(signal));
  const drills = useAnswer("drills", (signal) => ask.drills(signal));
  const watches = useAnswer("watches now", (signal) => ask.watches({}, signal));
  const known = new Map(
    watches.value?.watches.map(({ id, title, alert }) => [id, { title, alert: alert?.id ?? null }]),
  );
  return (
    <>
      <Title tab="Response" />
      {replaying() ? (
        <p class="meta">
          The response is shown as it stands now, whichever day you look from; nothing can be done here from a past one.
        </p>
      ) : null}
      <section aria-labelledby="proposed">
        <h2 id="proposed">What to decide now</h2>
        <Shown answer={plans} what="the plans">
          {({ plans: all, proposals }) => <Proposals proposals={proposals} plans={all} watches={known} />}
        </Shown>
      </section>
      <Shown answer={activations} what="what is being carried out">
        {({ activations: all }) => <Carried activations={all} />}
      </Shown>
      <section aria-labelledby="plans">
        <h2 id="plans">Plans by watch and level</h2>
        <Shown answer={plans} what="the plans">
          {({ plans: all }) => <Plans plans={all} titleOf={(watch) => known.get(watch)?.title ?? watch} />}
        </Shown>
      </section>
      <section aria-labelledby="drills">
        <h2 id="drills">Drills</h2>
        <Shown answer={drills} what="the drills">
          {({ drills: all }) => <DrillList drills={all} />}
        </Shown>
      </section>
      <section aria-labelledby="channels">
        <h2 id="channels">Channels</h2>
        <Channels />
      </section>
      <section aria-labelledby="outbox">
        <h2 id="outbox">Outbox</h2>
        <Outbox />
      </section>
      <section aria-labelledby="log">
        <h2 id="log">The log of decisions</h2>
        <LogHealth />
      </section>
    </>
  );
}

/** What is in force, and what was. */
function Carried({ activations }: { activations: readonly Activation[] }) {
  const active = activations.filter(({ state }) => state === "active");
  const past = activations.filter(({ state }) => state !== "active");
  return (
    <>
      <section aria-labelledby="active">
        <h2 id="active">In force</h2>
        {active.length === 0 ? <p class="meta">No plan is in force.</p> : <ActivationList activations={active} />}
      </section>
      {past.length === 0 ? null : (
        <section aria-labelledby="stood-down">
          <h2 id="stood-down">Stood down</h2>
          <ActivationList activations={past} />
        </section>
      )}
    </>
  );
}

const EXAMPLE = `id: my-plan
title: What to do when it happens
watch: the-id-of-a-watch
level: 3
authorisers: [Head of desk]
steps:
  - id: check
    title: Check what is told
    owner: Duty officer
    within: 2 hours
`;

function Plans({ plans, titleOf }: { plans: readonly PlanDefinition[]; titleOf: (watch: string) => string }) {
  return (
    <>
      {plans.length === 0 ? (
        <Nothing>
          <p>
            Nothing has been agreed yet. Write plans into <code>plans.yaml</code>, or the first one here.
          </p>
        </Nothing>
      ) : (
        <PlanTable plans={plans} titleOf={titleOf} />
      )}
      <Desk quiet>
        <details>
          <summary>Write a new plan</summary>
          <PlanEditor text={EXAMPLE} seen={null} send="Add the plan" />
        </details>
      </Desk>
    </>
  );
}
