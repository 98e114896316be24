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
