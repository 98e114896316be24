import { describe, expect, test } from "vitest";
import { CODES } from "../example.ts";
import { DEFAULT_INDICATORS, DEFAULT_RULES } from "./default-criteria.ts";
import { pairWatch } from "./pair-watch.ts";
import { readWatches } from "./read-watches.ts";

const read = (yaml: string) => readWatches(yaml, { file: "watches.yaml", knownCodes: CODES });

const WHOLE = `
groups: { partners: [PRK, CHN, IRN] }
issues: { arms: { contexts: [military], types: [AID, COOPERATE, SANCTION] } }
watches:
  - id: seoul-moscow
    title: Seoul and Moscow over arms for Pyongyang
    owner: Russia desk
    escalate-to: [Head of desk]
    between: [KOR, RUS]
    issues: arms
    indicators:
      threatened: { title: A side threatens the other, acts: { types: threaten }, within: 60 days }
      sanctioned: { acts: { types: [SANCTION], actors: [KOR] }, within: 30 days, sources: 2 }
      unusual: { surprise: conflict, window: 7 days, bits: 10 }
      turned: { change: conflict, more: true, within: 30 days }
      likely: { forecast: sanction, within: 30 days, at-least: 0.2 }
      gas: { series: price/gas, above: 40 }
      dependent: { share-of: RUS, in-imports-of: KOR, item: "2711", above: 0.2 }
      open: { conditions: 1 }
    levels:
      2: { any: [threatened, unusual] }
      3: { all: [unusual], any: [sanctioned, threatened], sources: 2 }
      4: { all: [unusual, sanctioned], not: [turned], sources: 3, for: 2 days }
      5: { all: [unusual, sanctioned, likely], proved-by: backtest }
    hold: 2 weeks
    stand-down: [sanctioned]
    alert-at: 3
    inhibited-by: peninsula
    escalate-after: 1 hour
    dark-after: 10 days
    group: east
  - id: peninsula
    actors: [KOR, JPN]
    towards: [partners]
`;

test("a whole watch is read, with its groups as codes", () => {
  const { watches, errors } = read(WHOLE);
  expect(errors).toEqual([]);
  expect(watches.map(({ id, faults }) => [id, faults])).toEqual([
    ["seoul-moscow", []],
    ["peninsula", []],
  ]);
  expect(watches[0]?.watch).toEqual({
    id: "seoul-moscow",
    title: "Seoul and Moscow over arms for Pyongyang",
    owner: "Russia desk",
    escalateTo: ["Head of desk"],
    actors: ["KOR"],
    towards: ["RUS"],
    issues: ["arms"],
    issuePatterns: { arms: [{ contexts: ["military"], types: ["AID", "COOPERATE", "SANCTION"] }] },
    indicators: [
      {
        id: "threatened",
        title: "A side threatens the other",
        observable: { looks: "acts", pattern: { types: ["THREATEN"] }, withinDays: 60, atLeast: 1, sources: 1 },
      },
      {
        id: "sanctioned",
        title: "Sanctioned",
        observable: {
          looks: "acts",
          pattern: { types: ["SANCTION"], actors: ["KOR"] },
          withinDays: 30,
          atLeast: 1,
          sources: 2,
        },
      },
      {
        id: "unusual",
        title: "Unusual",
        observable: { looks: "surprise", track: "conflict", window: 7, bits: 10, atLeast: 1, sources: 1, pattern: {} },
      },
      {
        id: "turned",
        title: "Turned",
        observable: { looks: "change", track: "conflict", direction: "more", withinDays: 30, sureness: 0.9 },
      },
      {
        id: "likely",
        title: "Likely",
        observable: { looks: "forecast", class: "sanction", horizon: 30, probability: 0.2 },
      },
      { id: "gas", title: "Gas", observable: { looks: "series", series: "price/gas", above: 40 } },
      {
        id: "dependent",
        title: "Dependent",
        observable: { looks: "dependence", reporter: "KOR", partner: "RUS", item: "2711", above: 0.2 },
      },
      { id: "open", title: "Open", observable: { looks: "conditions", atLeast: 1, sources: 1 } },
    ],
    rules: [
      { level: 2, all: [], any: ["threatened", "unusual"], not: [], sources: 1, forDays: 0 },
      { level: 3, all: ["unusual"], any: ["sanctioned", "threatened"], not: [], sources: 2, forDays: 0 },
      { level: 4, all: ["unusual", "sanctioned"], any: [], not: ["turned"], sources: 3, forDays: 2 },
      {
        level: 5,
        all: ["unusual", "sanctioned", "likely"],
        any: [],
        not: [],
        sources: 2,
        forDays: 0,
        provedBy: "backtest",
      },
    ],
    holdDays: 14,
    standDown: ["sanctioned"],
    alertAt: 3,
    escalateAfterMinutes: 60,
    group: "east",
    inhibitedBy: ["peninsula"],
    darkAfterDays: 10,
    from: "watches.yaml",
  });
  expect(watches[1]?.watch).toMatchObject({
    actors: ["KOR", "JPN"],
    towards: ["PRK", "CHN", "IRN"],
    group: "peninsula",
  });
});

