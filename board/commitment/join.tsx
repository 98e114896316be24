import { useState } from "preact/hooks";
import type { Commitment } from "../../src/model/commitment.ts";
import { asOf, go, toOne } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay, tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { whoActs } from "../parts/acting-as.tsx";
import { NoteField, OrderForm } from "../parts/desk.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { partiesWords } from "../words/commitments.ts";
import { dayWords } from "../words/days.ts";

const MOST = "300";

/** Says that two records are of one and the same word. */
export function Join({ commitment }: { commitment: Commitment }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>It is the same as another</summary>
      {open ? <Others commitment={commitment} /> : null}
    </details>
  );
}

function Others({ commitment }: { commitment: Commitment }) {
  const day = asOf.value;
  const [side] = commitment.side;
  const query = { ...asOfDay(day), ...(side === undefined ? {} : { side }), limit: MOST };
  const answer = useAnswer(`others ${JSON.stringify(query)}`, (signal) => ask.commitments(query, signal));
  return (
    <Shown answer={answer} what="the other records">
      {({ commitments }) => (
        <Choice commitment={commitment} others={commitments.filter(({ id }) => id !== commitment.id)} />
      )}
    </Shown>
  );
}

function Choice({ commitment: { id }, others }: { commitment: Commitment; others: readonly Commitment[] }) {
  const { give, problem, sending } = useOrder(async (order: { sameAs: string; note: string; by: string }) => {
    const joined = await tell.commitment({ commitment: id, status: null, ...order });
    go(toOne("commitment", joined.id), "replace");
  });
  if (others.length === 0) return <p class="meta">There is no other record of the same side.</p>;
  return (
    <OrderForm
      send="Join the two"
      sending={sending}
      problem={problem}
      onSend={(field) => {
        const by = whoActs();
        if (by !== null) void give({ sameAs: field("other"), note: field("note"), by });
      }}
    >
      <label>
        The same as
        <select name="other">
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {dayWords(other.firstDay)}, {partiesWords(other, named)}: “{other.words}”
            </option>
          ))}
        </select>
      </label>
      <NoteField label="Why" required />
    </OrderForm>
  );
}
