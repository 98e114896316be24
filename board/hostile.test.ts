import { afterAll, beforeAll, expect, test } from "vitest";
import type { Alert } from "../src/model/alert.ts";
import type { KeptForecast } from "../src/model/forecast.ts";
import type { Standing } from "../src/model/standing.ts";
import type { Served } from "../src/http/server.ts";
import { fixtureBongsu } from "../test/fixture.ts";
import { hostileLedger, hostileResponse } from "./test-hostile.ts";
import { startBoard } from "./test-board.ts";
import type { Board } from "./test-board.ts";
import { HOSTILE } from "../test/fixture-archive.ts";

/** Everything that a person or a file can have written, hostile. */
function hostileBongsu(): Served {
  const bongsu = fixtureBongsu();
  const { title: evil, outlet, url } = HOSTILE;
  const standing = (each: Standing): Standing => ({
    ...each,
    title: evil,
    owner: outlet,
    watch: each.watch && {
      ...each.watch,
      title: evil,
      from: url,
      indicators: each.watch.indicators.map((indicator) => ({ ...indicator, title: evil })),
    },
    state: each.state && {
      ...each.state,
      because: evil,
      against: [evil, outlet],
      confidenceBecause: evil,
      nextNeeds: evil,
      standDownNeeds: evil,
      indicators: each.state.indicators.map((indicator) => ({ ...indicator, title: evil, because: evil })),
    },
    changes: each.changes.map((change) => ({ ...change, because: evil })),
    error: each.error && { ...each.error, message: evil },
  });
  const alert = (each: Alert): Alert => ({
    ...each,
    title: evil,
    because: evil,
    owner: outlet,
    muted: evil,
    steps: each.steps.map((step) => ({ ...step, because: evil })),
    acknowledgement: { alert: each.id, owner: evil, note: evil, at: evil },
    escalations: [{ to: evil, at: "2024-04-03T09:00:00.000Z", because: evil }],
  });
  const forecast = (each: KeptForecast): KeptForecast => ({
    ...each,
    drivers: [{ words: evil, effect: 1 }],
    method: evil,
  });
  return {
    ...bongsu,
    standings: async (asOf) => (await bongsu.standings(asOf)).map(standing),
    watch: async (id, query) => {
      const view = await bongsu.watch(id, query);
      return view && { ...view, ...standing(view), forecasts: view.forecasts.map(forecast) };
    },
    alerts: async (query) => (await bongsu.alerts(query)).map(alert),
    alert: async (id, asOf) => {
      const view = await bongsu.alert(id, asOf);
      return view && { ...view, alert: alert(view.alert), standings: view.standings.map(standing) };
    },
    silences: async () =>
      (await bongsu.silences()).map((each) => ({ ...each, by: evil, reason: evil, watches: [evil] })),
    forecasts: async (query) => {
      const { total, forecasts } = await bongsu.forecasts(query);
      return { total, forecasts: forecasts.map(forecast) };
    },
    issue: async (...asked) => ({ ...(await bongsu.issue(...asked)), because: evil, about: evil }),
    vocabulary: async () => ({ groups: [{ id: "eu", title: evil }], issues: [{ id: "arms", title: evil }] }),
    dualTrack: async (query) => {
      const view = await bongsu.dualTrack(query);
      const comovements = view.comovements.map((each) => ({ ...each, because: evil }));
      return { ...view, because: evil, about: evil, comovements };
    },
    series: async () => (await bongsu.series()).map((each) => ({ ...each, title: evil, unit: outlet })),
    indicator: async (...asked) => {
      const view = await bongsu.indicator(...asked);
      return (
        view && {
          ...view,
          series: { ...view.series, title: evil, unit: outlet, source: url },
          stale: evil,
          norm: view.norm && { ...view.norm, because: evil },
        }
      );
    },
    dependence: async (query) => {
      const view = await bongsu.dependence(query);
      const partners = view.partners.map((each) => ({ ...each, partner: evil }));
      return { ...view, partners, unit: outlet, notes: [evil], stale: evil, because: evil };
    },
    changes: async (...asked) => (await bongsu.changes(...asked)).map((each) => ({ ...each, because: evil })),
    nextEvents: async (query) =>
      (await bongsu.nextEvents(query)).map((each) => ({ ...each, because: [{ words: evil, effect: 1, day: null }] })),
  };
}

let board: Board;
beforeAll(async () => {
  const bongsu = hostileBongsu();
  board = await startBoard({ ...bongsu, ...hostileLedger(bongsu), ...hostileResponse(bongsu) });
});
afterAll(() => board.close());

