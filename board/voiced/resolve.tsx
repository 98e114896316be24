import type { VoicedQuestion } from "../../src/model/voiced.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { Desk, foldAway, NameField, OrderForm } from "../parts/desk.tsx";

const OUTCOMES = [
  { value: "yes", words: "It happened", happened: true },
  { value: "no", words: "It did not happen", happened: false },
  { value: "unknown", words: "It cannot be said, and is not scored", happened: null },
] as const;

/** An analyst's word on how a question turned out, with a reason; scores follow from it. */
export function Resolve({ question: { id, resolution } }: { question: VoicedQuestion }) {
  const { give, problem, sending } = useOrder(tell.resolution);
  return (
    <Desk quiet>
      <details>
        <summary>{resolution === null ? "Say how it turned out" : "Say otherwise"}</summary>
        <OrderForm
          send="Write it down"
          sending={sending}
          problem={problem}
          onSend={(field, form) => {
            const outcome = OUTCOMES.find(({ value }) => value === field("outcome"));
            if (outcome === undefined) return;
            const order = { question: id, happened: outcome.happened, because: field("because"), by: field("by") };
            void give(order, () => foldAway(form));
          }}
        >
          <div class="kinds" role="radiogroup" aria-label="How it turned out">
            {OUTCOMES.map(({ value, words }) => (
              <label key={value} class="check">
                <input type="radio" name="outcome" value={value} required />
                {words}
              </label>
            ))}
          </div>
          <label>
            Why
            <textarea name="because" rows={2} maxLength={1000} required />
          </label>
          <NameField label="Your name" />
        </OrderForm>
      </details>
    </Desk>
  );
}
