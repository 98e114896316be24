import type { Drill } from "../../src/model/activation.ts";
import { toOne } from "../address.ts";
import { ExerciseMark } from "../parts/exercise.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords, hereTimeWords } from "../words/days.ts";

/** Drills, newest first; each opens. */
export function DrillList({ drills }: { drills: readonly Drill[] }) {
  if (drills.length === 0) {
    return <p class="meta">No plan has been tried yet. Open one and run a drill: it shows what the steps are worth.</p>;
  }
  return (
    <ol class="drills">
      {drills.map(({ id, title, source, from, to, by, at, sends, report }) => (
        <li key={id} data-row class="of-exercise">
          <h3>
            <ExerciseMark />{" "}
            <a href={toOne("drill", id)}>
              <Foreign>{title.replace(/^EXERCISE:?\s*/, "")}</Foreign>
            </a>
          </h3>
          <p>
            {source === "replay" ? "Days of the record" : "Invented days"}, {dayWords(from)} to {dayWords(to)}.{" "}
            <Foreign>{becauseWords(report[0] ?? "", named)}</Foreign>
          </p>
          <p class="meta">
            By <Foreign>{by}</Foreign>, {hereTimeWords(at)}. {sends ? "Its messages were sent." : "No message left."}
          </p>
        </li>
      ))}
    </ol>
  );
}
