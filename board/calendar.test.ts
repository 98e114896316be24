import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

test("what is to come and what was, by month, each with its kind, what became of it and its words", async () => {
  const page = await board.open("/calendar");
  const coming = page.getByRole("region", { name: "To come" });
  expect(await coming.getByRole("heading", { level: 3 }).allTextContents()).toEqual(["April 2024", "June 2024"]);
  const talks = await coming.locator("[data-row]").first().textContent();
  for (const fact of [
    "in 6 days",
    "◆ Meeting",
    "◇ Scheduled",
    "South Korea and Japan, Tokyo",
    "Announced by one outlet.",
  ]) {
    expect(talks).toContain(fact);
  }
  expect(await coming.getByRole("link", { name: "The commitment" }).getAttribute("href")).toBe(
    "/commitment/00000000000000c1-st2",
  );
  await page.getByRole("link", { name: "Show 1 earlier date" }).click();
  const past = page.getByRole("region", { name: "Past" });
  await past.getByText("● Held").waitFor();
  await past.getByRole("link", { name: /^Senior officials of South Korea/ }).click();
  await page.waitForURL("**/document/00000000000000a1?at=*");
});

test("the month is walked by arrows, a day leads to its date in the list, and filters reach the feed", async () => {
  const page = await board.open("/calendar");
  const month = page.getByRole("navigation", { name: "Month at a glance" });
  await month.getByRole("link", { name: "11 Apr 2024: 1 date" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(":focus").getAttribute("aria-label")).toBe("12 Apr 2024: 1 date");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  expect(await page.locator(":focus").getAttribute("aria-label")).toBe("11 Apr 2024: 1 date");
  await page.keyboard.press("Enter");
  expect(await page.locator("li:target h4").textContent()).toBe("Vice ministers' talks on trade");
  await month.getByRole("link", { name: "Before: March 2024" }).click();
  await month.getByText("March 2024").first().waitFor();
  await page.getByLabel("Kind").selectOption("Deadline");
  await page.getByText("Vice ministers' talks on trade").waitFor({ state: "detached" });
  expect(await page.getByRole("link", { name: "Subscribe (iCalendar)" }).getAttribute("href")).toBe(
    "/api/calendar/calendar.ics?kind=deadline",
  );
  await page.goto(`${board.address}/calendar?concerns=USA`);
  await settled(page);
  expect(await page.getByText("No date is like that.").count()).toBe(1);
});
