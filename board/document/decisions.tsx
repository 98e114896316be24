import type { Decision } from "../../src/model/decision.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { decisionWords } from "../words/decisions.ts";

interface DecisionsProps {
  decisions: readonly Decision[];
  /** Reasons that stand elsewhere already. */
  told?: ReadonlySet<string>;
}

/** What was decided on some words, and why; what was left out, too. */
export function Decisions({ decisions, told }: DecisionsProps) {
  if (decisions.length === 0) return <p class="meta">No word of it reads as an act or a statement.</p>;
  return (
    <ul class="decisions">
      {decisions.map((decision, index) => (
        <li key={index}>
          <p class={decision.outcome === "left-out" ? "kind" : `kind ${decision.about}`}>{decisionWords(decision)}</p>
          {told?.has(decision.because) ? null : (
            <p>
              <Foreign>{becauseWords(decision.because, named)}</Foreign>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
