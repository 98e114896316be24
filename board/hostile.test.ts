import { afterAll, beforeAll, expect, test } from "vitest";
import { startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";
import { HOSTILE } from "../test/fixture-archive.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

const PLACES = [
  "/",
  "/pair/KOR/RUS",
  "/document/00000000000000ff",
  "/document/00000000000000ff?read=0",
  "/document/00000000000000ff?read=%3Cscript%3Ewindow.harmed=1%3C/script%3E",
  "/search?q=accused",
  "/search?q=%3Cscript%3Ewindow.harmed%3D1%3C%2Fscript%3E",
  "/sources",
  "/pair/%3Cimg%20src=x%20onerror=window.harmed=1%3E/RUS",
  "/?asOf=%22%3E%3Cscript%3Ewindow.harmed=1%3C/script%3E",
];

// With the policy off, so that the page alone must hold.
test.each(PLACES)("%s shows hostile words as words, even without the browser's help", async (path) => {
  const page = await board.open(path, { bypassCSP: true });
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>("main a")) link.focus();
  });
  const found = await page.evaluate(() => ({
    harmed: "harmed" in window,
    foreign: document.querySelectorAll("main :is(script, img, iframe, object, embed, style)").length,
    handlers: [...document.querySelectorAll("*")].filter((each) =>
      each.getAttributeNames().some((name) => name.startsWith("on")),
    ).length,
    links: [...document.querySelectorAll("a")].filter((link) => !/^https?:$/.test(link.protocol)).length,
    inPlace: document.querySelectorAll("body > header ~ main").length,
  }));
  expect(found).toEqual({ harmed: false, foreign: 0, handlers: 0, links: 0, inPlace: 1 });
});

test("a hostile document is shown whole, and its address is no link", async () => {
  const page = await board.open("/document/00000000000000ff");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(HOSTILE.title);
  expect(await page.locator(".text").textContent()).toBe(HOSTILE.text.replaceAll("\n\n", ""));
  expect(
    await page
      .getByText(HOSTILE.url, { exact: true })
      .first()
      .evaluate((each) => each.closest("a")),
  ).toBeNull();
});

test("text that turns the direction of reading turns nothing outside itself", async () => {
  const page = await board.open("/search?q=accused");
  const outlet = page.getByText(HOSTILE.outlet, { exact: true });
  expect(await outlet.evaluate((each) => getComputedStyle(each).unicodeBidi)).toBe("isolate");
});

test("huge words stay within the page", async () => {
  const page = await board.open("/document/00000000000000ff?read=600", { viewport: { width: 360, height: 740 } });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
});

test("the policy refuses script that finds its way in", async () => {
  const page = await board.open("/");
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=window.harmed=1>");
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});
