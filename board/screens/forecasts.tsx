import type { ForecastClass } from "../../src/model/forecast.ts";
import { asOf, go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { ForecastList } from "../forecast/forecast-list.tsx";
import { Skill } from "../forecast/skill.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { Title } from "../parts/title.tsx";
import { named } from "../status.ts";
import { classWords } from "../words/forecasts.ts";
import { Voiced } from "../voiced/voiced.tsx";
import { counted, numberWords } from "../words/numbers.ts";

const STATES = [
  { value: null, name: "Open" },
  { value: "due", name: "Due" },
  { value: "scored", name: "Scored" },
  { value: "voiced", name: "Voiced by others" },
  { value: "skill", name: "How good we are" },
];
const CLASSES: ForecastClass[] = [
  "material-conflict",
  "reduced-relations",
  "sanction",
  "force",
  "material-cooperation",
];
const HORIZONS = [7, 30, 90] as const;
const PAGE = 30;
const PAIR = /^([A-Z]{3})\/([A-Z]{3})$/;

/** What do we expect, and how good are we? */
export function Forecasts() {
  const state = STATES.find(({ value }) => value === params.value.get("state"))?.value ?? null;
  return (
    <>
      <Title tab="Forecasts" />
      <p class="lead">
        {state === "voiced"
          ? "What officials and experts say will be, brought together by question and held to what came."
          : "Each is a chance that at least one such act becomes known for a day of its window, written down before the window opens and scored when it has closed."}
      </p>
      <Tabs name="state" label="Which forecasts" tabs={STATES} />
      {state === "skill" ? <Skill /> : null}
      {state === "voiced" ? <Voiced /> : null}
      {state === "skill" || state === "voiced" ? null : (
        <>
          <Filters />
          <section aria-labelledby="listed">
            <h2 id="listed">{STATES.find(({ value }) => value === state)?.name} forecasts</h2>
            <Listed state={state === "due" || state === "scored" ? state : "open"} />
          </section>
        </>
      )}
    </>
  );
}

/** What the address asks for; anything that is no class, horizon or pair asks for all. */
function wanted() {
  const of = CLASSES.find((each) => each === params.value.get("class"));
  const days = HORIZONS.find((each) => String(each) === params.value.get("horizon"));
  const pair = PAIR.exec(params.value.get("pair") ?? "");
  return {
    ...(of === undefined ? {} : { class: of }),
    ...(days === undefined ? {} : { horizon: String(days) as "7" | "30" | "90" }),
    ...(pair?.[1] === undefined || pair[2] === undefined ? {} : { a: pair[1], b: pair[2] }),
  };
}

function Filters() {
  const { class: of, horizon, a, b } = wanted();
  return (
    <form class="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <label>
        What
        <select value={of ?? ""} onChange={(event) => go(here({ class: event.currentTarget.value }), "replace")}>
          <option value="">everything</option>
          {CLASSES.map((each) => (
            <option key={each} value={each}>
              {classWords(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Within
        <select value={horizon ?? ""} onChange={(event) => go(here({ horizon: event.currentTarget.value }), "replace")}>
          <option value="">any time</option>
          {HORIZONS.map((days) => (
            <option key={days} value={days}>
              {days} days
            </option>
          ))}
        </select>
      </label>
      {a === undefined || b === undefined ? (
        <p class="meta">Open a pair to see its own alone.</p>
      ) : (
        <p>
          Only {named(a)} and {named(b)}. <a href={here({ pair: null })}>All pairs</a>
        </p>
      )}
    </form>
  );
}

function Listed({ state }: { state: "open" | "due" | "scored" }) {
  const day = asOf.value;
  const query = { ...asOfDay(day), ...wanted(), state, limit: String(PAGE) };
  const answer = useAnswer(`forecasts ${JSON.stringify(query)}`, (signal) => ask.forecasts(query, signal));
  return (
    <Shown answer={answer} what="the forecasts">
      {({ total, forecasts }) =>
        total === 0 ? (
          <NoForecast state={state} />
        ) : (
          <>
            <p class="meta">
              {counted(total, "forecast")}, newest first
              {forecasts.length < total ? `; ${numberWords(forecasts.length)} of them shown` : ""}. Under each stands
              what moved it, as a change of the log odds.
            </p>
            <ForecastList forecasts={forecasts} />
          </>
        )
      }
    </Shown>
  );
}

const NONE = {
  open: "No forecast is open. They are made once a day for every watched pair: open a pair and choose “Watch this pair”.",
  due: "No forecast waits to be scored.",
  scored: "No forecast has been scored yet: the first is once its window has closed.",
};

function NoForecast({ state }: { state: keyof typeof NONE }) {
  const filtered = Object.keys(wanted()).length > 0;
  return (
    <Nothing>
      <p>
        {NONE[state]}
        {filtered ? " Only some are asked for: " : ""}
        {filtered ? <a href={here({ class: null, horizon: null, pair: null })}>look at all</a> : null}
      </p>
    </Nothing>
  );
}
