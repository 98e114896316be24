import type { Alert } from "../../src/model/alert.ts";
import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { AlertRecords } from "../alert/records.tsx";
import { Silences } from "../alert/silences.tsx";
import { AlertList } from "../parts/alert-list.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";

/** Which alerts burn, which have burnt, which are kept quiet, and how good were they? */
export function Alerts() {
  const day = asOf.value;
  const answer = useAnswer(`alerts ${day}`, (signal) => ask.alerts(asOfDay(day), signal));
  const watches = useAnswer(`watches ${day}`, (signal) => ask.watches(asOfDay(day), signal));
  const titles = new Map(watches.value?.watches.map(({ id, title }) => [id, title]));
  return (
    <>
      <Title tab="Alerts" />
      <p>
        <a href="/api/feeds/alerts.atom">Follow the alerts (Atom)</a>
      </p>
      <Shown answer={answer} what="the alerts">
        {({ alerts, silences, records }) => (
          <>
            <Open alerts={alerts.filter(({ ended }) => ended === null)} />
            <section aria-labelledby="silences">
              <h2 id="silences">Silences in force</h2>
              <Silences silences={silences} titles={titles} />
            </section>
            <section aria-labelledby="past">
              <h2 id="past">Past alerts</h2>
              <Past alerts={alerts.filter(({ ended }) => ended !== null)} />
            </section>
            <section aria-labelledby="record">
              <h2 id="record">How good they were</h2>
              <AlertRecords records={records} titles={titles} />
            </section>
          </>
        )}
      </Shown>
    </>
  );
}

function Open({ alerts }: { alerts: readonly Alert[] }) {
  if (alerts.length > 0) {
    return (
      <section aria-labelledby="open">
        <h2 id="open">Open</h2>
        <AlertList alerts={alerts} />
      </section>
    );
  }
  return (
    <Nothing>
      <p>
        No alert is open. Where every watch stands is on the <a href={to("/")}>beacon line</a>.
      </p>
    </Nothing>
  );
}

function Past({ alerts }: { alerts: readonly Alert[] }) {
  if (alerts.length === 0) return <p class="meta">No alert has ended yet.</p>;
  return <AlertList alerts={alerts} />;
}
