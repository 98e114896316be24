import type { Silence } from "../../src/model/alert.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { Desk, NameField, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { timeWords } from "../words/days.ts";
import { listWords } from "../words/numbers.ts";

interface SilencesProps {
  silences: readonly Silence[];
  /** Titles of watches by their ids. */
  titles: ReadonlyMap<string, string>;
}

/** What is not told at present, by whom, why and until when. */
export function Silences({ silences, titles }: SilencesProps) {
  const standing = silences.filter(({ ended }) => ended === null);
  if (standing.length === 0) return <p class="meta">Nothing is silenced: every alert is told.</p>;
  return (
    <Desk>
      <ul class="silences">
        {standing.map((silence) => (
          <SilenceRow key={silence.id} silence={silence} titles={titles} />
        ))}
      </ul>
    </Desk>
  );
}

function SilenceRow({ silence, titles }: { silence: Silence; titles: ReadonlyMap<string, string> }) {
  const { id, watches, belowLevel, by, reason, from, until } = silence;
  const { give, problem, sending } = useOrder(tell.endSilence);
  const what = watches.length === 0 ? "All watches" : listWords(watches.map((watch) => titles.get(watch) ?? watch));
  const below = belowLevel === null ? "at every level" : `below level ${belowLevel}, ${LEVEL_NAMES[belowLevel]}`;
  return (
    <li>
      <p>
        <strong>
          <Foreign>{what}</Foreign>
        </strong>
        , {below}, until {timeWords(until)}
      </p>
      <p class="said">
        <Foreign>{reason}</Foreign>
      </p>
      <p class="meta">
        By <Foreign>{by}</Foreign>, {timeWords(from)}. They are worked out all the same.
      </p>
      <details>
        <summary>End it now</summary>
        <OrderForm
          send="End the silence"
          sending={sending}
          problem={problem}
          onSend={(field) => void give({ id, by: field("by") })}
        >
          <NameField label="Your name" />
        </OrderForm>
      </details>
    </li>
  );
}
