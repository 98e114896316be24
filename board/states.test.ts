import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";
import { fixtureArchive } from "../test/fixture-archive.ts";
import { fixtureBongsu } from "../test/fixture.ts";

const archive = fixtureArchive();
let board: Board;
beforeAll(async () => {
  board = await startBoard(fixtureBongsu(archive));
});
afterAll(() => board.close());

test.each([
  ["/pair/KOR/XYZ", "No event with the actor XYZ is known"],
  ["/pair/KOR/KOR", "A pair needs two different actors"],
  ["/document/nothing", "There is no document with this id"],
  ["/document/00000000000000c1?asOf=2024-04-01", "became known on 2024-04-02"],
  ["/?asOf=someday", "asOf must be a real day"],
  ["/tracks/KOR?others=KOR", "KOR cannot be set beside itself"],
  ["/indicators?id=no/such", "There is no series named no/such"],
])("%s says what is wrong: %s", async (path, sentence) => {
  const page = await board.open(path);
  expect(await page.getByRole("alert").first().textContent()).toContain(sentence);
});

test("an empty store says what to do, not that all is calm", async () => {
  const page = await board.open("/sources");
  await page.route("**/api/status", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), documents: 0 } });
  });
  await page.goto(board.address);
  await settled(page);
  expect(await page.getByText("bin/bongsu ingest PATH").count()).toBe(1);
  expect(await page.getByText("All calm").count()).toBe(0);
});

test("at its end, the demo archive points to the day on which its story turns", async () => {
  const page = await board.open("/sources");
  await page.route("**/api/status", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), demo: true, today: "2024-06-29" } });
  });
  await page.goto(board.address);
  await settled(page);
  await page.getByRole("button", { name: "Look from 8 Apr 2024" }).click();
  await page.waitForURL("**/?asOf=2024-04-08");
  expect(await page.getByText("The demo archive ends here").count()).toBe(0);
});

test("before anything was known, calm is not claimed of sources", async () => {
  const page = await board.open("/?asOf=2020-01-01");
  expect(await page.getByText("No source had reported by this day").count()).toBe(1);
});

test("when Bongsu falls silent the old stays, marked so, until it answers again", async () => {
  const page = await board.open("/");
  await page.route("**/api/**", (route) => route.abort());
  await page.keyboard.press("[");
  await page.getByText("Below is what was read before. Bongsu does not answer").first().waitFor();
  expect(await page.getByRole("link", { name: "South Korea and Russia" }).count()).toBe(1);
  await page.unroute("**/api/**");
  await page.getByRole("button", { name: "Try again" }).first().click();
  await page.getByText("1 pair above Calm as of 4 Apr 2024").waitFor();
});

test("waiting is told in words", async () => {
  const page = await board.open("/sources");
  await page.route("**/api/pairs", () => {});
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.getByText("Reading the pairs.").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Beacon line");
});

test("what is new waits until it is asked for", async () => {
  const page = await board.open("/sources");
  await page.clock.install();
  await page.reload();
  await page.getByText(/It holds 8 documents/).waitFor();
  archive.push(...fixtureArchive().slice(0, 3));
  await page.clock.runFor(61_000);
  await page.getByText(/3 new documents since/).waitFor();
  expect(await page.getByText(/It holds 8 documents/).count()).toBe(1);
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText(/It holds 11 documents/).waitFor();
});

