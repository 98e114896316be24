import type { StoredEvent } from "../../src/model/filing.ts";
import type { AlertView } from "../../src/model/standing.ts";
import { EventRow } from "../parts/event-row.tsx";
import { counted } from "../words/numbers.ts";

/** The sentences that it rests on; each opens its document at the words. */
export function Evidence({ view: { evidence, standings } }: { view: AlertView }) {
  const sources = Math.max(0, ...standings.map(({ state }) => state?.sources ?? 0));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">The sentences it rests on</h2>
      {evidence.length === 0 ? (
        <p class="meta">No report stands behind it: its signs are of figures, not of sentences.</p>
      ) : (
        <>
          <p class="meta">
            {counted(evidence.length, "report")}, newest first, from {counted(sources, "independent source")}.
          </p>
          <Reports reports={evidence} />
        </>
      )}
    </section>
  );
}

/** Cooperation reported between the same parties. */
export function Contrary({ view: { contrary } }: { view: AlertView }) {
  return (
    <section aria-labelledby="contrary">
      <h2 id="contrary">Reports that point the other way</h2>
      {contrary.length === 0 ? (
        <p class="meta">No cooperation between the same parties was reported in the last 30 days.</p>
      ) : (
        <>
          <p class="meta">Cooperation between the same parties in the last 30 days, newest first.</p>
          <Reports reports={contrary} />
        </>
      )}
    </section>
  );
}

function Reports({ reports }: { reports: readonly StoredEvent[] }) {
  return (
    <ol class="events">
      {reports.map((stored) => (
        <EventRow key={`${stored.documentId} ${stored.event.id}`} stored={stored} />
      ))}
    </ol>
  );
}
