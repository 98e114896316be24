import { afterAll, beforeAll, expect, test } from "vitest";
import type { Alert } from "../src/model/alert.ts";
import { fixtureArchive } from "../test/fixture-archive.ts";
import { fixtureBongsu } from "../test/fixture.ts";
import { startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";

const archive = fixtureArchive();
const bongsu = fixtureBongsu(archive);
const told = new Set<(revision: number) => void>();
const added: Alert[] = [];

let board: Board;
beforeAll(async () => {
  board = await startBoard({
    ...bongsu,
    alerts: async (query) => [...added, ...(await bongsu.alerts(query))],
    follow: (tell) => {
      told.add(tell);
      tell(archive.length);
      return () => void told.delete(tell);
    },
  });
});
afterAll(() => board.close());

test("a new document and its alert are noticed at once, and nothing that is read moves", async () => {
  const page = await board.open("/alerts");
  await expect.poll(() => told.size).toBe(1);
  const [first] = await bongsu.alerts({ open: true });
  if (!first) throw new Error("The fixture has no open alert.");
  archive.push(...fixtureArchive().slice(0, 1));
  added.push({ ...first, id: "strait/2024-04-05", title: "Ships in the strait", level: 4 });
  for (const tell of told) tell(archive.length);
  const notice = page.getByRole("status");
  await notice.getByText("1 new alert").waitFor();
  expect(await notice.textContent()).toMatch(
    /1 new document since \d\d:\d\d\. 1 new alert: Ships in the strait at 4 Breach/,
  );
  expect(await page.locator("main").getByText("Ships in the strait").count()).toBe(0);
  await notice.getByRole("button", { name: "Show" }).click();
  await page.locator("main").getByText("Ships in the strait").waitFor();
  expect(await notice.getByText("1 new alert").count()).toBe(0);
});

test("a page out of sight gives its connection back", async () => {
  const page = await board.open("/");
  await expect.poll(() => told.size).toBe(1);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(() => told.size).toBe(0);
});
