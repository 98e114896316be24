import type { Analysis } from "../../src/model/analysis.ts";
import { go, here } from "../address.ts";
import { Foreign } from "../parts/foreign.tsx";

interface ChoiceProps {
  analysis: Analysis;
  chosen: number;
}

/** The sentences to choose from; as radio buttons, the arrow keys go from one to the next. */
export function Choice({ analysis, chosen }: ChoiceProps) {
  const { sentences, first, total, before, next } = analysis;
  return (
    <fieldset class="choice">
      <legend>
        Choose a sentence{sentences.length < total ? ` (${first + 1} to ${first + sentences.length} of ${total})` : ""}
      </legend>
      <Turn to={before}>Sentences before</Turn>
      <div class="rows">
        {sentences.map(({ start, text }, index) => (
          <label key={start}>
            <input
              type="radio"
              name="sentence"
              checked={index === chosen}
              onChange={() => go(here({ read: String(start) }), "replace")}
            />
            <Foreign>{text}</Foreign>
          </label>
        ))}
      </div>
      <Turn to={next}>Sentences after</Turn>
    </fieldset>
  );
}

function Turn({ to, children }: { to: number | null; children: string }) {
  if (to === null) return null;
  return (
    <button type="button" onClick={() => go(here({ read: String(to) }), "replace")}>
      {children}
    </button>
  );
}
