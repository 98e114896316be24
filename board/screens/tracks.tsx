import { Fragment } from "preact";
import type { DualTrack } from "../../src/model/relation.ts";
import { asOf, here, params, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { TableSwitch } from "../parts/table-switch.tsx";
import { Title } from "../parts/title.tsx";
import { named } from "../status.ts";
import { Choice, type Vocabulary } from "../track/choice.tsx";
import { Partner } from "../track/partner.tsx";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";

/** Partners that are offered beside those chosen. */
const MOST_OFFERED = 6;

/** How does one state stand with several others at once: who comes closer, and who grows colder? */
export function Tracks({ state }: { state: string | null }) {
  const vocabulary = useAnswer("vocabulary", (signal) => ask.vocabulary(signal));
  const others = (params.value.get("others") ?? "").split(",").filter((each) => each !== "");
  const issue = params.value.get("issue");
  return (
    <>
      <Title tab={state === null ? "Side by side" : `${named(state)} beside others`} />
      <p class="lead">One state with several others: who comes closer, who grows colder, and do they move together?</p>
      <Shown answer={vocabulary} what="the groups and issues">
        {(words) => {
          const naming = namingOf(words);
          return (
            <>
              <Choice state={state} others={others} issue={issue} vocabulary={words} naming={naming} />
              {state === null ? null : <Offered state={state} others={others} />}
              {state === null || others.length === 0 ? (
                <Nothing>
                  <p>Choose a state and at least one other, or a group of them, to see them on one scale.</p>
                </Nothing>
              ) : (
                <Beside state={state} others={others} issue={issue} naming={naming} />
              )}
            </>
          );
        }}
      </Shown>
    </>
  );
}

/** Names of states, and titles of groups. */
function namingOf({ groups }: Vocabulary) {
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  return (code: string) => titles.get(code) ?? named(code);
}

/** The partners that the state has dealt with of late and that are not on the page yet. */
function Offered({ state, others }: { state: string; others: readonly string[] }) {
  const day = asOf.value;
  const answer = useAnswer(`movers ${day}`, (signal) => ask.movers(asOfDay(day), signal));
  const partners = (answer.value?.pairs ?? [])
    .flatMap(({ a, b }) => (a === state ? [b] : b === state ? [a] : []))
    .filter((code) => !others.includes(code))
    .slice(0, MOST_OFFERED);
  if (partners.length === 0) return null;
  const beside = (more: readonly string[]) => here({ others: [...others, ...more].join(",") });
  return (
    <p class="meta">
      Dealt with of late:{" "}
      {partners.map((code, index) => (
        <Fragment key={code}>
          {index === 0 ? "" : ", "}
          <a href={beside([code])}>{named(code)}</a>
        </Fragment>
      ))}
      {partners.length === 1 ? null : (
        <>
          , or <a href={beside(partners)}>all of these</a>
        </>
      )}
    </p>
  );
}

interface BesideProps {
  state: string;
  others: readonly string[];
  issue: string | null;
  naming: (code: string) => string;
}

function Beside({ state, others, issue, naming }: BesideProps) {
  const day = asOf.value;
  const query = { ...asOfDay(day), others: others.join(","), ...(issue === null ? {} : { issue }) };
  const answer = useAnswer(`tracks ${state} ${JSON.stringify(query)}`, (signal) => ask.tracks(state, query, signal));
  return (
    <Shown answer={answer} what="the tracks">
      {(view) => (
        <>
          <Summary view={view} naming={naming} />
          <TableSwitch />
          {view.partners.map((partner) => (
            <Partner
              key={partner.partner}
              partner={partner}
              scale={view.scale}
              naming={naming}
              others={others.filter((each) => each !== partner.partner)}
            />
          ))}
        </>
      )}
    </Shown>
  );
}

function Summary({ view, naming }: { view: DualTrack; naming: (code: string) => string }) {
  return (
    <div class="standing">
      <p class="because">
        <strong>
          <Foreign>{becauseWords(view.because, naming)}</Foreign>
        </strong>
      </p>
      <ul class="plain">
        {view.comovements.map(({ a, b, moved, because }) => (
          <li key={`${a} ${b}`}>
            {naming(a)} and {naming(b)} moved {moved}: <Foreign>{becauseWords(because, naming)}</Foreign>
          </li>
        ))}
      </ul>
      <p class="meta">
        As of {dayWords(view.asOf)}, counting <Foreign>{view.about}</Foreign>. All charts have one scale and one time
        axis.{" "}
        {view.partners.length === 1 ? (
          <a href={to(`/pair/${view.state}/${view.partners[0]?.partner}`)}>The pair alone</a>
        ) : null}
      </p>
    </div>
  );
}
