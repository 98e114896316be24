import type { Activation } from "../../src/model/activation.ts";
import { Foreign } from "../parts/foreign.tsx";
import { hereTimeWords } from "../words/days.ts";

/** What was noted and handed over, oldest first. */
export function Notes({ activation: { notes, handOvers } }: { activation: Activation }) {
  const all = [
    ...notes.map(({ at, by, text }) => ({ at, title: by, text })),
    ...handOvers.map(({ at, from, to, note }) => ({ at, title: `${from} handed over to ${to}`, text: note })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes and hand-overs</h2>
      <ol class="moments">
        {all.map(({ at, title, text }, index) => (
          <li key={`${at} ${index}`}>
            <p class="day">{hereTimeWords(at)}</p>
            <div>
              <p>
                <strong>
                  <Foreign>{title}</Foreign>
                </strong>
              </p>
              <p class="lines">
                <Foreign>{text}</Foreign>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
