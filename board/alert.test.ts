import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fixtureBongsu } from "../test/fixture.ts";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

const ALERT = "/alert/seoul-moscow/2024-04-01";

// What one test writes another must not find; all that is written counts as a revision.
let bongsu = fixtureBongsu();
let written = 0;
let board: Board;
beforeAll(async () => {
  board = await startBoard({
    ...bongsu,
    alerts: (query) => bongsu.alerts(query),
    alert: (id, asOf) => bongsu.alert(id, asOf),
    standings: (asOf) => bongsu.standings(asOf),
    status: async () => {
      const now = await bongsu.status();
      return { ...now, revision: now.revision + written };
    },
    acknowledge: (order) => {
      written += 1;
      return bongsu.acknowledge(order);
    },
  });
});
beforeEach(() => {
  bongsu = fixtureBongsu();
  written += 1;
});
afterAll(() => board.close());

const arrived = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

test("an alert says why, how sure, what speaks against it and what would change it", async () => {
  const page = await board.open(ALERT);
  const section = (name: string) => page.getByRole("region", { name, exact: true }).textContent();
  expect(await section("Why")).toContain("● SeenSeoul imposes sanctions");
  expect(await section("Why")).toContain("? Not lookedGas is dear");
  expect(await section("Why")).toContain("Level 3, Approach: “More conflict than usual” and “Seoul imposes sanctions”");
  expect(await section("How sure")).toMatch(/How sureConfidence is moderate: [^.]*\.$/);
  expect(await section("What speaks against it")).toContain("The price of gas was not looked at");
  expect(await section("The sentences it rests on")).toContain("2 reports, newest first, from 2 independent sources");
  expect(await section("Reports that point the other way")).toContain("held talks");
  expect(await section("From the first signal to now")).toContain("Pending at 2 Signal");
  expect(await section("What would change it")).toContain("To come down: no sanctions for 30 days");
  expect(await section("What is expected")).toContain("unlikely 41 %Sanctions within 30 days");
});

test("likelihood and confidence never stand in one sentence", async () => {
  const page = await board.open(ALERT);
  const words = await page.locator("main p, main li").allTextContents();
  const sentences = words.flatMap((each) => each.split(/(?<=[.!?])\s/));
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter((each) => /confidence/i.test(each) && /likely|chance/i.test(each))).toEqual([]);
});

test("by keyboard: from the beacon line to the alert, its evidence and the words in the document", async () => {
  const page = await board.open("/");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("j", "Tab");
  expect(await page.locator(":focus").textContent()).toBe("Alerting");
  await press("Enter");
  await arrived(page, ALERT);
  await settled(page);
  await press("j");
  expect(await page.locator(":focus").textContent()).toMatch(/^South Korea imposed sanctions on two Russian vessels/);
  await press("Enter");
  await arrived(page, "/document/00000000000000c1");
  await page.locator(".passage.active:focus").waitFor();
});

