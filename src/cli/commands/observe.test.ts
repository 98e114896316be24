import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runBongsu } from "../../../test/process.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-observe-"));
const data = join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test("observe tells what it kept and what it could not read, and list shows the series", async () => {
  const path = file("gas.csv", "date,Gas (EUR/MWh)\n2024-01,28.1\n2024-02,n.a.\nsoon,3\n");
  const read = await runBongsu(["observe", path, "--known-at", "2024-03-05", "--data", data]);
  expect(read.status).toBe(1);
  expect(read.stdout).toContain("Gas     EUR/MWh  month  2024-01-01  2024-02-01    2        0     0        1");
  expect(read.stdout).toContain("3 rows, 1 series. Values that do not say it are known since 2024-03-05.");
  expect(read.stderr).toContain('gas.csv, 4: "soon" is no period');
  const listed = await runBongsu(["observe", "--list", "--json", "--data", data]);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id: "Gas", unit: "EUR/MWh", frequency: "month" }]);
});

test("observe --json tells a file a line, and a missing one in its place", async () => {
  const path = file("rate.csv", "date;rate\n2024-01;1.085\n");
  const args = ["observe", join(folder, "none.csv"), path, "--decimal", "point", "--json", "--data", data];
  const { stdout, status } = await runBongsu(args);
  const [missing, rate] = stdout.trimEnd().split("\n");
  expect(JSON.parse(missing ?? "").error.code).toBe("source.not-found");
  expect(JSON.parse(rate ?? "").series).toMatchObject([{ id: "rate", added: 1 }]);
  expect(status).toBe(1);
});

test.each([
  [["observe"], "name a file to read, or --list"],
  [["observe", "x.csv", "--known-at", "2024-02-30"], "Give a real day"],
  [["observe", "x.csv", "--decimal", "dot"], "Allowed choices are point, comma"],
])("wrong usage: bongsu %j says %j and ends with 2", async (args, sentence) => {
  const { status, stderr } = await runBongsu(args);
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});
