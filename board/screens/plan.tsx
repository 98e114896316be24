import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { Plan, PlanDefinition } from "../../src/model/plan.ts";
import { to, toWatch } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { DrillForm } from "../plan/drill-form.tsx";
import { PlanEditor } from "../plan/editor.tsx";
import { PlanText } from "../plan/plan-text.tsx";
import { Versions } from "../plan/versions.tsx";
import { ActivateForm } from "../respond/activate-form.tsx";
import { ActivationList } from "../respond/activation-list.tsx";
import { Broken } from "../respond/plan-table.tsx";
import { listWords } from "../words/numbers.ts";

/** Who does what by when, once it is activated? */
export function PlanScreen({ id }: { id: string }) {
  const answer = useAnswer("plans", (signal) => ask.plans(signal));
  return (
    <>
      {answer.value === null ? <Title tab="Plan" /> : null}
      <Shown answer={answer} what="the plan">
        {({ plans }) => {
          const definition = plans.find((each) => each.id === id);
          return definition === undefined ? <Missing /> : <Whole definition={definition} />;
        }}
      </Shown>
      <p class="onward">
        <a href={to("/response")}>All plans</a>
      </p>
    </>
  );
}

function Missing() {
  return (
    <>
      <Title tab="No such plan" />
      <Nothing>
        <p>
          There is no plan by that name. Those there are stand under <a href={to("/response")}>Response</a>.
        </p>
      </Nothing>
    </>
  );
}

function Whole({ definition }: { definition: PlanDefinition }) {
  const { id, title, plan } = definition;
  return (
    <article class="with-desk">
      <header class="standing">
        <Title tab={title === "" ? id : title}>
          <Foreign>{title === "" ? id : title}</Foreign>
        </Title>
        {plan === null ? <Broken definition={definition} /> : <Bound plan={plan} />}
      </header>
      <aside class="at-desk" aria-labelledby="desk">
        <h2 id="desk">At the desk</h2>
        <Desk>
          {plan === null ? (
            <p class="meta">It can be activated or tried once it is put right.</p>
          ) : (
            <>
              <details>
                <summary>Activate</summary>
                <Activate plan={plan} />
              </details>
              <details>
                <summary>Run a drill</summary>
                <p class="meta">Everything of it is stamped EXERCISE; nothing leaves this machine unless you say so.</p>
                <DrillForm plan={plan} />
              </details>
            </>
          )}
        </Desk>
      </aside>
      <div>
        {plan === null ? null : <PlanText plan={plan} />}
        <Carried id={id} />
        <Written id={id} broken={plan === null} />
      </div>
    </article>
  );
}

function Bound({ plan: { watch, level, authorisers, automatic, from, version } }: { plan: Plan }) {
  return (
    <>
      <p>
        Applies to{" "}
        <a href={toWatch(watch)}>
          <WatchTitle id={watch} />
        </a>{" "}
        from level {level}, {LEVEL_NAMES[level]}, on.{" "}
        <Foreign>{`May be activated by ${listWords(authorisers)}.`}</Foreign>
        {automatic ? " Bongsu activates it by itself when the level is reached." : ""}
      </p>
      <p class="meta">
        <Foreign>{`Written in ${from}.`}</Foreign> Version <code>{version}</code>.
      </p>
    </>
  );
}

function WatchTitle({ id }: { id: string }) {
  const watches = useAnswer("watches now", (signal) => ask.watches({}, signal));
  return <Foreign>{watches.value?.watches.find((watch) => watch.id === id)?.title ?? id}</Foreign>;
}

/** Answers the open alert of its watch, where there is one. */
function Activate({ plan }: { plan: Plan }) {
  const watches = useAnswer("watches now", (signal) => ask.watches({}, signal));
  const alert = watches.value?.watches.find(({ id }) => id === plan.watch)?.alert?.id ?? null;
  return <ActivateForm plan={plan} alert={alert} />;
}

function Carried({ id }: { id: string }) {
  const answer = useAnswer("activations", (signal) => ask.activations(signal));
  const own = answer.value?.activations.filter(({ plan }) => plan.id === id) ?? [];
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="carried">
      <h2 id="carried">When it was activated</h2>
      <ActivationList activations={own} />
    </section>
  );
}

function Written({ id, broken }: { id: string; broken: boolean }) {
  const answer = useAnswer(`plan ${id}`, (signal) => ask.plan(id, signal));
  // What cannot even be read has no text to be edited here.
  if (broken && answer.value === null && answer.error !== null) {
    return <p class="meta">Put it right where it is written; it is read anew when Bongsu starts.</p>;
  }
  return (
    <Shown answer={answer} what="the text of the plan">
      {({ text, versions }) => (
        <>
          {broken && versions.length === 0 ? null : <Versions versions={versions} />}
          <section aria-labelledby="edit">
            <h2 id="edit">Change it</h2>
            <Desk quiet>
              <details open={broken}>
                <summary>Edit as YAML</summary>
                <PlanEditor text={text} seen={versions.at(-1)?.version ?? null} send="Write this version" />
              </details>
            </Desk>
          </section>
        </>
      )}
    </Shown>
  );
}
