import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runBongsu } from "../../test/process.ts";

const WATCHES = `
watches:
  - id: seoul-moscow
    title: Seoul and Moscow
    owner: Russia desk
    between: [KOR, RUS]
    indicators:
      sanctioned: { title: Sanctions, acts: { types: [SANCTION] }, within: 14 days, sources: 2 }
    levels: { 3: [sanctioned] }
  - id: broken
    title: Broken
    between: [KOR, XQZ]
`;

const TESTS = `
tests:
  - name: Two outlets are enough
    watch: seoul-moscow
    given:
      acts:
        - { day: 2024-04-02, act: KOR SANCTION RUS, outlet: One }
        - { day: 2024-04-02, act: KOR SANCTION RUS, outlet: Two }
    expect:
      - { day: 2024-04-02, level: LEVEL, alert: true }
`;

const articles = ["Ridge Post", "Harbour Wire"].map((outlet, n) => ({
  date: "2024-04-02",
  title: `Sanctions ${n}`,
  outlet,
  text:
    n === 0
      ? "South Korea imposed sanctions on Russia on Tuesday, the foreign ministry said."
      : "Seoul put Russian companies on its blacklist. South Korea imposed sanctions on Russia on April 2, 2024, officials in Seoul told reporters.",
}));

let folder: string;
let data: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-cli-"));
  data = join(folder, "data");
  mkdirSync(data);
  writeFileSync(join(data, "watches.yaml"), WATCHES);
  const file = join(folder, "articles.json");
  writeFileSync(file, JSON.stringify(articles));
  const { status, stderr } = await runBongsu(["ingest", file, "--data", data]);
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("watches are listed with level and reason; a broken one says why and makes the status 1", async () => {
  const { status, stdout } = await runBongsu(["watches", "--data", data]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/3 Approach +seoul-moscow +2024-04-02 +alerting +Russia desk/);
  expect(stdout).toMatch(/\? +broken .*watches\.yaml, line \d+.*XQZ/);
  const json = JSON.parse((await runBongsu(["watches", "--json", "--as-of", "2024-04-01", "--data", data])).stdout);
  expect(json).toMatchObject([
    { id: "seoul-moscow", state: null },
    { id: "broken", watch: null },
  ]);
});

test.each([
  { level: "3", status: 0, says: /^passed {2}seoul-moscow: Two outlets are enough\n1 passed, 0 failed\.\n$/ },
  { level: "2", status: 1, says: /^FAILED.*\n {2}On 2024-04-02 level 2 was expected, and 3 was got/ },
])("a rule test that expects level $level ends with $status", async ({ level, status, says }) => {
  const file = join(folder, `level-${level}.test.yaml`);
  writeFileSync(file, TESTS.replace("LEVEL", level));
  const got = await runBongsu(["watches", "--test", file, "--data", data]);
  expect(got.stdout).toMatch(says);
  expect(got.status).toBe(status);
});

test("a back-test tells what the rule would have done, and of an unknown watch that there is none", async () => {
  const { status, stdout } = await runBongsu(["backtest", "seoul-moscow", "--to", "2024-04-10", "--data", data]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/seoul-moscow, 2024-04-02 to 2024-04-10: 9 days/);
  expect(stdout).toMatch(/2024-04-02 +open +3 Approach +open/);
  const unknown = await runBongsu(["backtest", "nothing", "--data", data]);
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining("[watch.unknown]")]);
});

test("forecasts are listed, and a record that is too short has none", async () => {
  expect((await runBongsu(["forecasts", "--data", data])).stdout).toBe("No forecast of this kind.\n");
  expect((await runBongsu(["forecasts", "--skill", "--data", data])).stdout).toBe("No forecast has been scored yet.\n");
  expect(JSON.parse((await runBongsu(["forecasts", "--json", "--data", data])).stdout)).toEqual({
    total: 0,
    forecasts: [],
  });
});
