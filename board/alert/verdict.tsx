import { useState } from "preact/hooks";
import type { Alert, Verdict as Given, VerdictKind } from "../../src/model/alert.ts";
import { tell } from "../api.ts";
import { lookingFrom } from "../as-of.ts";
import { useOrder } from "../order.ts";
import { foldAway, NameField, NoteField, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { verdictWords } from "../words/alerts.ts";
import { dayWords, timeWords } from "../words/days.ts";

interface VerdictFormProps {
  /** `null` where something was missed, and there is no alert to judge. */
  alert: string | null;
  /** The watches that it may be about. */
  watches: readonly string[];
  kinds: readonly VerdictKind[];
}

/** What an alert was worth, by someone who knows what came of it. Precision, recall and lead time rest on these. */
export function VerdictForm({ alert, watches, kinds }: VerdictFormProps) {
  const { give, problem, sending } = useOrder(tell.verdict);
  const [kind, setKind] = useState<VerdictKind | null>(kinds.length === 1 ? (kinds[0] ?? null) : null);
  return (
    <OrderForm
      send="Write the verdict down"
      sending={sending}
      problem={problem}
      onSend={(field, form) => {
        if (kind === null) return;
        const happened = field("happened") === "" ? null : field("happened");
        const judged = kind === "missed" ? null : alert;
        const watch = field("watch") || (watches[0] ?? "");
        void give({ alert: judged, watch, kind, by: field("by"), note: field("note"), happened }, () => foldAway(form));
      }}
    >
      <div class="kinds" role="radiogroup" aria-label="Verdict">
        {kinds.map((each) => (
          <label key={each} class="check">
            <input
              type="radio"
              name="kind"
              value={each}
              required
              checked={each === kind}
              onChange={() => setKind(each)}
            />
            {verdictWords(each)}
          </label>
        ))}
      </div>
      {watches.length < 2 ? null : (
        <label>
          Of which watch
          <select name="watch">
            {watches.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind === "false" ? null : (
        <label>
          Day on which it happened
          <input type="date" name="happened" max={lookingFrom()} required={kind !== null} />
        </label>
      )}
      <NoteField label="Note, if any" />
      <NameField label="Your name" />
    </OrderForm>
  );
}

const KINDS = ["useful", "false", "late", "missed"] as const;

/** The verdict on an alert, and how to give one. */
export function Verdict({ alert }: { alert: Alert }) {
  const { verdict, watches, id } = alert;
  return (
    <>
      {verdict === null ? null : <VerdictGiven verdict={verdict} />}
      <details>
        <summary>{verdict === null ? "Give a verdict" : "Give another verdict"}</summary>
        <VerdictForm alert={id} watches={watches} kinds={KINDS} />
      </details>
    </>
  );
}

function VerdictGiven({ verdict: { kind, by, at, note, happened } }: { verdict: Given }) {
  return (
    <>
      <p>
        {verdictWords(kind)} {happened === null ? null : `It happened on ${dayWords(happened)}. `}
        <span class="meta">
          By <Foreign>{by}</Foreign>, {timeWords(at)}.
        </span>
      </p>
      {note === "" ? null : (
        <p class="said">
          <Foreign>{note}</Foreign>
        </p>
      )}
    </>
  );
}
