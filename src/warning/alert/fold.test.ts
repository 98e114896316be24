import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JournalEntry } from "../../model/journal.ts";
import { alertEntry } from "./entry.ts";
import { acknowledge } from "./acknowledge.ts";
import { decideAlerts } from "./decide.ts";
import { decideEscalations } from "./escalate.ts";
import { exampleDay, exampleState, exampleWatch, live, type Short } from "./example.ts";
import { foldAlerts } from "./fold.ts";

const watches = [
  exampleWatch({ id: "gas", group: "energy", inhibitedBy: ["war"] }),
  exampleWatch({ id: "oil", group: "energy", holdDays: 0, escalateTo: ["Lee", "Choi"], inhibitedBy: ["gas"] }),
  exampleWatch({ id: "war", alertAt: 4, escalateAfterMinutes: 1 }),
];

const short = fc.constantFrom<Short>("1", "2", "3", "4", "5", "4-2", "5-3", "brief", "dark", "broken");
/** A turn: hours passed (the clock may be set back), where the watches stand, and whether somebody acknowledges. */
const turn = fc.record({
  hours: fc.integer({ min: -60, max: 80 }),
  states: fc.record({ gas: short, oil: short, war: short }, { requiredKeys: [] }),
  acknowledges: fc.boolean(),
});
const story = fc.array(turn, { maxLength: 25 });

/** Lives through turns on successive days and returns all that was written. */
function lived(turns: readonly (typeof turn extends fc.Arbitrary<infer Turn> ? Turn : never)[]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  let hours = Date.parse("2024-04-01T00:00:00Z") / 3_600_000;
  for (const [after, { hours: passed, states, acknowledges }] of turns.entries()) {
    hours += passed;
    const now = new Date(hours * 3_600_000).toISOString();
    const day = exampleDay(after);
    const alerts = () => foldAlerts(entries, { now });
    const stand = Object.entries(states).map(([watch, word]) => exampleState(day, word, watch));
    entries.push(...decideAlerts(stand, watches, alerts(), now));
    entries.push(...decideEscalations(alerts(), watches, now));
    const open = alerts().find(({ ended }) => ended === null);
    if (acknowledges && open !== undefined) {
      entries.push(acknowledge({ alert: open.id, owner: "Han", note: "" }, alerts(), { day, now }));
    }
  }
  return entries;
}

const now = "2024-12-31T00:00:00.000Z";

test("an entry that is sent again changes nothing", () => {
  fc.assert(
    fc.property(story, fc.array(fc.nat(), { maxLength: 9 }), (turns, again) => {
      const entries = lived(turns);
      const twice = entries.length === 0 ? [] : again.map((at) => entries[at % entries.length] as JournalEntry);
      expect(foldAlerts([...entries, ...twice], { now })).toEqual(foldAlerts(entries, { now }));
    }),
  );
});

test("deciding again writes nothing, and two processes write under the same names", () => {
  fc.assert(
    fc.property(story, (turns) => {
      const entries = lived(turns);
      const day = exampleDay(turns.length);
      const states = Object.entries(turns.at(-1)?.states ?? {}).map(([id, word]) => exampleState(day, word, id));
      const one = decideAlerts(states, watches, foldAlerts(entries, { now }), now);
      const other = decideAlerts(states, watches, foldAlerts(entries, { now }), "2025-01-01T00:00:00.000Z");
      expect(other.map(({ id }) => id)).toEqual(one.map(({ id }) => id));
      expect(decideAlerts(states, watches, foldAlerts([...entries, ...one], { now }), now)).toEqual([]);
    }),
  );
});

test("as of a day an alert is as it was known then", () => {
  fc.assert(
    fc.property(story, fc.nat({ max: 25 }), (turns, after) => {
      const entries = lived(turns);
      const asOf = exampleDay(after);
      const then = entries.filter(({ day }) => day <= asOf);
      expect(foldAlerts(entries, { asOf, now })).toEqual(foldAlerts(then, { now }));
    }),
  );
});

test("what was written first stays", () => {
  const { entries } = live([exampleWatch()], [{ "seoul-moscow": "3" }]);
  const other = live([exampleWatch()], [{ "seoul-moscow": "5" }]).entries;
  expect(other.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(foldAlerts([...entries, ...other], { now })).toEqual(foldAlerts(entries, { now }));
});

test("after its end nothing changes an alert, and nothing happens to one that is unknown", () => {
  const { entries } = live([exampleWatch({ holdDays: 0 })], [{ "seoul-moscow": "3" }, { "seoul-moscow": "1" }]);
  const id = "seoul-moscow/2024-04-01";
  const clock = { day: "2024-04-03", now: "2024-04-03T00:00:00.000Z" };
  const late = [
    alertEntry(id, "clock/x", { what: "clock", because: "" }, clock),
    alertEntry("none/2024-04-01", "escalation/1/1", { what: "escalation", to: "Lee", because: "" }, clock),
    acknowledge({ alert: id, owner: "Han", note: "" }, foldAlerts(entries.slice(0, 1), { now }), clock),
  ];
  expect(foldAlerts([...entries, ...late], { now })).toEqual(foldAlerts(entries, { now }));
});

test("whoever was called is not called again for the same ask, under whatever name", () => {
  const { entries } = live([exampleWatch()], [{ "seoul-moscow": "3" }]);
  const clock = { day: "2024-04-01", now: "2024-04-01T13:00:00.000Z" };
  const call = (place: string) =>
    alertEntry("seoul-moscow/2024-04-01", place, { what: "escalation", to: "Lee", because: "" }, clock);
  const [alert] = foldAlerts([...entries, call("escalation/1/1"), call("escalation/1/2")], { now });
  expect(alert?.escalations).toHaveLength(1);
});

test("steps go forward, none comes after the end, and a group has one open alert", () => {
  fc.assert(
    fc.property(story, (turns) => {
      const alerts = foldAlerts(lived(turns), { now });
      for (const { steps, ended, began, peak, level } of alerts) {
        const days = steps.map(({ day }) => day);
        expect(days).toEqual(days.toSorted());
        expect(began).toBe(days[0]);
        expect(steps.findIndex(({ state }) => state === "normal")).toBe(ended === null ? -1 : steps.length - 1);
        expect(peak).toBeGreaterThanOrEqual(level);
      }
      const open = alerts.filter(({ ended }) => ended === null).map(({ group }) => group);
      expect(new Set(open).size).toBe(open.length);
      expect(new Set(alerts.map(({ id }) => id)).size).toBe(alerts.length);
    }),
  );
});

test("nobody is called twice for one ask, and never before the time is over", () => {
  fc.assert(
    fc.property(story, (turns) => {
      const entries = lived(turns);
      const ids = entries.filter(({ id }) => id.includes("/escalation/")).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { called, escalations, asks } of foldAlerts(entries, { now })) {
        expect(new Set(called).size).toBe(called.length);
        for (const to of ["Lee", "Park", "Choi"]) {
          expect(escalations.filter((each) => each.to === to).length).toBeLessThanOrEqual(asks);
        }
      }
    }),
  );
});
