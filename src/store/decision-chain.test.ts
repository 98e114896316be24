import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LoggedDecision, LogHead } from "../model/decision-log.ts";
import { decisionHash, NO_ENTRY, verifyLog } from "./decision-chain.ts";

const DECISIONS = ["activated", "started", "done", "noted", "stood-down"] as const;

function log(length: number, name = "Kim"): LoggedDecision[] {
  const entries: LoggedDecision[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const entry = {
      seq,
      subject: "activation/1",
      act: DECISIONS[seq % DECISIONS.length] ?? "noted",
      by: name,
      at: `2024-04-02T10:0${seq % 10}:00.000Z`,
      day: "2024-04-02",
      exercise: false,
      body: { text: `Note ${seq}`, nested: [{ n: seq, ok: true }] },
      previous: entries.at(-1)?.hash ?? NO_ENTRY,
    };
    entries.push({ ...entry, hash: decisionHash(entry) });
  }
  return entries;
}

const headOf = (entries: readonly LoggedDecision[]): LogHead => ({
  entries: entries.length,
  hash: entries.at(-1)?.hash ?? NO_ENTRY,
});

/** Gives an altered entry the hash that fits it. */
const rehashed = (entry: LoggedDecision): LoggedDecision => ({ ...entry, hash: decisionHash(entry) });

const FIVE = log(5);
const [one, two, three, four, five] = FIVE as [
  LoggedDecision,
  LoggedDecision,
  LoggedDecision,
  LoggedDecision,
  LoggedDecision,
];

test("the hash is SHA-256 over the canonical JSON of the other fields", () => {
  const entry: LoggedDecision = {
    seq: 1,
    subject: "plan/embargo",
    act: "plan",
    by: "Kim",
    at: "2024-04-02T10:00:00.000Z",
    day: "2024-04-02",
    exercise: true,
    body: { b: 1, a: "서울" },
    previous: NO_ENTRY,
    hash: "",
  };
  // printf '%s' '{"act":"plan","at":…}' | sha256sum
  expect(decisionHash(entry)).toBe("90dd27847f2d380a1cf86e51e81bae7655fe23ccc5545775d16765dc073a2a55");
});

test("whole logs are sound", () => {
  for (const length of [0, 1, 5]) {
    const entries = log(length);
    const head = headOf(entries);
    expect(verifyLog(entries, head)).toEqual({ head, sound: true, faults: [] });
  }
});

test.each<{ name: string; entries: LoggedDecision[]; head?: LogHead; faults: [number, string][] }>([
  {
    name: "altered",
    entries: [one, two, { ...three, by: "Lee" }, four, five],
    faults: [[3, "Entry 3 was altered: what it says does not give its hash."]],
  },
  {
    name: "altered deep in its body",
    entries: [one, two, { ...three, body: { text: "Note 3", nested: [{ n: 4, ok: true }] } }, four, five],
    faults: [[3, "Entry 3 was altered: what it says does not give its hash."]],
  },
  {
    name: "altered, with a hash that fits",
    entries: [one, two, rehashed({ ...three, by: "Lee" }), four, five],
    faults: [[4, "Entry 4 does not follow from entry 3: one of them was altered or put in."]],
  },
  {
    name: "the first one altered so",
    entries: [rehashed({ ...one, previous: two.hash }), two, three, four, five],
    faults: [
      [1, "Entry 1 does not follow from the beginning of the log: one of them was altered or put in."],
      [2, "Entry 2 does not follow from entry 1: one of them was altered or put in."],
    ],
  },
  {
    name: "the last one altered so",
    entries: [one, two, three, four, rehashed({ ...five, by: "Lee" })],
    faults: [
      [5, "Entry 5 with the hash that the head of the log names is not in the log: it was removed, or written anew."],
    ],
  },
  { name: "one removed", entries: [one, two, four, five], faults: [[3, "Entry 3 is missing."]] },
  { name: "the first ones removed", entries: [three, four, five], faults: [[1, "Entries 1 to 2 are missing."]] },
  {
    name: "the end cut off",
    entries: [one, two, three],
    faults: [
      [4, "Entries 4 to 5 are missing: the end of the log was cut off."],
      [5, "Entry 5 with the hash that the head of the log names is not in the log: it was removed, or written anew."],
    ],
  },
  {
    name: "all removed",
    entries: [],
    faults: [
      [1, "Entries 1 to 5 are missing: the end of the log was cut off."],
      [5, "Entry 5 with the hash that the head of the log names is not in the log: it was removed, or written anew."],
    ],
  },
  {
    name: "removed, and the later ones numbered anew",
    entries: [one, two, { ...four, seq: 3 }, { ...five, seq: 4 }],
    head: { entries: 4, hash: five.hash },
    faults: [
      [3, "Entry 3 was altered: what it says does not give its hash."],
      [3, "Entry 3 does not follow from entry 2: one of them was altered or put in."],
      [4, "Entry 4 was altered: what it says does not give its hash."],
    ],
  },
  {
    name: "reordered",
    entries: [one, three, two, four, five],
    faults: [[2, "Entry 2 stands behind entry 3: the order was changed."]],
  },
  {
    name: "one put in twice",
    entries: [one, two, two, three, four, five],
    faults: [[2, "Entry 2 stands in the log twice."]],
  },
  {
    name: "one put in at the end",
    entries: [...FIVE, rehashed({ ...five, seq: 6, previous: five.hash })],
    faults: [[6, "Entry 6 was put in: by its head the log has the entries up to 5."]],
  },
  {
    name: "one put in before the first",
    entries: [rehashed({ ...one, seq: 0 }), ...FIVE],
    faults: [[0, "Entry 0 was put in: by its head the log has the entries up to 5."]],
  },
  {
    name: "one put in between two",
    entries: [one, two, rehashed({ ...two, seq: 2.5 }), three, four, five],
    faults: [[2.5, "Entry 2.5 was put in: by its head the log has the entries up to 5."]],
  },
  {
    name: "an empty log whose head names an entry",
    entries: [],
    head: { entries: 0, hash: one.hash },
    faults: [
      [0, "Entry 0 with the hash that the head of the log names is not in the log: it was removed, or written anew."],
    ],
  },
])("$name: told", ({ entries, head = headOf(FIVE), faults }) => {
  expect(verifyLog(entries, head)).toEqual({
    head,
    sound: false,
    faults: faults.map(([seq, message]) => ({ seq, message })),
  });
});

