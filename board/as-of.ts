import { asOf, go, here } from "./address.ts";
import { status } from "./status.ts";
import { shiftDay } from "./words/days.ts";

/** The newest day that anything is known of; empty until Bongsu has answered. */
export const today = () => status.value?.today ?? "";

/** The day that the screens look from. */
export const lookingFrom = () => asOf.value ?? today();

/** Whether a past day is being looked from, where nothing can be written. */
export const replaying = () => asOf.value !== null && asOf.value !== today();

/** Looks from another day; from the newest where `day` is it, or `null`. */
export function lookFrom(day: string | null) {
  go(here({ asOf: day === today() ? null : day }));
}

/** A day back or forth; never beyond the newest. */
export function stepDay(by: 1 | -1) {
  const day = shiftDay(lookingFrom(), by);
  if (day !== null && day <= today()) lookFrom(day);
}
