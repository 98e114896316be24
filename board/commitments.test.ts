import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Served } from "../src/http/server.ts";
import { fixtureBongsu } from "../test/fixture.ts";
import { renewed } from "./test-renewed.ts";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

const ONE = "/commitment/00000000000000a1-st1";

let bongsu: Served;
let board: Board;
beforeAll(async () => {
  board = await startBoard(renewed(() => bongsu));
});
beforeEach(() => {
  bongsu = fixtureBongsu();
});
afterAll(() => board.close());

test("the ledger reads like sentences: who to whom what if what, how often, and what became of it", async () => {
  const page = await board.open("/commitments");
  const rows = page.locator("[data-row]");
  const words = await rows.first().textContent();
  for (const fact of [
    "South Korea to Russia: “Seoul will impose sanctions” if “Russia hands over missile technology”.",
    "Said 2 times since 21 Sept 2023. Acted 194 days later.",
    "Red line, first said by the vice foreign minister.",
  ]) {
    expect(words).toContain(fact);
  }
  expect(await rows.nth(1).textContent()).toContain("Due on 30 Jun 2024, in 86 days.");
});

test("filters stand in the address, the as-of day counts, and an empty ledger says what to do", async () => {
  const page = await board.open("/commitments");
  await page.getByLabel("Said by").selectOption("Japan");
  await page.getByText("1 record, the newest words first.").waitFor();
  await page.getByLabel("What became of it").selectOption("Lapsed");
  await page.getByText("No record is like that.").waitFor();
  expect(new URL(page.url()).search).toBe("?side=JPN&status=lapsed");
  await page.getByRole("link", { name: "Look at all" }).click();
  await page.getByText("4 records").waitFor();
  await page.getByLabel("Due by").fill("2024-04-30");
  await page.getByText("1 record, the newest words first.").waitFor();
  await page.goto(`${board.address}/commitments?asOf=2024-03-01`);
  await page.getByText("1 record, the newest words first.").waitFor();
  expect(await page.locator("[data-row]").textContent()).toContain("○ Open");
  await page.goto(`${board.address}/commitments?asOf=2023-01-01`);
  await page.getByText("Nobody had promised").waitFor();
});

test("by keyboard: a suggestion is confirmed and then rejected, and nothing moves", async () => {
  const page = await board.open("/commitments");
  await page.getByRole("link", { name: "Waiting for you (1)" }).focus();
  await page.keyboard.press("Enter");
  const row = page.locator(".suggestions > li");
  await row.waitFor();
  expect(await row.textContent()).toContain("Is this the condition? Fit 71 %, all of it.");
  expect(await row.getByRole("link").allTextContents()).toEqual([
    "“Russia hands over missile technology”",
    "Russia handed missile technology to North Korea in March, officials said.",
  ]);
  await page.keyboard.press("j");
  await page.keyboard.press("y");
  expect(await page.getByRole("alert").textContent()).toContain("Say who you are first");
  await page.locator("#acting-as:focus").waitFor();
  await page.keyboard.type("Kim");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  const place = async () => Object.values((await row.boundingBox()) ?? {}).map(Math.round);
  const before = await place();
  await page.keyboard.press("y");
  await row.getByText("Confirmed by you just now.").waitFor();
  await page.getByText("Nothing waits").waitFor();
  expect(await place()).toEqual(before);
  await page.keyboard.press("n");
  await row.getByText("Rejected by you just now.").waitFor();
  expect(await row.getByRole("button", { name: "Not the condition" }).getAttribute("aria-pressed")).toBe("true");
  const { links = [] } = (await bongsu.commitment("00000000000000a1-st1")) ?? {};
  expect(links.map(({ standing, by }) => [standing, by])).toEqual([
    ["automatic", null],
    ["rejected", "Kim"],
  ]);
});

test("a record shows the drift with its words lit, both chains of evidence, and every quote leads to its document", async () => {
  const page = await board.open(ONE);
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  const said = region("What was said, and how it changed");
  expect(await said.locator("figure mark").allTextContents()).toEqual(["may", "will"]);
  expect(await said.textContent()).toContain('Firmer: "will" instead of "may".');
  expect(await region("What became of it").locator("li").count()).toBe(2);
  expect(await region("Did the condition come about?").textContent()).toContain(
    "Fit 71 %, all of it; waits for an analyst",
  );
  expect(await region("Was it done?").textContent()).toContain("taken by itself, as good as certain");
  const record = region("How the word of the speaker and of the state was kept");
  expect(await record.getByRole("row").nth(1).textContent()).toContain("67 % (2 of 3), 1 in part");
  expect(
    await record.getByRole("img", { name: "Interval of 95 %: 21 % to 94 %, from 3" }).locator("rect").count(),
  ).toBe(1);
  await said.getByRole("link").last().click();
  await page.waitForURL("**/document/00000000000000a2?at=*");
});

