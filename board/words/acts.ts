import type { Event, EventType, Factuality } from "../../src/model/event.ts";
import type { Party } from "../../src/model/entity.ts";
import type { DaySource } from "../../src/model/filing.ts";
import acts from "./acts.json";
import { listWords } from "./numbers.ts";

const phrases: Readonly<Record<EventType, { towards: string; alone: string; next: string; noun: string }>> = acts;

const factualityWords: Readonly<Record<Factuality, string | null>> = {
  actual: null,
  future: "planned",
  hypothetical: "only considered possible",
  negated: "said not to have happened",
};

const daySourceWords: Readonly<Record<DaySource, string | null>> = {
  text: null,
  publication: "dated by publication",
  unknown: "day unknown",
};

/** An act as a short sentence without its date: `South Korea imposed sanctions on Russia`. */
export function actWords({ type, actors, recipients }: Pick<Event, "type" | "actors" | "recipients">, named: Naming) {
  const who = sideWords(actors, named);
  const { towards, alone } = phrases[type];
  return recipients.length === 0 ? `${who} ${alone}` : `${who} ${towards} ${sideWords(recipients, named)}`;
}

/** What may come next: `Russia may accuse South Korea`. */
export function nextWords(act: { actor: string; type: EventType; recipient: string }, named: Naming) {
  return `${named(act.actor)} may ${phrases[act.type].next} ${named(act.recipient)}`;
}

/** A kind of act as a thing: `sanctions`. */
export function actNoun(type: EventType): string {
  return phrases[type].noun;
}

export function isAct(word: string): word is EventType {
  return Object.hasOwn(phrases, word);
}

/** The act a statement speaks of, in codes: `South Korea: imposed sanctions on Russia` would claim that it happened. */
export function statedActWords(act: { type: EventType; actors: string[]; recipients: string[] }, named: Naming) {
  const side = (codes: string[]) => listWords(codes.map(named));
  const towards = act.recipients.length === 0 ? "" : ` towards ${side(act.recipients)}`;
  return `${act.type.toLowerCase()} by ${act.actors.length === 0 ? "nobody named" : side(act.actors)}${towards}`;
}

/** Says a country or body code as people do. */
export type Naming = (code: string) => string;

function sideWords(parties: readonly Party[], named: Naming) {
  if (parties.length === 0) return "Somebody unnamed";
  return listWords([...new Set(parties.map((party) => partyWords(party, named)))]);
}

/** A code that has no name yet is said as the text says it. */
function partyWords({ country, name }: Party, named: Naming) {
  const known = country === null ? null : named(country);
  return known === null || known === country ? name : known;
}

/** What must be said of an act beside its sentence; empty for an act that plainly happened on the day given. */
export function reservations(event: Event, dayFrom: DaySource): string[] {
  const historical = event.historical ? "background" : null;
  return [factualityWords[event.factuality], historical, daySourceWords[dayFrom]].filter((words) => words !== null);
}
