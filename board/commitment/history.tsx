import type { Commitment } from "../../src/model/commitment.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Marked } from "../parts/marked.tsx";
import { named } from "../status.ts";
import { ledgerReason } from "../words/because.ts";
import { statusMark } from "../words/commitments.ts";
import { dayWords } from "../words/days.ts";

/** Every status that it had, oldest first, and why. */
export function History({ commitment: { history } }: { commitment: Commitment }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">What became of it</h2>
      <ol class="moments">
        {history.map(({ day, status, because }) => (
          <li key={`${day} ${status}`}>
            <p class="day">{dayWords(day)}</p>
            <div>
              <p>
                <strong>
                  <Marked of={statusMark(status)} />
                </strong>
              </p>
              <p class="because">
                <Foreign>{ledgerReason(because, named)}</Foreign>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
