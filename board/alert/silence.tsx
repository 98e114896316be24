import type { Alert } from "../../src/model/alert.ts";
import type { Level } from "../../src/model/level.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { foldAway, NameField, OrderForm } from "../parts/desk.tsx";

const HOUR_MS = 3_600_000;
const LENGTHS = [
  { name: "4 hours", hours: 4 },
  { name: "12 hours", hours: 12 },
  { name: "1 day", hours: 24 },
  { name: "3 days", hours: 72 },
  { name: "7 days", hours: 168 },
];
const HIGHER: Exclude<Level, 1>[] = [3, 4, 5];

/** Keeps an alert from being told for a while; unless asked otherwise, a higher level is told all the same. */
export function SilenceForm({ alert }: { alert: Alert }) {
  const { give, problem, sending } = useOrder(tell.silence);
  const next = HIGHER.find((level) => level > alert.level);
  return (
    <details>
      <summary>Silence it for a while</summary>
      <p class="meta">It is worked out all the same, and told again when the silence ends.</p>
      <OrderForm
        send="Silence it"
        sending={sending}
        problem={problem}
        onSend={(field, form) => {
          const below = HIGHER.find((level) => String(level) === field("below")) ?? null;
          const until = new Date(Date.now() + Number(field("hours")) * HOUR_MS).toISOString();
          const order = { watches: alert.watches, belowLevel: below, by: field("by"), reason: field("note"), until };
          void give(order, () => foldAway(form));
        }}
      >
        <label>
          For
          <select name="hours">
            {LENGTHS.map(({ name, hours }) => (
              <option key={hours} value={hours}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          But tell me all the same
          <select name="below">
            {HIGHER.map((level) => (
              <option key={level} value={level} selected={level === next}>
                from level {level}, {LEVEL_NAMES[level]}, on
              </option>
            ))}
            <option value="" selected={next === undefined}>
              at no level
            </option>
          </select>
        </label>
        <label>
          Reason
          <textarea name="note" rows={2} maxLength={1000} required />
        </label>
        <NameField label="Your name" />
      </OrderForm>
    </details>
  );
}
