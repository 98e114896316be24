import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Served } from "../src/http/server.ts";
import { fixtureBongsu } from "../test/fixture.ts";
import { startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";
import { renewed } from "./test-renewed.ts";

let bongsu: Served;
let board: Board;
beforeAll(async () => {
  board = await startBoard(renewed(() => bongsu));
});
beforeEach(() => {
  bongsu = fixtureBongsu();
});
afterAll(() => board.close());

test("two forecasts that contradict each other stand side by side, on one line from 0 to 100 %", async () => {
  const page = await board.open("/forecasts");
  await page.getByRole("link", { name: "Voiced by others" }).click();
  const first = page.locator(".questions > li").first();
  await first.waitFor();
  expect(await first.textContent()).toContain("They contradict each other. Prof. Han gives 88 %");
  const [han, orlova] = await Promise.all([0, 1].map((at) => first.locator(".voices > li").nth(at).boundingBox()));
  expect(han?.y).toBe(orlova?.y);
  const line = first.getByRole("img", {
    name: /Prof\. Han, “very likely”: 80 % to 95 %.*Dr\. Orlova, “unlikely”: 20 % to 45 %/,
  });
  expect(await line.locator("rect").count()).toBe(2);
  await first.getByRole("link", { name: "A return to the old ties is unlikely" }).click();
  await page.waitForURL("**/document/00000000000000d1?at=*");
});

test("makers have a record with its count, and one maker's forecasts alone are a click away", async () => {
  const page = await board.open("/forecasts?state=voiced");
  const rows = page.getByRole("region", { name: "Records of makers" }).getByRole("row");
  expect(await rows.nth(1).textContent()).toBe("Prof. Han20.46 over 1 forecast0.46 to 0.46worse than 0.25");
  expect(await rows.nth(2).textContent()).toContain("none scored yet");
  await page.getByRole("link", { name: "Dr. Orlova" }).click();
  await page.getByText("Only Dr. Orlova.").waitFor();
  await page.getByLabel("Only contradictions").check();
  await page.getByText("1 question, contradictions first.").waitFor();
  expect(new URL(page.url()).search).toBe("?state=voiced&speaker=Dr.+Orlova&contradicting=yes");
});

test("a question is decided by hand, with a reason", async () => {
  const page = await board.open("/forecasts?state=voiced");
  const first = page.locator(".questions > li").first();
  await first.getByText("Say how it turned out").click();
  await first.getByLabel("It cannot be said").check();
  await first.getByLabel("Why").fill("Nobody agrees what recovery is.");
  await first.getByLabel("Your name").fill("Kim");
  const sent = page.waitForRequest("**/api/desk/resolution");
  await first.getByRole("button", { name: "Write it down" }).click();
  expect((await sent).postDataJSON()).toMatchObject({ question: "kor-rus-relations", happened: null, by: "Kim" });
  await first.getByText("It cannot be said: decided by Kim on 5 Apr 2024.").waitFor();
});
