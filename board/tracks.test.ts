import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

test("one state beside others: drift, attention, levels, and who moved apart", async () => {
  const page = await board.open("/tracks/KOR?others=RUS,JPN");
  await page.getByText("Russia and Japan moved apart: They moved apart in 26 weeks").waitFor();
  const russia = page.getByRole("region", { name: "Russia", exact: true });
  const words = await russia.textContent();
  for (const fact of [
    "colder since 25 Mar 2024",
    "60 % of all acts of the last 30 days; 30 % is usual",
    "3 Approach",
    "Russia acted against South Korea 2 times in 7 days",
    "Usual in 30 days: 0.6 of cooperation, 0.3 of conflict.",
  ]) {
    expect(words).toContain(fact);
  }
  expect(await page.locator("svg.weeks").count()).toBe(4);
});

test("all charts have one scale, cooperation above the line and conflict below it", async () => {
  const page = await board.open("/tracks/RUS?others=KOR");
  const bars = await page.locator("svg.weeks rect").evaluateAll((all) =>
    all.map((bar) => ({
      kind: bar.getAttribute("class"),
      from: Number.parseFloat(bar.getAttribute("y") ?? ""),
      height: Number.parseFloat(bar.getAttribute("height") ?? ""),
    })),
  );
  expect(bars.length).toBeGreaterThan(1);
  for (const { kind, from, height } of bars) {
    expect(kind === "conflict" ? from : from + height).toBeCloseTo(50, 2);
    // The page's largest weekly count is 3: one act is a third of the half.
    const acts = height / (50 / 3);
    expect(acts).toBeCloseTo(Math.round(acts), 2);
  }
});

test("the charts stand in figures behind t", async () => {
  const page = await board.open("/tracks/KOR?others=RUS");
  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Weeks with acts between South Korea and Russia" });
  expect(await table.getByRole("row").nth(1).textContent()).toMatch(/^30 Mar 2024 to 5 Apr 2024/);
});

test("partners are added by name, group or offer and taken off; all stands in the address", async () => {
  const page = await board.open("/tracks");
  const form = page.getByRole("form", { name: "Whom to show" });
  await form.getByLabel("State", { exact: true }).fill("south korea");
  await form.getByLabel("Beside a state or group").fill("Atlantis");
  await page.keyboard.press("Enter");
  await page.getByText("There is no state or group “Atlantis”").waitFor();
  await form.getByLabel("Beside a state or group").fill("european union");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/tracks/KOR?others=eu");
  await page.getByRole("region", { name: "European Union" }).waitFor();
  await page.getByText("Dealt with of late: Russia").getByRole("link", { name: "Russia" }).click();
  await page.waitForURL("**/tracks/KOR?others=eu%2CRUS");
  await page.getByRole("link", { name: "Take European Union off this page" }).click();
  await page.waitForURL("**/tracks/KOR?others=RUS");
  await form.getByLabel("About").selectOption("Arms");
  expect(new URL(page.url()).search).toBe("?others=RUS&issue=arms");
});

test("a pair leads to each of its sides beside others", async () => {
  const page = await board.open("/pair/KOR/RUS?asOf=2024-04-02");
  await page.getByRole("link", { name: "South Korea beside others" }).click();
  await page.waitForURL("**/tracks/KOR?asOf=2024-04-02&others=RUS");
  await settled(page);
  expect(await page.getByText("As of 2 Apr 2024, counting all acts.").count()).toBe(1);
});

test("a pair counts some acts alone, by the address, and says that the rest is of all", async () => {
  const page = await board.open("/pair/KOR/RUS");
  await page.getByLabel("About").selectOption("Arms");
  await page.waitForURL("**/pair/KOR/RUS?about=arms");
  await page.getByText("The charts count sanctions alone").waitFor();
  await page.getByLabel("About").selectOption("Use of force");
  const asked = page.waitForRequest(/\/issue\?.*type=SANCTION/);
  await page.getByLabel("About").selectOption("sanctions");
  await asked;
  await page.waitForURL("**/pair/KOR/RUS?about=type.SANCTION");
  await page.getByRole("link", { name: "Count all acts" }).click();
  expect(new URL(page.url()).search).toBe("");
});
