import { type ComponentChildren, Fragment } from "preact";
import type { Alert as AlertOf } from "../../src/model/alert.ts";
import type { AlertView, Standing } from "../../src/model/standing.ts";
import { asOf, to, toWatch } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Acknowledge } from "../alert/acknowledge.tsx";
import { AgreedPlans } from "../alert/plans.tsx";
import { Contrary, Evidence } from "../alert/evidence.tsx";
import { SilenceForm } from "../alert/silence.tsx";
import { Timeline } from "../alert/timeline.tsx";
import { Verdict } from "../alert/verdict.tsx";
import { Glance } from "../forecast/glance.tsx";
import { Desk } from "../parts/desk.tsx";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Indicators } from "../parts/indicators.tsx";
import { Against, HowSure, WhatNext } from "../parts/judgement.tsx";
import { Reason } from "../parts/reason.tsx";
import { Rules } from "../parts/rules.tsx";
import { Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { spanWords, stateMeans, stateName } from "../words/alerts.ts";
import { dayWords } from "../words/days.ts";

/** Why, how sure, what speaks against it, and what now? */
export function Alert({ group, began }: { group: string; began: string }) {
  const day = asOf.value;
  const answer = useAnswer(`alert ${group} ${began} ${day}`, (signal) => ask.alert(group, began, asOfDay(day), signal));
  return (
    <>
      {answer.value === null ? <Title tab="Alert" /> : null}
      <Shown answer={answer} what="the alert">
        {(view) => <Whole view={view} />}
      </Shown>
      <p class="onward">
        <a href={to("/alerts")}>All alerts</a>
      </p>
    </>
  );
}

function Whole({ view }: { view: AlertView }) {
  const { alert, standings, forecasts } = view;
  const judged = standings.filter(({ state }) => state !== null);
  return (
    <article class="with-desk">
      <Head alert={alert} />
      <aside class="at-desk" aria-labelledby="desk">
        <h2 id="desk">At the desk</h2>
        <Desk>
          <Acknowledge alert={alert} />
          {alert.ended === null ? <SilenceForm alert={alert} /> : null}
          <Verdict alert={alert} />
          <p>
            <a href={`/api/feeds/alerts/${alert.id.split("/").map(encodeURIComponent).join("/")}/cap.xml`}>
              As a CAP 1.2 message
            </a>
          </p>
        </Desk>
      </aside>
      <div>
        <Each id="why" title="Why" standings={standings}>
          {(standing) => <Why standing={standing} />}
        </Each>
        <Evidence view={view} />
        <Each id="sure" title="How sure" standings={judged}>
          {({ state }) => (state === null ? null : <HowSure state={state} />)}
        </Each>
        <Each id="against" title="What speaks against it" standings={judged}>
          {({ state }) => (state === null ? null : <Against state={state} />)}
        </Each>
        <Contrary view={view} />
        <Timeline alert={alert} />
        <AgreedPlans alert={alert} />
        <Each id="next" title="What would change it" standings={judged}>
          {({ state }) => (state === null ? null : <WhatNext state={state} />)}
        </Each>
        <section aria-labelledby="expected">
          <h2 id="expected">What is expected</h2>
          {forecasts.length === 0 ? (
            <p class="meta">No forecast of these pairs is open.</p>
          ) : (
            <Glance forecasts={forecasts} names />
          )}
        </section>
      </div>
    </article>
  );
}

function Head({ alert }: { alert: AlertOf }) {
  const { title, state, level, peak, because, owner, muted, ended } = alert;
  return (
    <header class="standing">
      <Title tab={title}>
        <Foreign>{title}</Foreign>
      </Title>
      <LevelMark level={level} />
      <Reason because={because} />
      <p>
        <strong>{stateName(state)}</strong>: {stateMeans(state)}. {spanWords(alert)}
        {peak > level ? ` Its highest level was ${peak}.` : ""}{" "}
        {owner === null ? "Nobody owns it." : <Foreign>{`Owner: ${owner}.`}</Foreign>}
      </p>
      {muted === null ? null : (
        <p class="fault">
          Muted, so nobody is told: <Foreign>{muted}</Foreign>
        </p>
      )}
      {ended === null ? (
        <p class="meta">
          As known at the end of {dayWords(lookingFrom())}. <a href="#plan">What was agreed for it</a>
        </p>
      ) : null}
    </header>
  );
}

interface EachProps {
  id: string;
  title: string;
  standings: readonly Standing[];
  children: (standing: Standing) => ComponentChildren;
}

/** A part of the page for each watch of the alert; several are told apart by their titles. */
function Each({ id, title, standings, children }: EachProps) {
  if (standings.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {standings.map((standing) => (
        <Fragment key={standing.id}>
          {standings.length === 1 ? null : (
            <h3 class="of-watch">
              <Foreign>{standing.title}</Foreign>
            </h3>
          )}
          {children(standing)}
        </Fragment>
      ))}
    </section>
  );
}

function Why({ standing: { id, title, state, watch, error } }: { standing: Standing }) {
  return (
    <>
      {error === null ? null : (
        <p class="fault">
          <Foreign>{error.message}</Foreign>
        </p>
      )}
      {state === null ? null : <Indicators readings={state.indicators} watch={watch} />}
      {watch === null ? null : <Rules watch={watch} level={state?.level ?? null} />}
      <p>
        <a href={toWatch(id)}>
          The watch “<Foreign>{title}</Foreign>”
        </a>
      </p>
    </>
  );
}
