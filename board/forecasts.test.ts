import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

test("an open forecast has its chance in figures and ICD 203 words, its drivers, and what to compare it with", async () => {
  const page = await board.open("/forecasts");
  const row = page.locator("[data-row]").first();
  const words = await row.textContent();
  for (const fact of [
    "unlikely 41 %",
    "Sanctions within 30 days: South Korea and Russia",
    "this pair’s own rate is 12 %, the rate of all pairs is 8 %, going by the last 30 days alone it is 30 %",
    "2 acts of sanction in the last 30 days, usual is 0.1: raises",
    "+1.4 in log odds",
    "Window: 6 Apr 2024 to 5 May 2024",
    "Made live on 5 Apr 2024, before its window opened.",
  ]) {
    expect(words).toContain(fact);
  }
});

test("filters by class, window and pair stand in the address, and can be taken back", async () => {
  const page = await board.open("/forecasts");
  expect(await page.locator("[data-row]").count()).toBe(3);
  await page.getByLabel("What").selectOption("Use of force");
  await page.getByText("1 forecast, newest first").waitFor();
  await page.getByLabel("Within").selectOption("90 days");
  await page.getByText("Only some are asked for").waitFor();
  expect(new URL(page.url()).search).toBe("?class=force&horizon=90");
  await page.getByRole("link", { name: "look at all" }).click();
  await page.getByText("3 forecasts, newest first").waitFor();
  await page.goto(`${board.address}/forecasts?pair=JPN/KOR`);
  await page.getByText("No forecast is open").waitFor();
  expect(await page.getByText("Only Japan and South Korea.").count()).toBe(1);
});

test("due and scored ones say what became of them, and a replay is called one", async () => {
  const page = await board.open("/forecasts");
  await page.getByRole("link", { name: "Due" }).click();
  await page.getByText("1 forecast, newest first").waitFor();
  expect(await page.locator("[data-row]").textContent()).toContain("closed and waiting to be scored");
  await page.getByRole("link", { name: "Scored" }).click();
  await page.getByText("2 forecasts, newest first").waitFor();
  const words = await page.locator("[data-row]").first().textContent();
  expect(words).toContain(
    "It happened. Brier score 0.42, where 0 is best and 1 worst; the pair’s own rate would have had 0.77.",
  );
  expect(words).toContain("Made as a replay: worked out later");
  expect(await page.locator("[data-row]").last().textContent()).toContain("It did not happen.");
});

test("how good they are is a sentence, a curve with counts, and a table behind it", async () => {
  const page = await board.open("/forecasts?state=skill");
  expect(await page.getByText("240 forecasts scored.").textContent()).toContain(
    "19 % better than always naming the pair’s own rate",
  );
  const curve = page.getByRole("img", { name: /Reliability curve: of 120 forecasts at 4 %, 5 % came true/ });
  expect(await curve.locator("circle").count()).toBe(4);
  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Chances given and how often they came true" });
  expect(await table.getByRole("row").nth(4).textContent()).toBe("60 % to 100 %72 %67 %15");
  const skill = page.getByRole("region", { name: "Skill by class and horizon" });
  expect(await skill.getByRole("row").nth(2).textContent()).toBe("Sanctions, 30 days20.23––––");
});

test("a pair's tabs are links: forecasts at a glance, what next, lasting changes", async () => {
  const page = await board.open("/pair/KOR/RUS");
  await page.getByRole("link", { name: "What is expected" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/pair/KOR/RUS?tab=forecasts");
  const table = page.getByRole("region", { name: "Forecasts at a glance" });
  await table.waitFor();
  const rows = await table.getByRole("row").allTextContents();
  expect(rows[3]).toBe("Sanctionsnot forecast41 % unlikelynot forecast");
  expect(rows[4]).toBe("Use of force3 % almost no chancenot forecastnot forecast");
  await page.getByRole("link", { name: "What next" }).click();
  const next = page.getByRole("region", { name: "What next" });
  await next.getByText("South Korea may accuse Russia").waitFor();
  expect(await next.textContent()).toContain("South Korea accused Russia 3 times in the last 30 days, 2 Apr 2024");
  expect(await next.textContent()).toContain("it is no chance that the act happens");
  await page.getByRole("link", { name: "Lasting changes" }).click();
  const changes = page.getByRole("region", { name: "Lasting changes" });
  await changes.getByText("Since 2 Apr 2024").waitFor();
  const words = await changes.textContent();
  expect(words).toContain("0.4 acts in 30 days before, 6 after. It began between 28 Mar 2024 and 3 Apr 2024.");
  expect(words).toContain("93 % sure");
  await page.goBack();
  await page.goBack();
  await settled(page);
  expect(new URL(page.url()).search).toBe("?tab=forecasts");
});

test("a change is told under the chart of its direction, and not before it is known", async () => {
  const page = await board.open("/pair/KOR/RUS");
  const figure = page.locator("figure").filter({ hasText: "South Korea → Russia" });
  const words = "From 2 April 2024 on, 6 conflict acts in 30 days from South Korea to Russia instead of 0.4.";
  expect(await figure.getByText(words).count()).toBe(1);
  await page.goto(`${board.address}/pair/KOR/RUS?asOf=2024-04-01`);
  await settled(page);
  expect(await page.getByText(words).count()).toBe(0);
});
