import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

const WARNING = "/document/00000000000000a1";
const MEASURES = "/document/00000000000000c1";
const SPOKEN_OF = "sanction, left out: only spoken of";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

const shown = (page: Page) => page.getByRole("region", { name: "Decisions" });
const passage = (page: Page, words: string) => page.locator(".passage").filter({ hasText: words });

test("pointing at a passage shows what was decided on it, left out too, and why; Escape closes it", async () => {
  const page = await board.open(WARNING);
  await passage(page, "Seoul will impose sanctions").hover();
  await shown(page).getByText(SPOKEN_OF).waitFor();
  expect(await shown(page).textContent()).toContain("inside a condition; but only spoken of (rule 4)");
  await page.keyboard.press("Escape");
  await shown(page).waitFor({ state: "detached" });
});

test("by keyboard: tabbing from passage to passage shows the decisions of each", async () => {
  const page = await board.open(WARNING);
  await passage(page, "South Korea warned Russia").focus();
  await shown(page).getByText("No word of it reads as an act or a statement.").waitFor();
  await page.keyboard.press("Tab");
  await shown(page).getByText(SPOKEN_OF).waitFor();
  expect(await page.locator(".passage:focus").textContent()).toContain("Seoul will impose sanctions");
  await page.keyboard.press("Escape");
  await shown(page).waitFor({ state: "detached" });
});

test("on a phone a tap brings them up on a sheet that fits, and Close takes it away", async () => {
  const page = await board.open(WARNING, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await passage(page, "Seoul will impose sanctions").tap();
  const line = shown(page).getByText(SPOKEN_OF);
  await line.waitFor();
  const box = await line.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 740).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole("button", { name: "Close" }).tap();
  await shown(page).waitFor({ state: "detached" });
});

test("a reason that the card below tells is not told twice", async () => {
  const page = await board.open(MEASURES);
  await passage(page, "South Korea imposed sanctions").hover();
  await shown(page).getByText("sanction, coded").waitFor();
  expect(await page.locator(".understood").getByText("has KOR as its subject").count()).toBe(1);
});

test("the analysis is asked for once, however many passages of a page are pointed at", async () => {
  const page = await board.open(WARNING);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const words of ["Seoul will impose", "South Korea warned", "Seoul will impose"]) {
    await passage(page, words).hover();
    await shown(page).locator(".decisions, .meta").first().waitFor();
  }
  expect(asked.filter((path) => path.endsWith("/analysis"))).toHaveLength(1);
});

test("decisions that cannot be fetched say so, and leave what was understood", async () => {
  const page = await board.open(WARNING);
  const message = "Reading took longer than 60 seconds and was given up.";
  await page.route("**/analysis?*", (route) =>
    route.fulfill({ status: 500, json: { error: { code: "app.unanalysed", message } } }),
  );
  await passage(page, "South Korea warned Russia").hover();
  await shown(page).getByRole("alert").getByText(message).waitFor();
  expect(await page.locator(".understood").getByText("event: threaten").count()).toBe(1);
});

test("each sentence of how it was read lists its decisions, those that are no finding too", async () => {
  const page = await board.open(`${MEASURES}?read=86`);
  const sentence = page.getByRole("region", { name: "Sentence 2" });
  expect(await sentence.locator(".decisions .kind").allTextContents()).toEqual(["sanction, left out: nobody does it"]);
  expect(await sentence.textContent()).toContain("but nobody who does it is named (rule 3)");
  await page.keyboard.press("ArrowUp");
  const first = page.getByRole("region", { name: "Sentence 1" });
  expect(await first.locator(".decisions .kind").allTextContents()).toEqual(["sanction, coded"]);
});
