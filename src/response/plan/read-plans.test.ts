import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tooTight } from "../drill/timetable.ts";
import { templateFault } from "../notify/template.ts";
import { MESSAGE_FIELDS } from "./fields.ts";
import { readPlans } from "./read-plans.ts";

const source = {
  file: "plans.yaml",
  watches: new Map([
    ["seoul-moscow", "Seoul and Moscow"],
    ["peninsula", "The two Koreas"],
  ]),
  channels: new Set(["mail", "companies"]),
  templateFault: (template: string) => (template.includes("alert.levl") ? 'there is no field "alert.levl"' : null),
};
const read = (text: string) => readPlans(text, source);

/** A sound plan on eleven lines, in which one thing at a time is replaced. */
const SOUND = `plans:
  - id: trade
    watch: seoul-moscow
    level: 3
    authorisers: Head of desk
    steps:
      - { id: exposure, owner: Trade desk, within: 2 hours }
      - { id: calls, owner: Trade desk, after: exposure, send: firms }
      - { id: choose, owner: Head of desk, after: [exposure, calls], decide: [Wait, Go] }
    messages:
      - { id: firms, to: mail, title: "Level {{ alert.level }}", text: Please call. }
`;

describe("a plan with only what it needs", () => {
  const [first] = read(SOUND).plans;

  test("gets the rest from the codebook", () => {
    expect(first).toMatchObject({ id: "trade", title: "Trade", error: null });
    expect(first?.plan).toMatchObject({
      title: "Trade",
      level: 3,
      authorisers: ["Head of desk"],
      automatic: false,
      standDown: [],
      standDownAt: 2,
      from: "plans.yaml",
    });
  });

  test("has steps and messages as they were written", () => {
    expect(
      first?.plan?.steps.map(({ title, within, after, options, messages }) => [
        title,
        within,
        after,
        options,
        messages,
      ]),
    ).toEqual([
      ["Exposure", 120, [], [], []],
      ["Calls", null, ["exposure"], [], ["firms"]],
      ["Choose", null, ["exposure", "calls"], ["Wait", "Go"], []],
    ]);
    expect(first?.plan?.messages).toEqual([
      { id: "firms", to: ["mail"], title: "Level {{ alert.level }}", text: "Please call." },
    ]);
  });
});

describe("what is wrong is told in one sentence", () => {
  test.each([
    [
      "watch: seoul-moscow",
      "watch: seoul-moskow",
      'line 3, plan "trade": "seoul-moskow" is no watch that is known: did you mean "seoul-moscow"?',
    ],
    [
      "watch: seoul-moscow",
      "watch: atlantis",
      'line 3, plan "trade": "atlantis" is no watch that is known: there is seoul-moscow, peninsula.',
    ],
    [
      "    watch: seoul-moscow\n",
      "",
      'line 2, plan "trade": "watch" is missing: name the watch that the plan answers.',
    ],
    ["level: 3", "level: 7", 'line 4, plan "trade": "level" must be the level from which the plan applies, 2 to 5.'],
    [
      "level: 3",
      "level: 3\n    stand-down-at: 3",
      'line 5, plan "trade": it would be stood down at level 3, at which it applies: write a level below 3.',
    ],
    [
      "    authorisers: Head of desk\n",
      "",
      'line 2, plan "trade": "authorisers" is missing: name who may activate it.',
    ],
    [
      "authorisers: Head of desk",
      "authorisers: []",
      'line 5, plan "trade": "authorisers" is empty: name who may activate it.',
    ],
    [
      "authorisers:",
      "autorisers:",
      'line 5, plan "trade": "autorisers" is no setting here: did you mean "authorisers"?',
    ],
    [
      "exposure, owner: Trade desk,",
      "exposure,",
      'line 7, plan "trade", step "exposure": "owner" is missing: say who does it.',
    ],
    [
      "id: exposure, owner: Trade desk,",
      "owner: Trade desk,",
      'line 7, plan "trade", step 1: "id" is missing: give it a short name.',
    ],
    [
      "owner: Trade desk, within",
      'owner: " ", within',
      'line 7, plan "trade", step "exposure": "owner" is empty: say who does it.',
    ],
    [
      "2 hours",
      "a while",
      'line 7, plan "trade", step "exposure": "within" is "a while", which is no duration: write one such as 2 hours, 30 minutes or 3 days.',
    ],
    ["2 hours", "2", 'line 7, plan "trade", step "exposure": "within" must be a duration such as 2 hours.'],
    [
      "after: exposure",
      "after: exposur",
      'line 8, plan "trade", step "calls": "exposur" is no step of this plan: did you mean "exposure"?',
    ],
    [
      "send: firms",
      "send: banks",
      'line 8, plan "trade", step "calls": "banks" is no message of this plan: there is firms.',
    ],
    [
      "within: 2 hours",
      "after: choose",
      'line 7, plan "trade", step "exposure": it would never begin, since "exposure" waits for "choose" waits for "exposure": take one of them out of "after".',
    ],
    [
      "id: calls",
      "id: exposure",
      'line 8, plan "trade", step "exposure": another step of the plan has this name already: choose another.',
    ],
    [
      "decide: [Wait, Go]",
      "decide: [Go]",
      'line 9, plan "trade", step "choose": "decide" must have at least two options to choose from.',
    ],
    ["decide: [Wait, Go]", "decide: [Go, Go]", 'line 9, plan "trade", step "choose": "decide" names an option twice.'],
    ["to: mail", "to: mial", 'line 11, plan "trade", message "firms": "mial" is no channel: did you mean "mail"?'],
    [
      "alert.level ",
      "alert.levl ",
      'line 11, plan "trade", message "firms": its title cannot be filled in: there is no field "alert.levl".',
    ],
    [
      "text: Please call.",
      "text: {{ alert.day }}",
      'line 11, plan "trade", message "firms": "text" must be text: put it in quotes where it begins with {{.',
    ],
    ["id: trade", "id: Trade!", 'line 2, plan "Trade!": "id" must be small letters, digits and hyphens.'],
    ["id: trade", "id: plan", 'line 2, plan "plan": "id" is kept for the log: choose another.'],
    ["plans:\n", "plans:\n  - Trade\n", 'line 2, plan "plan 1": it must be a mapping.'],
  ])("%s becomes %s", (sound, broken, sentence) => {
    const text = SOUND.replace(sound, broken);
    expect(text).not.toBe(SOUND);
    const [first] = read(text).plans;
    expect(first?.plan).toBeNull();
    expect(first?.error?.message).toBe(`plans.yaml, ${sentence}`);
  });

  test.each([
    ["plans: [", /^plans\.yaml, line 1: this is no YAML \(.+\), so no plan of it is kept\.$/],
    ["plans: *who", /^plans\.yaml, line 1: this is no YAML \(Unresolved alias .+\), so no plan of it is kept\.$/],
    ["plan: []", /^plans\.yaml, line 1: "plan" is no setting here: did you mean "plans"\?$/],
    ["plans: 3", /^plans\.yaml, line 1: "plans" must be a list of plans\.$/],
  ])("a file that is none: %s", (text, sentence) => {
    const { plans, errors } = read(text);
    expect(plans).toEqual([]);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
  });
});

