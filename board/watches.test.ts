import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Standing } from "../src/model/standing.ts";
import type { Served } from "../src/http/server.ts";
import { fixtureBongsu } from "../test/fixture.ts";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

/** A Bongsu that keeps what the board has it watch. */
function keeping(): Served & { pairs: Set<string> } {
  const bongsu = fixtureBongsu();
  const pairs = new Set<string>();
  let written = 0;
  const watched = (pair: string, like: Standing): Standing => {
    const [a = "", b = ""] = pair.split("/");
    const title = `${a} and ${b}`;
    const watch = like.watch && { ...like.watch, id: `board-${a}-${b}`, title, actors: [a], towards: [b] };
    return { ...like, id: `board-${a}-${b}`, title, watch, alert: null };
  };
  return {
    ...bongsu,
    pairs,
    status: async () => {
      const now = await bongsu.status();
      return { ...now, revision: now.revision + written };
    },
    standings: async (asOf) => {
      const all = await bongsu.standings(asOf);
      const calm = all.find(({ id }) => id === "seoul-tokyo");
      return [...all, ...(calm ? [...pairs].map((pair) => watched(pair, calm)) : [])];
    },
    watchPair: async ({ a, b, on }) => {
      const pair = [a, b].sort().join("/");
      written += 1;
      if (on) pairs.add(pair);
      else pairs.delete(pair);
      return { watched: on };
    },
  };
}

const bongsu = keeping();
let board: Board;
beforeAll(async () => {
  board = await startBoard(bongsu);
});
afterAll(() => board.close());

const row = (page: Page, title: string) => page.locator("main [data-row]").filter({ hasText: title }).first();

test("a row says level, why, since when, who owns it, and whether its alert is taken on", async () => {
  const page = await board.open("/");
  expect(await page.getByText("1 of 3 watches above Calm as of 5 Apr 2024; 1 cannot be judged.").count()).toBe(1);
  const words = await row(page, "Seoul and Moscow").textContent();
  for (const fact of [
    "3 Approach",
    "Sanctions by South Korea, told by 2 independent sources",
    "Since 2 Apr 2024, 3 days",
    "Owner: Russia desk",
    "Alerting",
    "Nobody has acknowledged it yet",
  ]) {
    expect(words).toContain(fact);
  }
  expect(await row(page, "Seoul and Moscow").locator(".lit").count()).toBe(3);
});

test("a broken watch says in one sentence what is wrong, and stands above the calm ones", async () => {
  const page = await board.open("/");
  const titles = await page.locator(".line").first().getByRole("heading").allTextContents();
  expect(titles).toEqual(["Seoul and Moscow over arms for Pyongyang", "Taiwan Strait", "Seoul and Tokyo"]);
  expect(await row(page, "Taiwan Strait").textContent()).toContain("names the unknown actor TWX");
});

async function lookedBefore(look: object) {
  const page = await board.open("/");
  await page.evaluate((text) => localStorage.setItem("last-look", text), JSON.stringify(look));
  await page.reload();
  await settled(page);
  return page;
}

const BEFORE = {
  at: "2024-04-03T07:02:00.000Z",
  documents: 5,
  levels: { "seoul-moscow": 2, "seoul-tokyo": 2, "old-watch": 1 },
  alerts: [],
};

test("what changed since the last look is said and marked, until it is marked as seen", async () => {
  const page = await lookedBefore(BEFORE);
  const news = page.getByRole("region", { name: /Changed since you last looked/ });
  const words = await news.textContent();
  for (const fact of [
    "3 new documents",
    "Seoul and Moscow over arms for Pyongyang rose from 2 Signal to 3 Approach.",
    "Seoul and Tokyo fell from 2 Signal to 1 Calm.",
    "Taiwan Strait is new",
    "New alert: Seoul and Moscow",
    "old-watch is no longer watched",
  ]) {
    expect(words).toContain(fact);
  }
  expect(await page.locator(".news").allTextContents()).toEqual(["rose", "new", "fell"]);
  await page.reload();
  await news.waitFor();
  await news.getByRole("button", { name: "Mark all as seen" }).click();
  await news.waitFor({ state: "detached" });
  expect(await page.locator(".news").count()).toBe(0);
  await page.reload();
  await page.getByText("No watch has changed since you last looked").waitFor();
});

test("the first look compares with nothing, and a replayed day with no look at all", async () => {
  const page = await board.open("/");
  await page.getByText("This is the first look from this browser").waitFor();
  const replayed = await lookedBefore(BEFORE);
  await replayed.keyboard.press("[");
  await replayed.getByText("as of 4 Apr 2024").first().waitFor();
  expect(await replayed.getByText("since you last looked").count()).toBe(0);
  expect(await replayed.locator(".news").count()).toBe(0);
});

test("what a browser kept wrongly is no look", async () => {
  const page = await lookedBefore({ at: 5, levels: null });
  expect(await page.getByText("This is the first look from this browser").count()).toBe(1);
});

