import type { MeantAct } from "../../model/commitment.ts";
import type { Event, EventType } from "../../model/event.ts";
import type { Party } from "../../model/entity.ts";
import { READING } from "../meant/codebook.ts";

export type Fit = "fits" | "open" | "differs";

/** How the parties of an event fit those meant. */
export interface PartyFit {
  actor: Fit;
  recipient: Fit;
  /** Some of the actors that the words name, or of the recipients, take no part. */
  some: boolean;
}

/** Types in which each party does to the other what that one does to it. */
const MUTUAL: ReadonlySet<EventType> = new Set(["CONSULT", "COOPERATE", "AGREE", "SUPPORT"]);

/** How the parties fit; in mutual acts, and where the same are meant on both sides, either may stand for the other. */
export function partyFit(meant: MeantAct, event: Event, named: ReadonlySet<string>): PartyFit {
  const [actors, recipients] = [codesOf(event.actors), codesOf(event.recipients)];
  const straight = fitOf(meant, named, actors, recipients);
  const swapped = fitOf(meant, named, recipients, actors);
  return MUTUAL.has(event.type) && worth(swapped) > worth(straight) ? swapped : straight;
}

/** How the parties fit where the event accuses somebody of the act: the accused is the one who acts. */
export function accusedFit(meant: MeantAct, event: Event): PartyFit {
  const accused = codesOf(event.recipients);
  const others = meant.recipients.filter((code) => accused.includes(code) && !meant.actors.includes(code));
  return { actor: fit(meant.actors, accused), recipient: others.length > 0 ? "fits" : "open", some: false };
}

function fitOf(
  meant: MeantAct,
  named: ReadonlySet<string>,
  actors: readonly string[],
  recipients: readonly string[],
): PartyFit {
  const actor = fit(meant.actors, actors);
  const same = meant.actors.length > 0 && meant.actors.every((code) => meant.recipients.includes(code));
  const others = same && meant.recipients.length > 1 ? recipients.filter((code) => !actors.includes(code)) : recipients;
  const recipient = fit(meant.recipients, others);
  return {
    actor,
    recipient,
    some: !same && (lacks(meant.actors, named, actors) || lacks(meant.recipients, named, others)),
  };
}

function fit(meant: readonly string[], told: readonly string[]): Fit {
  if (meant.length === 0 || told.length === 0) return "open";
  if (meant.some((code) => told.includes(code))) return "fits";
  // A complaint against a state is lodged with a body: either may be called the one concerned.
  const forum = (codes: readonly string[]) => codes.every((code) => READING.forums.includes(code));
  return forum(meant) !== forum(told) ? "open" : "differs";
}

/** Those who are only understood may be missing. */
function lacks(meant: readonly string[], named: ReadonlySet<string>, told: readonly string[]): boolean {
  return told.length > 0 && meant.some((code) => named.has(code) && !told.includes(code));
}

function worth({ actor, recipient }: PartyFit): number {
  const each = { fits: 1, open: 0, differs: -2 };
  return each[actor] + each[recipient];
}

function codesOf(parties: readonly Party[]): string[] {
  return parties.flatMap(({ country }) => (country === null ? [] : [country]));
}
