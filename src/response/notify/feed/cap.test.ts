import { readFileSync } from "node:fs";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { JournalEntry } from "../../../model/journal.ts";
import { acknowledge } from "../../../warning/alert/acknowledge.ts";
import { exampleWatch, live, type Short } from "../../../warning/alert/example.ts";
import { foldAlerts } from "../../../warning/alert/fold.ts";
import type { Publisher } from "../config.ts";
import { DEFAULT_PUBLISHER } from "../define/read-notify.ts";
import { capAlert, capMessages, capNotice } from "./cap.ts";
import type { CapSubject } from "./cap-subject.ts";

const SCHEMA = readFileSync(new URL("../../../../test/cap/cap-1.2-profile.xsd", import.meta.url), "utf8");

const publisher: Publisher = {
  ...DEFAULT_PUBLISHER,
  name: "Russia desk",
  sender: "bongsu@desk.example",
  board: "https://board.example",
  contact: "+82 2 000 0000",
};
const settings = { publisher, exercise: false };

/** The alert of a watch after some days, acknowledged on the first of them where asked. */
function subject(days: readonly Short[], more: Partial<CapSubject> & { by?: string; title?: string } = {}): CapSubject {
  const { by, title = "Seoul and Moscow", ...rest } = more;
  const watch = exampleWatch({ title, holdDays: 0 });
  const states = days.map((short) => ({ "seoul-moscow": short }));
  const first = live([watch], states.slice(0, 1)).entries;
  const now = "2024-04-01T13:00:00.000Z";
  const taken: JournalEntry[] =
    by === undefined
      ? []
      : [
          acknowledge({ alert: "seoul-moscow/2024-04-01", owner: by, note: "On it." }, foldAlerts(first, { now }), {
            day: "2024-04-01",
            now,
          }),
        ];
  const { entries } = live([watch], states);
  const [alert] = foldAlerts([...entries.slice(0, 1), ...taken, ...entries.slice(1)], { asOf: "2024-12-31" });
  if (alert === undefined) throw new Error("no alert");
  const areas = [{ code: "KOR", name: "South Korea" }];
  return { alert, areas, issues: ["nuclear"], confidence: "moderate", aboutItself: false, ...rest };
}

async function faults(xml: string): Promise<readonly unknown[]> {
  const { errors } = await validateXML({ xml, schema: SCHEMA });
  return errors;
}

const element = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? null;

describe("an alert's life is a chain of messages", () => {
  test.each<[days: Short[], by: string | undefined, types: string[]]>([
    [["3"], undefined, ["Alert"]],
    [["brief", "3"], undefined, ["Alert"]],
    [["brief"], undefined, []],
    [["3", "4"], undefined, ["Alert", "Update"]],
    [["3", "4", "1"], undefined, ["Alert", "Update", "Cancel"]],
    [["3"], "Han", ["Alert", "Ack"]],
    [["3", "3", "1"], "Han", ["Alert", "Ack", "Cancel"]],
    [["dark", "3"], undefined, ["Alert", "Update"]],
  ])("%j, taken by %s: %j", async (days, by, types) => {
    const messages = capMessages(subject(days, by === undefined ? {} : { by }), settings);
    expect(messages.map(({ msgType }) => msgType)).toEqual(types);
    for (const { xml } of messages) expect(await faults(xml)).toEqual([]);
    expect(new Set(messages.map(({ identifier }) => identifier)).size).toBe(messages.length);
  });

  test("each refers to those before, and an acknowledgement to the one that it answers", () => {
    const references = capMessages(subject(["3", "3", "1"], { by: "Han" }), settings).map(({ xml }) =>
      element(xml, "references"),
    );
    const first = "bongsu@desk.example,seoul-moscow/2024-04-01/1,2024-04-01T12:00:00-00:00";
    expect(references).toEqual([null, first, first]);
  });

  test("what was sent stays as it was when the alert goes on", () => {
    const early = capMessages(subject(["3"]), settings);
    const late = capMessages(subject(["3", "4", "1"]), settings);
    expect(late.slice(0, 1).map(({ xml }) => element(xml, "references"))).toEqual([null]);
    expect(late[0]?.identifier).toBe(early[0]?.identifier);
    expect(late[0]?.sent).toBe(early[0]?.sent);
  });
});

