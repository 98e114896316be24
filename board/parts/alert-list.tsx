import type { Alert } from "../../src/model/alert.ts";
import { toAlert } from "../address.ts";
import { LevelMark } from "./fires.tsx";
import { Foreign } from "./foreign.tsx";
import { Reason } from "./reason.tsx";
import { spanWords, stateMeans, stateName, takenWords, verdictWords } from "../words/alerts.ts";

/** Alerts as rows; each opens. */
export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <ol class="line">
      {alerts.map((alert) => (
        <AlertRow key={alert.id} alert={alert} />
      ))}
    </ol>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const { id, title, state, level, peak, ended, because, owner, muted, verdict } = alert;
  return (
    <li class="row" data-row>
      <LevelMark level={ended === null ? level : peak} />
      <div>
        <h3>
          <a class="cover" href={toAlert(id)}>
            <Foreign>{title}</Foreign>
          </a>
        </h3>
        <Reason because={because} />
        <p class="meta">
          {ended === null ? `${stateName(state)}: ${stateMeans(state)}. ` : "Highest level shown. "}
          {spanWords(alert)} {owner === null ? "Nobody owns it." : <Foreign>{`Owner: ${owner}.`}</Foreign>}{" "}
          <Foreign>{takenWords(alert)}</Foreign> {muted === null ? null : <Foreign>{`Muted: ${muted}`}</Foreign>}
          {verdict === null ? null : ` Verdict: ${verdictWords(verdict.kind)}`}
        </p>
      </div>
    </li>
  );
}
