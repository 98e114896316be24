import type { Clause } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import { states } from "../acts/act.ts";
import type { Side } from "../parties/side.ts";
import type { MeetingPhrase } from "./meeting-phrase.ts";
import { hasBody } from "./participants.ts";
import type { Status } from "./status.ts";

/** Fewest states that meet. */
export const LEAST = 2;

/** What a clause puts on the calendar, or takes off it. */
export interface Found {
  clause: Clause;
  status: Status;
  phrase: MeetingPhrase | null;
  type: EventType;
  sides: Side[];
}

/** Two states, or a body that may meet alone; an exercise or a meeting with a nameless party needs but one, and a day. */
export function enough(sides: Side[], type: EventType, dayAhead: boolean): boolean {
  const number = states(sides).length;
  return number >= LEAST || (number > 0 && (hasBody(sides) || (type === "COOPERATE" && dayAhead)));
}