test("a log built anew, head and all, is told by a head that was noted; one that only grew is sound", () => {
  const noted = headOf(FIVE.slice(0, 3));
  expect(verifyLog(FIVE, headOf(FIVE), [noted, { entries: 0, hash: NO_ENTRY }])).toMatchObject({ sound: true });
  const forged = log(5, "Lee");
  expect(verifyLog(forged, headOf(forged))).toMatchObject({ sound: true });
  const message = "Entry 3 with the hash that was noted elsewhere is not in the log: it was removed, or written anew.";
  expect(verifyLog(forged, headOf(forged), [noted]).faults).toEqual([{ seq: 3, message }]);
  expect(verifyLog(log(2), headOf(log(2)), [noted]).faults).toEqual([{ seq: 3, message }]);
});

const length = fc.integer({ min: 1, max: 8 });

test("any character of any field may be altered: it is found", () => {
  const fields = Object.keys(one) as (keyof LoggedDecision)[];
  fc.assert(
    fc.property(
      length,
      fc.nat(),
      fc.constantFrom(...fields),
      fc.nat(),
      fc.integer({ min: 32, max: 126 }),
      (n, i, field, at, code) => {
        const entries = log(n);
        const entry = entries[i % n] as LoggedDecision;
        const text = JSON.stringify(entry[field]);
        const place = at % text.length;
        const other = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
        fc.pre(other !== text);
        const altered = { ...entry, [field]: readable(other) } as LoggedDecision;
        fc.pre(JSON.stringify(altered[field]) !== text);
        const result = verifyLog(entries.with(i % n, altered), headOf(entries));
        expect(result.sound).toBe(false);
        expect(result.faults.map(({ seq }) => seq)).not.toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("any entries may be removed, any two exchanged, any repeated, any end cut off: it is found", () => {
  fc.assert(
    fc.property(length, fc.nat(), fc.nat(), (n, a, b) => {
      const entries = log(n);
      const head = headOf(entries);
      const [i, j] = [a % n, b % n];
      const found = (changed: LoggedDecision[]) => expect(verifyLog(changed, head).sound).toBe(false);
      const [first, second] = [entries[i], entries[j]] as [LoggedDecision, LoggedDecision];
      found(entries.toSpliced(i, 1));
      found(entries.slice(0, i));
      found(entries.toSpliced(j, 0, first));
      if (i === j) return;
      found(entries.with(i, second).with(j, first));
      // With their numbers, or with numbers and links, exchanged too.
      const put = (entry: LoggedDecision, place: LoggedDecision) => ({ ...entry, seq: place.seq });
      found(entries.with(i, put(second, first)).with(j, put(first, second)));
      const linked = (entry: LoggedDecision, { seq, previous }: LoggedDecision) =>
        rehashed({ ...entry, seq, previous });
      found(entries.with(i, linked(second, first)).with(j, linked(first, second)));
    }),
  );
});

/** A tampered value as a reader would get it. */
function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