test("a watch without criteria has the published ones, as has a pair watched from the board", () => {
  const [first] = read("watches: [{ id: a, between: [KOR, RUS] }]").watches;
  expect(first?.watch).toMatchObject({ title: "KOR and RUS", holdDays: 7, alertAt: 3, rules: DEFAULT_RULES });
  expect(first?.watch?.indicators).toEqual(DEFAULT_INDICATORS);
  expect(DEFAULT_RULES.map(({ level, sources }) => [level, sources])).toEqual([
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
  expect(pairWatch("RUS", "KOR")).toEqual(pairWatch("KOR", "RUS"));
  expect(pairWatch("RUS", "KOR")).toMatchObject({
    ...first?.watch,
    id: "pair-kor-rus",
    group: "pair-kor-rus",
    from: "the board",
  });
});

test("rules may name the published criteria, and may be written shortly", () => {
  const [{ watch } = { watch: null }] = read(
    "watches: [{ id: a, between: [KOR, RUS], indicators: { x: { acts: { types: THREATEN } } }, levels: { 2: x, 3: [approach-7, approach-30] } }]",
  ).watches;
  expect(watch?.indicators.map(({ id }) => id)).toEqual(["x", "approach-7", "approach-30"]);
  expect(watch?.rules).toMatchObject([
    { level: 2, all: ["x"] },
    { level: 3, any: ["approach-7", "approach-30"], sources: 2 },
  ]);
});

/** A watch with some settings in the place of others, on lines of its own. */
function written(settings: Record<string, string>): string {
  const all = {
    between: "[KOR, RUS]",
    indicators:
      "{ x: { acts: { types: THREATEN } }, y: { acts: { types: SANCTION } }, f: { forecast: force, within: 30 days, at-least: 0.3 } }",
    levels: "{ 2: x, 3: { all: [x, y] } }",
    ...settings,
  };
  const lines = Object.entries(all).map(([key, value]) => `    ${key}: ${value}`);
  return ["watches:", "  - id: a", ...lines, "  - id: good", "    between: [KOR, RUS]"].join("\n");
}

describe("each fault is told in one sentence with file, line and watch, and stops no other watch", () => {
  test.each([
    [
      { between: "[KOR, ATL]" },
      'line 3, watch "a": "ATL" is no actor that is known: give a code such as KOR or a group of the file.',
    ],
    [
      { between: "[KOR, freinds]" },
      'line 3, watch "a": "freinds" is no group that is known: give a code such as KOR or a group of the file.',
    ],
    [{ between: "[KOR]" }, 'line 3, watch "a": "between" must name two sides, such as [KOR, RUS].'],
    [
      { between: "[KOR, KOR]" },
      'line 3, watch "a": its two sides are the same actor, so there is nothing between them.',
    ],
    [
      { actors: "[KOR]" },
      'line 2, watch "a": it must say whom it watches: either "between" two sides, or "actors" with or without "towards".',
    ],
    [{ issues: "[oil]" }, 'line 6, watch "a": "oil" is no issue that is known: define it under "issues".'],
    [{ hold: "soon" }, 'line 6, watch "a": "hold" is "soon": write a number of days such as 7 days.'],
    [{ hold: "0 days" }, 'line 6, watch "a": "hold" must be at least 1 day.'],
    [{ holds: "7 days" }, 'line 2, watch "a": it has "holds", which is no setting here.'],
    [{ "alert-at": "1" }, 'line 6, watch "a": "alert-at" must be a level from 2 to 5.'],
    [
      { "alert-at": "4" },
      'line 6, watch "a": no rule reaches level 4, from which it is to alert, so it would never alert.',
    ],
    [{ "stand-down": "[z]" }, 'line 6, watch "a": "z" is no indicator of this watch, which has x, y, f.'],
    [{ levels: "{ 2: z, 3: [x] }" }, 'line 5, watch "a": "z" is no indicator of this watch, which has x, y, f.'],
    [{ levels: "{ 6: x }" }, 'line 5, watch "a": "6" is no level: rules are given for levels 2, 3, 4, 5.'],
    [
      { levels: "{ 3: { all: x, not: x } }" },
      'line 5, watch "a": the rule of level 3 can never hold, since it asks for "x" to be seen and not seen.',
    ],
    [
      { levels: "{ 3: { any: [x, y], not: [y, x] } }" },
      'line 5, watch "a": the rule of level 3 can never hold, since it asks for none of what any is asked for.',
    ],
    [
      { levels: "{ 3: { not: x } }" },
      'line 5, watch "a": the rule of level 3 names no indicator in "all" or "any", so it would always hold.',
    ],
    [
      { levels: "{ 3: f }" },
      'line 5, watch "a": the rule of level 3 can never hold, since it asks for 2 independent sources and its indicators can give 0.',
    ],
    [
      { levels: "{ 3: { all: x, sources: 1 } }" },
      'line 5, watch "a": level 3 asks for at least 2 independent sources, and its rule for 1.',
    ],
    [
      { levels: "{ 3: [x, y], 5: { all: [x, y] } }" },
      'line 5, watch "a": level 5 needs a rule that a back-test has proved: write "proved-by: backtest".',
    ],
    [
      { levels: "{ 2: { all: [x, y], sources: 2 }, 3: x }" },
      'line 5, watch "a": the levels are out of order, since level 3 asks for no more than level 2, so level 2 would never be taken.',
    ],
    [
      { indicators: "{ x: { acts: { types: THREATEN }, within: 0 days } }" },
      'line 4, watch "a": "indicators.x.within" must be at least 1 day.',
    ],
    [
      { indicators: "{ x: { acts: { types: THREATEN }, at-least: 0 } }" },
      'line 4, watch "a": "indicators.x.at-least" must be at least 1.',
    ],
    [
      { indicators: "{ x: { acts: { types: SHOUT } } }" },
      'line 4, watch "a": "indicators.x.acts.types" names "SHOUT", which is no event type: use AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.',
    ],
    [
      { indicators: "{ x: { acts: { contexts: naval } } }" },
      'line 4, watch "a": no act has the context "naval", so this is never seen.',
    ],
    [
      { indicators: "{ x: { acts: { actors: USA } }, y: { conditions: 1 } }" },
      'line 4, watch "a": indicator "x" is never seen, since USA takes part in no pair of the watch: name both actors and recipients to look beyond it.',
    ],
    [
      { indicators: "{ x: { forecast: force, within: 30 days, at-least: 1.2 } }" },
      'line 4, watch "a": "indicators.x.at-least" must be less than 1.',
    ],
    [
      { indicators: "{ x: { forecast: force, within: 14 days, at-least: 0.2 } }" },
      'line 4, watch "a": "indicators.x.within" must be 7, 30, 90 days.',
    ],
    [
      { indicators: "{ x: { surprise: conflict, bits: -3 } }" },
      'line 4, watch "a": "indicators.x.bits" must be more than 0.',
    ],
    [
      { indicators: "{ x: { series: price/gas } }" },
      'line 4, watch "a": the series "price/gas" is asked nothing: give above, below, change-percent or bits.',
    ],
    [
      { indicators: "{ x: { series: price/gas, above: 4, below: 3 } }" },
      'line 4, watch "a": no value is above 4 and below 3 at once.',
    ],
    [
      { indicators: "{ x: { share-of: RUS, in-imports-of: KOR, item: 2711, above: 20 } }" },
      'line 4, watch "a": "indicators.x.above" must be less than 1.',
    ],
    [
      { indicators: "{ x: { act: { types: THREATEN } } }" },
      'line 4, watch "a": indicator "x" looks at nothing: give it one of series, acts, surprise, change, forecast, share-of, conditions.',
    ],
    [{ "inhibited-by": "[b]" }, 'line 6, watch "a": "b", by which it is inhibited, is no watch of the file.'],
    [{ "inhibited-by": "[a]" }, 'line 6, watch "a": it inhibits itself in a circle: a is inhibited by a.'],
  ])("%o", (settings, sentence) => {
    const { watches, errors } = read(written(settings));
    expect(watches[0]).toMatchObject({ id: "a", watch: null });
    expect(watches[0]?.faults.map(({ message }) => message)).toContain(`watches.yaml, ${sentence}`);
    expect(watches[1]?.watch?.id).toBe("good");
    expect(errors).toEqual([]);
  });

  test("a circle of inhibition is named in each of its watches", () => {
    const one = (id: string, by: string) => `  - { id: ${id}, between: [KOR, RUS], inhibited-by: ${by} }`;
    const { watches } = read(["watches:", one("a", "b"), one("b", "c"), one("c", "a"), one("d", "a")].join("\n"));
    expect(watches.map(({ error }) => error?.code)).toEqual([
      "watch.circle",
      "watch.circle",
      "watch.circle",
      undefined,
    ]);
    expect(watches[1]?.error?.message).toBe(
      'watches.yaml, line 3, watch "b": it inhibits itself in a circle: b is inhibited by c is inhibited by a is inhibited by b.',
    );
  });

  test("of two watches with one id the first holds", () => {
    const { watches } = read("watches:\n  - { id: a, between: [KOR, RUS] }\n  - { id: a, between: [KOR, PRK] }");
    expect(watches.map(({ watch }) => watch?.towards)).toEqual([["RUS"], undefined]);
    expect(watches[1]?.error?.message).toBe(
      'watches.yaml, line 3, watch "a": another watch has the id "a" already, on line 2.',
    );
  });

  test("a broken group or issue is a fault of the file and of the watches that use it", () => {
    const { watches, errors } = read(
      "groups: { friends: [ATL] }\nissues: { arms: { contexts: [guns] } }\nwatches:\n  - { id: a, between: [KOR, friends] }\n  - { id: b, between: [KOR, RUS] }",
    );
    expect(errors.map(({ message }) => message)).toEqual([
      'watches.yaml, line 1, group "friends": "ATL" is no actor that is known: give a code such as KOR or a group of the file.',
      'watches.yaml, line 2, issue "arms": no act has the context "guns", so this is never seen.',
    ]);
    expect(watches.map(({ watch }) => watch?.id)).toEqual([undefined, "b"]);
  });
});

test.each([
  ["a: [1", "watches.yaml, line 1: this is no YAML ("],
  ["- one", "watches.yaml, line 1: the file must be a mapping."],
  ["watchs: []", 'watches.yaml, line 1: the file has "watchs", which is no setting here.'],
  ["watches: { a: 1 }", 'watches.yaml, line 1: "watches" must be a list.'],
])("a file that is none is one error: %s", (yaml, sentence) => {
  const { watches, errors } = read(yaml);
  expect(watches).toEqual([]);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(sentence);
});

test.each(["", "watches:", "groups:\nissues:\n"])("an empty file has no watches: %o", (yaml) => {
  expect(read(yaml)).toEqual({ watches: [], errors: [] });
});

test("a watch that is no mapping, or has no id, is told by its place", () => {
  const { watches } = read("watches:\n  - 7\n  - between: [KOR, RUS]");
  expect(watches.map(({ id, error }) => [id, error?.message])).toEqual([
    ["watch 1", 'watches.yaml, line 2, watch "watch 1": it must be a mapping.'],
    ["watch 2", 'watches.yaml, line 3, watch "watch 2": "id" is missing.'],
  ]);
});
