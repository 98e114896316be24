import type { Drill } from "../../src/model/activation.ts";
import { to, toOne } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Exercise } from "../parts/exercise.tsx";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { levelRuns } from "../parts/level-runs.ts";
import { LevelSteps } from "../parts/level-steps.tsx";
import { Reason } from "../parts/reason.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords, hereTimeWords } from "../words/days.ts";

/** What did the plan do on these days, and what did that show? */
export function DrillScreen({ id }: { id: string }) {
  const answer = useAnswer("drills", (signal) => ask.drills(signal));
  return (
    <>
      {answer.value === null ? <Title tab="Drill" /> : null}
      <Shown answer={answer} what="the drill">
        {({ drills }) => {
          const drill = drills.find((each) => each.id === id);
          return drill === undefined ? <Missing /> : <Whole drill={drill} />;
        }}
      </Shown>
      <p class="onward">
        <a href={to("/response")}>All of the response</a>
      </p>
    </>
  );
}

function Missing() {
  return (
    <>
      <Title tab="No such drill" />
      <Nothing>
        <p>
          There is no drill by that name. Those that were run stand under <a href={to("/response")}>Response</a>.
        </p>
      </Nothing>
    </>
  );
}

function Whole({ drill }: { drill: Drill }) {
  const { title, report, sends, days, to: end } = drill;
  const words = title.startsWith("EXERCISE") ? title : `EXERCISE: ${title}`;
  return (
    <div class="of-exercise whole">
      <Exercise sends={sends} />
      <article>
        <header class="standing">
          <Title tab={words}>
            <Foreign>{words}</Foreign>
          </Title>
          <About drill={drill} />
        </header>
        <section aria-labelledby="report">
          <h2 id="report">What it showed</h2>
          <ul class="plain">
            {report.map((sentence) => (
              <li key={sentence}>
                <Foreign>{becauseWords(sentence, named)}</Foreign>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="days">
          <h2 id="days">Day by day</h2>
          <LevelSteps label="Level day by day, EXERCISE" runs={levelRuns(days, end)} />
          <Days days={days} />
        </section>
      </article>
      <Exercise sends={sends} />
    </div>
  );
}

function About({ drill: { source, from, to: end, by, at, plan, activation } }: { drill: Drill }) {
  return (
    <>
      <p>
        {source === "replay" ? "Played against days of the record" : "Played against invented days"}, {dayWords(from)}{" "}
        to {dayWords(end)}. <Foreign>{`Run by ${by}`}</Foreign>, {hereTimeWords(at)}.
      </p>
      <p class="leads">
        <a href={toOne("plan", plan)}>The plan</a>
        {activation === null ? null : <a href={toOne("activation", activation)}>What was done, step by step</a>}
      </p>
      {activation === null ? <p>The level of the plan was never reached, so it was not activated.</p> : null}
    </>
  );
}

/** A day on which nothing changed says nothing. */
function Days({ days }: { days: Drill["days"] }) {
  const told = days.filter(({ events, level }, index) => events.length > 0 || level !== days[index - 1]?.level);
  return (
    <ol class="moments">
      {told.map(({ day, level, because, events }) => (
        <li key={day}>
          <p class="day">{dayWords(day)}</p>
          <div>
            <LevelMark level={level} />
            <Reason because={because} />
            <ul class="plain">
              {events.map((event) => (
                <li key={event}>
                  <Foreign>{event}</Foreign>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
