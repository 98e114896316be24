import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { EventType } from "../../model/event.ts";
import type { ActCursor, ActPage } from "../act-page.ts";
import { act, type Example, filing } from "../example.ts";
import type { Store } from "../store.ts";

const CODES = ["KOR", "RUS", "PRK"];
const OUTLETS = ["Alpha", "Beta", null];

/** A document that tells of acts some days after they happened, or of ones that others told of before. */
const told = fc.record({
  text: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  outlet: fc.constantFrom(...OUTLETS),
  path: fc.constantFrom("one.txt", "two.txt"),
  known: fc.integer({ min: 1, max: 9 }),
  acts: fc.array(
    fc.record({
      actor: fc.constantFrom(...CODES),
      recipient: fc.constantFrom(...CODES),
      type: fc.constantFrom<EventType>("CONSULT", "ACCUSE"),
      day: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 3 },
  ),
});

/** Counts as of a day are what reading everything known by it, and counting, gives. */
export function countTests(bench: () => Bench): void {
  test("whatever is filed late or twice, the counts as of each day are what a recount gives", async () => {
    let round = 0;
    const run = fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 10 }), async (given) => {
      round += 1;
      const { store } = bench();
      const months = `${2000 + Math.floor(round / 12)}-${String(1 + (round % 12)).padStart(2, "0")}`;
      await store.append(given.map((each) => filing(exampleOf(each, months, round))));
      for (const asOf of [`${months}-03`, `${months}-06`, `${months}-09`])
        expect(await counted(store, asOf, `${months}-01`)).toEqual(await recounted(store, asOf, `${months}-01`));
    });
    await fc.assert(run, { numRuns: 25 });
  });

  test("acts come page by page, and later what was filed since, whoever filed it", async () => {
    const { store } = bench();
    const events = [act(["KOR", "JPN"], "SANCTION", ["RUS"]), act(["RUS"], "REJECT", ["KOR"])];
    await store.append([filing({ text: "one", events })]);
    const first = await allPages(store, null);
    expect(first.acts).toEqual(["JPN>RUS SANCTION", "KOR>RUS SANCTION", "RUS>KOR REJECT"]);
    expect((await allPages(store, first.next)).acts).toEqual([]);
    const other = await bench().open();
    await other.append([filing({ text: "two", events: [act(["KOR"], "AID", ["UKR"])] }), filing({ text: "three" })]);
    await other.close();
    expect((await allPages(store, first.next)).acts).toEqual(["KOR>UKR AID"]);
  });

  test("stories of several pairs are asked for at once", async () => {
    const { store } = bench();
    const events = [
      act(["KOR"], "AID", ["UKR"]),
      act(["RUS"], "REJECT", ["KOR"]),
      act(["JPN"], "REJECT", ["RUS"]),
      act(["KOR"], "SUPPORT", ["UKR"]),
    ];
    await store.append([filing({ text: "one", events })]);
    const pairs = [["KOR", "UKR"] as const, ["JPN", "RUS"] as const, ["JPN", "ATL"] as const];
    const stories = await store.stories({ pairs });
    expect(stories.map(({ actor, recipient, type }) => `${actor}>${recipient} ${type}`)).toEqual([
      "JPN>RUS REJECT",
      "KOR>UKR AID",
      "KOR>UKR SUPPORT",
    ]);
  });
}

function exampleOf(
  { text, outlet, path, known, acts }: typeof told extends fc.Arbitrary<infer T> ? T : never,
  month: string,
  round: number,
): Example {
  return {
    text: `${text} of ${round}`,
    outlet,
    path,
    publishedAt: `${month}-0${known}`,
    events: acts.map(({ actor, recipient, type, day }) =>
      act([actor], type, [recipient], { date: { start: `${month}-0${day}`, end: `${month}-0${day}` } }),
    ),
  };
}

/** What the store has counted. */
async function counted(store: Store, asOf: string, from: string) {
  const span = { from, to: asOf, asOf };
  return {
    acts: await store.actCounts(span),
    stories: await store.storyCounts({ actor: "KOR", recipient: "RUS", ...span }),
    actors: await store.actors(asOf),
    outlets: new Map((await store.sources()).map(({ outlet, documents }) => [outlet, documents])),
  };
}

/** The same from the rows themselves. */
async function recounted(store: Store, asOf: string, from: string): Promise<Awaited<ReturnType<typeof counted>>> {
  const span = { from, to: asOf, asOf };
  const stories = await store.stories({ actor: "KOR", recipient: "RUS", ...span });
  const each = new Map(stories.map((story) => [`${story.day} ${story.documentId}`, story]));
  const events = (await store.events({ asOf, limit: 1_000 })).map(({ event }) => [
    event.actors[0]?.country ?? "",
    event.recipients[0]?.country ?? "",
  ]);
  const parties = Map.groupBy(events.filter(([actor, recipient]) => actor !== recipient).flat(), (code) => code);
  return {
    acts: countBy(await store.rollup(span)),
    stories: countBy([...each.values()]),
    actors: [...parties]
      .map(([code, found]) => ({ code, events: found.length }))
      .sort((x, y) => y.events - x.events || (x.code < y.code ? -1 : 1)),
    outlets: await documentsByOutlet(store),
  };
}

/** Documents of each outlet, by where they were seen; all there are, since a sighting does not tell its day. */
async function documentsByOutlet(store: Store): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<Store["documents"]>> = await store.documents({ after, limit: 1_000 });
    for (const { sightings } of page.rows)
      for (const outlet of new Set(sightings.flatMap((seen) => seen.outlet ?? [])))
        counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    after = page.next;
  }
  return counts;
}

function countBy(rows: readonly { day: string }[]): { day: string; count: number }[] {
  const days = [...Map.groupBy(rows, ({ day }) => day)].map(([key, found]) => ({ day: key, count: found.length }));
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

async function allPages(store: Store, from: ActCursor | null): Promise<{ acts: string[]; next: ActCursor }> {
  const acts: string[] = [];
  let page: ActPage | null = null;
  do {
    page = await store.actPage(page?.next ?? from);
    for (let i = 0; i < page.acts.length; i += 5) {
      const [actor = 0, recipient = 0, , type = 0] = page.acts.subarray(i, i + 5);
      acts.push(`${page.codes.get(actor)}>${page.codes.get(recipient)} ${page.types.get(type)}`);
    }
  } while (!page.last);
  return { acts: acts.sort(), next: page.next };
}
