import type { Activation } from "../../src/model/activation.ts";
import { foldAway, NoteField, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { counted } from "../words/numbers.ts";
import { useAct } from "./act.ts";

/** Gives the lead to somebody else, with what he must know. */
export function HandOver({ activation }: { activation: Activation }) {
  const { act, problem, sending } = useAct(activation);
  return (
    <details>
      <summary>Hand over</summary>
      <OrderForm
        send="Hand over"
        sending={sending}
        problem={problem}
        onSend={(field, form) => act({ act: "hand-over", to: field("to"), note: field("note") }, () => foldAway(form))}
      >
        <label>
          Who takes the lead
          <input name="to" required maxLength={200} autocomplete="off" />
        </label>
        <NoteField label="What is open, and what matters next" required />
      </OrderForm>
    </details>
  );
}

export function AddNote({ activation }: { activation: Activation }) {
  const { act, problem, sending } = useAct(activation);
  return (
    <details>
      <summary>Add a note</summary>
      <OrderForm
        send="Write it down"
        sending={sending}
        problem={problem}
        onSend={(field, form) => act({ act: "note", note: field("note") }, () => foldAway(form))}
      >
        <NoteField label="Note" required />
      </OrderForm>
    </details>
  );
}

/** Ends it: which of the criteria hold is written down with it, and why where not all do. */
export function StandDown({ activation }: { activation: Activation }) {
  const { act, problem, sending } = useAct(activation);
  const { steps, plan } = activation;
  const open = steps.filter(({ state }) => state !== "done" && state !== "skipped").length;
  return (
    <details>
      <summary>Stand down</summary>
      {open === 0 ? null : (
        <p class="meta">
          {counted(open, "step")} {open === 1 ? "is" : "are"} still open.
        </p>
      )}
      <OrderForm
        send="Stand down"
        sending={sending}
        problem={problem}
        onSend={(field, form) => {
          const ticked = new FormData(form).getAll("holds");
          const holds = (wanted: boolean) => plan.standDown.filter((each) => ticked.includes(each) === wanted);
          const parts = [
            field("note"),
            ...holds(true).map((each) => `Holds: ${each}`),
            ...holds(false).map((each) => `Does not hold: ${each}`),
          ];
          act({ act: "stand-down", note: parts.filter((part) => part !== "").join("\n") }, () => foldAway(form));
        }}
      >
        <fieldset class="bare">
          <legend>Which of these hold?</legend>
          {plan.standDown.map((criterion) => (
            <label key={criterion} class="check">
              <input type="checkbox" name="holds" value={criterion} />
              <Foreign>{criterion}</Foreign>
            </label>
          ))}
        </fieldset>
        <NoteField label="Why it can be ended" required />
      </OrderForm>
    </details>
  );
}
