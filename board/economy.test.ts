import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

test("every series has its newest value against what is usual, or says that it is stale", async () => {
  const page = await board.open("/indicators");
  const rows = page.getByRole("listitem");
  const gas = await rows.filter({ hasText: "Gas, month ahead" }).textContent();
  expect(gas).toContain("40.2 EUR/MWh, 1 Mar 2024; usual 24 to 31, 7.6 bits");
  const imports = await rows.filter({ hasText: "Imports of gas from Russia" }).textContent();
  expect(imports).toContain("Stale: The newest value is of October 2023");
  expect(imports).toContain("Too short a past to say what is usual.");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dependence?reporter=KOR&item=2711");
});

test("a series is drawn broken where a value is missing, with revised values ringed and the usual at its end", async () => {
  const page = await board.open("/indicators?id=price/gas");
  const chart = page.getByRole("img", { name: /At the end 40.2 EUR\/MWh, usual 24 to 31\. Broken once/ });
  const path = await chart.locator("path").getAttribute("d");
  expect(path?.match(/M/g)).toHaveLength(2);
  expect(await chart.locator(".revised").count()).toBe(1);
  expect(await chart.locator(".usual").count()).toBe(1);
  expect(await page.getByText("nothing is filled in, for 1 Jul 2023 to 31 Jul 2023").count()).toBe(1);
  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Gas, month ahead, EUR/MWh" });
  expect(await table.getByRole("row", { name: /^1 Jul 2023/ }).textContent()).toContain("missing");
  expect(await table.getByRole("row", { name: /^1 Jun 2023/ }).textContent()).toContain("1 time");
});

test("a replayed day shows no value that was not known then", async () => {
  const page = await board.open("/indicators?id=price/gas&asOf=2023-12-31");
  await page.keyboard.press("t");
  const newest = page.getByRole("table").getByRole("row").nth(1);
  expect(await newest.getByRole("rowheader").textContent()).toBe("1 Nov 2023");
  expect(await newest.getByRole("cell").allTextContents()).toEqual(["26", "5 Dec 2023", ""]);
});

test("dependence says each partner's share now and before, how concentrated, and what is missing", async () => {
  const page = await board.open("/dependence");
  await page.getByLabel("Buyer").fill("Atlantis");
  await page.getByRole("textbox", { name: "Item" }).fill("2711");
  await page.keyboard.press("Enter");
  await page.getByText("Nothing is known of “Atlantis”").waitFor();
  await page.getByLabel("Buyer").fill("south korea");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dependence?reporter=KOR&item=2711");
  await page.getByRole("heading", { name: "From whom South Korea buys 2711" }).waitFor();
  await settled(page);
  const words = (await page.locator("main").textContent()) ?? "";
  for (const fact of [
    "As concentrated as 5.3 equal partners would be (Herfindahl-Hirschman index 0.19).",
    "For 2 % of the imports no partner is known.",
    "Two months are missing and were left out.",
    "in t, as known on 5 Apr 2024",
  ]) {
    expect(words).toContain(fact);
  }
  await page.getByRole("img", { name: "Russia: 7 % for 1 Jun 2023, 4 % for 1 Mar 2024" }).waitFor();
  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Share of the imports period by period" });
  expect(await table.getByRole("row").nth(1).textContent()).toBe("1 Mar 202434 %4 %");
});
