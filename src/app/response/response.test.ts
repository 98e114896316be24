import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startWebhookServer, type WebhookServer } from "../../../test/webhook-server.ts";
import { act, filing } from "../../store/example.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Bongsu } from "../bongsu.ts";
import { openBongsu } from "../open.ts";

const WATCHES = `
watches:
  - id: strait
    title: The strait
    between: [KOR, JPN]
    indicators:
      punished:
        title: A side punishes the other
        acts: { types: [SANCTION] }
        within: 30 days
    levels:
      2: punished
    alert-at: 2
`;

const plan = (id: string, more = "") => `
  - id: ${id}
    title: Answer
    watch: strait
    level: 2
    authorisers: [Head of desk, Deputy]
    ${more}
    steps:
      - id: look
        title: Look at it
        owner: Trade desk
        within: 2 hours
      - id: tell
        title: Tell it
        owner: Head of desk
        within: 1 day
        after: look
        send: notice
    messages:
      - id: notice
        to: hook
        title: "Level {{ alert.level }}: {{ watch.title }}"
        text: "{{ alert.because }}"
`;

let folder: string;
let hook: WebhookServer;
let clock: Date;
let bongsu: Bongsu;
const now = () => clock;
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const open = () => openBongsu({ dataDir: folder, now, threads: 1 });

/** A store in which one side has just punished the other, twice told. */
async function fill(): Promise<void> {
  const store = await openSqliteStore({ file: join(folder, "bongsu.sqlite"), now });
  const told = (text: string, outlet: string) =>
    filing({
      text,
      outlet,
      publishedAt: "2024-04-02",
      events: [act(["JPN"], "SANCTION", ["KOR"], { evidence: { start: 0, end: 1, text } })],
    });
  await store.append([told("Japan imposed curbs.", "Alpha"), told("Curbs were imposed by Japan.", "Beta")]);
  await store.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-response-"));
  hook = await startWebhookServer();
  clock = new Date("2024-04-02T14:00:00Z");
  await write("watches.yaml", WATCHES);
  await write("plans.yaml", `plans:${plan("answer")}`);
  await write("notify.yaml", `channels:\n  hook: { kind: webhook, url: "${hook.url}" }\nroutes:\n  - channels: hook\n`);
  bongsu = await open();
});

afterEach(async () => {
  await bongsu.close();
  await hook.stop();
  await rm(folder, { recursive: true });
});

const order = { plan: "answer", by: "Head of desk", because: "Curbs.", alert: null };
const titles = () => hook.taken.map(({ body }) => (JSON.parse(body) as { data: { title: string } }).data.title);

test("a plan is proposed at its level, activated by whom it names, carried out, stood down and reviewed; the log stays whole", async () => {
  await fill();
  await bongsu.tick();
  expect(await bongsu.proposals()).toMatchObject([{ kind: "activate", plan: "answer", watch: "strait", level: 2 }]);
  await expect(bongsu.activate({ ...order, by: "Somebody" })).rejects.toMatchObject({ code: "response.authoriser" });
  let activation = await bongsu.activate(order);
  expect(activation).toMatchObject({ state: "active", lead: "Head of desk", alert: expect.stringContaining("strait") });
  const go = async (more: object) => {
    const { id, revision } = activation;
    activation = await bongsu.act({ activation: id, revision, by: "Deputy", note: "As agreed.", ...more } as never);
  };
  await go({ act: "done", step: "look" });
  await go({ act: "release", message: "notice" });
  await go({ act: "done", step: "tell" });
  await go({ act: "stand-down" });
  await go({ act: "review", happened: "2024-04-05", wentWell: "Quick.", toImprove: "Earlier." });
  expect(activation).toMatchObject({ state: "stood-down", review: { figures: { activationLeadDays: 3, done: 2 } } });
  expect(await bongsu.reviewText(activation.id)).toContain("# After-action review: Answer");
  expect(await bongsu.verify()).toMatchObject({ sound: true, faults: [] });
});

