import { expect, test } from "vitest";
import type { Level } from "../src/model/level.ts";
import type { Standing } from "../src/model/standing.ts";
import { alertsSince, goneSince, type Look, movedSince, parseLook } from "./last-look.ts";
import { movedWords } from "./words/moved.ts";

function standing(id: string, level: Level | null, alert: string | null = null): Standing {
  const state = level === null ? null : ({ level } as Standing["state"]);
  const open = alert === null ? null : { id: alert, state: "alerting" as const, muted: null, acknowledgement: null };
  return { id, title: id, owner: null, watch: null, state, alert: open, changes: [], error: null };
}

const look = (levels: Look["levels"], alerts: string[] = []): Look => ({
  at: "2024-04-01T07:00:00Z",
  documents: 1,
  levels,
  alerts,
});

test.each<[Look["levels"], Level | null, string[]]>([
  [{ w: 2 }, 3, ["rose from 2 Signal to 3 Approach"]],
  [{ w: 5 }, 1, ["fell from 5 Engagement to 1 Calm"]],
  [{ w: 2 }, 2, []],
  [{ w: null }, null, []],
  [{}, 2, ["is new, at 2 Signal"]],
  [{}, null, ["is new, and cannot be judged yet"]],
  [{ w: 4 }, null, ["can no longer be judged; it stood at 4 Breach"]],
  [{ w: null }, 1, ["can be judged again, at 1 Calm"]],
])("a watch seen as %j that now stands at %j: %j", (levels, level, words) => {
  expect(movedSince(look(levels), [standing("w", level)]).map(movedWords)).toEqual(words);
});

test("a watch named like a property of every object is still new", () => {
  expect(movedSince(look({}), [standing("constructor", 2)]).map(movedWords)).toEqual(["is new, at 2 Signal"]);
});

test("watches that there are no more, and alerts that have come up, each once", () => {
  const now = [standing("a", 3, "group/2"), standing("b", 3, "group/2"), standing("c", 2, "old/1")];
  expect(goneSince(look({ a: 3, z: 1 }), now)).toEqual(["z"]);
  expect(alertsSince(look({}, ["old/1"]), now).map(({ alert }) => alert?.id)).toEqual(["group/2"]);
});

test.each(["", "no JSON", "null", "[]", "{}", '{"at":"x","documents":1,"levels":null,"alerts":[]}'])(
  "what is no look is none: %s",
  (text) => {
    expect(parseLook(text)).toBeNull();
  },
);
