import { asOf } from "../address.ts";
import { lookFrom, today } from "../as-of.ts";
import { newest, showNewest, silence, status, takenAt } from "../status.ts";
import { dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

/** What the reader must know before reading on. Nothing here moves what is being read without being asked. */
export function Notices() {
  return (
    <div class="notices" role="status">
      <Replay />
      <News />
      <Silence />
    </div>
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
  return (
    <p class="notice">
      {more > 0
        ? `${counted(more, "new document")} since ${takenAt.value}.`
        : `Something changed since ${takenAt.value}.`}{" "}
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
