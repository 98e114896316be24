import type { Plan } from "../../src/model/plan.ts";
import { go, toOne } from "../address.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { deskName, OrderForm } from "../parts/desk.tsx";

interface ActivateFormProps {
  plan: Pick<Plan, "id" | "authorisers">;
  /** The alert that it answers; `null` where there is none. */
  alert: string | null;
}

/** Puts a plan into force: who, of those who may, and why. Leads to its clock. */
export function ActivateForm({ plan: { id, authorisers }, alert }: ActivateFormProps) {
  const { give, problem, sending } = useOrder(async (order: { by: string; because: string }) => {
    const activation = await tell.activate({ plan: id, alert, ...order });
    go(toOne("activation", activation.id));
  });
  return (
    <OrderForm
      send="Activate the plan"
      sending={sending}
      problem={problem}
      onSend={(field) => void give({ by: field("by"), because: field("because") })}
    >
      <label>
        Who activates it
        <select name="by" required>
          <option value="">choose</option>
          {authorisers.map((name) => (
            <option key={name} value={name} selected={name === deskName.get()}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Why
        <textarea name="because" rows={2} maxLength={1000} required />
      </label>
    </OrderForm>
  );
}
