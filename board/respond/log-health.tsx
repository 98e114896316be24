import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { counted } from "../words/numbers.ts";

/** Whether the log of decisions is whole; every fault where it is not. */
export function LogHealth() {
  const answer = useAnswer("verification", (signal) => ask.verification(signal));
  return (
    <Shown answer={answer} what="the log">
      {({ head: { entries, hash }, sound, faults }) => (
        <>
          <p>
            <strong>
              {counted(entries, "entry", "entries")}, {sound ? "whole" : "NOT WHOLE"}
            </strong>
            {entries === 0 ? "." : "; last hash "}
            {entries === 0 ? null : <code class="hash">{hash}</code>}
          </p>
          {sound ? null : (
            <ul class="plain">
              {faults.map(({ seq, message }) => (
                <li key={`${seq} ${message}`} class="fault">
                  <Foreign>{seq === null ? message : `Entry ${seq}: ${message}`}</Foreign>
                </li>
              ))}
            </ul>
          )}
          <p class="meta">
            Each entry carries the hash of the one before: nothing can be altered, removed or put elsewhere unseen.
            Write the last hash down elsewhere, and nothing can be cut off the end either.{" "}
            <code>bin/bongsu verify</code> checks the same.
          </p>
        </>
      )}
    </Shown>
  );
}
