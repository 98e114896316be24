import { useEffect } from "preact/hooks";
import type { Alert } from "../../src/model/alert.ts";
import { params } from "../address.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { NameField, NoteField, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { takenWords } from "../words/alerts.ts";

/** Who takes it on. One that is taken can be taken over. */
export function Acknowledge({ alert }: { alert: Alert }) {
  const { give, problem, sending } = useOrder(tell.acknowledge);
  const asked = params.value.get("do") === "acknowledge";
  useEffect(() => {
    if (!asked) return undefined;
    // After the screen has been scrolled to its top, as every screen is.
    const frame = requestAnimationFrame(() => requestAnimationFrame(focusOwner));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  const taken = alert.acknowledgement;
  return (
    <>
      <p class="taken">
        <Foreign>{takenWords(alert)}</Foreign>
      </p>
      {taken === null || taken.note === "" ? null : (
        <p class="said">
          <Foreign>{taken.note}</Foreign>
        </p>
      )}
      {alert.ended === null ? (
        <OrderForm
          send={taken === null ? "Acknowledge" : "Take it over"}
          sending={sending}
          problem={problem}
          onSend={(field, form) => {
            void give({ alert: alert.id, owner: field("by"), note: field("note") }, () => form.reset());
          }}
        >
          <NameField label="Who takes it on" mark />
          <NoteField label="Note, if any" />
        </OrderForm>
      ) : null}
    </>
  );
}

function focusOwner() {
  document.querySelector<HTMLElement>("[data-acknowledge]")?.focus();
}
