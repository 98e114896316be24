import { LEVEL_NAMES } from "../../src/model/level.ts";
import { asOf, toAlert } from "../address.ts";
import { lookFrom, today } from "../as-of.ts";
import { newAlerts, newest, showNewest, silence, status, takenAt } from "../status.ts";
import { dayWords } from "../words/days.ts";
import { Foreign } from "./foreign.tsx";
import { counted } from "../words/numbers.ts";

/** What the reader must know before reading on. Nothing here moves what is being read without being asked. */
export function Notices() {
  return (
    <div class="notices" role="status">
      <Demo />
      <Replay />
      <News />
      <Silence />
    </div>
  );
}

/** The demo archive ends here; a store with newer news is no demo any more, whatever it began with. */
const DEMO_END = "2024-06-30";
/** The day to see it from: Seoul's measures and Moscow's first answers are known. */
const DEMO_DAY = "2024-04-08";

function Demo() {
  const atItsEnd = DEMO_DAY < today() && today() <= DEMO_END;
  if (!status.value?.demo || asOf.value !== null || !atItsEnd) return null;
  return (
    <p class="notice">
      The demo archive ends here. Its story turns in April 2024:{" "}
      <button type="button" onClick={() => lookFrom(DEMO_DAY)}>
        Look from {dayWords(DEMO_DAY)}
      </button>
    </p>
  );
}

function Replay() {
  const day = asOf.value;
  if (day === null || day === today()) return null;
  return (
    <p class="notice replay">
      Replay: this is what was known at the end of {dayWords(day)}.{" "}
      <button type="button" onClick={() => lookFrom(null)}>
        Back to the newest
      </button>
    </p>
  );
}

function News() {
  const shown = status.value;
  const latest = newest.value;
  if (!shown || !latest || shown.revision === latest.revision) return null;
  const more = latest.documents - shown.documents;
  const alerts = newAlerts.value;
  return (
    <p class="notice">
      {more > 0
        ? `${counted(more, "new document")} since ${takenAt.value}.`
        : `Something changed since ${takenAt.value}.`}{" "}
      {alerts.length === 0 ? null : (
        <>
          <strong>{counted(alerts.length, "new alert")}</strong>:{" "}
          {alerts.map(({ id, title, level }, index) => (
            <span key={id}>
              {index === 0 ? "" : ", "}
              <a href={toAlert(id)}>
                <Foreign>{title}</Foreign>
              </a>{" "}
              at {level} {LEVEL_NAMES[level]}
            </span>
          ))}
          .{" "}
        </>
      )}
      <button type="button" onClick={showNewest}>
        Show
      </button>
    </p>
  );
}

function Silence() {
  const silent = silence.value;
  if (!silent) return null;
  return (
    <p class="notice">
      Since {silent.since}: {silent.message}
    </p>
  );
}