test("a broken plan stops no other, and of two with one id the first holds", () => {
  const more = SOUND.replace("plans:\n", "").replace("level: 3", "level: 4");
  const { plans, errors } = read(`${SOUND}${more}${more.replace("id: trade", "id: other")}  - id: broken\n`);
  expect(errors).toEqual([]);
  expect(plans.map(({ id, plan, error }) => [id, plan?.level ?? null, error?.code ?? null])).toEqual([
    ["trade", 3, null],
    ["trade", null, "plan.duplicate"],
    ["other", 4, null],
    ["broken", null, "plan.definition"],
  ]);
});

test("an empty file has no plans and no faults", () => {
  expect(read("")).toEqual({ plans: [], errors: [] });
});

test("the version is that of the content, however it is written", () => {
  const versionOf = (text: string) => read(text).plans[0]?.plan?.version;
  expect(versionOf(SOUND)).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(SOUND.replace("id: trade\n", "id: trade # ours\n").replace("2 hours", "120 minutes"))).toBe(
    versionOf(SOUND),
  );
  expect(versionOf(SOUND.replace("2 hours", "3 hours"))).not.toBe(versionOf(SOUND));
});

test("where no channels are set up, the names of channels are left alone", () => {
  const { plans } = readPlans(SOUND.replace("to: mail", "to: pigeon"), { ...source, channels: null });
  expect(plans[0]?.plan?.messages[0]?.to).toEqual(["pigeon"]);
});

test("the plans of the demo are sound, their templates too", () => {
  const demo = (name: string) => readFileSync(new URL(`../../../demo/${name}`, import.meta.url), "utf8");
  const ids = [...demo("watches.yaml").matchAll(/^ {2}- id: (\S+)/gm)].map(([, id = ""]) => [id, id] as const);
  const { plans, errors } = readPlans(demo("plans.yaml"), {
    file: "plans.yaml",
    watches: new Map(ids),
    channels: null,
    templateFault: (template) => templateFault(template, MESSAGE_FIELDS),
  });
  expect([...errors, ...plans.flatMap(({ error }) => error ?? [])]).toEqual([]);
  expect(plans.map(({ plan }) => [plan?.watch, plan?.level])).toEqual([
    ["seoul-moscow", 3],
    ["peninsula", 4],
    ["moscow-pyongyang", 3],
  ]);
  expect(plans.flatMap(({ plan }) => tooTight(plan?.steps ?? []))).toEqual([]);
});