const PLACES = [
  "/commitments",
  "/commitments?tab=waiting",
  "/commitments?tab=record&side=%3Cscript%3E&at=-1e9",
  "/commitment/00000000000000a1-st1",
  "/commitment/%3Cimg%20src=x%20onerror=harmed=1%3E",
  "/pair/KOR/RUS?tab=commitments",
  "/calendar?month=%3Cscript%3E&kind=%3Cscript%3E",
  "/forecasts?state=voiced&speaker=%3Cimg%20src=x%20onerror=harmed=1%3E",
  "/forecasts?state=voiced",
  "/response?outbox=%3Cscript%3E",
  "/plan/sanctions-answer",
  "/plan/%3Cimg%20src=x%20onerror=harmed=1%3E",
  "/activation/sanctions-answer%2Fexercise-1",
  "/activation/%3Cimg%20src=x%20onerror=harmed=1%3E",
  "/activation/%E0%A4%A",
  "/drill/sanctions-answer%2Fdrill-1",
  "/briefs?watch=%3Cimg%20src=x%20onerror=harmed=1%3E",
  "/",
  "/pair/KOR/RUS",
  "/document/00000000000000ff",
  "/document/00000000000000ff?read=0",
  "/document/00000000000000ff?read=%3Cscript%3Ewindow.harmed=1%3C/script%3E",
  "/search?q=accused",
  "/search?q=%3Cscript%3Ewindow.harmed%3D1%3C%2Fscript%3E",
  "/sources",
  "/pair/%3Cimg%20src=x%20onerror=window.harmed=1%3E/RUS",
  "/alerts",
  "/alert/seoul-moscow/2024-04-01",
  "/alert/%3Cscript%3Eharmed=1%3C/2024-04-01",
  "/watch/seoul-moscow?trial=yes",
  "/watch/taiwan-strait",
  "/watch/%3Cimg%20src=x%20onerror=harmed=1%3E",
  "/forecasts?class=%3Cscript%3E&pair=%3Cscript%3Ewindow.harmed=1%3C/script%3E",
  "/pair/KOR/RUS?tab=forecasts",
  "/pair/KOR/RUS?tab=next",
  "/pair/KOR/RUS?tab=changes",
  "/pair/KOR/RUS?about=arms",
  "/pair/KOR/RUS?about=%3Cscript%3Ewindow.harmed=1%3C/script%3E",
  "/tracks/KOR?others=RUS,eu",
  "/tracks/%3Cimg%20src=x%20onerror=harmed=1%3E?others=%3Cscript%3Ewindow.harmed=1%3C/script%3E",
  "/indicators",
  "/indicators?id=price/gas",
  "/dependence?reporter=KOR&item=%3Cimg%20src=x%20onerror=window.harmed=1%3E",
  "/?asOf=%22%3E%3Cscript%3Ewindow.harmed=1%3C/script%3E",
];

// With the policy off, so that the page alone must hold.
test.each(PLACES)("%s shows hostile words as words, even without the browser's help", async (path) => {
  const page = await board.open(path, { bypassCSP: true });
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>("main a")) link.focus();
  });
  const found = await page.evaluate(() => ({
    harmed: "harmed" in window,
    foreign: document.querySelectorAll("main :is(script, img, iframe, object, embed, style)").length,
    handlers: [...document.querySelectorAll("*")].filter((each) =>
      each.getAttributeNames().some((name) => name.startsWith("on")),
    ).length,
    links: [...document.querySelectorAll("a")].filter((link) => !/^https?:$/.test(link.protocol)).length,
    inPlace: document.querySelectorAll("body > header ~ main").length,
  }));
  expect(found).toEqual({ harmed: false, foreign: 0, handlers: 0, links: 0, inPlace: 1 });
});

test("a hostile document is shown whole, and its address is no link", async () => {
  const page = await board.open("/document/00000000000000ff");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(HOSTILE.title);
  expect(await page.locator(".text").textContent()).toBe(HOSTILE.text.replaceAll("\n\n", ""));
  expect(
    await page
      .getByText(HOSTILE.url, { exact: true })
      .first()
      .evaluate((each) => each.closest("a")),
  ).toBeNull();
});

test("hostile words of an alert are shown as they are", async () => {
  const page = await board.open("/alert/seoul-moscow/2024-04-01");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(HOSTILE.title);
  expect(await page.locator(".at-desk .said").textContent()).toBe(HOSTILE.title);
  expect(await page.locator(".taken").textContent()).toContain(HOSTILE.title);
});

test("text that turns the direction of reading turns nothing outside itself", async () => {
  const page = await board.open("/search?q=accused");
  const outlet = page.getByText(HOSTILE.outlet, { exact: true });
  expect(await outlet.evaluate((each) => getComputedStyle(each).unicodeBidi)).toBe("isolate");
});

test("huge words stay within the page", async () => {
  const page = await board.open("/document/00000000000000ff?read=600", { viewport: { width: 360, height: 740 } });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
});

test("the policy refuses script that finds its way in", async () => {
  const page = await board.open("/");
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=window.harmed=1>");
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});
