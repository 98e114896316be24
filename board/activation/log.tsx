import { useState } from "preact/hooks";
import type { LoggedDecision } from "../../src/model/decision-log.ts";
import { Foreign } from "../parts/foreign.tsx";
import { hereTimeWords } from "../words/days.ts";
import { actName } from "../words/response.ts";

const SHORT = 12;

/** Every decision as it was logged, each with the hash that ties it to the one before. */
export function Log({ log }: { log: readonly LoggedDecision[] }) {
  const [whole, setWhole] = useState(false);
  return (
    <section aria-labelledby="log">
      <h2 id="log">Log</h2>
      <p class="meta">
        Written once: each entry carries the hash of the one before.{" "}
        <button type="button" class="quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          Whole hashes
        </button>
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Log of decisions">
        <table class="stacked log">
          <thead>
            <tr>
              <th scope="col" class="number">
                Entry
              </th>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Hash</th>
            </tr>
          </thead>
          <tbody>
            {log.map(({ seq, at, by, act, body, hash }) => (
              <tr key={seq}>
                <th scope="row" class="number">
                  {seq}
                </th>
                <td data-label="When: ">{hereTimeWords(at)}</td>
                <td data-label="Who: ">
                  <Foreign>{by}</Foreign>
                </td>
                <td data-label="What: ">
                  {actName(act)} <Body body={body} />
                </td>
                <td data-label="Hash: ">
                  <code class="hash">{whole ? hash : hash.slice(0, SHORT)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What an entry says besides: its words, not the plan that is written with an activation. */
function Body({ body }: { body: unknown }) {
  if (typeof body !== "object" || body === null) return null;
  const said = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  if (said.length === 0) return null;
  return (
    <span class="meta">
      <Foreign>{said.map(([name, words]) => `${name}: ${words}`).join("; ")}</Foreign>
    </span>
  );
}
