import type { Event } from "../model/event.ts";

/** The sides on which a code takes part; in a joint act each party stands on both. */
export interface PartyRole {
  acts: boolean;
  receives: boolean;
}

/** Every coded party of an event with its sides. A compound subject without recipients (`A and B met`) acts on itself. */
export function partyRoles(event: Event): Map<string, PartyRole> {
  const roles = new Map<string, PartyRole>();
  const joint = event.recipients.length === 0;
  for (const { country } of event.actors) {
    if (country !== null) roles.set(country, { acts: true, receives: joint });
  }
  for (const { country } of event.recipients) {
    if (country !== null) roles.set(country, { acts: roles.get(country)?.acts ?? false, receives: true });
  }
  return roles;
}

/** Directed pairs of distinct codes that an event counts for. */
export function dyads(roles: ReadonlyMap<string, PartyRole>): { actor: string; recipient: string }[] {
  const actors = [...roles].filter(([, role]) => role.acts);
  const recipients = [...roles].filter(([, role]) => role.receives);
  return actors.flatMap(([actor]) =>
    recipients.filter(([recipient]) => recipient !== actor).map(([recipient]) => ({ actor, recipient })),
  );
}
