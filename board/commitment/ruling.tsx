import { COMMITMENT_STATUSES, type Commitment, type CommitmentStatus } from "../../src/model/commitment.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { whoActs } from "../parts/acting-as.tsx";
import { foldAway, NoteField, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { statusMark } from "../words/commitments.ts";

/** An analyst's own word on how it stands, which goes before what events say; and the way to take it back. */
export function Ruling({ commitment: { id, status, decidedBy } }: { commitment: Commitment }) {
  const { give, problem, sending } = useOrder((order: { status: CommitmentStatus | null; note: string; by: string }) =>
    tell.commitment({ commitment: id, sameAs: null, ...order }),
  );
  const rule = (asked: CommitmentStatus | null, note: string, form: HTMLFormElement) => {
    const by = whoActs();
    if (by !== null) void give({ status: asked, note, by }, () => foldAway(form));
  };
  return (
    <>
      {decidedBy === null ? (
        <p class="meta">Its status follows from what was reported.</p>
      ) : (
        <>
          <p>
            <Foreign>{`Set by ${decidedBy}.`}</Foreign>
          </p>
          <details>
            <summary>Take it back</summary>
            <OrderForm
              send="Let events decide again"
              sending={sending}
              problem={problem}
              onSend={(field, form) => rule(null, field("note"), form)}
            >
              <NoteField label="Why" required />
            </OrderForm>
          </details>
        </>
      )}
      <details>
        <summary>Set the status by hand</summary>
        <OrderForm
          send="Set the status"
          sending={sending}
          problem={problem}
          onSend={(field, form) => {
            const asked = COMMITMENT_STATUSES.find((each) => each === field("status"));
            if (asked !== undefined) rule(asked, field("note"), form);
          }}
        >
          <label>
            It is
            <select name="status">
              {COMMITMENT_STATUSES.map((each) => (
                <option key={each} value={each} selected={each === status}>
                  {statusMark(each).name}
                </option>
              ))}
            </select>
          </label>
          <NoteField label="Why" required />
        </OrderForm>
      </details>
    </>
  );
}
