import { describe, expect, test } from "vitest";
import { planText, planToYaml, putPlan } from "./put-plan.ts";
import { readPlans } from "./read-plans.ts";

const source = { file: "plans.yaml", watches: new Map([["gas", "Gas"]]), channels: new Set(["mail"]) };
const FILE = `# Our plans.
plans:
  # For the winter.
  - id: winter
    watch: gas # the only one
    level: 3
    authorisers: Kim
    steps:
      - { id: call, owner: Lee, within: 90 minutes }

  # Agreed in May.
  - id: summer
    watch: gas
    level: 4
    authorisers: [Kim, Han]
    steps: [{ id: wait, owner: Lee }] # nothing else
`;
const WINTER = `id: winter
watch: gas
level: 2
authorisers: Han
steps:
  - id: write # by hand
    owner: Park
`;

describe("a plan written from the board", () => {
  const replaced = putPlan(FILE, WINTER, source);

  test("takes the place of the one with its id", () => {
    const { plans } = readPlans(replaced, source);
    expect(plans.map(({ id, plan }) => [id, plan?.level, plan?.steps.map((step) => step.id)])).toEqual([
      ["winter", 2, ["write"]],
      ["summer", 4, ["wait"]],
    ]);
  });

  test("leaves everything else as it was, comments included", () => {
    for (const line of ["# Our plans.", "  # For the winter.", "  # Agreed in May.", "    authorisers: [ Kim, Han ]"])
      expect(replaced.split("\n")).toContain(line);
    expect(replaced).toContain("# nothing else");
    expect(replaced).toContain("- id: write # by hand");
    expect(replaced).not.toContain("the only one");
  });

  test.each(["", "plans:\n", "plans: []\n", "# Nothing yet.\n", FILE])("is added at the end of %j", (text) => {
    const added = putPlan(text, WINTER.replace("winter", "autumn"), source);
    expect(readPlans(added, source).plans.at(-1)).toMatchObject({ id: "autumn", error: null });
  });

  test("can be read back for editing", () => {
    expect(planText(FILE, "winter", "plans.yaml")).toContain("watch: gas # the only one\n");
    expect(planText(FILE, "autumn", "plans.yaml")).toBeNull();
    expect(putPlan(FILE, planText(FILE, "summer", "plans.yaml") ?? "", source)).toBe(
      putPlan(replaced, planText(FILE, "winter", "plans.yaml") ?? "", source),
    );
  });
});

test("what a plan has from elsewhere in the file is written out for editing", () => {
  const text = FILE.replace("authorisers: Kim", "authorisers: &who Kim").replace("[Kim, Han]", "*who");
  expect(planText(text, "summer", "plans.yaml")).toContain("authorisers: Kim\n");
  expect(planText(text, "winter", "plans.yaml")).toContain("authorisers: &who Kim\n");
});

describe("what cannot be written", () => {
  test.each([
    [
      "a plan with a fault",
      FILE,
      WINTER.replace("gas", "gaz"),
      'plans.yaml, line 5, plan "winter": "gaz" is no watch that is known: did you mean "gas"?',
    ],
    [
      "no mapping",
      FILE,
      "- winter",
      'The plan must be YAML with settings, an "id" among them: write it like those of the file.',
    ],
    ["no YAML", FILE, "id: [", /^The plan is no YAML \(.+\): mend it and save again\.$/],
    ["into a file that is no YAML", "plans: [", WINTER, /^plans\.yaml is no YAML \(.+\): mend it and save again\.$/],
    [
      "into a file with something else for plans",
      "plans: all",
      WINTER,
      'plans.yaml has no list of plans under "plans": mend it by hand first.',
    ],
  ])("%s", (_what, text, yaml, sentence) => {
    expect(() => putPlan(text, yaml, source)).toThrow(sentence);
  });

  test.each([
    ["hello", /^plans\.yaml has no list of plans under "plans": mend it by hand first\.$/],
    [
      FILE.replace("authorisers: Kim", "authorisers: &who Kim").replace("[Kim, Han]", "*who"),
      /^plans\.yaml cannot be written so \(.*anchor.*\): mend it by hand\.$/,
    ],
  ])("into a file where it has no place: %#", (text, sentence) => {
    expect(() => putPlan(text, WINTER, source)).toThrow(sentence);
  });

  test("a fault of another plan is no reason", () => {
    expect(putPlan(FILE.replace("level: 4", "level: 9"), WINTER, source)).toContain("level: 9");
  });
});

test("a plan as YAML is read back as the same plan", () => {
  const text = FILE.replace(
    "authorisers: Kim\n",
    'authorisers: Kim\n    automatic: true\n    stand-down: Warm days.\n    stand-down-at: 1\n    messages: [{ id: m, to: mail, title: T, text: "{{ alert.day }}: yes" }]\n',
  ).replace(
    "within: 90 minutes }",
    "within: 90 minutes }\n      - { id: choose, do: Think., owner: Han, within: 48 hours, after: call, decide: [a, b], send: m }",
  );
  const plan = readPlans(text, source).plans[0]?.plan ?? null;
  expect(plan?.steps).toHaveLength(2);
  const again = readPlans(putPlan("", plan === null ? "" : planToYaml(plan), source), source);
  expect(again.plans[0]?.plan).toEqual(plan);
});
