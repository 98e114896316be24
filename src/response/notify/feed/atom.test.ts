import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Alert } from "../../../model/alert.ts";
import { exampleWatch, live } from "../../../warning/alert/example.ts";
import { DEFAULT_PUBLISHER } from "../define/read-notify.ts";
import { alertFeed } from "./atom.ts";

const publisher = { ...DEFAULT_PUBLISHER, name: "Russia desk", sender: "desk.example", board: "https://board.example" };
const settings = { publisher, self: "https://board.example/alerts.atom", now: "2024-05-01T00:00:00.000Z" };

function alert(more: Partial<Alert> = {}, watch = "seoul-moscow"): Alert {
  const [one] = live(
    [exampleWatch({ id: watch, title: "Seoul and Moscow" })],
    [{ [watch]: "3" }, { [watch]: "4" }],
  ).alerts;
  return { ...(one as Alert), ...more };
}

/** The feed as a reader of XML sees it. */
function read(xml: string) {
  const feed = parseDocument(xml, { xmlMode: true }).children;
  const within = (nodes: typeof feed, name: string) => DomUtils.getElementsByTagName(name, nodes, false);
  const words = (nodes: typeof feed, name: string) => DomUtils.textContent(within(nodes, name)[0] ?? []);
  const root = DomUtils.getElementsByTagName("feed", feed)[0]?.children ?? [];
  const entries = within(root, "entry").map(({ children }) => ({
    id: words(children, "id"),
    title: words(children, "title"),
    published: words(children, "published"),
    updated: words(children, "updated"),
    content: words(children, "content"),
    contentType: within(children, "content")[0]?.attribs["type"],
    link: within(children, "link")[0]?.attribs["href"],
  }));
  return { id: words(root, "id"), updated: words(root, "updated"), entries };
}

/** Throws on anything that is no XML. */
async function wellFormed(xml: string): Promise<void> {
  const { valid, errors } = await validateXML({ xml, normalization: "format" });
  if (!valid) throw new Error(JSON.stringify(errors));
}

test("one entry an alert, under an id that never changes, with its steps", async () => {
  const xml = alertFeed([alert()], settings);
  await wellFormed(xml);
  const { id, updated, entries } = read(xml);
  expect([id, updated]).toEqual(["tag:desk.example,2024:alerts", "2024-04-02T12:00:00.000Z"]);
  expect(entries).toMatchObject([
    {
      id: "tag:desk.example,2024:alert/seoul-moscow/2024-04-01",
      title: "Level 4, Breach: Seoul and Moscow",
      published: "2024-04-01T12:00:00.000Z",
      updated: "2024-04-02T12:00:00.000Z",
      link: "https://board.example/alert/seoul-moscow/2024-04-01",
    },
  ]);
  expect(entries[0]?.content.match(/<li>/g)).toHaveLength(2);
});

test("the alert that changed last stands first, and what changes an alert renews its entry", () => {
  const acknowledgement = { alert: "", owner: "Han", note: "", at: "2024-04-09T08:00:00.000Z" };
  const { entries, updated } = read(alertFeed([alert({}, "a"), alert({ acknowledgement }, "b")], settings));
  expect(entries.map(({ id }) => id)).toEqual([
    "tag:desk.example,2024:alert/b/2024-04-01",
    "tag:desk.example,2024:alert/a/2024-04-01",
  ]);
  expect(updated).toBe("2024-04-09T08:00:00.000Z");
});

test("muted alerts and those never told are left out; a feed without any is dated by now", () => {
  const xml = alertFeed([alert({ muted: "Silenced." }), alert({ firstToldAt: null })], settings);
  expect(read(xml)).toMatchObject({ entries: [], updated: settings.now });
});

test.each([
  ["<script>alert(1)</script>", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["]]><entry/>", "]]><entry/>", "]]&gt;&lt;entry/&gt;"],
  ["a\u0000b\u001Fc", "a b c", "a\uFFFDb\uFFFDc"],
  ["half \uD800 a pair", "half \uFFFD a pair", "half \uFFFD a pair"],
  ["&lt;b&gt; and &amp;", "&lt;b&gt; and &amp;", "&amp;lt;b&amp;gt; and &amp;amp;"],
  ['한국 ‘quoted’ & "more"', '한국 ‘quoted’ & "more"', "한국 ‘quoted’ &amp; &#34;more&#34;"],
])("hostile words %j stay words, in the title and in the content", async (words, titled, shown) => {
  const one = alert({ title: words, because: words });
  const xml = alertFeed([one], settings);
  await wellFormed(xml);
  const [entry, ...more] = read(xml).entries;
  expect(more).toEqual([]);
  expect(entry?.contentType).toBe("html");
  expect(entry?.title).toContain(titled);
  expect(entry?.content).toContain(`<p>${shown}</p>`);
});

test("names of any kind give ids and addresses that are some", async () => {
  const xml = alertFeed([alert({ id: "a b/ü&<>/2024-04-01" })], settings);
  await wellFormed(xml);
  expect(read(xml).entries[0]?.id).toBe("tag:desk.example,2024:alert/a%20b/%C3%BC%26%3C%3E/2024-04-01");
});
