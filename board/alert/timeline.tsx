import type { Alert } from "../../src/model/alert.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { lookingFrom } from "../as-of.ts";
import { Foreign } from "../parts/foreign.tsx";
import { levelRuns } from "../parts/level-runs.ts";
import { LevelSteps } from "../parts/level-steps.tsx";
import { Reason } from "../parts/reason.tsx";
import { stateName } from "../words/alerts.ts";
import { dayWords, timeWords } from "../words/days.ts";

interface Moment {
  at: string;
  day: string;
  what: string;
  because: string;
}

/** From the first signal to now: the level day by day, and everything that was done or written down. */
export function Timeline({ alert }: { alert: Alert }) {
  const runs = levelRuns(alert.steps, alert.ended ?? lookingFrom());
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">From the first signal {alert.ended === null ? "to now" : "to the end"}</h2>
      <LevelSteps label="Level of the alert day by day" runs={runs} />
      <ol class="moments">
        {moments(alert).map(({ at, day, what, because }) => (
          <li key={`${at} ${what}`}>
            <p class="day">
              {dayWords(day)}
              <span class="meta"> {writtenWords(at, day)}</span>
            </p>
            <div>
              <p>
                <strong>
                  <Foreign>{what}</Foreign>
                </strong>
              </p>
              {because === "" ? null : <Reason because={because} />}
            </div>
          </li>
        ))}
      </ol>
      {alert.escalations.length > 0 ? null : <p class="meta">Nobody further has been called.</p>}
    </section>
  );
}

/** When it was written down; the day is left out where it is the day it speaks of. */
function writtenWords(at: string, day: string) {
  const words = timeWords(at);
  return at.startsWith(day) ? words.slice(words.indexOf(",") + 2) : `written ${words}`;
}

function moments({ steps, escalations, acknowledgement, verdict }: Alert): Moment[] {
  const all = steps.map(({ at, day, state, level, because }) => ({
    at,
    day,
    what: `${stateName(state)} at ${level} ${LEVEL_NAMES[level]}`,
    because,
  }));
  for (const { to, at, because } of escalations)
    all.push({ at, day: at.slice(0, 10), what: `${to} was called`, because });
  if (acknowledgement !== null) {
    const { at, owner, note } = acknowledgement;
    all.push({ at, day: at.slice(0, 10), what: `${owner} acknowledged it`, because: note });
  }
  if (verdict !== null) {
    const { at, by, kind, note } = verdict;
    all.push({ at, day: at.slice(0, 10), what: `${by} judged it ${kind}`, because: note });
  }
  return all.sort((one, other) => one.at.localeCompare(other.at));
}
