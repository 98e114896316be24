import type { LinkSide, Match, MeantAct } from "../../../model/commitment.ts";
import type { StoredEvent } from "../../../model/filing.ts";
import { STATUS_SETTINGS, type StatusSettings } from "../status/settings.ts";
import { isVague } from "../status/vague.ts";
import type { Meaning } from "../wording/meaning.ts";

/** What is looked for in events. */
export interface Sought {
  side: LinkSide;
  meant: MeantAct;
  /** What is found is never more than a suggestion, however well it fits. */
  tentative: boolean;
}

/** An event with how well it fits. */
export interface Found extends Omit<Sought, "meant"> {
  stored: StoredEvent;
  match: Match;
}

/** What is looked for of a commitment: the condition, the act, and that an offer is taken up, which the types set for it show. */
export function soughtFor(
  { kind, side, addressees, action, condition }: Meaning,
  settings: StatusSettings = STATUS_SETTINGS,
): Sought[] {
  const sought: Sought[] = [];
  if (condition !== null) sought.push({ side: "condition", meant: condition, tentative: false });
  if (action !== null) sought.push({ side: "action", meant: action, tentative: isVague(action, settings) });
  if (kind !== "offer" || addressees.length === 0) return sought;
  const taken: MeantAct = {
    words: action?.words ?? "",
    negated: false,
    types: [...settings.acceptance],
    contexts: action?.contexts ?? [],
    actors: addressees,
    recipients: side,
    because: "An offer may be taken up by the one to whom it is made.",
  };
  return [...sought, { side: "action", meant: taken, tentative: true }];
}
