import type { Change } from "../../src/model/change.ts";
import type { PairView } from "../../src/model/relation.ts";
import { asOf, here, params, to } from "../address.ts";
import { lookingFrom, today } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { AboutChoice, aboutOf, SomeActs } from "../pair/about.tsx";
import { Direction } from "../pair/direction.tsx";
import { EventList } from "../pair/event-list.tsx";
import { WatchButton } from "../pair/watch-button.tsx";
import { rolling } from "../pair/rolling.ts";
import { LevelMark } from "../parts/fires.tsx";
import { Later } from "../parts/later.tsx";
import { PairForm } from "../parts/pair-form.tsx";
import { Shown } from "../parts/shown.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { Title } from "../parts/title.tsx";
import { named, status } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords, shiftDay } from "../words/days.ts";

const RANGES = [
  { name: "3 months", value: "90", days: 90 },
  { name: "1 year", value: null, days: 365 },
  { name: "5 years", value: "1826", days: 1826 },
];
const YEAR = 365;
/** Longer than any norm's counting window, so that the first day drawn is counted in full. */
const RUN_UP = 31;
/** Days drawn beyond a replayed day. */
const UNKNOWN_AHEAD = 21;

/** How do two actors stand against their own norm? */
export function Pair({ a, b }: { a: string; b: string }) {
  const title = `${named(a)} and ${named(b)}`;
  return (
    <>
      <Title tab={title} />
      {status.value === null ? null : <Relation a={a} b={b} />}
      <section aria-labelledby="other-pair">
        <h2 id="other-pair">Open another pair</h2>
        <PairForm />
      </section>
    </>
  );
}

function Relation({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const range = RANGES.find(({ value }) => value === params.value.get("range"))?.days ?? YEAR;
  const end = axisEnd();
  const from = shiftDay(end, -range);
  const asked = from === null ? null : shiftDay(from, -RUN_UP);
  const answer = useAnswer(`pair ${a} ${b} ${day} ${asked}`, (signal) =>
    ask.pair(a, b, { ...asOfDay(day), ...(asked === null ? {} : { from: asked }) }, signal),
  );
  const changes = useAnswer(`changes ${a} ${b} ${day}`, (signal) => ask.changes(a, b, asOfDay(day), signal));
  const changed = changes.value?.changes ?? [];
  const some = aboutOf(params.value.get("about"));
  return (
    <Shown answer={answer} what="the pair">
      {(view) => (
        <>
          <div class="standing">
            <LevelMark level={view.level} />
            <p class="because">{becauseWords(view.because, named)}</p>
            <p class="meta">As of {dayWords(view.asOf)}, measured against the pair’s own past.</p>
            <WatchButton a={a} b={b} />
          </div>
          <p class="meta">
            <a href={to(`/tracks/${a}`, { others: b })}>{named(a)} beside others</a>,{" "}
            <a href={to(`/tracks/${b}`, { others: a })}>{named(b)} beside others</a>
          </p>
          <div class="shown-acts">
            <Ranges />
            <AboutChoice />
          </div>
          {some === null ? (
            <Directions view={view} changes={changed} from={from ?? view.asOf} />
          ) : (
            <SomeActs a={a} b={b} about={some} from={asked}>
              {(only) => <Directions view={only} changes={[]} from={from ?? only.asOf} />}
            </SomeActs>
          )}
          <Tabs name="tab" label="More on this pair" tabs={TABS} />
          {changes.error === null ? null : <p class="meta">The lasting changes could not be read: {changes.error}</p>}
          <Tab a={a} b={b} changes={changed} />
        </>
      )}
    </Shown>
  );
}

const TABS = [
  { value: null, name: "What was reported" },
  { value: "forecasts", name: "What is expected" },
  { value: "next", name: "What next" },
  { value: "changes", name: "Lasting changes" },
  { value: "commitments", name: "Commitments" },
  { value: "calendar", name: "Calendar" },
];

function Tab({ a, b, changes }: { a: string; b: string; changes: readonly Change[] }) {
  switch (params.value.get("tab")) {
    case "forecasts":
      return (
        <Later what="the forecasts" part={() => import("../pair/outlook.tsx")}>
          {({ Outlook }) => <Outlook a={a} b={b} />}
        </Later>
      );
    case "next":
      return (
        <Later what="the guesses" part={() => import("../pair/next-acts.tsx")}>
          {({ NextActs }) => <NextActs a={a} b={b} />}
        </Later>
      );
    case "changes":
      return (
        <Later what="the changes" part={() => import("../pair/change-list.tsx")}>
          {({ ChangeList }) => <ChangeList changes={changes} />}
        </Later>
      );
    case "commitments":
      return (
        <Later what="the commitments" part={() => import("../pair/commitments.tsx")}>
          {({ PairCommitments }) => <PairCommitments a={a} b={b} />}
        </Later>
      );
    case "calendar":
      return (
        <Later what="the calendar" part={() => import("../pair/dates.tsx")}>
          {({ PairDates }) => <PairDates a={a} b={b} />}
        </Later>
      );
    default:
      return <EventList a={a} b={b} />;
  }
}

function Ranges() {
  const chosen = params.value.get("range");
  return (
    <nav class="ranges" aria-label="Time shown">
      {RANGES.map(({ name, value }) => (
        <a key={name} href={here({ range: value })} aria-current={chosen === value ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The last day drawn: some days after the one looked from, so that what came later shows as not yet known. */
function axisEnd() {
  const later = shiftDay(lookingFrom(), UNKNOWN_AHEAD) ?? today();
  return later < today() ? later : today();
}

type Directed = Pick<PairView, "asOf" | "directions">;

/** Both directions on one time axis and one scale. */
function Directions({ view, changes, from }: { view: Directed; changes: readonly Change[]; from: string }) {
  const known = lookingFrom() < view.asOf ? lookingFrom() : view.asOf;
  const drawn = view.directions.map((relation) => {
    const { bandDays } = relation.norm;
    return { relation, days: rolling(relation.series, bandDays, from, known) };
  });
  const top = Math.max(
    ...drawn.flatMap(({ days, relation: { norm } }) => [
      norm.band.cooperation.high,
      norm.band.conflict.high,
      ...days.map(({ cooperation, conflict }) => Math.max(cooperation, conflict)),
    ]),
  );
  return (
    <div class="directions">
      {drawn.map(({ relation, days }) => (
        <Direction
          key={relation.actor}
          relation={relation}
          changes={changes.filter(({ actor }) => actor === relation.actor)}
          days={days}
          now={axisEnd()}
          known={known}
          top={top}
        />
      ))}
    </div>
  );
}
