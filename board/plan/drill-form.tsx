import { useState } from "preact/hooks";
import type { Plan } from "../../src/model/plan.ts";
import { go, toOne } from "../address.ts";
import { lookingFrom, today } from "../as-of.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { NameField, OrderForm } from "../parts/desk.tsx";
import { shiftDay } from "../words/days.ts";
import { drillExample } from "./drill-example.ts";

const DAYS_BACK = 30;
const LONGEST = 12_000;

type DrillOrder = Omit<Parameters<typeof tell.drill>[0], "plan">;

/** Tries a plan against days of the record, or against days written for it. */
export function DrillForm({ plan }: { plan: Plan }) {
  const [invented, setInvented] = useState(false);
  const { give, problem, sending } = useOrder(async (order: DrillOrder) => {
    const { id } = await tell.drill({ plan: plan.id, ...order });
    go(toOne("drill", id));
  });
  return (
    <OrderForm
      send="Run the drill"
      sending={sending}
      problem={problem}
      onSend={(field, form) => {
        const fields = new FormData(form);
        const days = fields.get("invented");
        const sends = fields.get("sends") === "yes";
        const order = invented
          ? { from: null, to: null, invented: typeof days === "string" ? days : null }
          : { from: field("from"), to: field("to"), invented: null };
        void give({ ...order, by: field("by"), sends });
      }}
    >
      <div class="kinds" role="radiogroup" aria-label="Which days">
        {[false, true].map((each) => (
          <label key={String(each)} class="check">
            <input type="radio" name="which" checked={each === invented} onChange={() => setInvented(each)} />
            {each ? "Days written for it" : "Days of the record, as they were known then"}
          </label>
        ))}
      </div>
      {invented ? (
        <label>
          The days, written as YAML
          <textarea
            name="invented"
            class="yaml"
            rows={10}
            maxLength={LONGEST}
            spellcheck={false}
            required
            defaultValue={drillExample(plan, today())}
          />
        </label>
      ) : (
        <Span />
      )}
      <label class="check">
        <input type="checkbox" name="sends" value="yes" />
        Send its messages for real, each stamped EXERCISE
      </label>
      <NameField label="Your name" />
    </OrderForm>
  );
}

function Span() {
  return (
    <>
      <label>
        From
        <input
          type="date"
          name="from"
          max={today()}
          defaultValue={shiftDay(lookingFrom(), -DAYS_BACK) ?? ""}
          required
        />
      </label>
      <label>
        To
        <input type="date" name="to" max={today()} defaultValue={lookingFrom()} required />
      </label>
    </>
  );
}