test("the extent can be put right, with a reason", async () => {
  const page = await board.open(ONE);
  await page.getByLabel("You act as").fill("Kim");
  const act = page.getByRole("region", { name: "Was it done?" });
  await act.getByText("Say more").click();
  await act.getByLabel("The event is").selectOption("a part of it");
  await act.getByLabel("Why, if it needs saying").fill("Two ships only.");
  const sent = page.waitForRequest("**/api/desk/link");
  await act.getByRole("button", { name: "Confirm it like this" }).click();
  expect((await sent).postDataJSON()).toEqual({
    commitment: "00000000000000a1-st1",
    side: "action",
    documentId: "00000000000000c1",
    eventId: "ev1",
    verdict: "confirmed",
    extent: "part",
    by: "Kim",
    note: "Two ships only.",
  });
  await act.getByText("confirmed by Kim").waitFor();
});

test("another event is named by its document, and takes the place of the wrong one", async () => {
  const page = await board.open(ONE);
  await page.getByLabel("You act as").fill("Kim");
  const condition = page.getByRole("region", { name: "Did the condition come about?" });
  await condition.getByText("Say more").click();
  await condition.getByRole("button", { name: "It was another event" }).click();
  const address = condition.getByLabel("Address of the document’s page, or its id").first();
  await address.fill("somewhere");
  await address.press("Tab");
  expect(await page.getByRole("alert").textContent()).toContain("That names no document");
  await address.fill(`${board.address}/document/00000000000000c1?at=1-2`);
  await address.press("Tab");
  await condition.getByRole("radio").first().check();
  await condition.getByRole("button", { name: "It is the condition" }).click();
  await condition.getByText("rejected by Kim").waitFor();
  expect(await condition.textContent()).toContain("confirmed by Kim");
});

test("the status is set by hand with a reason, and taken back", async () => {
  const page = await board.open(ONE);
  await page.getByLabel("You act as").fill("Kim");
  await page.getByText("Set the status by hand").click();
  await page.getByRole("combobox", { name: "It is", exact: true }).selectOption("Withdrawn");
  await page.getByRole("button", { name: "Set the status" }).click();
  expect(
    await page
      .getByLabel("Why", { exact: true })
      .first()
      .evaluate((each) => each.matches(":invalid")),
  ).toBe(true);
  await page.getByLabel("Why", { exact: true }).first().fill("The minister took it back.");
  await page.getByRole("button", { name: "Set the status" }).click();
  await page.getByText("Set by Kim.").first().waitFor();
  expect(await page.getByRole("region", { name: "What became of it" }).textContent()).toContain("↩ Withdrawn");
  await page.getByText("Take it back").click();
  await page.getByLabel("Why", { exact: true }).first().fill("A slip.");
  await page.getByRole("button", { name: "Let events decide again" }).click();
  await page.getByText("Its status follows from what was reported.").waitFor();
});

test("a record is joined with another, whose page then opens", async () => {
  const page = await board.open("/commitment/00000000000000d1-st1");
  await page.getByLabel("You act as").fill("Kim");
  await page.getByText("It is the same as another").click();
  await page.getByLabel("The same as").selectOption({ index: 0 });
  await page.getByLabel("Why", { exact: true }).last().fill("The same words, told twice.");
  await page.getByRole("button", { name: "Join the two" }).click();
  await page.waitForURL("**/commitment/00000000000000d1-st3");
  await page.goto(`${board.address}/commitments`);
  await page.getByText("3 records").waitFor();
  expect(await page.locator("[data-row]").count()).toBe(3);
});

test("a past day takes nothing, and a record that was not known by then says so", async () => {
  const page = await board.open(`${ONE}?asOf=2024-03-25`);
  expect(await page.getByText("nothing can be written into a past day").count()).toBe(1);
  const controls = page.locator("main").locator("button, input, textarea, select");
  expect(await controls.evaluateAll((all) => all.every((each) => each.matches(":disabled")))).toBe(true);
  await page.goto(`${board.address}${ONE}?asOf=2023-01-01`);
  await page.getByText("There is no commitment 00000000000000a1-st1 by that day").waitFor();
});

test("the beacon line tells of conditions newly reported and of coming dates, and is quiet without", async () => {
  const page = await board.open("/");
  const conditions = page.getByRole("region", { name: "Conditions newly reported" });
  expect(await conditions.locator("[data-row]").textContent()).toContain("◔ Condition reported");
  expect(await page.getByRole("region", { name: "Dates of the coming two weeks" }).textContent()).toContain(
    "Vice ministers' talks on trade",
  );
  await page.goto(`${board.address}/?asOf=2023-12-01`);
  await settled(page);
  expect(await conditions.count()).toBe(0);
  await page.getByText("No condition of a commitment was newly reported.").waitFor();
});

test("a pair's page has what binds the two, and their dates", async () => {
  const page = await board.open("/pair/KOR/RUS?tab=commitments");
  const section = page.getByRole("region", { name: "Commitments" });
  expect(await section.locator("[data-row]").count()).toBe(3);
  await page.goto(`${board.address}/pair/KOR/JPN?tab=calendar`);
  await settled(page);
  const dates = page.getByRole("region", { name: "Calendar" });
  expect(await dates.locator("h4").allTextContents()).toContain("Vice ministers' talks on trade");
});