test("by keyboard: e takes the alert on from the beacon line, and the board says so at once", async () => {
  const page = await board.open("/");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await arrived(page, ALERT);
  await page.locator("[data-acknowledge]:focus").waitFor();
  await page.keyboard.type("Kim e?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("On it, e.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Acknowledged by Kim e? on 5 Apr 2024, 10:30 UTC.").first().waitFor();
  expect(await page.getByText("On it, e.").first().isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Take it over" }).count()).toBe(1);
  expect(await page.getByText("Something changed").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.getByText("Acknowledged by Kim e?").first().waitFor();
  await page.goto(`${board.address}${ALERT}`);
  await settled(page);
  await page.keyboard.press("e");
  expect(await page.locator("[data-acknowledge]:focus").inputValue()).toBe("Kim e?");
});

test("a refusal is told where it was asked, and what was written stays", async () => {
  const page = await board.open(ALERT);
  await page.route("**/api/desk/acknowledge", (route) =>
    route.fulfill({ status: 500, json: { error: { code: "store.full", message: "The disk is full: make room." } } }),
  );
  await page.getByLabel("Who takes it on").fill("Kim");
  await page.getByLabel("Note, if any").first().fill("Mine.");
  await page.getByRole("button", { name: "Acknowledge" }).click();
  expect(await page.getByRole("alert").textContent()).toBe("The disk is full: make room.");
  expect(await page.getByLabel("Note, if any").first().inputValue()).toBe("Mine.");
});

test("a silence lasts for a while, has a reason, and leaves higher levels told", async () => {
  const page = await board.open(ALERT);
  await page.getByText("Silence it for a while").click();
  await page.getByRole("combobox", { name: "For", exact: true }).selectOption("12 hours");
  await page.getByLabel("Reason").fill("A summit.");
  await page.getByLabel("Your name").first().fill("Kim");
  const sent = page.waitForRequest("**/api/desk/silence");
  await page.getByRole("button", { name: "Silence it", exact: true }).click();
  const order = (await sent).postDataJSON();
  expect(order).toMatchObject({ watches: ["seoul-moscow"], belowLevel: 4, by: "Kim", reason: "A summit." });
  const hours = (Date.parse(order.until) - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(12);
});

test("a verdict asks for the day on which it happened, unless nothing did", async () => {
  const page = await board.open(ALERT);
  await page.getByText("Give a verdict").click();
  await page.getByLabel(/^False/).check();
  expect(await page.getByLabel("Day on which it happened").count()).toBe(0);
  await page.getByLabel(/^Useful/).check();
  await page.getByLabel("Day on which it happened").fill("2024-04-03");
  await page.getByLabel("Your name").last().fill("Kim");
  const sent = page.waitForRequest("**/api/desk/verdict");
  await page.getByRole("button", { name: "Write the verdict down" }).click();
  expect((await sent).postDataJSON()).toEqual({
    alert: "seoul-moscow/2024-04-01",
    watch: "seoul-moscow",
    kind: "useful",
    by: "Kim",
    note: "",
    happened: "2024-04-03",
  });
});

test("in a replay every action is disabled, and the page says why", async () => {
  const page = await board.open(`${ALERT}?asOf=2024-04-02`);
  expect(await page.getByText("This is a replay: nothing can be written into a past day").count()).toBe(1);
  const actions = page.locator(".at-desk").locator("button, input, textarea, select");
  expect(await actions.count()).toBeGreaterThan(5);
  expect(await actions.evaluateAll((all) => all.every((each) => each.matches(":disabled")))).toBe(true);
  await page.keyboard.press("e");
  expect(await page.locator("[data-acknowledge]:focus").count()).toBe(0);
});

test("a past alert tells how it ended, who took it on and what it was worth", async () => {
  const page = await board.open("/alert/seoul-moscow/2023-12-01");
  const words = await page.locator("main").textContent();
  for (const fact of [
    "Over: its level is below the one that alerts. Began 1 Dec 2023, alerted 3 Dec 2023, ended 20 Jan 2024.",
    "Its highest level was 3",
    "Acknowledged by Kim",
    "Useful: it came before what it warned of. It happened on 27 Dec 2023.",
  ]) {
    expect(words).toContain(fact);
  }
  expect(await page.getByLabel("Who takes it on").count()).toBe(0);
});

test("the list shows open and past alerts, silences that can be ended, and the record with its counts", async () => {
  const page = await board.open("/alerts");
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  expect(await region("Open").locator("[data-row]").count()).toBe(1);
  expect(await region("Past alerts").textContent()).toContain("Verdict: Useful");
  expect(await region("How good they were").getByRole("row").nth(1).textContent()).toBe(
    "All watches21100 % (1 of 1)100 % (1 of 1)24 days before",
  );
  const silence = region("Silences in force");
  expect(await silence.textContent()).toContain("Seoul and Tokyo, below level 4, Breach, until 8 Apr 2024, 09:00 UTC");
  await silence.getByText("End it now").click();
  await silence.getByLabel("Your name").fill("Kim");
  const sent = page.waitForRequest("**/api/desk/silence/end");
  await silence.getByRole("button", { name: "End the silence" }).click();
  expect((await sent).postDataJSON()).toEqual({ id: "s1", by: "Kim" });
});

test("who was called when nobody answered stands in the timeline", async () => {
  const before = bongsu;
  const alert = async (id: string, asOf?: string) => {
    const view = await before.alert(id, asOf);
    const escalations = [
      { to: "Head of desk", at: "2024-04-02T09:30:00.000Z", because: "Nobody acknowledged for 30 minutes." },
    ];
    return view && { ...view, alert: { ...view.alert, escalations } };
  };
  bongsu = { ...before, alert };
  const page = await board.open(ALERT);
  const line = page.getByRole("listitem").filter({ hasText: "Head of desk was called" });
  expect(await line.textContent()).toContain("Nobody acknowledged for 30 minutes.");
});
