import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { dayWords } from "../words/days.ts";
import { Foreign } from "./foreign.tsx";

/** The newest act of one actor towards another since a day, in the words that report it. */
export function NewestWords({ actor, recipient, since }: { actor: string; recipient: string; since: string }) {
  const day = asOf.value;
  const answer = useAnswer(`newest ${actor} ${recipient} ${since} ${day}`, (signal) =>
    ask.events({ actor, recipient, from: since, limit: "1", ...asOfDay(day) }, signal),
  );
  const newest = answer.value?.events[0];
  if (!newest) return null;
  const { event, documentId, outlet } = newest;
  const { start, end, text } = event.evidence;
  return (
    <p class="newest">
      <a href={to(`/document/${documentId}`, { at: `${start}-${end}` })}>
        <Foreign>{text}</Foreign>
      </a>{" "}
      <span class="meta">
        <Foreign>{outlet ?? "outlet unknown"}</Foreign>
        {newest.day === null ? "" : `, ${dayWords(newest.day)}`}
      </span>
    </p>
  );
}
