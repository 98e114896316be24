import { useId, useState } from "preact/hooks";
import type { Activation, ActiveStep } from "../../src/model/activation.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Problem } from "../parts/problem.tsx";
import { type Deed, useAct } from "./act.ts";

interface StepDeskProps {
  activation: Activation;
  active: ActiveStep;
}

/** What can be done about a step, with a note. A note that somebody else overtook stays, and can be kept as one of its own. */
export function StepDesk({ activation, active }: StepDeskProps) {
  const { act, problem, sending } = useAct(activation);
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useId();
  const { state } = active;
  const over = state === "done" || state === "skipped" || activation.state !== "active";
  if (over && note === "" && problem === null) return null;
  const give = (deed: Deed) => {
    const unsaid = deed.act === "skip" && note.trim() === "";
    setMissing(unsaid);
    if (unsaid) document.querySelector<HTMLElement>(`[id="${field}"]`)?.focus();
    else {
      act(deed, () => {
        setNote("");
        requestAnimationFrame(() => requestAnimationFrame(() => keepPlace(active.step.id)));
      });
    }
  };
  const desk = (
    <div class="step-desk">
      {over && note === "" ? null : (
        <label for={field}>
          {over ? "What you had written" : "Note"}
          <input
            id={field}
            maxLength={1000}
            autocomplete="off"
            value={note}
            aria-invalid={missing}
            onInput={({ currentTarget }) => {
              setNote(currentTarget.value);
              setMissing(false);
            }}
          />
        </label>
      )}
      <p class="choices">
        {deedsFor(active, over, note).map(({ words, option, deed }) => (
          <button key={words + option} type="button" aria-disabled={sending} onClick={() => give(deed)}>
            {words}
            {option === null ? null : <Foreign>{option}</Foreign>}
          </button>
        ))}
      </p>
      <Problem words={missing ? "Say in the note why it is skipped." : problem} />
    </div>
  );
  if (state !== "waiting" || over) return desk;
  return (
    <details>
      <summary>Skip it without waiting</summary>
      {desk}
    </details>
  );
}

/** An ended step has no buttons any more: whoever pressed one by keyboard goes on from the step and not from the top of the page. */
function keepPlace(step: string) {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"]`)?.focus();
}

interface Choice {
  words: string;
  /** An option of the plan's own words. */
  option: string | null;
  deed: Deed;
}

/** What a step allows in the state that it has. */
function deedsFor({ step: { id, title, options }, state }: ActiveStep, over: boolean, note: string): Choice[] {
  const plain = (words: string, deed: Deed): Choice => ({ words, option: null, deed });
  if (over) return note === "" ? [] : [plain("Keep it as a note", { act: "note", note: `${title}: ${note}` })];
  const skip = plain("Skip", { act: "skip", step: id, note });
  if (state === "waiting") return [skip];
  return [
    ...(state === "ready" ? [plain("Start", { act: "start", step: id, note })] : []),
    ...(options.length === 0 ? [plain("Done", { act: "done", step: id, note })] : []),
    ...options.map((option): Choice => ({
      words: "Decide: ",
      option,
      deed: { act: "decide", step: id, option, note },
    })),
    skip,
  ];
}
