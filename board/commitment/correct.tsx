import { useState } from "preact/hooks";
import type { Link } from "../../src/model/commitment.ts";
import { foldAway, NoteField, OrderForm } from "../parts/desk.tsx";
import { extentWords } from "../words/commitments.ts";
import { EXTENTS } from "./extents.ts";
import type { useJudge } from "./judge.ts";
import { NameEvent } from "./name-event.tsx";

interface CorrectProps {
  commitment: string;
  link: Link;
  judging: ReturnType<typeof useJudge>;
}

/** What a plain yes or no does not say: how much of it the event is, why, or which event it was instead. */
export function Correct({ commitment, link, judging: { judge, sending } }: CorrectProps) {
  const [instead, setInstead] = useState(false);
  return (
    <details>
      <summary>Say more</summary>
      <OrderForm
        send="Confirm it like this"
        sending={sending}
        problem={null}
        onSend={(field, form) => {
          const extent = EXTENTS.find((each) => each === field("extent")) ?? link.extent;
          judge("confirmed", { extent, note: field("note") }, () => foldAway(form));
        }}
      >
        <label>
          The event is
          <select name="extent">
            {EXTENTS.map((each) => (
              <option key={each} value={each} selected={each === link.extent}>
                {extentWords(each)}
              </option>
            ))}
          </select>
        </label>
        <NoteField label="Why, if it needs saying" />
      </OrderForm>
      <p>
        <button type="button" class="quiet" aria-expanded={instead} onClick={() => setInstead(!instead)}>
          It was another event
        </button>
      </p>
      {instead ? <NameEvent commitment={commitment} side={link.side} instead={link} /> : null}
    </details>
  );
}
