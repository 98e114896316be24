import type { PlanVersion } from "../../src/model/plan.ts";
import { Foreign } from "../parts/foreign.tsx";
import { hereTimeWords } from "../words/days.ts";

/** Every version of a plan, newest first, with what changed against the one before. */
export function Versions({ versions }: { versions: readonly (PlanVersion & { changes: string[] })[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {versions.length === 0 ? <p class="meta">Only the version above is known.</p> : null}
      <ol class="moments">
        {versions.toReversed().map(({ version, at, by, changes }) => (
          <li key={`${version} ${at}`}>
            <p class="day">{hereTimeWords(at)}</p>
            <div>
              <p>
                <Foreign>{by}</Foreign> <code class="meta">{version}</code>
              </p>
              {changes.length === 0 ? (
                <p class="meta">The first version.</p>
              ) : (
                <ul class="plain">
                  {changes.map((change) => (
                    <li key={change}>
                      <Foreign>{change}</Foreign>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
