import type { Watch, WatchState } from "../../model/watch.ts";
import { isDeadMan } from "./dead-man.ts";
import { alertEntry, type AlertEntry, type Clock } from "./entry.ts";
import { freshId } from "./fresh-id.ts";
import { inhibitionCycles, ringTold } from "./inhibition.ts";
import { setBack } from "./instant.ts";
import type { AlertMember, KeptAlert } from "./kept.ts";
import { changed, joined } from "./step.ts";
import { standing } from "./standing.ts";

/**
 * What the watches' states of a day do to the alerts: they begin, rise, fall, are joined by other watches of their group, end.
 *
 * Entries are named by their place in the life of the alert, so deciding again, or in two processes, writes nothing twice.
 * A watch without a state on the day stands as before. Darkness of all watches at once begins no alert of theirs. A day that lies before the last one of a group's alerts is passed
 * over: what was told is not told otherwise later.
 *
 * @param states those of one day; of others only the newest day is read
 * @param alerts folded from the journal, at least those that are open and those that ended on the day or later
 * @param now ISO 8601 instant, UTC
 */
export function decideAlerts(
  states: readonly WatchState[],
  watches: readonly Watch[],
  alerts: readonly KeptAlert[],
  now: string,
): AlertEntry[] {
  const day = lastOf(states.map((state) => state.day));
  const today = new Map(states.filter((state) => state.day === day).map((state) => [state.watch, state]));
  // Where every watch is blind, Bongsu reads nothing: that is one thing to tell, and the dead-man alert tells it.
  const blind = today.size > 1 && [...today.values()].every(({ noData }) => noData === true);
  const inGroup = Map.groupBy(ringsBroken(watches), ({ watch }) => watch.group);
  const past = Map.groupBy(alerts, ({ group }) => group);
  const groups = new Set([...inGroup.keys(), ...past.keys()]);
  return [...groups]
    .filter((group) => !isDeadMan(group))
    .flatMap((group) =>
      decideGroup(group, inGroup.get(group) ?? [], past.get(group) ?? [], today, { day, now, blind }),
    );
}

/** A watch, and what is said of it if it stands in a ring of inhibitions. */
interface Placed {
  watch: Watch;
  ring: string | null;
}

/** In a ring of inhibitions nobody would be told: there they do not count, and the alert says so. */
function ringsBroken(watches: readonly Watch[]): Placed[] {
  const told = new Map(inhibitionCycles(watches).flatMap((ring) => ring.map((id) => [id, ringTold(ring)] as const)));
  return watches.map((watch) => {
    const ring = told.get(watch.id) ?? null;
    return { watch: ring === null ? watch : { ...watch, inhibitedBy: [] }, ring };
  });
}

/** The last of some ISO dates; empty of none. */
function lastOf(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), "");
}

function decideGroup(
  group: string,
  watches: readonly Placed[],
  past: readonly KeptAlert[],
  today: ReadonlyMap<string, WatchState>,
  time: Clock & { blind: boolean },
): AlertEntry[] {
  const open = past.find(({ ended }) => ended === null) ?? null;
  const lastDay = lastOf(past.flatMap(({ steps }) => steps.at(-1)?.day ?? []));
  const clock: Clock = { day: time.day || lastDay, now: time.now };
  if (clock.day < lastDay) return [];
  const members = watches.flatMap(({ watch, ring }) => {
    const before = open?.members.find((member) => member.watch === watch.id) ?? null;
    const state = today.get(watch.id);
    if (state === undefined) return before === null ? [] : [before];
    const member = standing(watch, state, before, clock);
    return [ring === null || member.state === "normal" ? member : { ...member, because: `${member.because} ${ring}` }];
  });
  if (open === null) {
    const seen = time.blind ? members.filter(({ state }) => state !== "no-data") : members;
    return begin(group, seen, past, clock);
  }
  return goOn(open, [...members, ...gone(open, watches, clock)], clock);
}

/** Watches that are in the alert and no longer in the group: they have nothing more to tell. */
function gone(open: KeptAlert, watches: readonly Placed[], { day, now }: Clock): AlertMember[] {
  const left = new Set(watches.map(({ watch }) => watch.id));
  return open.members
    .filter(({ watch }) => !left.has(watch))
    .map((member) =>
      member.state === "normal"
        ? member
        : { ...member, state: "normal", because: "The watch was taken away.", since: day, at: now },
    );
}

function begin(group: string, members: AlertMember[], past: readonly KeptAlert[], clock: Clock): AlertEntry[] {
  const step = joined(group, members);
  if (step === null || step.state === "normal") return [];
  return [alertEntry(freshId(group, past, clock.day), "step/1", step, clock)];
}

function goOn(open: KeptAlert, members: AlertMember[], clock: Clock): AlertEntry[] {
  const last = open.steps.at(-1);
  const step = joined(open.group, members);
  if (step === null || !changed(open.members, members)) return [];
  const back = last === undefined ? null : setBack(last.at, clock.now);
  const because = back === null ? step.because : `${step.because} ${back}`;
  return [alertEntry(open.id, `step/${open.steps.length + 1}`, { ...step, because }, clock)];
}