test("of two people who act at once one wins, and the other is told who", async () => {
  const other = await open();
  try {
    const results = await Promise.allSettled([bongsu.activate(order), other.activate({ ...order, by: "Deputy" })]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [activation] = await bongsu.activations();
    const seen = { activation: activation?.id ?? "", revision: 1, note: "", act: "done" as const, step: "look" };
    const acts = await Promise.allSettled([
      bongsu.act({ ...seen, by: "Head of desk" }),
      other.act({ ...seen, by: "Deputy" }),
    ]);
    const refused = acts.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({
      code: "store.overtaken",
      message: expect.stringMatching(/(Head of desk|Deputy) already/),
    });
    expect((await bongsu.activations())[0]?.revision).toBe(2);
  } finally {
    await other.close();
  }
});

test("a plan that says so is activated by Bongsu itself, once, and tells it", async () => {
  await write("plans.yaml", `plans:${plan("answer", "automatic: true")}`);
  await bongsu.respond(() => undefined);
  await fill();
  await bongsu.tick();
  await bongsu.respond(() => undefined);
  await bongsu.respond(() => undefined);
  expect(await bongsu.activations()).toMatchObject([{ by: "Bongsu", state: "active" }]);
  expect(titles().filter((title) => title.includes("Answer"))).toHaveLength(1);
});

test("what is queued goes out once, whoever looks how often; an overdue step is told", async () => {
  await bongsu.respond(() => undefined);
  await fill();
  await bongsu.tick();
  const activation = await bongsu.activate(order);
  await bongsu.respond(() => undefined);
  clock = new Date("2024-04-02T17:00:00Z");
  await bongsu.respond(() => undefined);
  const other = await open();
  await other.respond(() => undefined);
  await other.close();
  const counts = [...hook.counts().values()];
  expect(counts.every((count) => count === 1)).toBe(true);
  expect(titles().filter((title) => /overdue/i.test(title))).toHaveLength(1);
  expect(titles().filter((title) => title.includes("Level 2") || title.includes("2 Signal")).length).toBeGreaterThan(0);
  expect(activation.steps[0]?.due).toBe("2024-04-02T16:00:00.000Z");
});

test("a drill is stamped, leaves nothing but its log, and sends only where it says so", async () => {
  await fill();
  await bongsu.tick();
  await bongsu.respond(() => undefined);
  const days = {
    plan: "answer",
    by: "Head of desk",
    from: "2024-04-01",
    to: "2024-04-02",
    invented: null,
    sends: false,
  };
  const quiet = await bongsu.runDrill(days);
  expect(quiet).toMatchObject({ title: "EXERCISE: Answer", activation: "answer/exercise-1" });
  await bongsu.respond(() => undefined);
  expect(titles().some((title) => title.includes("EXERCISE"))).toBe(false);
  const invented = "days:\n  - day: 2024-05-01\n    level: 3\n    because: Ships collide.\n";
  await bongsu.runDrill({ ...days, from: null, to: null, invented, sends: true });
  await bongsu.respond(() => undefined);
  expect(titles().some((title) => title.startsWith("EXERCISE"))).toBe(true);
  expect((await bongsu.activations()).every(({ exercise }) => exercise)).toBe(true);
  expect(await bongsu.proposals()).toMatchObject([{ kind: "activate" }]);
});

test("a plan is edited beside its comments; a second editor is told, and an unsound one changes nothing", async () => {
  await write("plans.yaml", `# Agreed in May.\nplans:${plan("answer")}`);
  const [before] = await bongsu.plans();
  const seen = before?.plan?.version ?? "";
  const text = ((await bongsu.planText("answer")) ?? "").replace("title: Answer", "title: Answer at once");
  expect(await bongsu.writePlan({ text, by: "Deputy", seen })).toMatchObject({ title: "Answer at once", error: null });
  expect(await readFile(join(folder, "plans.yaml"), "utf8")).toContain("# Agreed in May.");
  await expect(bongsu.writePlan({ text, by: "Head of desk", seen })).rejects.toMatchObject({ code: "store.overtaken" });
  const bad = text.replace("watch: strait", "watch: nowhere");
  await expect(bongsu.writePlan({ text: bad, by: "Deputy", seen: null })).rejects.toMatchObject({
    message: expect.stringContaining("nowhere"),
  });
  const versions = await bongsu.planVersions("answer");
  expect(versions.at(-1)).toMatchObject({ by: "Deputy", plan: { title: "Answer at once" } });
});

test.each([
  ["an unknown watch", "plans.yaml", `plans:${plan("bad").replace("watch: strait", "watch: nowhere")}`, /nowhere/],
  ["a step without an owner", "plans.yaml", `plans:${plan("bad").replace("        owner: Trade desk\n", "")}`, /owner/],
  [
    "a ring of steps",
    "plans.yaml",
    `plans:${plan("bad").replace("title: Look at it", "title: Look at it\n        after: tell")}`,
    /look.*tell|tell.*look/,
  ],
  [
    "a template with an unknown field",
    "plans.yaml",
    `plans:${plan("bad").replace("alert.because", "alert.becuase")}`,
    /becuase/,
  ],
  ["an unknown channel", "plans.yaml", `plans:${plan("bad").replace("to: hook", "to: pigeon")}`, /pigeon/],
  ["no YAML", "plans.yaml", "plans: [", /plans\.yaml/],
  ["a route to nowhere", "notify.yaml", "channels: {}\nroutes:\n  - channels: pigeon\n", /pigeon/],
  [
    "a password that is not set",
    "notify.yaml",
    "channels:\n  mail: { kind: email, host: mail.example, from: a@b.example, to: c@d.example, user: x, password: { env: NOT_SET_AT_ALL } }\n",
    /NOT_SET_AT_ALL/,
  ],
])("%s is told in one sentence", async (_, file, text, expected) => {
  await write(file, text);
  const { faults, channels } = await bongsu.channels();
  const told = [
    ...faults,
    ...channels.map(({ fault }) => fault),
    ...(await bongsu.plans()).map(({ error }) => error?.message),
  ].filter(Boolean);
  expect(told.join("\n")).toMatch(expected);
  expect(told[0]).not.toContain("\n");
});

test("a bad plan stops no other", async () => {
  await write("plans.yaml", `plans:${plan("bad").replace("watch: strait", "watch: nowhere")}${plan("answer")}`);
  expect((await bongsu.plans()).map(({ error }) => error === null)).toEqual([false, true]);
  expect(await bongsu.activate(order)).toMatchObject({ state: "active" });
});

test("a server that cannot be reached is told by a check, and a message to it waits", async () => {
  const { url } = hook;
  await hook.stop();
  const [fault] = await bongsu.checkChannels();
  expect(fault).toMatchObject({ channel: "hook" });
  expect((await bongsu.channels()).channels).toMatchObject([{ name: "hook", fault: fault?.message }]);
  const activation = await bongsu.activate(order);
  await bongsu.act({ activation: activation.id, revision: 1, by: "Deputy", note: "", act: "done", step: "look" });
  await bongsu.act({
    activation: activation.id,
    revision: 2,
    by: "Deputy",
    note: "",
    act: "release",
    message: "notice",
  });
  const log: string[] = [];
  await bongsu.respond((sentence) => log.push(sentence));
  expect(log.join(" ")).toContain("was not delivered, and will be tried again");
  expect(url).toBeTruthy();
  hook = await startWebhookServer();
});

test("a brief is kept as it was made, and told in three formats", async () => {
  await fill();
  await bongsu.tick();
  const brief = await bongsu.makeBrief({ watch: "strait", by: "Deputy" });
  expect(brief).toMatchObject({ watch: "strait", day: "2024-04-02", level: 2 });
  expect(await bongsu.briefs({ watch: "strait" })).toEqual([brief]);
  for (const format of ["md", "html", "pdf"] as const) {
    expect((await bongsu.briefFile(brief.id, format))?.bytes.length).toBeGreaterThan(500);
  }
  await expect(bongsu.makeBrief({ watch: "nowhere", by: "Deputy" })).rejects.toMatchObject({ code: "brief.watch" });
});

test("somebody who alters the log behind Bongsu's back is found out", async () => {
  await bongsu.activate(order);
  const db = new DatabaseSync(join(folder, "bongsu.sqlite"));
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'decision'").all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${String(name)}"`);
  db.exec("UPDATE decision SET by = 'Somebody else' WHERE act = 'activated'");
  db.close();
  expect(await bongsu.verify()).toMatchObject({ sound: false });
});
