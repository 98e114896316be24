import { status, takenAt } from "../status.ts";
import { timeWords } from "../words/days.ts";
import { bytesWords, counted, numberWords } from "../words/numbers.ts";

/** That Bongsu itself is alive, what it holds, and when it last learnt anything. */
export function Heartbeat() {
  const now = status.value;
  if (!now) return null;
  const { documents, copies, uncoded, events, lastLearntAt, bytes, version } = now;
  return (
    <section class="heartbeat" aria-labelledby="heartbeat">
      <h2 id="heartbeat">Bongsu itself</h2>
      <p>
        Answered at {takenAt.value}. It holds {counted(documents, "document")} ({numberWords(copies)} of them copies,{" "}
        {numberWords(uncoded)} not coded) and {counted(events, "event")},{" "}
        {lastLearntAt === null ? "and has learnt of none yet" : `and last learnt of one on ${timeWords(lastLearntAt)}`}.
        Version {version}, {bytesWords(bytes)} kept.
      </p>
    </section>
  );
}
