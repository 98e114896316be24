import type { SourceHealth } from "../../src/model/health.ts";
import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Movers } from "../beacon/movers.tsx";
import { SinceLastLook } from "../beacon/since-last-look.tsx";
import { WatchLine } from "../beacon/watch-line.tsx";
import { AlertList } from "../parts/alert-list.tsx";
import { Later } from "../parts/later.tsx";
import { Heartbeat } from "../parts/heartbeat.tsx";
import { PairForm } from "../parts/pair-form.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { SourceTable } from "../parts/source-table.tsx";
import { Title } from "../parts/title.tsx";
import { status } from "../status.ts";
import { counted } from "../words/numbers.ts";
import { pulse } from "../words/sources.ts";

/** What changed since I last looked, at which level, and who owns it? */
export function Beacon() {
  const day = asOf.value;
  const watches = useAnswer(`watches ${day}`, (signal) => ask.watches(asOfDay(day), signal));
  const sources = useAnswer(`sources ${day}`, (signal) => ask.sources(asOfDay(day), signal));
  const empty = status.value?.documents === 0;
  return (
    <>
      <Title tab="Beacon line" />
      {empty ? <Empty /> : null}
      <Shown answer={watches} what="the watches">
        {({ watches: standings }) => (
          <>
            {standings.length === 0 ? null : <SinceLastLook standings={standings} />}
            {empty && standings.length === 0 ? null : <WatchLine standings={standings} />}
          </>
        )}
      </Shown>
      {sources.value === null ? null : <Darkness sources={sources.value.sources} />}
      {empty ? null : <Burning />}
      {empty ? null : (
        <Later what="conditions and dates" part={() => import("../beacon/ahead.tsx")}>
          {({ Ahead }) => <Ahead />}
        </Later>
      )}
      <section aria-labelledby="own-pair">
        <h2 id="own-pair">Open or watch a pair of your own</h2>
        <PairForm />
        <p class="meta">
          Or see <a href={to("/tracks")}>one state beside several others</a>, or{" "}
          <a href={to("/indicators")}>prices, trade and ships</a>.
        </p>
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <Shown answer={sources} what="the sources">
          {(answer) => <SourceTable sources={answer.sources} />}
        </Shown>
      </section>
      <Heartbeat />
    </>
  );
}

/** Open alerts, and what moved whether it is watched or not. */
function Burning() {
  const day = asOf.value;
  const alerts = useAnswer(`open alerts ${day}`, (signal) => ask.alerts({ ...asOfDay(day), open: "yes" }, signal));
  const movers = useAnswer(`movers ${day}`, (signal) => ask.movers(asOfDay(day), signal));
  return (
    <>
      <section aria-labelledby="open-alerts">
        <h2 id="open-alerts">Open alerts</h2>
        <Shown answer={alerts} what="the alerts">
          {({ alerts: open }) =>
            open.length === 0 ? (
              <p class="meta">
                No alert is open. <a href={to("/alerts")}>Past alerts and their record</a>
              </p>
            ) : (
              <AlertList alerts={open} />
            )
          }
        </Shown>
      </section>
      <section aria-labelledby="movers">
        <h2 id="movers">Pairs that moved against their norm</h2>
        <Shown answer={movers} what="the pairs">
          {({ pairs }) => <Movers movers={pairs} />}
        </Shown>
      </section>
    </>
  );
}

/** Silence of sources is not calm: said beside the fires, since no fire can tell of it. */
function Darkness({ sources }: { sources: SourceHealth[] }) {
  const dark = sources.filter((source) => pulse(source, lookingFrom()).dark).length;
  if (dark === 0) return null;
  return (
    <p class="darkness">
      ○ {dark} of {counted(sources.length, "source")} {dark === 1 ? "is" : "are"} dark, and silence is not calm:{" "}
      <a href="#sources">which they are</a>.
    </p>
  );
}

function Empty() {
  return (
    <Nothing>
      <p>Nothing has been read yet, so no fire can be lit.</p>
      <p>
        Give Bongsu something to read: <code>bin/bongsu ingest PATH</code> takes files, folders, feeds and pages.
      </p>
    </Nothing>
  );
}
