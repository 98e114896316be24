import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

test("a newcomer finds everything by keyboard alone", async () => {
  const page = await board.open("/");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const arrived = (path: string) => page.waitForURL((url) => url.pathname === path);

  await press("Tab");
  expect(await focused()).toBe("Skip to the content");
  await press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await press("j");
  expect(await focused()).toBe("Seoul and Moscow over arms for Pyongyang");
  await page.getByRole("link", { name: "South Korea and Russia" }).focus();
  await press("Enter");
  await arrived("/pair/KOR/RUS");
  await page.getByRole("heading", { name: "What was reported" }).waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
  await press("t");
  expect(await page.getByRole("table").count()).toBe(2);
  await press("t");
  expect(await page.getByRole("table").count()).toBe(0);

  await page.locator(".events [data-row]").first().waitFor();
  await press("j", "j", "j", "k", "j", "j");
  expect(await focused()).toMatch(/imposed sanctions on two Russian vessels/);
  await press("Enter");
  await arrived("/document/00000000000000c1");
  await page.locator(".passage.active:focus").waitFor();
  await press("Escape");
  await page.locator(".passage.active").waitFor({ state: "detached" });

  await press("/");
  await arrived("/search");
  await page.locator("#words:focus").waitFor();
  await page.keyboard.type("missile [j]?");
  expect(await page.getByLabel("Words").inputValue()).toBe("missile [j]?");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("missile");
  await press("Enter");
  await page.getByText("2 documents").waitFor();
  await press("Escape", "j", "Enter");
  await arrived("/document/00000000000000a1");

  await press("g", "o");
  await arrived("/sources");
  await press("g", "p");
  await arrived("/pair");
  await press("g", "a");
  await arrived("/alerts");
  await press("g", "f");
  await arrived("/forecasts");
  await press("g", "t");
  await arrived("/tracks");
  await press("g", "r");
  await arrived("/response");
  await press("g", "c");
  await arrived("/commitments");
  await press("g", "d");
  await arrived("/calendar");
  await press("g", "i");
  await arrived("/indicators");
  await press("g", "b");
  await arrived("/");
  await press("[");
  await page.getByText("1 pair above Calm as of 4 Apr 2024").waitFor();
  await press("]");
  await page.getByText("1 pair above Calm as of 5 Apr 2024").waitFor();
  await press("]");
  expect(new URL(page.url()).search).toBe("");
});

test("focus on a passage shows what was understood, as pointing at it does", async () => {
  const page = await board.open("/document/00000000000000a1");
  const understood = page.getByRole("complementary", { name: "What was understood" });
  expect(await understood.textContent()).toContain("1 event, 1 statement and 1 appointment");
  await page.keyboard.press("j");
  await understood.getByText("South Korea threatened Russia").waitFor();
  await page.keyboard.press("Tab");
  await understood.getByText("the vice foreign minister").waitFor();
  await page.getByText("Senior officials of South Korea").hover();
  await understood.getByText("senior officials' talks").waitFor();
});

test("single keys can be turned off, and stay off", async () => {
  const page = await board.open("/");
  await page.keyboard.press("?");
  await page.getByLabel("Turn single keys off").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("[");
  await page.reload();
  await settled(page);
  await page.keyboard.press("[");
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("button", { name: /Keys/ }).click();
  await page.getByLabel("Turn single keys off").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("[");
  await page.getByText("1 pair above Calm as of 4 Apr 2024").waitFor();
});

test("every target is at least 24 px high and wide, links in running text apart", async () => {
  const page = await board.open("/");
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, input, nav a, .brand, summary")]
      .filter((target) => target.getClientRects().length > 0)
      .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});

test("the palette goes to a watch, a pair or a search by a few letters", async () => {
  const page = await board.open("/");
  await page.keyboard.press("Control+k");
  const words = page.getByRole("dialog").getByRole("combobox");
  await words.fill("tokyo");
  await page.getByRole("option", { name: "Seoul and Tokyo" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/watch/seoul-tokyo");
  await page.keyboard.press("Control+k");
  await words.fill("korea russia");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/pair/KOR/RUS");
  await page.keyboard.press("Control+k");
  await words.fill("missile");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?q=missile");
  await page.keyboard.press("Control+k");
  await words.waitFor();
  await page.keyboard.press("Escape");
  await words.waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe("/search");
});
