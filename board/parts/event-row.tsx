import type { StoredEvent } from "../../src/model/filing.ts";
import { to } from "../address.ts";
import { named } from "../status.ts";
import { actWords, reservations } from "../words/acts.ts";
import { dayWords, timeWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { Foreign } from "./foreign.tsx";

/** A report of an act: who did what to whom, the sentence, which opens in its document, and who told it when. */
export function EventRow({ stored }: { stored: StoredEvent }) {
  const { event, documentId, day, dayFrom, outlet, reports, publishedAt } = stored;
  const { start, end, text } = event.evidence;
  return (
    <li data-row>
      <p class="day">{day === null ? "Day unknown" : dayWords(day)}</p>
      <div>
        <p class="act">
          <Foreign>{actWords(event, named)}</Foreign>
          {reservations(event, day === null ? "text" : dayFrom).map((words) => (
            <span key={words} class="chip">
              {words}
            </span>
          ))}
        </p>
        <p>
          <a href={to(`/document/${documentId}`, { at: `${start}-${end}` })}>
            <Foreign>{text}</Foreign>
          </a>
        </p>
        <p class="meta">
          <Foreign>{outlet ?? "outlet unknown"}</Foreign>
          {publishedAt === null ? ", undated" : `, ${timeWords(publishedAt)}`}
          {reports === 1 ? "" : `, told in ${counted(reports, "document")}`}
        </p>
      </div>
    </li>
  );
}
