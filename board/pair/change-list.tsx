import type { Change } from "../../src/model/change.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { decimalWords, percentWords } from "../words/numbers.ts";

/** Lasting changes of a pair, newest first: since when, how much, how sure. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Lasting changes</h2>
      {changes.length === 0 ? (
        <Nothing>
          <p>No lasting change is known between the two: each goes on as it has.</p>
        </Nothing>
      ) : (
        <ol class="moments">
          {changes.map((change) => (
            <ChangeRow key={`${change.actor} ${change.track} ${change.day}`} change={change} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const { day, from, to, before, after, track, actor, recipient, sureness, because } = change;
  return (
    <li data-row>
      <p class="day">Since {dayWords(day)}</p>
      <div>
        <p>
          <strong>
            {named(actor)} → {named(recipient)}: {change.direction} {track}
          </strong>
        </p>
        <p class="because">
          <Foreign>{becauseWords(because, named)}</Foreign>
        </p>
        <p class="meta">
          {decimalWords(before)} acts in 30 days before, {decimalWords(after)} after. It began between {dayWords(from)}{" "}
          and {dayWords(to)}. That it is a lasting change is {percentWords(sureness)} sure.
        </p>
      </div>
    </li>
  );
}
