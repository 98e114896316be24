import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { NextEventFact } from "./fact.ts";
import { trainNextEvent } from "./next-event.ts";
import { seededRandom } from "../../model/random.ts";

const fact = (time: number, subject: string, relation: string, object: string): NextEventFact => ({
  time,
  subject,
  relation,
  object,
});

/** Acts of bystanders that have nothing to do with the parties asked for. */
const bystanders = Array.from({ length: 20 }, (_, day) => fact(day, `M${day % 5}`, "visits", `N${day % 4}`));

test.each([
  {
    why: "what was done is done again",
    facts: [fact(15, "A", "visits", "B"), fact(18, "A", "visits", "B"), fact(19, "A", "fines", "C")],
    query: { subject: "A", relation: "visits" },
    first: "B",
    kind: "repeat",
  },
  {
    why: "the same in the other direction: who visits B?",
    facts: [fact(15, "A", "visits", "B"), fact(18, "A", "visits", "B"), fact(19, "C", "fines", "B")],
    query: { relation: "visits", object: "B" },
    first: "A",
    kind: "repeat",
  },
  {
    why: "an act is answered",
    facts: [fact(17, "B", "accuses", "A"), fact(18, "B", "accuses", "A")],
    query: { subject: "A", relation: "accuses" },
    first: "B",
    kind: "dealings",
  },
])("$why", ({ facts, query, first, kind }) => {
  const ranked = trainNextEvent([...bystanders, ...facts]).rank(query, 20);
  expect(ranked[0]).toMatchObject({ rank: 1, entity: first });
  expect(ranked[0]!.because.map((reason) => reason.kind)).toContain(kind);
});

test("a partner's partner comes before strangers, though the two never met", () => {
  const facts = [fact(17, "A", "meets", "P"), fact(18, "P", "meets", "Q"), fact(18, "P", "meets", "A")];
  const ranked = trainNextEvent([...bystanders, ...facts]).rank({ subject: "Q", relation: "meets" }, 20, 100);
  expect(ranked.slice(0, 2).map(({ entity }) => entity)).toEqual(["P", "A"]);
  expect(ranked[1]!.because.map(({ kind }) => kind)).toContain("third-party");
});

test("a reason names its past facts, the latest first", () => {
  const facts = [fact(15, "A", "visits", "B"), fact(18, "A", "visits", "B")];
  const model = trainNextEvent([...bystanders, ...facts], { showTime: (time) => `day ${time}` });
  const [best] = model.rank({ subject: "A", relation: "visits" }, 20);
  const repeat = best!.because.find(({ kind }) => kind === "repeat")!;
  expect(repeat.facts).toEqual(facts.toReversed());
  expect(repeat.words).toBe("the same act between the two before, 2 times, among them day 18");
  expect(best!.method).toBe(model.method);
});

test("chances sum to 1 over all candidates, and nobody acts upon itself", () => {
  const ranked = trainNextEvent(bystanders).rank({ subject: "M1", relation: "visits" }, 20, 100);
  expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
  expect(ranked.map(({ entity }) => entity)).not.toContain("M1");
});

test("an unknown subject is ranked by what is popular, an unknown relation by who is active", () => {
  const busy = [17, 18, 19].map((day) => fact(day, "X", "visits", "Y"));
  const model = trainNextEvent([...bystanders, ...busy]);
  expect(model.rank({ subject: "nobody", relation: "visits" }, 20)[0]!.entity).toBe("Y");
  expect(["X", "Y"]).toContain(model.rank({ subject: "nobody", relation: "bombs" }, 20)[0]!.entity);
});

test("the outlook names act and object, and counts what is expected", () => {
  const weekly = [5, 12, 19].map((day) => fact(day, "A", "visits", "B"));
  const model = trainNextEvent([...bystanders, ...weekly, fact(4, "A", "fines", "C")]);
  const [first] = model.outlook("A", 20, { window: 7 });
  expect(first).toMatchObject({ relation: "visits", object: "B" });
  expect(first!.probability).toBeCloseTo(1 - Math.exp(-first!.expected), 9);
  expect(model.outlook("A", 20, { window: 14 })[0]!.expected).toBeCloseTo(2 * first!.expected, 9);
  expect(model.outlook("A", 20, { window: 7, object: "C" }).map(({ object }) => object)).toEqual(["C", "C"]);
  expect(model.outlook("nobody", 20, { window: 7 })).toEqual([]);
});

test("what is past cannot be forecast, and a window has a length", () => {
  const model = trainNextEvent(bystanders);
  expect(() => model.rank({ subject: "M1", relation: "visits" }, 19)).toThrow(
    'The time 19 is not after the last known fact, at 19: ask for a later time or train with "before".',
  );
  expect(() => model.outlook("M1", 20, { window: 0 })).toThrow("The window is 0: give a span of time above 0.");
});

test("no facts at all: no ranking, no error", () => {
  expect(trainNextEvent([]).rank({ subject: "A", relation: "visits" }, 1)).toEqual([]);
});

/** Enough days and acts to learn weights from. */
function busyArchive(): NextEventFact[] {
  const random = seededRandom(5);
  const pick = (letter: string, count: number) => `${letter}${Math.floor(random() * random() * count)}`;
  return Array.from({ length: 600 }, (_, i) => fact(Math.floor(i / 20), pick("E", 12), pick("r", 3), pick("E", 12)));
}

test("facts at or after the time asked for change nothing, and two runs agree", () => {
  const past = busyArchive();
  const query = { subject: "E0", relation: "r0" };
  const expected = trainNextEvent(past).rank(query, 30);
  expect(trainNextEvent(past).learnt).toBe(true);
  const later = fc.array(
    fc.record({
      time: fc.integer({ min: 30, max: 40 }),
      subject: fc.constantFrom("E0", "E1", "new"),
      relation: fc.constantFrom("r0", "new"),
      object: fc.constantFrom("E2", "E3"),
    }),
  );
  fc.assert(
    fc.property(later, (facts) => {
      expect(trainNextEvent([...facts, ...past], { before: 30 }).rank(query, 30)).toEqual(expected);
    }),
    { numRuns: 2 },
  );
});

test("every score of a learnt model rests on past facts before the time asked for", () => {
  const model = trainNextEvent(busyArchive());
  for (const { because } of model.rank({ subject: "E1", relation: "r1" }, 30)) {
    expect(because.length).toBeGreaterThan(0);
    for (const { facts } of because) for (const { time } of facts) expect(time).toBeLessThan(30);
  }
});
