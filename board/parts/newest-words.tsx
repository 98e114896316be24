import type { Mover } from "../../src/model/relation.ts";
import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { dayWords, shiftDay } from "../words/days.ts";
import { Foreign } from "./foreign.tsx";

/** No level looks further back. */
const DAYS = 30;
const LOOKED_THROUGH = "30";

/** The newest hostile act of a pair, in the words that report it; by the side that departs most from its norm, if any. */
export function NewestWords({ mover: { a, b, actor } }: { mover: Mover }) {
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
  const hostile = answer.value?.events.filter(({ event }) => event.scale < 0 && event.factuality === "actual") ?? [];
  const newest = hostile.find(({ event }) => event.actors.some(({ country }) => country === actor)) ?? hostile[0];
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