const NONE: { what: string; path: string; api: string; json: object; says: string }[] = [
  {
    what: "no watch",
    path: "/",
    api: "**/api/watches",
    json: { watches: [] },
    says: "Nothing is watched yet, so no fire can be lit.",
  },
  {
    what: "no open alert",
    path: "/",
    api: "**/api/alerts?open=yes",
    json: { alerts: [], silences: [], records: [] },
    says: "No alert is open.",
  },
  {
    what: "no alert at all",
    path: "/alerts",
    api: "**/api/alerts",
    json: { alerts: [], silences: [], records: [] },
    says: "No alert has been judged yet.",
  },
  {
    what: "no forecast",
    path: "/forecasts",
    api: "**/api/forecasts?*",
    json: { total: 0, forecasts: [] },
    says: "No forecast is open. They are made once a day for every watched pair",
  },
  {
    what: "nothing scored",
    path: "/forecasts?state=skill",
    api: "**/api/forecasts/skill",
    json: { skills: [] },
    says: "No forecast has been scored yet",
  },
  {
    what: "no forecast of a pair",
    path: "/pair/KOR/RUS?tab=forecasts",
    api: "**/api/forecasts?*",
    json: { total: 0, forecasts: [] },
    says: "No forecast of this pair is open.",
  },
  {
    what: "no guess",
    path: "/pair/KOR/RUS?tab=next",
    api: "**/api/pairs/KOR/RUS/next",
    json: { next: [] },
    says: "Too little has passed between the two",
  },
  {
    what: "no change",
    path: "/pair/KOR/RUS?tab=changes",
    api: "**/api/pairs/KOR/RUS/changes",
    json: { changes: [] },
    says: "No lasting change is known between the two",
  },
  {
    what: "no series",
    path: "/indicators",
    api: "**/api/indicators",
    json: { series: [] },
    says: "No series is kept yet.",
  },
  {
    what: "no partner of a state",
    path: "/tracks/KOR",
    api: "**/api/tracks",
    json: { groups: [], issues: [] },
    says: "Choose a state and at least one other",
  },
  {
    what: "nothing bought",
    path: "/dependence?reporter=KOR&item=9999",
    api: "**/api/indicators/dependence?*",
    json: { partners: [], because: "No import of 9999 by KOR is kept." },
    says: "No import of 9999 by South Korea is kept.",
  },
];

test.each(NONE)("$what is said, with what to do", async ({ path, api, json, says }) => {
  const page = await board.open("/sources");
  await page.route(api, (route) => route.fulfill({ json }));
  await page.goto(board.address + path);
  await settled(page);
  expect(await page.getByText(says).count()).toBe(1);
});

test.each([
  ["/", "watches", "**/api/watches"],
  ["/", "alerts", "**/api/alerts?open=yes"],
  ["/alerts", "alerts", "**/api/alerts"],
  ["/alert/seoul-moscow/2024-04-01", "alert", "**/api/alerts/*/*"],
  ["/watch/seoul-moscow", "watch", "**/api/watches/*"],
  ["/watch/seoul-moscow?trial=yes", "back-test", "**/api/watches/*/backtest?*"],
  ["/forecasts", "forecasts", "**/api/forecasts?*"],
  ["/forecasts?state=skill", "scores", "**/api/forecasts/skill"],
  ["/pair/KOR/RUS?tab=next", "guesses", "**/api/pairs/KOR/RUS/next"],
  ["/pair/KOR/RUS?about=arms", "acts", "**/api/pairs/KOR/RUS/issue?*"],
  ["/tracks/KOR?others=RUS", "tracks", "**/api/tracks/KOR?*"],
  ["/indicators", "series", "**/api/indicators"],
  ["/indicators?id=price/gas", "values", "**/api/indicators/series?*"],
  ["/dependence?reporter=KOR&item=2711", "shares", "**/api/indicators/dependence?*"],
])("on %s, the %s that cannot be had are said so, and can be asked for again", async (path, _, api) => {
  const page = await board.open("/sources");
  const message = "The disk cannot be read: see the output of Bongsu.";
  await page.route(api, (route) => route.fulfill({ status: 500, json: { error: { code: "store.broken", message } } }));
  await page.goto(board.address + path);
  await settled(page);
  const failed = page.getByRole("alert").filter({ hasText: message });
  expect(await failed.count()).toBe(1);
  await page.unroute(api);
  await failed.getByRole("button", { name: "Try again" }).click();
  await failed.waitFor({ state: "detached" });
});

test("a watch or an alert that there is none of is said to be unknown", async () => {
  const page = await board.open("/watch/no-such-watch");
  expect(await page.getByRole("alert").textContent()).toContain("There is no watch named no-such-watch");
  await page.goto(`${board.address}/alert/nobody/2024-01-01`);
  await settled(page);
  expect(await page.getByRole("alert").textContent()).toContain("There is no alert nobody/2024-01-01");
});
