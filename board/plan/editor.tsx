import { go, toOne } from "../address.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { NameField, OrderForm } from "../parts/desk.tsx";

const ROWS = 24;
const LONGEST = 14_000;

interface PlanEditorProps {
  text: string;
  /** The version that is edited; `null` for a new plan. */
  seen: string | null;
  /** Words of the button. */
  send: string;
}

/** A plan as YAML; what is wrong with it is said in place, and what was written stays. */
export function PlanEditor({ text, seen, send }: PlanEditorProps) {
  const { give, problem, sending } = useOrder(async (order: { text: string; by: string }) => {
    const { id } = await tell.plan({ ...order, seen });
    go(toOne("plan", id));
  });
  return (
    <div class="editor">
      <OrderForm
        send={send}
        sending={sending}
        problem={problem}
        onSend={(field, form) => {
          // As it was written: the space before the first line may matter.
          const written = new FormData(form).get("text");
          if (typeof written === "string") void give({ text: written, by: field("by") });
        }}
      >
        <label>
          The plan, written as YAML
          <textarea
            name="text"
            class="yaml"
            rows={ROWS}
            maxLength={LONGEST}
            spellcheck={false}
            required
            defaultValue={text}
          />
        </label>
        <NameField label="Your name" />
      </OrderForm>
    </div>
  );
}
