import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { dayWords, shiftDay } from "../words/days.ts";
import { Foreign } from "./foreign.tsx";

/** No level looks further back. */
const DAYS = 30;
const LOOKED_THROUGH = "30";

/** The newest hostile act between two actors, in the words that report it; it is what lights a fire. */
export function NewestWords({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const from = shiftDay(lookingFrom(), 1 - DAYS);
  const answer = useAnswer(`newest ${a} ${b} ${day} ${from}`, (signal) =>
    ask.events(
      {
        between: `${a},${b}`,
        to: lookingFrom(),
        limit: LOOKED_THROUGH,
        ...(from === null ? {} : { from }),
        ...asOfDay(day),
      },
      signal,
    ),
  );
  const newest = answer.value?.events.find(({ event }) => event.scale < 0 && event.factuality === "actual");
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
