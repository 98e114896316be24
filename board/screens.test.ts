import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SCREENS, settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

const WIDTHS = [360, 2560, 3840];

test.each(SCREENS)(
  "$path loads, never scrolls sideways, and says no word to anyone else",
  async ({ path, heading }) => {
    const page = await board.open("/no/such/screen");
    const troubles: string[] = [];
    const strangers: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${board.address}/`)) strangers.push(request.url());
    });
    await page.goto(board.address + path);
    await settled(page);
    await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
    expect(await page.title()).toMatch(/Bongsu$/);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `at ${width} px`).toBe(0);
    }
    expect({ troubles, strangers }).toEqual({ troubles: [], strangers: [] });
  },
);

test("the first screen needs at most 50 kB of script, compressed", async () => {
  const page = await board.open("/");
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((name) => name.endsWith(".js")),
  );
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync(await readFile(join(board.folder, name))).length),
  );
  expect(scripts).toContain("board.js");
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(50_000);
});

test("the beacon line says level, reason, newest words and which source is dark", async () => {
  const page = await board.open("/");
  const row = page.getByRole("region", { name: "Pairs that moved" }).locator("[data-row]").first();
  expect(await row.textContent()).toContain("4 Breach");
  expect(await row.locator(".lit").count()).toBe(4);
  expect(await row.textContent()).toContain("2 times in 7 days");
  await row.getByRole("link", { name: "Russia accused South Korea" }).waitFor();
  expect(await page.getByRole("row", { name: /Harbour Wire/ }).textContent()).toContain("Dark: silent for 55 days");
  expect(await page.getByText("1 of 4 sources is dark, and silence is not calm").count()).toBe(1);
  expect(await page.locator("header").textContent()).toContain("DEMO");
  expect(await page.getByText(/It holds 8 documents/).count()).toBe(1);
});

test("the day before, the fire goes out; the address carries the day, and back brings it back", async () => {
  const page = await board.open("/?asOf=2024-04-02");
  await page.getByText("1 pair above Calm as of 2 Apr 2024").waitFor();
  await page.getByRole("button", { name: "A day back" }).click();
  await page.getByText("All calm as of 1 Apr 2024").waitFor();
  expect(new URL(page.url()).search).toBe("?asOf=2024-04-01");
  await page.getByText("Replay: this is what was known at the end of 1 Apr 2024").waitFor();
  await page.goBack();
  await page.getByText("1 pair above Calm as of 2 Apr 2024").waitFor();
  await page.getByRole("button", { name: "Back to the newest" }).click();
  await page.getByText("1 pair above Calm as of 5 Apr 2024").waitFor();
  expect(new URL(page.url()).search).toBe("");
});

test("the day is kept from screen to screen", async () => {
  const page = await board.open("/?asOf=2024-04-02");
  await page.getByRole("link", { name: "South Korea and Russia" }).click();
  await page.getByText("As of 2 Apr 2024").waitFor();
  await settled(page);
  expect(await page.getByText("South Korea imposed sanctions on Russia").count()).toBe(1);
  expect(await page.getByText("3 Apr 2024").count()).toBe(0);
  await page.getByRole("link", { name: "Search" }).click();
  expect(new URL(page.url()).searchParams.get("asOf")).toBe("2024-04-02");
});

test("a sentence opens its document at the words, with what was understood of them", async () => {
  const page = await board.open("/pair/KOR/RUS");
  await page.getByRole("link", { name: /imposed sanctions on two Russian vessels/ }).click();
  const understood = page.getByRole("complementary", { name: "What was understood" });
  await understood.getByText("South Korea imposed sanctions on Russia").waitFor();
  expect(await page.locator(".passage.active").textContent()).toMatch(/^South Korea imposed sanctions/);
  const words = await understood.textContent();
  for (const fact of ["90 % sure", "has KOR as its subject", "military cargo", "2 Apr 2024", "2 vessels of Russia"]) {
    expect(words).toContain(fact);
  }
});

test("a document tells what was removed, repaired and copied, and when it was known", async () => {
  const page = await board.open("/document/00000000000000a1");
  await page.getByText("1 piece removed").click();
  expect(await page.getByText("Share this article").isVisible()).toBe(true);
  expect(await page.getByText("navigation").isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "South Korea warns Russia" }).isVisible()).toBe(true);
  expect(await page.getByText("21 Sept 2023, 09:00, as its page says").isVisible()).toBe(true);
  const outside = page.getByRole("link", { name: "https://news.example/warning" });
  expect(await outside.getAttribute("rel")).toBe("noopener noreferrer nofollow");
});

test("a document that was not coded says why", async () => {
  const page = await board.open("/document/00000000000000e1");
  expect(await page.getByText("Only English is coded so far").count()).toBe(1);
});

test("a search lights the words, and marks copies and what was not coded", async () => {
  const page = await board.open("/search?q=missile");
  expect(await page.locator(".snippet mark").allTextContents()).toEqual(["missile", "missile"]);
  expect(await page.getByText("a copy").count()).toBe(1);
  await page.getByLabel("Words").fill("제재한다고");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("not coded").waitFor();
  expect(await page.getByText("Korean").count()).toBe(1);
  await page.getByLabel("Words").fill("nowhere");
  await page.keyboard.press("Enter");
  await page.getByText("No document holds these words").waitFor();
});

test("a pair of one's own is opened by names or codes, and a name unknown is said", async () => {
  const page = await board.open("/");
  await page.getByLabel("Between").fill("south korea");
  await page.getByLabel("and", { exact: true }).fill("Atlantis");
  await page.getByRole("button", { name: "Open the pair" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Nothing is known of “Atlantis”");
  await page.getByLabel("and", { exact: true }).fill("jpn");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "South Korea and Japan" }).waitFor();
});
