import type { LevelChange, WatchView } from "../../src/model/standing.ts";
import { asOf, to, toAlert } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Glance } from "../forecast/glance.tsx";
import { VerdictForm } from "../alert/verdict.tsx";
import { Desk } from "../parts/desk.tsx";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Indicators } from "../parts/indicators.tsx";
import { Against, HowSure, WhatNext } from "../parts/judgement.tsx";
import { levelRuns } from "../parts/level-runs.ts";
import { LevelSteps } from "../parts/level-steps.tsx";
import { Reason } from "../parts/reason.tsx";
import { Rules } from "../parts/rules.tsx";
import { Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { Trial } from "../watch/trial.tsx";
import { Sides } from "../watch/sides.tsx";
import { stateMeans, stateName, takenWords } from "../words/alerts.ts";
import { dayWords, sinceWords } from "../words/days.ts";

/** Where does one watch stand, by which rule, and how good is that rule? */
export function Watch({ id }: { id: string }) {
  const day = asOf.value;
  const answer = useAnswer(`watch ${id} ${day}`, (signal) => ask.watch(id, asOfDay(day), signal));
  return (
    <>
      {answer.value === null ? <Title tab="Watch" /> : null}
      <Shown answer={answer} what="the watch">
        {(view) => (
          <article>
            <Head view={view} />
            {view.state === null ? null : <Standing view={view} />}
            <Rule view={view} />
            {view.watch === null ? null : <Trial id={id} lastDay={lookingFrom()} />}
            <Expected view={view} />
            <Missed id={view.id} />
          </article>
        )}
      </Shown>
    </>
  );
}

function Head({ view: { id, title, owner, watch, state, alert, error } }: { view: WatchView }) {
  return (
    <header class="standing">
      <Title tab={title}>
        <Foreign>{title}</Foreign>
      </Title>
      {state === null ? null : <LevelMark level={state.level} />}
      {state === null ? null : <Reason because={state.because} />}
      {error === null ? null : (
        <div class="state failed">
          <p>
            <strong>This watch cannot be judged; the others go on without it.</strong>
          </p>
          <p>
            <Foreign>{error.message}</Foreign>
          </p>
        </div>
      )}
      <p>
        {state === null ? null : `At this level ${sinceWords(state.since, lookingFrom())}. `}
        {owner === null ? "Nobody owns it." : <Foreign>{`Owner: ${owner}.`}</Foreign>}{" "}
        {watch === null ? null : <Foreign>{`Written in ${watch.from}.`}</Foreign>}
      </p>
      {watch === null ? null : <Sides watch={watch} />}
      <p>
        <a href={to("/briefs", { watch: id })}>Brief</a>
      </p>
      {alert === null ? null : (
        <p>
          <a href={toAlert(alert.id)}>{stateName(alert.state)}</a>: {stateMeans(alert.state)}.{" "}
          <Foreign>{takenWords({ acknowledgement: alert.acknowledgement, ended: null })}</Foreign>
          {alert.muted === null ? null : <Foreign>{` Muted: ${alert.muted}`}</Foreign>}
        </p>
      )}
    </header>
  );
}

function Standing({ view: { state, watch, levels, changes } }: { view: WatchView }) {
  if (state === null) return null;
  return (
    <>
      <section aria-labelledby="levels">
        <h2 id="levels">Level day by day</h2>
        <LevelSteps label="Level day by day" runs={levelRuns(levels, levels.at(-1)?.day ?? state.day)} />
        <Changes changes={changes} />
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">Its signs</h2>
        {state.day < lookingFrom() ? (
          <p class="meta">As they stood on {dayWords(state.day)}, when its level was last written down.</p>
        ) : null}
        <Indicators readings={state.indicators} watch={watch} />
      </section>
      <section aria-labelledby="sure">
        <h2 id="sure">How sure</h2>
        <HowSure state={state} />
      </section>
      <section aria-labelledby="against">
        <h2 id="against">What speaks against it</h2>
        <Against state={state} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">What would change it</h2>
        <WhatNext state={state} />
      </section>
    </>
  );
}

function Changes({ changes }: { changes: readonly LevelChange[] }) {
  if (changes.length === 0) return <p class="meta">Its level has never changed.</p>;
  return (
    <ol class="moments">
      {changes.map(({ day, from, to: next, because }) => (
        <li key={day}>
          <p class="day">{dayWords(day)}</p>
          <div>
            <p>
              <strong>
                {next > from ? "Rose" : "Fell"} from {from} to {next}
              </strong>
            </p>
            <Reason because={because} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Rule({ view: { watch, state } }: { view: WatchView }) {
  if (watch === null) return null;
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">Its rule in words</h2>
      <Rules watch={watch} level={state?.level ?? null} />
    </section>
  );
}

function Expected({ view: { forecasts, watch } }: { view: WatchView }) {
  if (watch === null) return null;
  return (
    <section aria-labelledby="expected">
      <h2 id="expected">What is expected</h2>
      {forecasts.length === 0 ? (
        <p class="meta">No forecast of its pairs is open.</p>
      ) : (
        <Glance forecasts={forecasts} names />
      )}
    </section>
  );
}

/** What no alert told of has no alert to be judged on. */
function Missed({ id }: { id: string }) {
  return (
    <section class="missed" aria-labelledby="missed">
      <h2 id="missed">Something it missed?</h2>
      <Desk>
        <details>
          <summary>Write down what happened without an alert</summary>
          <VerdictForm alert={null} watches={[id]} kinds={["missed"]} />
        </details>
      </Desk>
    </section>
  );
}
