import type { Act } from "../model/act.ts";
import { dayNumber, isoDay } from "../model/day.ts";
import type { RollupRow, StoryRow } from "../model/filing.ts";
import type { ActFilter } from "../model/group.ts";
import type { Store } from "../store/store.ts";
import { belongs, type Side } from "./groups.ts";
import { type Issues, matcher } from "./issues.ts";
import { LONGEST_WINDOW } from "./norm/tally.ts";

/** Pairs that the store is asked for at once. */
const MOST_PAIRS = 1_000;

/** Acts of one direction with the stories behind them. */
export interface Told {
  actor: string;
  recipient: string;
  rows: readonly RollupRow[];
  /** At least those of the longest window. */
  stories: readonly StoryRow[];
  /** How many stories there are on each day that is shown. */
  storiesOn: ReadonlyMap<string, number>;
}

/** Which days are read, as known on which; ISO dates. */
export interface Span {
  from: string;
  asOf: string;
  /** The first day that is shown. */
  shown: string;
}

/** Which acts are meant. */
export interface Selection {
  filter: ActFilter;
  issues: Issues;
}

/**
 * What one side did towards another. A group's acts are those of its members on the days on which they belong to it, none
 * towards itself.
 */
export async function tell(
  store: Store,
  actor: Side,
  recipient: Side,
  span: Span,
  selection: Selection,
): Promise<Told> {
  if (isCode(actor) && isCode(recipient) && Object.keys(selection.filter).length === 0)
    return tellPair(store, actor, recipient, span);
  const meant = matcher(selection.filter, selection.issues);
  const pairs = actor.members
    .flatMap(({ code }) => recipient.members.map((other) => [code, other.code] as const))
    .filter(([from, to]) => from !== to);
  const acts: Act[] = [];
  for (let at = 0; at < pairs.length; at += MOST_PAIRS) {
    const asked = { pairs: pairs.slice(at, at + MOST_PAIRS), from: span.from, to: span.asOf, asOf: span.asOf };
    for (const act of await store.acts(asked)) if (meant(act)) acts.push(act);
  }
  const own = acts.filter((act) => belongs(actor, act.actor, act.day) && belongs(recipient, act.recipient, act.day));
  const told = tally(own);
  return { actor: actor.name, recipient: recipient.name, ...told, storiesOn: storiesOn(told.stories) };
}

/** Whether a side is a code that stands for itself, which the roll-up knows. */
function isCode({ name, members: [only] }: Side): boolean {
  return only?.code === name;
}

async function tellPair(
  store: Store,
  { name: actor }: Side,
  { name: recipient }: Side,
  { from, asOf, shown }: Span,
): Promise<Told> {
  const known = { actor, recipient, to: asOf, asOf };
  const newest = isoDay((dayNumber(asOf) ?? 0) - LONGEST_WINDOW + 1);
  const [rows, stories, counts] = await Promise.all([
    store.rollup({ ...known, from }),
    store.stories({ ...known, from: newest }),
    store.storyCounts({ ...known, from: shown }),
  ]);
  return { actor, recipient, rows, stories, storiesOn: new Map(counts.map(({ day, count }) => [day, count])) };
}

function storiesOn(stories: readonly StoryRow[]): Map<string, number> {
  const days = Map.groupBy(stories, ({ day }) => day);
  return new Map([...days].map(([day, rows]) => [day, new Set(rows.map(({ documentId }) => documentId)).size]));
}

/**
 * Acts under the one-a-day filter: one row for each day, pair and type, as in the roll-up. An act of or towards several
 * members at once counts once: a row is left out where all that it tells of stands in rows before it.
 */
export function tally(acts: readonly Act[]): Pick<Told, "rows" | "stories"> {
  const cells = Map.groupBy(acts, ({ day, actor, recipient, type }) => `${day} ${actor} ${recipient} ${type}`);
  const counted = new Set<string>();
  const rows: RollupRow[] = [];
  for (const [, cell] of [...cells].toSorted(([x], [y]) => (x < y ? -1 : 1))) {
    const fresh = new Map(cell.map((act) => [`${act.documentId} ${act.eventId}`, act]));
    for (const id of fresh.keys()) if (counted.has(id)) fresh.delete(id);
    const [first] = fresh.values();
    if (first === undefined) continue;
    for (const id of fresh.keys()) counted.add(id);
    rows.push(rowOf(first, [...fresh.values()]));
  }
  const stories = acts.map(({ day, actor, recipient, type, documentId }) => ({
    day,
    actor,
    recipient,
    type,
    documentId,
  }));
  return { rows, stories };
}

function rowOf({ day, actor, recipient, type }: Act, events: readonly Act[]): RollupRow {
  const stories = new Set(events.map(({ documentId }) => documentId)).size;
  const scaleSum = events.reduce((total, { scale }) => total + scale, 0);
  return { day, actor, recipient, type, events: events.length, stories, scaleSum };
}