test("level, confidence and issues give severity, urgency, certainty and category", () => {
  const xml = capAlert(subject(["4"]), settings)?.xml ?? "";
  const words = ["status", "scope", "severity", "urgency", "certainty", "responseType", "event", "web"];
  expect(Object.fromEntries(words.map((name) => [name, element(xml, name)]))).toEqual({
    status: "Actual",
    scope: "Restricted",
    severity: "Severe",
    urgency: "Immediate",
    certainty: "Possible",
    responseType: "Prepare",
    event: "Seoul and Moscow",
    web: "https://board.example/alert/seoul-moscow/2024-04-01",
  });
  expect(xml.match(/<category>[^<]*/g)).toEqual(["<category>Security", "<category>CBRNE"]);
  expect(xml).toMatch(/<valueName>level<\/valueName>\s*<value>4<\/value>/);
  expect(xml).toMatch(/<areaDesc>South Korea<\/areaDesc>\s*<geocode>\s*<valueName>ISO 3166-1 alpha-3/);
});

test("the end is a Cancel that gives the all-clear", () => {
  const xml = capAlert(subject(["4", "1"]), settings)?.xml ?? "";
  expect([element(xml, "msgType"), element(xml, "responseType"), element(xml, "urgency")]).toEqual([
    "Cancel",
    "AllClear",
    "Past",
  ]);
});

test("an exercise has its status, and the stamp in note, headline and description", async () => {
  const xml = capAlert(subject(["3"]), { publisher, exercise: true })?.xml ?? "";
  expect(element(xml, "status")).toBe("Exercise");
  for (const name of ["note", "event", "headline", "description"]) expect(element(xml, name)).toMatch(/^EXERCISE: /);
  expect(await faults(xml)).toEqual([]);
});

test("what Bongsu tells of itself has the status System", () => {
  expect(element(capAlert(subject(["3"], { aboutItself: true }), settings)?.xml ?? "", "status")).toBe("System");
});

test.each([
  ["Public", []],
  ["Restricted", ["restriction"]],
  ["Private", ["addresses"]],
] as const)("the scope %s says for whom it is: %j", async (scope, named) => {
  const { xml } = capAlert(subject(["3"]), { publisher: { ...publisher, scope }, exercise: false }) ?? { xml: "" };
  expect(["restriction", "addresses"].filter((name) => element(xml, name) !== null)).toEqual(named);
  expect(await faults(xml)).toEqual([]);
});

test.each([
  ["]]><x/>", "]]><x/>"],
  ["<script>&amp;", "<script>&amp;"],
  ["&lt;b&gt;", "&lt;b&gt;"],
  ["a\u0000b\r\nc\uD800d", "a b c\uFFFDd"],
  ["한국 é, & z", "한국 é, & z"],
])("a hostile title %j stays words", async (title, read) => {
  const { xml } = capAlert(subject(["3"], { title }), settings) ?? { xml: "" };
  expect(await faults(xml)).toEqual([]);
  const [event] = DomUtils.getElementsByTagName("event", parseDocument(xml, { xmlMode: true }).children);
  expect(DomUtils.textContent(event ?? [])).toBe(read);
});

test.each(["a b", "a,b", "<a>&"])("a sender %j keeps to what CAP allows", async (sender) => {
  const { xml } = capAlert(subject(["3", "4"]), { publisher: { ...publisher, sender }, exercise: false }) ?? {
    xml: "",
  };
  expect(await faults(xml)).toEqual([]);
});

test.each([
  ["<urgency>", "<urgncy>"],
  ["-00:00</sent>", "Z</sent>"],
  ["<status>Actual", "<status>Real"],
  ["<identifier>", "<identifier>a b"],
  ["<category>Security</category>", ""],
])("the schema tells of a fault: %s as %s", async (right, wrong) => {
  const { xml } = capAlert(subject(["3"], { issues: [] }), settings) ?? { xml: "" };
  expect(await faults(xml.replace(right, wrong))).not.toEqual([]);
});

test("what is no alert is told as an Alert of its own", async () => {
  const { xml } = capNotice(
    { tells: "released/p 1/m, 1", at: "2024-04-02T09:30:00.123Z", level: 4, title: "T", text: "Words", watches: ["a"] },
    settings,
  );
  expect(await faults(xml)).toEqual([]);
  expect([element(xml, "identifier"), element(xml, "sent"), element(xml, "severity")]).toEqual([
    "released/p%201/m%2C%201",
    "2024-04-02T09:30:00-00:00",
    "Severe",
  ]);
});
