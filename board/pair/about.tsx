import type { ComponentChildren } from "preact";
import { EVENT_TYPES, type EventType } from "../../src/model/event.ts";
import { FORECAST_CLASSES, type ForecastClass } from "../../src/model/forecast.ts";
import type { IssueView } from "../../src/model/relation.ts";
import { asOf, go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { type About, ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { actNoun, isAct } from "../words/acts.ts";
import { becauseWords } from "../words/because.ts";
import { classWords } from "../words/forecasts.ts";

const CLASS = "class.";
const ACT = "type.";

/** What the address says the acts are to be about: `arms`, `class.force`, `type.SANCTION`; `null` for all acts. */
export function aboutOf(asked: string | null): About | null {
  if (asked === null || asked === "") return null;
  const of = FORECAST_CLASSES.find((each) => asked === CLASS + each);
  if (of !== undefined) return { class: of };
  const type = asked.slice(ACT.length);
  return asked.startsWith(ACT) && isAct(type) ? { type } : { issue: asked };
}

/** Chooses which acts the series count. */
export function AboutChoice() {
  const words = useAnswer("vocabulary", (signal) => ask.vocabulary(signal));
  return (
    <label class="about">
      About
      <select
        value={params.value.get("about") ?? ""}
        onChange={(event) => go(here({ about: event.currentTarget.value }), "replace")}
      >
        <option value="">all acts</option>
        <optgroup label="Issues">
          {(words.value?.issues ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label="Classes that are forecast">
          {FORECAST_CLASSES.map((of: ForecastClass) => (
            <option key={of} value={CLASS + of}>
              {classWords(of)}
            </option>
          ))}
        </optgroup>
        <optgroup label="Kinds of act">
          {EVENT_TYPES.map((type: EventType) => (
            <option key={type} value={ACT + type}>
              {actNoun(type)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

interface SomeActsProps {
  a: string;
  b: string;
  about: About;
  from: string | null;
  children: (view: IssueView) => ComponentChildren;
}

/** The pair, counting some acts alone. */
export function SomeActs({ a, b, about, from, children }: SomeActsProps) {
  const query = { ...asOfDay(asOf.value), ...(from === null ? {} : { from }), ...about };
  const answer = useAnswer(`issue ${a} ${b} ${JSON.stringify(query)}`, (signal) => ask.issue(a, b, query, signal));
  return (
    <Shown answer={answer} what="the acts">
      {(view) => (
        <>
          <p class="because">
            <Foreign>{becauseWords(view.because, named)}</Foreign>
          </p>
          <p class="meta">
            The charts count <Foreign>{view.about}</Foreign> alone; level, lasting changes and reports are of all acts.{" "}
            <a href={here({ about: null })}>Count all acts</a>
          </p>
          {children(view)}
        </>
      )}
    </Shown>
  );
}
