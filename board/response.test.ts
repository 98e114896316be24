import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Failure } from "../src/model/failure.ts";
import type { Served } from "../src/http/server.ts";
import { fixtureBongsu } from "../test/fixture.ts";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";
import { renewed } from "./test-renewed.ts";

const ACTIVE = "/activation/sanctions-answer%2F1";

let bongsu: Served;
let board: Board;
beforeAll(async () => {
  board = await startBoard(renewed(() => bongsu));
});
beforeEach(() => {
  bongsu = fixtureBongsu();
});
afterAll(() => board.close());

const activated = () =>
  bongsu.activate({ plan: "sanctions-answer", by: "Head of desk", because: "Sanctions.", alert: null });

const step = (page: Page, title: string) => page.locator(".step").filter({ hasText: title }).first();

test("what to decide stands first, then what is in force, agreed, tried, sent and logged", async () => {
  const page = await board.open("/response");
  expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
    "What to decide now",
    "In force",
    "Stood down",
    "Plans by watch and level",
    "Drills",
    "Channels",
    "Outbox",
    "The log of decisions",
  ]);
  const words = (await page.locator("main").textContent()) ?? "";
  for (const fact of [
    "Seoul and Moscow over arms for Pyongyang stands at 3 Approach: the plan “Answer to counter-measures from Moscow” applies.",
    "A plan without an owner cannot be used; the other plans are not touched by it.",
    'step "call" of plan "broken" has no owner: name who does it.',
    "cannot be reached: check its address.",
    "1 entry, whole; last hash 0000",
    "Sent 5 Apr 2024",
  ]) {
    expect(words).toContain(fact);
  }
});

