import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { buildBoard } from "./build.ts";
import { listen } from "../src/http/listen.ts";
import { createServer, type Served } from "../src/http/server.ts";
import { launchChromium } from "../test/chromium.ts";
import { fixtureBongsu } from "../test/fixture.ts";

export interface Board {
  /** The built files. */
  folder: string;
  address: string;
  /** Opens a page of the board, a wide and light one unless told otherwise, and closes the one before. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the board over a Bongsu, to be looked at in a real browser. */
export async function startBoard(bongsu: Served = fixtureBongsu()): Promise<Board> {
  const folder = await buildBoard(await mkdtemp(join(tmpdir(), "bongsu-board-")));
  const host = "127.0.0.1";
  const listening = await listen(createServer(truthful(bongsu), { host, boardFolder: folder }), { port: 0, host });
  const browser = await launchChromium();
  return {
    folder,
    address: listening.address,
    open: async (path, options = {}) => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
      await page.goto(listening.address + path);
      await settled(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await listening.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Whatever a fixture tells of, it is the revision that its status has, as with a store. */
function truthful(bongsu: Served): Served {
  const follow: Served["follow"] = (told) =>
    bongsu.follow(() => void bongsu.status().then(({ revision }) => told(revision)));
  return { ...bongsu, follow };
}

/** Waits until the page has all its answers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const newest = document.querySelector<HTMLInputElement>("#as-of")?.max ?? "";
    return newest !== "" && document.querySelector("h1") && !document.querySelector(".loading, [aria-busy=true]");
  });
}

/** Every screen, with the heading that says it has loaded. */
export const SCREENS: readonly { path: string; heading: string }[] = [
  { path: "/", heading: "Beacon line" },
  { path: "/pair", heading: "Pair" },
  { path: "/pair/KOR/RUS", heading: "South Korea and Russia" },
  { path: "/document/00000000000000a1?at=56-120", heading: "Seoul warns Moscow over arms deal" },
  { path: "/document/00000000000000c1", heading: "Seoul sanctions two Russian vessels" },
  { path: "/document/00000000000000c1?read=0", heading: "Seoul sanctions two Russian vessels" },
  { path: "/document/00000000000000e1", heading: "러시아 선박 제재" },
  { path: "/search", heading: "Search" },
  { path: "/search?q=russia", heading: "Search" },
  { path: "/alerts", heading: "Alerts" },
  { path: "/alert/seoul-moscow/2024-04-01", heading: "Seoul and Moscow over arms for Pyongyang" },
  { path: "/alert/seoul-moscow/2023-12-01", heading: "Seoul and Moscow over arms for Pyongyang" },
  { path: "/watch/seoul-moscow", heading: "Seoul and Moscow over arms for Pyongyang" },
  { path: "/watch/seoul-moscow?trial=yes", heading: "Seoul and Moscow over arms for Pyongyang" },
  { path: "/watch/taiwan-strait", heading: "Taiwan Strait" },
  { path: "/forecasts", heading: "Forecasts" },
  { path: "/forecasts?state=scored", heading: "Forecasts" },
  { path: "/forecasts?state=skill", heading: "Forecasts" },
  { path: "/pair/KOR/RUS?tab=forecasts", heading: "South Korea and Russia" },
  { path: "/pair/KOR/RUS?tab=next", heading: "South Korea and Russia" },
  { path: "/pair/KOR/RUS?tab=changes", heading: "South Korea and Russia" },
  { path: "/pair/KOR/RUS?about=arms", heading: "South Korea and Russia" },
  { path: "/tracks", heading: "Side by side" },
  { path: "/tracks/KOR?others=RUS,JPN,eu&issue=arms", heading: "South Korea beside others" },
  { path: "/indicators", heading: "Economic indicators" },
  { path: "/indicators?id=price/gas", heading: "Gas, month ahead" },
  { path: "/indicators?id=trade/KOR/RUS/2711/import", heading: "Imports of gas from Russia" },
  { path: "/dependence", heading: "Dependence on suppliers" },
  { path: "/dependence?reporter=KOR&item=2711", heading: "From whom South Korea buys 2711" },
  { path: "/commitments", heading: "Commitments" },
  { path: "/commitments?tab=waiting", heading: "Commitments" },
  { path: "/commitments?tab=record", heading: "Commitments" },
  { path: "/commitment/00000000000000a1-st1", heading: "South Korea to Russia" },
  { path: "/calendar", heading: "Calendar" },
  { path: "/calendar?month=2023-09", heading: "Calendar" },
  { path: "/forecasts?state=voiced", heading: "Forecasts" },
  { path: "/pair/KOR/RUS?tab=commitments", heading: "South Korea and Russia" },
  { path: "/pair/KOR/JPN?tab=calendar", heading: "South Korea and Japan" },
  { path: "/response", heading: "Response" },
  { path: "/plan/sanctions-answer", heading: "Answer to counter-measures from Moscow" },
  { path: "/plan/broken", heading: "A plan without an owner" },
  {
    path: "/activation/sanctions-answer%2Fexercise-1",
    heading: "EXERCISE: Answer to counter-measures from Moscow",
  },
  { path: "/drill/sanctions-answer%2Fdrill-1", heading: "EXERCISE: Answer to counter-measures from Moscow" },
  { path: "/briefs", heading: "Briefs" },
  { path: "/sources", heading: "Sources and method" },
  { path: "/no/such/screen", heading: "No such screen" },
];
