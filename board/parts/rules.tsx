import type { Level } from "../../src/model/level.ts";
import type { Watch } from "../../src/model/watch.ts";
import { counted, listWords } from "../words/numbers.ts";
import { ruleWords } from "../words/rules.ts";
import { Foreign } from "./foreign.tsx";

/** The rule of each level in words; the one that holds now is marked. */
export function Rules({ watch, level }: { watch: Watch; level: Level | null }) {
  const titles = new Map(watch.indicators.map(({ id, title }) => [id, `“${title}”`]));
  return (
    <>
      <ul class="rules">
        {watch.rules.map((rule, index) => (
          <li key={`${rule.level} ${index}`} class={rule.level === level ? "holds" : undefined}>
            <Foreign>{ruleWords(rule, watch)}</Foreign>
            {rule.level === level ? <span class="chip">now</span> : null}
          </li>
        ))}
      </ul>
      <p class="meta">
        Otherwise calm. An alert is raised from level {watch.alertAt} on. The fire goes down once the lower level has
        lasted {counted(watch.holdDays, "day")}
        {watch.standDown.length === 0 ? null : (
          <Foreign>{` and nothing is seen of ${listWords(watch.standDown.map((id) => titles.get(id) ?? id))}`}</Foreign>
        )}
        .
      </p>
    </>
  );
}
