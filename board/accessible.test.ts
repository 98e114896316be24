import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureBongsu } from "../test/fixture.ts";
import { SCREENS, settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let board: Board;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  board = await startBoard();
});
afterAll(() => board.close());

async function violations(page: Page) {
  await page.addScriptTag({ content: axe });
  const results = await page.evaluate<AxeResults, string[]>(
    (rules) => (window as unknown as { axe: typeof import("axe-core") }).axe.run({ runOnly: rules }),
    RULES,
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.each(SCREENS)("$path is accessible, in light and wide as in dark and narrow", async ({ path }) => {
  // The board's own policy would keep axe out.
  const page = await board.open(path, { bypassCSP: true, viewport: { width: 1280, height: 800 } });
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await violations(page), "dark and narrow").toEqual([]);
});

test("so are the help, the tables behind the charts, and a replayed day", async () => {
  const page = await board.open("/pair/KOR/RUS?asOf=2024-04-02", { bypassCSP: true });
  await page.keyboard.press("t");
  expect(await violations(page), "tables").toEqual([]);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  expect(await violations(page), "help").toEqual([]);
});

test("so are the forms of the desk, in a replay too, what changed since the last look, and the palette", async () => {
  const page = await board.open("/", { bypassCSP: true });
  const look = { at: "2024-04-03T07:02:00.000Z", documents: 5, levels: { "seoul-moscow": 2 }, alerts: [] };
  await page.evaluate((text) => localStorage.setItem("last-look", text), JSON.stringify(look));
  await page.reload();
  await page.getByRole("button", { name: "Mark all as seen" }).waitFor();
  expect(await violations(page), "since the last look").toEqual([]);
  await page.keyboard.press("Control+k");
  await page.getByRole("option").first().waitFor();
  expect(await violations(page), "palette").toEqual([]);
  for (const path of ["/alert/seoul-moscow/2024-04-01", "/alert/seoul-moscow/2024-04-01?asOf=2024-04-02", "/alerts"]) {
    await page.goto(board.address + path);
    await settled(page);
    await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
    await page.keyboard.press("t");
    expect(await violations(page), path).toEqual([]);
  }
});

test("so are an activation in force and every form of the ledger and of the response", async () => {
  const bongsu = fixtureBongsu();
  await bongsu.activate({ plan: "sanctions-answer", by: "Head of desk", because: "Sanctions.", alert: null });
  const other = await startBoard(bongsu);
  try {
    const page = await other.open("/", { bypassCSP: true, viewport: { width: 360, height: 740 }, colorScheme: "dark" });
    for (const path of [
      "/activation/sanctions-answer%2F1",
      "/commitment/00000000000000a1-st1",
      "/plan/sanctions-answer",
      "/response",
      "/forecasts?state=voiced",
      "/commitment/00000000000000a1-st1?asOf=2024-04-02",
    ]) {
      await page.goto(other.address + path);
      await settled(page);
      await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
      await settled(page);
      expect(await violations(page), path).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, path).toBe(0);
    }
  } finally {
    await other.close();
  }
});

test("in print the figures stand in for the charts, and controls are gone", async () => {
  const page = await board.open("/pair/KOR/RUS");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("table").count()).toBe(2);
  expect(await page.locator(".chart:visible, button:visible, nav:visible").count()).toBe(0);
});
