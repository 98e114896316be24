import { expect, test } from "vitest";
import type { Act } from "../model/act.ts";
import { tally } from "./told.ts";

const act = (recipient: string, eventId: string, more: Partial<Act> = {}): Act => ({
  day: "2024-04-02",
  knownDay: "2024-04-02",
  actor: "RUS",
  recipient,
  type: "ACCUSE",
  modes: [],
  contexts: [],
  cameo: null,
  scale: -2,
  confidence: 1,
  documentId: "one",
  eventId,
  outlet: null,
  ...more,
});

test.each([
  { what: "an act towards two members at once", acts: [act("DEU", "e1"), act("FRA", "e1")], counts: 1 },
  { what: "two acts, each towards one member", acts: [act("DEU", "e1"), act("FRA", "e2")], counts: 2 },
  { what: "two reports of one act", acts: [act("DEU", "e1"), act("DEU", "e1", { documentId: "two" })], counts: 1 },
  { what: "the same on the next day", acts: [act("DEU", "e1"), act("DEU", "e2", { day: "2024-04-03" })], counts: 2 },
  { what: "another type of act", acts: [act("DEU", "e1"), act("DEU", "e2", { type: "REJECT" })], counts: 2 },
  { what: "nothing", acts: [], counts: 0 },
])("$what counts $counts times, in whatever order it is told", ({ acts, counts }) => {
  expect(tally(acts).rows).toHaveLength(counts);
  expect(tally(acts.toReversed()).rows).toHaveLength(counts);
});

test("a row holds its events, its stories and the sum of their scale", () => {
  const { rows, stories } = tally([
    act("DEU", "e1"),
    act("DEU", "e2"),
    act("DEU", "e1", { documentId: "two", scale: -3 }),
  ]);
  expect(rows).toEqual([
    { day: "2024-04-02", actor: "RUS", recipient: "DEU", type: "ACCUSE", events: 3, stories: 2, scaleSum: -7 },
  ]);
  expect(new Set(stories.map(({ documentId }) => documentId))).toEqual(new Set(["one", "two"]));
});
