import type { Activation } from "../../src/model/activation.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { to, toAlert, toOne } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Clock } from "../activation/clock.tsx";
import { AddNote, HandOver, StandDown } from "../activation/desk-orders.tsx";
import { Log } from "../activation/log.tsx";
import { Messages } from "../activation/messages.tsx";
import { Notes } from "../activation/notes.tsx";
import { Review } from "../activation/review.tsx";
import { StepList } from "../activation/step-list.tsx";
import { ActingAs } from "../parts/acting-as.tsx";
import { Desk } from "../parts/desk.tsx";
import { Exercise } from "../parts/exercise.tsx";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Reason } from "../parts/reason.tsx";
import { Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";

/** What is to be done by whom and by when, what has been, and what came of it? */
export function ActivationScreen({ id }: { id: string }) {
  const answer = useAnswer(`activation ${id}`, (signal) => ask.activation(id, signal));
  return (
    <>
      {answer.value === null ? <Title tab="Activation" /> : null}
      <Shown answer={answer} what="the activation">
        {(activation) => <Whole activation={activation} />}
      </Shown>
      <p class="onward">
        <a href={to("/response")}>All of the response</a>
      </p>
    </>
  );
}

function Whole({ activation }: { activation: Activation }) {
  const { exercise, state, log } = activation;
  return (
    <div class={exercise ? "of-exercise whole" : undefined}>
      {exercise ? <Exercise /> : null}
      <article class="with-desk activation">
        <Head activation={activation} />
        <aside class="at-desk" aria-labelledby="desk">
          <h2 id="desk">At the desk</h2>
          <Desk>
            <ActingAs />
            {state === "active" ? <HandOver activation={activation} /> : null}
            <AddNote activation={activation} />
            {state === "active" ? <StandDown activation={activation} /> : null}
          </Desk>
        </aside>
        <div>
          <StepList activation={activation} />
          <Messages activation={activation} />
          <Notes activation={activation} />
          <Review activation={activation} />
          <Log log={log} />
        </div>
      </article>
      {exercise ? <Exercise /> : null}
    </div>
  );
}

function Head({ activation }: { activation: Activation }) {
  const { plan, exercise, level, by, because, alert, state } = activation;
  return (
    <header class="standing">
      <Title tab={exercise ? `EXERCISE: ${plan.title}` : plan.title}>
        <Foreign>{exercise ? `EXERCISE: ${plan.title}` : plan.title}</Foreign>
      </Title>
      <LevelMark level={level} />
      <Clock activation={activation} />
      <p>
        <strong>{state === "active" ? "In force" : "Stood down"}</strong>, activated by <Foreign>{by}</Foreign> at level{" "}
        {level}, {LEVEL_NAMES[level]}:
      </p>
      <Reason because={because} />
      <p class="leads">
        <a href={toOne("plan", plan.id)}>The plan</a>
        {alert === null ? null : <a href={toAlert(alert)}>The alert that it answers</a>}
      </p>
    </header>
  );
}
