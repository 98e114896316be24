import type { Standing } from "../../src/model/standing.ts";
import { to, toAlert, toWatch } from "../address.ts";
import { lookingFrom, replaying } from "../as-of.ts";
import { lastLook, type Moved, movedSince } from "../last-look.ts";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Reason } from "../parts/reason.tsx";
import { Nothing } from "../parts/shown.tsx";
import { stateName, takenWords } from "../words/alerts.ts";
import { dayWords, sinceWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

/** One row a watch, the highest fire first; one that cannot be judged stands above the calm. */
export function WatchLine({ standings }: { standings: readonly Standing[] }) {
  if (standings.length === 0) return <NoWatch />;
  const rows = standings.toSorted((one, other) => rank(other) - rank(one));
  const moved = new Map(movedNow(standings).map((each) => [each.standing.id, each]));
  return (
    <>
      <p class="lead">{leadWords(standings)}</p>
      <ol class="line">
        {rows.map((standing) => (
          <WatchRow key={standing.id} standing={standing} moved={moved.get(standing.id)} />
        ))}
      </ol>
    </>
  );
}

function movedNow(standings: readonly Standing[]): Moved[] {
  return lastLook.value === null || replaying() ? [] : movedSince(lastLook.value, standings);
}

function rank({ state, alert }: Standing) {
  const level = state?.level ?? 1.5;
  return level + (alert?.state === "alerting" ? 0.1 : 0);
}

function leadWords(standings: readonly Standing[]) {
  const burning = standings.filter(({ state }) => state !== null && state.level > 1).length;
  const broken = standings.filter(({ error }) => error !== null).length;
  const day = dayWords(lookingFrom());
  const lit =
    burning === 0
      ? `No watch of ${standings.length} is above Calm as of ${day}`
      : `${burning} of ${counted(standings.length, "watch", "watches")} above Calm as of ${day}`;
  return broken === 0 ? `${lit}.` : `${lit}; ${broken} cannot be judged.`;
}

function NoWatch() {
  return (
    <Nothing>
      <p>Nothing is watched yet, so no fire can be lit.</p>
      <p>
        Open <a href={to("/pair")}>a pair</a> and choose “Watch this pair”, or write your own watches in{" "}
        <code>watches.yaml</code>.
      </p>
    </Nothing>
  );
}

function WatchRow({ standing, moved }: { standing: Standing; moved: Moved | undefined }) {
  const { id, title, state, error } = standing;
  return (
    <li class="row" data-row>
      {state === null ? (
        <span class="no-level">{error === null ? "Not judged yet" : "Cannot be judged"}</span>
      ) : (
        <LevelMark level={state.level} />
      )}
      <div>
        <h2>
          <a class="cover" href={toWatch(id)}>
            <Foreign>{title}</Foreign>
          </a>
          {moved === undefined ? null : <span class="chip news">{moved.how}</span>}
        </h2>
        {state === null ? null : <Reason because={state.because} />}
        {error === null ? null : (
          <p class="because fault">
            <Foreign>{error.message}</Foreign>
          </p>
        )}
        {state?.noData === true ? (
          <p class="because fault">
            All that usually reports on it is silent: the level is held, and its quiet says nothing.
          </p>
        ) : null}
        <Facts standing={standing} />
      </div>
    </li>
  );
}

function Facts({ standing: { state, owner, alert } }: { standing: Standing }) {
  return (
    <p class="meta">
      {state === null ? null : `${capital(sinceWords(state.since, lookingFrom()))}. `}
      {owner === null ? (
        "Nobody owns it. "
      ) : (
        <>
          Owner: <Foreign>{owner}</Foreign>.{" "}
        </>
      )}
      {alert === null ? null : (
        <>
          <a class="above" href={toAlert(alert.id)}>
            {stateName(alert.state)}
          </a>
          . <Foreign>{takenWords({ acknowledgement: alert.acknowledgement, ended: null })}</Foreign>
          {alert.muted === null ? null : (
            <>
              {" "}
              Muted: <Foreign>{alert.muted}</Foreign>
            </>
          )}
        </>
      )}
    </p>
  );
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
