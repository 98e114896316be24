import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { MeantAct } from "../../model/commitment.ts";
import { type Event, EVENT_TYPES, type EventType } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { THRESHOLDS } from "./codebook.ts";
import { match } from "./match.ts";

const party = (country: string) => ({ entity: null, name: country, country, sector: null });

/** An event of 1 March, told in a sentence. */
function told(
  text: string,
  type: EventType,
  actor: string,
  recipient: string | null,
  more: Partial<Event> = {},
): StoredEvent {
  const event: Event = {
    id: "ev1",
    type,
    modes: [],
    contexts: [],
    cameo: null,
    scale: 0,
    actors: [party(actor)],
    recipients: recipient === null ? [] : [party(recipient)],
    date: null,
    place: null,
    factuality: "actual",
    historical: false,
    attribution: [],
    confidence: 0.9,
    evidence: { start: 0, end: text.length, text },
    trigger: { start: 0, end: 0 },
    mentions: [],
    because: "",
    ...more,
  };
  const stored = { documentId: "d", title: null, outlet: null, url: null, publishedAt: null, reports: 1 };
  return { event, ...stored, day: "2024-03-01", dayFrom: "text", knownDay: "2024-03-01" };
}

/** China will ban exports of gallium to Japan. */
const BAN: MeantAct = {
  words: "China will ban exports of gallium and germanium to Japan",
  negated: false,
  types: ["SANCTION"],
  contexts: ["economic"],
  actors: ["CHN"],
  recipients: ["JPN"],
  because: "",
};
const WHEN = { said: "2024-02-01", deadline: "2024-03-31" };
const certain = (found: ReturnType<typeof match>) =>
  found !== null && found.extent !== "contrary" && found.score >= THRESHOLDS.automatic.default;

test.each([
  ["the same", told("China halted shipments of germanium and gallium to Japan.", "SANCTION", "CHN", "JPN"), "whole"],
  ["a part of what it is about", told("China banned exports of gallium to Japan.", "SANCTION", "CHN", "JPN"), "part"],
  [
    "announced and not yet done",
    told("China will ban exports of gallium and germanium to Japan.", "SANCTION", "CHN", "JPN", {
      factuality: "future",
    }),
    "part",
  ],
] as const)("%s holds by itself", (_, event, extent) => {
  const found = match(BAN, event, WHEN);
  expect(certain(found)).toBe(true);
  expect(found?.extent).toBe(extent);
});

test.each([
  ["another actor", told("Russia banned exports of gallium and germanium to Japan.", "SANCTION", "RUS", "JPN")],
  ["another recipient", told("China banned exports of gallium and germanium to India.", "SANCTION", "CHN", "IND")],
  ["another object", told("China banned exports of apples to Japan.", "SANCTION", "CHN", "JPN")],
  ["another act", told("China summoned the ambassador of Japan.", "ACCUSE", "CHN", "JPN")],
  ["words about it", told("China threatened to ban exports of gallium to Japan.", "THREATEN", "CHN", "JPN")],
])("%s does not", (_, event) => {
  expect(certain(match(BAN, event, WHEN))).toBe(false);
});

test.each([
  ["the reverse", told("China lifted its ban on gallium and germanium exports to Japan.", "RETREAT", "CHN", "JPN")],
  [
    "a denial",
    told("China did not ban exports of gallium to Japan.", "SANCTION", "CHN", "JPN", { factuality: "negated" }),
  ],
])("%s is contrary", (_, event) => {
  expect(match(BAN, event, WHEN)).toMatchObject({ extent: "contrary" });
});

test("where it is meant not to happen, happening is contrary and the reverse is what was meant", () => {
  const never = { ...BAN, negated: true };
  const done = told("China banned exports of gallium and germanium to Japan.", "SANCTION", "CHN", "JPN");
  const undone = told("China lifted its ban on gallium and germanium exports to Japan.", "RETREAT", "CHN", "JPN");
  expect(match(never, done, WHEN)?.extent).toBe("contrary");
  expect(match(never, undone, WHEN)?.extent).toBe("whole");
});

test.each([
  ["before it was said", told("China banned exports of gallium to Japan.", "SANCTION", "CHN", "JPN"), "2024-03-02"],
  [
    "only possible",
    told("China may ban exports of gallium.", "SANCTION", "CHN", "JPN", { factuality: "hypothetical" }),
    "2024-02-01",
  ],
  ["between others", told("Iran banned exports of gallium to Iraq.", "SANCTION", "IRN", "IRQ"), "2024-02-01"],
])("what is %s is no link at all", (_, event, said) => {
  expect(match(BAN, event, { said, deadline: null })).toBeNull();
});

test("long after the deadline counts for less, and so does what the coder doubts", () => {
  const event = told("China banned exports of gallium to Japan.", "SANCTION", "CHN", "JPN");
  const score = (stored: StoredEvent, deadline: string) =>
    match(BAN, stored, { said: "2020-01-01", deadline })?.score ?? 0;
  expect(score(event, "2022-03-01")).toBeLessThan(score(event, "2024-03-01"));
  const doubted = { ...event, event: { ...event.event, confidence: 0.3 } };
  expect(score(doubted, "2024-03-01")).toBeLessThan(score(event, "2024-03-01"));
});

test("an accusation of the act is a part of it, when it accuses the one who was meant", () => {
  const supply: MeantAct = {
    ...BAN,
    words: "it supplies weapons to Moscow",
    types: ["AID"],
    actors: ["PRK"],
    recipients: ["RUS"],
  };
  const accused = told("Washington accused North Korea of shipping shells to Russia.", "ACCUSE", "USA", "PRK");
  expect(match(supply, accused, WHEN)).toMatchObject({ extent: "part", because: expect.stringContaining("alleged") });
  expect(certain(match({ ...supply, actors: ["IRN"] }, accused, WHEN))).toBe(false);
});

test("the reason says what fits and what does not", () => {
  const because = match(BAN, told("China banned exports of apples to Japan.", "SANCTION", "CHN", "JPN"), WHEN)?.because;
  expect(because).toMatch(
    /^Both tell of .*the actor fits; the recipient fits; it is about .*not gallium, germanium\.$/,
  );
});

test("any event has a score from 0 to 1 and a sentence, or no link, and always the same", () => {
  const text = fc.constantFrom(
    "China lifted its ban on gallium.",
    "Talks were held.",
    "",
    "A balloon crossed the border",
  );
  const code = fc.constantFrom("CHN", "JPN", "USA", "UNO");
  const factuality = fc.constantFrom("actual", "future", "hypothetical", "negated");
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...EVENT_TYPES),
      code,
      fc.option(code),
      factuality,
      (words, type, actor, recipient, how) => {
        const event = told(words, type, actor, recipient, { factuality: how });
        const found = match(BAN, event, WHEN);
        expect(match(BAN, event, WHEN)).toEqual(found);
        expect(found === null || (found.score >= 0 && found.score <= 1 && found.because.endsWith("."))).toBe(true);
      },
    ),
  );
});
