import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled, startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";
import { fixtureArchive } from "../test/fixture-archive.ts";
import { fixtureBongsu } from "../test/fixture.ts";

const MEASURES = "/document/00000000000000c1";
const LONG = "00000000000000cc";

let board: Board;
beforeAll(async () => {
  const archive = fixtureArchive();
  const long = fixtureArchive()[3];
  if (!long) throw new Error("The fixture has no measures.");
  const text = Array.from({ length: 90 }, (_, index) => `Sentence number ${index + 1}.`).join(" ");
  long.record = { ...long.record, document: { ...long.record.document, id: LONG, text }, events: [], designations: [] };
  board = await startBoard(fixtureBongsu([...archive, long]));
});
afterAll(() => board.close());

const readAt = (page: Page) => new URL(page.url()).searchParams.get("read");
const section = (page: Page) => page.locator(".how-read");

test("it is closed and fetches nothing until a click opens it; closing it cleans the address", async () => {
  const page = await board.open(MEASURES);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const summary = section(page).getByText("How it was read");
  await summary.click();
  await page.getByText("2 names of 2 entities").waitFor();
  expect(asked.filter((path) => !["/icon.svg", "/api/status"].includes(path))).toEqual([
    expect.stringMatching(/^\/part-\w+\.js$/),
    "/api/documents/00000000000000c1/analysis",
  ]);
  expect(readAt(page)).toBe("0");
  await summary.click();
  await page.getByText("2 names of 2 entities").waitFor({ state: "detached" });
  expect(readAt(page)).toBeNull();
});

test("a sentence tells whom and when it names and why, its words, and how they hang together", async () => {
  const page = await board.open(`${MEASURES}?read=0`);
  const sentence = section(page).getByRole("region", { name: "Sentence 1" });
  expect(await sentence.locator(".underlined .entity").allTextContents()).toEqual(["South Korea", "Russian"]);
  expect(await sentence.locator(".underlined .time").allTextContents()).toEqual(["Tuesday"]);
  const words = await sentence.textContent();
  for (const fact of ["Russia, state.", "Dictionary: Russia", "2 Apr 2024.", "before 3 Apr 2024", "verb, past"]) {
    expect(words).toContain(fact);
  }
  const root = sentence.locator(".trees > ul > li");
  expect(await root.locator("> .word, > .part").allTextContents()).toEqual(["imposed", "main word"]);
  const below = root.locator("> ul > li");
  expect(await below.locator("> .word").allTextContents()).toEqual(
    "Korea sanctions vessels Tuesday cargo .".split(" "),
  );
  expect(await below.first().textContent()).toBe("Korea subjectSouth compound");
  await sentence.getByText("The terms used here, explained").click();
  expect(await sentence.getByText("who or what does it").isVisible()).toBe(true);
  expect(await sentence.getByText("nsubj").isVisible()).toBe(true);
});

test("by keyboard: h opens it, arrow keys go from sentence to sentence, single keys still work", async () => {
  const page = await board.open(MEASURES);
  await page.keyboard.press("h");
  await page.locator("input[type=radio]:focus").waitFor();
  await page.keyboard.press("ArrowDown");
  const second = section(page).getByRole("region", { name: "Sentence 2" });
  await second.getByText("reported (said)").waitFor();
  expect(await second.textContent()).toContain("The measures take effect on Wednesday");
  expect(readAt(page)).toBe("86");
  await page.keyboard.press("ArrowUp");
  await section(page).getByRole("region", { name: "Sentence 1" }).waitFor();
  await page.keyboard.press("h");
  await page.locator(".sentences").waitFor({ state: "detached" });
});

test("from a passage, by pointer and by key, to the sentence that holds it", async () => {
  const page = await board.open("/document/00000000000000a1");
  await page.getByText("Seoul will impose sanctions").first().hover();
  await page.getByRole("link", { name: "How this sentence was read" }).click();
  await section(page).getByRole("region", { name: "Sentence 2" }).waitFor();
  await page.locator("input[type=radio]:checked:focus").waitFor();
  await page.reload();
  await settled(page);
  await section(page).getByRole("region", { name: "Sentence 2" }).waitFor();
  await page.locator(".passage").last().focus();
  await page.keyboard.press("h");
  const third = section(page).getByRole("region", { name: "Sentence 3" });
  expect(await third.textContent()).toContain("Senior officials of South Korea");
});

test("a long document is turned page by page, and an address opens the page it needs", async () => {
  const page = await board.open(`/document/${LONG}?read=0`);
  await page.getByText("Choose a sentence (1 to 40 of 90)").waitFor();
  expect(await page.getByRole("button", { name: "Sentences before" }).count()).toBe(0);
  await page.getByRole("button", { name: "Sentences after" }).click();
  await page.getByRole("region", { name: "Sentence 41" }).waitFor();
  await page.getByRole("button", { name: "Sentences after" }).click();
  await page.getByText("Choose a sentence (81 to 90 of 90)").waitFor();
  expect(await page.getByRole("button", { name: "Sentences after" }).count()).toBe(0);
  await page.reload();
  await page.getByRole("region", { name: "Sentence 81" }).waitFor();
  await page.getByRole("button", { name: "Sentences before" }).click();
  await page.getByRole("region", { name: "Sentence 41" }).waitFor();
});

test("a text in another language says why it was not read", async () => {
  const page = await board.open("/document/00000000000000e1?read=0");
  expect(await section(page).textContent()).toContain("Not read: The text is in ko; only English is coded.");
});

test("a reading that fails says so, and can be tried again", async () => {
  const page = await board.open(MEASURES);
  const message = "Reading took longer than 60 seconds and was given up.";
  await page.route("**/analysis?*", (route) =>
    route.fulfill({ status: 500, json: { error: { code: "app.unanalysed", message } } }),
  );
  await section(page).getByText("How it was read").click();
  await page.getByRole("alert").getByText(message).waitFor();
  await page.unroute("**/analysis?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("2 names of 2 entities").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});
