import { expect, test } from "vitest";
import type { Event } from "../model/event.ts";
import { filing, party } from "./example.ts";
import { dyads, partyRoles } from "./parties.ts";

test.each([
  { actors: ["KOR"], recipients: ["RUS"], pairs: ["KOR>RUS"] },
  { actors: ["KOR", "USA"], recipients: ["RUS"], pairs: ["KOR>RUS", "USA>RUS"] },
  { actors: ["KOR", "USA"], recipients: [], pairs: ["KOR>USA", "USA>KOR"] },
  { actors: ["PRK"], recipients: [], pairs: [] },
  { actors: ["KOR"], recipients: ["KOR"], pairs: [] },
  { actors: ["KOR", "KOR"], recipients: ["RUS", "RUS"], pairs: ["KOR>RUS"] },
  { actors: ["KOR", null], recipients: ["RUS", null], pairs: ["KOR>RUS"] },
  { actors: ["KOR", "USA"], recipients: [null], pairs: [] },
  { actors: ["KOR", "USA"], recipients: ["USA"], pairs: ["KOR>USA"] },
])("$actors to $recipients counts for $pairs", ({ actors, recipients, pairs }) => {
  const sides = { actors: actors.map(party), recipients: recipients.map(party) };
  const event = filing({ text: "x", events: [sides] }).record.events[0] as Event;
  expect(dyads(partyRoles(event)).map(({ actor, recipient }) => `${actor}>${recipient}`)).toEqual(pairs);
});
