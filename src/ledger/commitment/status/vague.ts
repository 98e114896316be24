import type { MeantAct } from "../../../model/commitment.ts";
import type { StatusSettings } from "./settings.ts";

/** Whether words leave so open what is to be done that no event can show by itself that it was done, or was not. */
export function isVague(
  { types, actors, recipients }: Pick<MeantAct, "types" | "actors" | "recipients">,
  { vagueFrom, doneToNobody }: Pick<StatusSettings, "vagueFrom" | "doneToNobody">,
): boolean {
  const [first] = types;
  if (first === undefined || types.length >= vagueFrom) return true;
  return recipients.length === 0 && actors.length < 2 && !doneToNobody.includes(first);
}