test("a pair that is watched becomes a watch that Bongsu keeps, until it is watched no more", async () => {
  const page = await board.open("/pair/JPN/RUS");
  await page.getByRole("button", { name: "Watch this pair" }).click();
  await page.getByRole("link", { name: "JPN and RUS" }).waitFor();
  expect([...bongsu.pairs]).toEqual(["JPN/RUS"]);
  await page.getByRole("link", { name: "Beacon" }).click();
  await row(page, "JPN and RUS").getByText("1 Calm").waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Stop watching this pair" }).click();
  await page.getByRole("button", { name: "Watch this pair" }).waitFor();
  expect([...bongsu.pairs]).toEqual([]);
});

test("pairs that an older board kept in the browser are taken over once; those refused wait", async () => {
  const page = await board.open("/sources");
  const stored = () => page.evaluate(() => localStorage.getItem("watched-pairs"));
  await page.route("**/api/desk/watch", (route) =>
    route.request().postDataJSON().a === "JPN" ? route.abort() : route.continue(),
  );
  await page.evaluate(() => localStorage.setItem("watched-pairs", "KOR/PRK JPN/RUS nonsense"));
  await page.reload();
  await expect.poll(stored).toBe("JPN/RUS");
  expect([...bongsu.pairs]).toEqual(["KOR/PRK"]);
  await page.unroute("**/api/desk/watch");
  await page.reload();
  await expect.poll(stored).toBeNull();
  expect([...bongsu.pairs].sort()).toEqual(["JPN/RUS", "KOR/PRK"]);
  bongsu.pairs.clear();
});

test("a watch shows its levels day by day, its rule in words, and what it looks for", async () => {
  const page = await board.open("/watch/seoul-moscow");
  const words = (await page.locator("main").textContent()) ?? "";
  for (const fact of [
    "Rose from 2 to 3",
    "Level 3, Approach: “More conflict than usual” and “Seoul imposes sanctions”; from at least 2 independent sources.",
    "at least 1 act of sanctions by South Korea within 30 days, from at least 2 independent sources",
    "acts of conflict at least 10 bits above their norm in 7 days",
    "? Not looked",
    "Confidence is moderate",
    "Level 4 needs an act of force",
    "Written in watches.yaml",
  ]) {
    expect(words).toContain(fact);
  }
  const steps = page.getByRole("img", { name: /Now 3 Approach, since 2 Apr 2024/ });
  expect(await steps.locator("rect").count()).toBe(3);
  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Level day by day" });
  expect(await table.getByRole("row").nth(2).textContent()).toBe("1 Dec 20231 Apr 20242 Signal123");
});

test("a report behind a sign opens at its words", async () => {
  const page = await board.open("/watch/seoul-moscow");
  await page.getByRole("link", { name: "report 1" }).click();
  await page.locator(".passage.active:focus").waitFor();
  expect(new URL(page.url()).pathname).toBe("/document/00000000000000c1");
  expect(await page.locator(".passage.active").textContent()).toMatch(/^South Korea imposed sanctions/);
});

test("a back-test runs when asked, stands in the address, and is held against chance", async () => {
  const page = await board.open("/watch/seoul-moscow");
  expect(await page.getByText("2.4 a year").count()).toBe(0);
  await page.getByLabel("From").fill("2023-06-01");
  await page.getByRole("button", { name: "Run the back-test" }).click();
  await page.getByText("2 alerts, 2.4 a year; alerting on 20 days of 310").waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    trial: "yes",
    from: "2023-06-01",
    to: "2024-04-05",
    leadDays: "30",
  });
  const words = await page.locator(".trial-result").textContent();
  for (const fact of [
    "100 %: 1 of 1 judged alert, followed by it within 30 days; between 21 % and 100 %; an alert on a random day would have had 10 %",
    "100 %: 1 of 1 time that it happened, with an alert before",
    "24 days before what happened",
    "3 Approach: 20",
    "too new to judge",
  ]) {
    expect(words).toContain(fact);
  }
});

test("what a watch missed is written down with its day", async () => {
  const page = await board.open("/watch/seoul-tokyo");
  await page.getByText("Write down what happened without an alert").click();
  const sent = page.waitForRequest("**/api/desk/verdict");
  await page.getByLabel("Day on which it happened").fill("2024-03-03");
  await page.getByLabel("Your name").fill("Kim");
  await page.getByRole("button", { name: "Write the verdict down" }).click();
  expect((await sent).postDataJSON()).toEqual({
    alert: null,
    watch: "seoul-tokyo",
    kind: "missed",
    by: "Kim",
    note: "",
    happened: "2024-03-03",
  });
});

test("in a replay nothing can be written, and the page says so", async () => {
  const page = await board.open("/pair/KOR/RUS?asOf=2024-04-02");
  expect(await page.getByRole("button", { name: /Watch it/ }).isDisabled()).toBe(true);
  expect(await page.getByText("In a replay nothing can be written").count()).toBe(1);
});