test("by keyboard: a proposal becomes an activation, a step is begun and done, a decision made, a message released", async () => {
  const page = await board.open("/response");
  await page.clock.setFixedTime("2024-04-05T10:55:00.000Z");
  await page.getByText("Activate", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Head");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Sanctions told by two outlets.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${ACTIVE}`);
  await page.getByText("25 minutes", { exact: true }).waitFor();
  expect(await page.getByText("Next: “List the companies that are exposed”, due in 35 minutes.").count()).toBe(1);
  expect(await page.getByLabel("You act as").inputValue()).toBe("Head of desk");
  await page.keyboard.press("j");
  expect(await page.locator(":focus").textContent()).toBe("Start");
  await page.keyboard.press("Enter");
  await step(page, "List the companies").getByText("Started").waitFor();
  await page.keyboard.press("Escape");
  await step(page, "List the companies").getByLabel("Note").fill("Nine companies.");
  await step(page, "List the companies").getByRole("button", { name: "Done" }).press("Enter");
  await step(page, "List the companies").getByText("Nine companies.").waitFor();
  await page.locator('[data-step="exposure"]:focus').waitFor();
  await step(page, "Decide whether").getByRole("button", { name: "Decide: inform now" }).press("Enter");
  await step(page, "Decide whether").getByText("Decided: “inform now”").waitFor();
  await page.getByText("Read it and release it").press("Enter");
  expect(await page.locator(".message strong").first().textContent()).toBe("Answer to counter-measures from Moscow");
  await page.getByRole("button", { name: "Release it to desk-mail" }).press("Enter");
  await page.getByText("● Released by Head of desk").waitFor();
  expect(await page.getByRole("region", { name: "Log of decisions" }).getByRole("row").count()).toBe(6);
});

test("nothing is skipped without a reason, and nobody acts without a name", async () => {
  await activated();
  const page = await board.open(ACTIVE);
  const first = step(page, "List the companies");
  await first.getByRole("button", { name: "Start" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Say who you are first");
  await page.keyboard.type("Kim");
  await first.getByRole("button", { name: "Skip" }).click();
  expect(await first.getByRole("alert").textContent()).toBe("Say in the note why it is skipped.");
  await page.keyboard.type("Done last week.");
  await first.getByRole("button", { name: "Skip" }).click();
  await first.getByText("– Skipped").waitFor();
  expect(await first.locator(".said").textContent()).toBe("Done last week.");
});

test("whoever comes second is told, sees what was done, and loses no word", async () => {
  const one = await activated();
  const page = await board.open(ACTIVE);
  await page.getByLabel("You act as").fill("Kim");
  const first = step(page, "List the companies");
  await first.getByLabel("Note").fill("Nine companies, two ships.");
  const other = { activation: one.id, revision: 1, by: "Lee", note: "Ten companies.", step: "exposure" };
  await bongsu.act({ ...other, act: "done" });
  await first.getByRole("button", { name: "Done" }).click();
  await first.getByRole("alert").waitFor();
  expect(await first.getByRole("alert").textContent()).toContain("look again before you decide");
  await first.getByText("Ten companies.").waitFor();
  expect(await first.getByLabel("What you had written").inputValue()).toBe("Nine companies, two ships.");
  await first.getByRole("button", { name: "Keep it as a note" }).click();
  await page.getByRole("region", { name: "Notes and hand-overs" }).getByText("Nine companies, two ships.").waitFor();
  expect(await first.getByRole("alert").count()).toBe(0);
});

test("the clock goes on by the minute, and says what is late", async () => {
  await activated();
  const page = await board.open("/sources");
  await page.clock.install({ time: "2024-04-05T11:29:30.000Z" });
  await page.goto(board.address + ACTIVE);
  await settled(page);
  await page.getByText("59 minutes", { exact: true }).waitFor();
  const first = step(page, "List the companies");
  expect(await first.textContent()).toContain("due in 1 minute");
  await page.clock.runFor(120_000);
  await page.getByText("1 hour 1 minute", { exact: true }).waitFor();
  expect(await first.textContent()).toContain("1 minute late");
  expect(await page.locator(".clock").textContent()).toContain("1 late.");
});

test("it is handed over with a note, and stood down with what holds and what does not", async () => {
  await activated();
  const page = await board.open(ACTIVE);
  await page.getByLabel("You act as").fill("Head of desk");
  await page.getByText("Hand over", { exact: true }).first().click();
  await page.getByLabel("Who takes the lead").fill("Deputy head");
  await page.getByLabel("What is open, and what matters next").fill("Two steps.");
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.getByText("In charge: Deputy head.").waitFor();
  await page.getByText("Stand down", { exact: true }).first().click();
  expect(await page.getByText("3 steps are still open.").count()).toBe(1);
  await page.getByLabel("Ships call at Vostochny again").check();
  await page.getByLabel("Why it can be ended").fill("Moscow took it back.");
  const sent = page.waitForRequest("**/api/desk/act");
  await page.getByRole("button", { name: "Stand down" }).click();
  expect((await sent).postDataJSON().note).toBe(
    "Moscow took it back.\nHolds: Ships call at Vostochny again\nDoes not hold: No new measure for 14 days",
  );
  await page.getByText("Stood down").waitFor();
  expect(await page.getByRole("button", { name: "Start" }).count()).toBe(0);
  await page.getByText("Write the review").first().click();
  await page.getByLabel("Day on which what was feared happened").fill("2024-04-05");
  await page.getByLabel("What to do better").fill("Call earlier.");
  await page.getByRole("button", { name: "Write the review" }).click();
  await page.getByText("What was feared happened on 5 Apr 2024.").waitFor();
  const review = page.getByRole("region", { name: "After-action review" });
  expect(await review.textContent()).toContain("0 of 3 done, 0 skipped, 0 late");
  expect(await review.locator(".said").textContent()).toBe("Call earlier.");
});

test("a plan reads as people read it, tells its versions, and is changed in place; what is wrong is said there", async () => {
  const page = await board.open("/plan/sanctions-answer");
  const steps = page.getByRole("region", { name: "Steps" });
  expect(await steps.locator(".step").nth(1).textContent()).toContain(
    "Maritime desk, within 2 hours, after “List the companies that are exposed”.",
  );
  expect(await page.getByRole("region", { name: "Versions" }).textContent()).toContain("within 2 hours instead of");
  await page.getByText("Edit as YAML").click();
  const text = page.getByLabel("The plan, written as YAML");
  await text.fill("  id: sanctions-answer\n");
  await page.getByLabel("Your name").last().fill("Kim");
  const sent = page.waitForRequest("**/api/desk/plan");
  await page.getByRole("button", { name: "Write this version" }).click();
  expect((await sent).postDataJSON()).toEqual({ text: "  id: sanctions-answer\n", by: "Kim", seen: "0a1b2c3d4e5f" });
  expect(await page.getByRole("alert").textContent()).toContain("The plan names no watch");
  expect(await text.inputValue()).toBe("  id: sanctions-answer\n");
});

test("a drill sends nothing unless it is asked to, and all of it is stamped EXERCISE", async () => {
  const page = await board.open("/plan/sanctions-answer");
  await page.getByText("Run a drill").click();
  const sends = page.getByLabel("Send its messages for real");
  expect(await sends.isChecked()).toBe(false);
  await page.getByLabel("Days written for it").check();
  expect(await page.getByLabel("The days, written as YAML").inputValue()).toContain("- do: exposure");
  await page.getByLabel("Days of the record").check();
  await page.getByRole("textbox", { name: "Your name" }).first().fill("Kim");
  const sent = page.waitForRequest("**/api/desk/drill");
  await page.getByRole("button", { name: "Run the drill" }).click();
  expect((await sent).postDataJSON()).toMatchObject({ sends: false, invented: null, to: "2024-04-05" });
  await page.waitForURL("**/drill/sanctions-answer%2Fdrill-1");
  await page.getByText("The level of the plan was reached on 2 Apr 2024.").waitFor();
  expect(await page.title()).toMatch(/^EXERCISE/);
  expect(await page.locator(".exercise").count()).toBe(2);
  await page.getByRole("link", { name: "What was done, step by step" }).click();
  await page.getByRole("heading", { level: 1, name: /^EXERCISE: / }).waitFor();
  expect(await page.getByText("EXERCISE", { exact: true }).first().isVisible()).toBe(true);
  const review = page.getByRole("region", { name: "After-action review" });
  expect(await review.textContent()).toContain("Activation to what was feared4 days before");
});

test("an alert hands over the plan that was agreed for it, and its CAP message", async () => {
  const page = await board.open("/alert/seoul-moscow/2024-04-01");
  const plan = page.getByRole("region", { name: "The plan" });
  await plan.getByText("It applies now and is not active.").waitFor();
  const cap = page.getByRole("link", { name: "As a CAP 1.2 message" });
  expect(await cap.getAttribute("href")).toBe("/api/feeds/alerts/seoul-moscow/2024-04-01/cap.xml");
  await plan.getByText("Activate", { exact: true }).click();
  await plan.getByLabel("Who activates it").selectOption("Deputy head");
  await plan.getByLabel("Why").fill("It burns.");
  await plan.getByRole("button", { name: "Activate the plan" }).click();
  await page.waitForURL(`**${ACTIVE}`);
  await page.goto(`${board.address}/alert/seoul-moscow/2024-04-01`);
  await plan.getByRole("link", { name: "See where it stands" }).waitFor();
});

test("a log that is not whole is said first and in full", async () => {
  const verify: Served["verify"] = async () => ({
    head: { entries: 12, hash: "f".repeat(64) },
    sound: false,
    faults: [{ seq: 7, message: "its hash is not that of its words." }],
  });
  bongsu = { ...bongsu, verify };
  const page = await board.open("/response");
  const log = page.getByRole("region", { name: "The log of decisions" });
  expect(await log.textContent()).toContain("12 entries, NOT WHOLE; last hash ffff");
  expect(await log.textContent()).toContain("Entry 7: its hash is not that of its words.");
});

test("a brief is made now, of a watch, and is handed on in three formats; a refusal is told", async () => {
  const page = await board.open("/watch/seoul-moscow");
  await page.getByRole("link", { name: "Brief", exact: true }).click();
  await page.waitForURL("**/briefs?watch=seoul-moscow");
  await settled(page);
  expect(await page.getByRole("combobox", { name: "Of" }).inputValue()).toBe("seoul-moscow");
  const links = page.locator(".briefs .leads a");
  expect(await links.allTextContents()).toEqual(["Read", "PDF", "Markdown"]);
  const makeBrief: Served["makeBrief"] = () =>
    Promise.reject(new Failure("brief.watch", "There is no watch seoul-moscow: choose another."));
  bongsu = { ...bongsu, makeBrief };
  await page.getByLabel("Your name").fill("Kim");
  await page.getByRole("button", { name: "Make the brief" }).click();
  await page.getByRole("alert").waitFor();
});
