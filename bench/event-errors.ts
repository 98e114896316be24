import type { Event } from "../src/model/event.ts";
import type { CodedDocument } from "../src/model/record.ts";
import type { ErrorTally } from "./error-tally.ts";
import { type GoldDocument, type GoldEvent, standsAt, type Unit, unitsOf } from "./gold-units.ts";

/** Slack around an event's spans, in code units: of required gold, and of optional gold, as the scorer has them. */
const NEAR = 160;
const NEAR_OPTIONAL = 300;

interface Grouped<E> extends Unit<E> {
  all: E[];
}
interface Compared {
  text: string;
  gold: Grouped<GoldEvent>[];
  said: Grouped<Event>[];
  /** Which said dyad each found gold dyad was found in. */
  found: Map<Grouped<GoldEvent>, Grouped<Event>>;
}

/** Sorts the errors of one document's events into classes, by the matching of the scorer. */
export function sortEventErrors(document: GoldDocument, record: CodedDocument, tally: ErrorTally): void {
  const compared = compare(document, record);
  for (const unit of compared.gold) {
    const match = compared.found.get(unit);
    if (match) factualityOf(compared, unit, match, document.id, tally);
    else missed(compared, unit, document.id, tally);
  }
  const spare = (document.events ?? []).filter((event) => event.optional).flatMap(goldUnits);
  const found = new Set(compared.found.values());
  for (const unit of compared.said) {
    if (
      found.has(unit) ||
      spare.some((free) => keyOf(free) === keyOf(unit) && at(compared, unit, free.event, NEAR_OPTIONAL))
    )
      continue;
    tooMany(compared, unit, document, tally);
  }
}

function compare(document: GoldDocument, record: CodedDocument): Compared {
  const gold = grouped((document.events ?? []).filter((event) => !event.optional).flatMap(goldUnits));
  const said = grouped(
    record.events.flatMap((event) => unitsOf(event, countries(event.actors), countries(event.recipients))),
  );
  const compared: Compared = { text: record.document.text, gold, said, found: new Map() };
  const used = new Set<Grouped<Event>>();
  for (const unit of gold) {
    const match = said.find(
      (other) =>
        !used.has(other) && keyOf(other) === keyOf(unit) && unit.all.some((want) => at(compared, other, want, NEAR)),
    );
    if (!match) continue;
    used.add(match);
    compared.found.set(unit, match);
  }
  return compared;
}

function goldUnits(event: GoldEvent): Unit<GoldEvent>[] {
  return unitsOf(event, [...new Set(event.actors)], [...new Set(event.recipients)]);
}

function countries(parties: readonly { country: string | null }[]): string[] {
  return [...new Set(parties.map(({ country }) => country).filter((country) => country !== null))];
}

function grouped<E>(units: readonly Unit<E>[]): Grouped<E>[] {
  return [...Map.groupBy(units, keyOf).values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, all: [first, ...rest].map(({ event }) => event) }] : [],
  );
}

function keyOf({ type, pair }: Pick<Unit<unknown>, "type" | "pair">): string {
  return `${type} ${pair}`;
}

/** Whether one of the events behind a said dyad stands at a gold event's place. */
function at({ text }: Pick<Compared, "text">, { all }: Grouped<Event>, want: GoldEvent, slack: number): boolean {
  return all.some(({ evidence, mentions }) => standsAt(text, [evidence, ...mentions], want, slack));
}

function factualityOf(
  compared: Compared,
  unit: Grouped<GoldEvent>,
  match: Grouped<Event>,
  id: string,
  tally: ErrorTally,
): void {
  const wanted = unit.event.factuality ?? "actual";
  const said = match.all.filter((event) =>
    unit.all.some((want) => at(compared, { ...match, all: [event] }, want, NEAR)),
  );
  if (said.some(({ factuality }) => factuality === wanted)) return;
  const became = `${wanted} said as ${said[0]?.factuality}`;
  tally.add("found: factuality wrong", `${id}: ${keyOf(unit)}, ${became}, near "${unit.event.near}"`, became);
}

function missed(compared: Compared, unit: Grouped<GoldEvent>, id: string, tally: ErrorTally): void {
  const taken = new Set(compared.found.values());
  const here = compared.said.filter(
    (other) => !taken.has(other) && unit.all.some((want) => at(compared, other, want, NEAR)),
  );
  const same = here.filter(({ type }) => type === unit.type);
  const example = `${id}: ${keyOf(unit)} near "${unit.event.near}"`;
  const saidAs = (other: Grouped<Event> | undefined) => `${example}, said ${other ? keyOf(other) : "nothing"}`;
  const actorRight = same.find((other) => other.actor === unit.actor || other.pair.split(">")[0] === unit.actor);
  if (actorRight) tally.add("missed: recipient wrong", saidAs(actorRight));
  else if (same[0]) tally.add("missed: actor wrong", saidAs(same[0]));
  else if (here.length > 0) {
    const other = here.find(({ pair }) => sorted(pair) === sorted(unit.pair)) ?? here[0];
    tally.add("missed: other type", saidAs(other), `${unit.type} said as ${other?.type}`);
  } else tally.add("missed: nothing there", example, unit.type);
}

function sorted(pair: string): string {
  return pair.split(">").sort().join(">");
}

function tooMany(compared: Compared, unit: Grouped<Event>, document: GoldDocument, tally: ErrorTally): void {
  const example = `${document.id}: ${keyOf(unit)} "${unit.event.evidence.text.slice(0, 90)}"`;
  if ((document.events ?? []).length === 0) return tally.add("too many: in a quiet document", example, unit.type);
  const here = compared.gold.filter(({ all }) => all.some((want) => at(compared, unit, want, NEAR)));
  const same = here.filter(({ type }) => type === unit.type);
  if (same.some((gold) => compared.found.has(gold)))
    return tally.add("too many: beside a right one of its type", example, unit.type);
  if (same.length > 0) return tally.add("too many: a missed one with other parties", example, unit.type);
  if (here.length > 0) return tally.add("too many: other type than the gold there", example, unit.type);
  tally.add("too many: where the gold has nothing", example, unit.type);
}
