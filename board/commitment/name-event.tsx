import { useState } from "preact/hooks";
import type { Event } from "../../src/model/event.ts";
import type { Extent, Link, LinkSide } from "../../src/model/commitment.ts";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay, tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { whoActs } from "../parts/acting-as.tsx";
import { foldAway, NoteField, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { actWords } from "../words/acts.ts";
import { extentWords, sideWords } from "../words/commitments.ts";
import { EXTENTS } from "./extents.ts";

interface NameEventProps {
  commitment: string;
  side: LinkSide;
  /** The link that it takes the place of, which is rejected with it. */
  instead: Link | null;
}

/** Names the event that it was: a document by its address, and one of its events. */
export function NameEvent({ commitment, side, instead }: NameEventProps) {
  const [document, setDocument] = useState<string | null>(null);
  const [unknown, setUnknown] = useState(false);
  return (
    <div class="name-event">
      <label>
        Address of the document’s page, or its id
        <input
          spellcheck={false}
          autocomplete="off"
          aria-invalid={unknown}
          onChange={({ currentTarget }) => {
            const found = documentIn(currentTarget.value);
            setDocument(found);
            setUnknown(found === null && currentTarget.value.trim() !== "");
          }}
        />
      </label>
      {unknown ? (
        <p class="field-error" role="alert">
          That names no document: copy the address of its page here.
        </p>
      ) : null}
      {document === null ? null : (
        <Choice key={document} document={document} commitment={commitment} side={side} instead={instead} />
      )}
    </div>
  );
}

/** The id of a document, alone or within an address. */
function documentIn(words: string): string | null {
  return /(?:^|\/document\/)([0-9a-f]{16})(?:[?#]|$)/.exec(words.trim())?.[1] ?? null;
}

function Choice({ document, commitment, side, instead }: NameEventProps & { document: string }) {
  const day = asOf.value;
  const answer = useAnswer(`events of ${document} ${day}`, (signal) => ask.document(document, asOfDay(day), signal));
  return (
    <Shown answer={answer} what="the document">
      {({ record: { document: read, events } }) => (
        <>
          <p>
            <Foreign>{read.title ?? "Without a title"}</Foreign>
          </p>
          {events.length === 0 ? (
            <p class="meta">No event was coded in it: choose another document.</p>
          ) : (
            <Pick document={document} events={events} commitment={commitment} side={side} instead={instead} />
          )}
        </>
      )}
    </Shown>
  );
}

interface PickProps extends NameEventProps {
  document: string;
  events: readonly Event[];
}

function Pick({ document, events, commitment, side, instead }: PickProps) {
  const { give, problem, sending } = useOrder(
    async (order: { eventId: string; extent: Extent; by: string; note: string }) => {
      const { by, note } = order;
      await tell.link({ commitment, side, documentId: document, verdict: "confirmed", ...order });
      if (instead === null) return;
      const { documentId, eventId } = instead;
      await tell.link({ commitment, side, documentId, eventId, verdict: "rejected", extent: null, by, note });
    },
  );
  return (
    <OrderForm
      send={`It is ${sideWords(side)}`}
      sending={sending}
      problem={problem}
      onSend={(field, form) => {
        const by = whoActs();
        const extent = EXTENTS.find((each) => each === field("extent"));
        if (by === null || extent === undefined) return;
        void give({ eventId: field("event"), extent, by, note: field("note") }, () => foldAway(form));
      }}
    >
      <fieldset class="bare choice">
        <legend>Which event</legend>
        {events.map((event) => (
          <label key={event.id} class="check">
            <input type="radio" name="event" value={event.id} required />
            <span>
              <Foreign>{actWords(event, named)}</Foreign>{" "}
              <span class="meta">
                <Foreign>{event.evidence.text}</Foreign>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        It is
        <select name="extent">
          {EXTENTS.map((each) => (
            <option key={each} value={each}>
              {extentWords(each)}
            </option>
          ))}
        </select>
      </label>
      <NoteField label="Why, if it needs saying" />
    </OrderForm>
  );
}
