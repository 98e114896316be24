import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openBongsu } from "../src/app/open.ts";
import { seededRandom } from "../src/model/random.ts";
import { type MailServer, startMailServer } from "../test/smtp-server.ts";
import { startWebhookServer, type WebhookServer } from "../test/webhook-server.ts";
import type { Line } from "./row.ts";

/** What came of it. */
export interface KilledResponse {
  kills: number;
  /** Acknowledged decisions, and those of them that the log does not hold. */
  decided: number;
  decisionsLost: number;
  /** Whether the hash chain holds in the end. */
  sound: boolean;
  /** Messages of released plans, for each of the two channels; not arrived; arrived under more than one name; arrived again. */
  released: number;
  messagesLost: number;
  twice: number;
  repeats: number;
}

const CHILD = fileURLToPath(new URL("decider.ts", import.meta.url));
/** A kill comes at most so long after the first word of the process. */
const MOST_WAIT_MS = 900;

/** Kills a process that activates plans and delivers their messages with signal 9 again and again, then lets it end, and counts. */
export async function killResponse({ kills, seed }: { kills: number; seed: number }): Promise<KilledResponse> {
  const random = seededRandom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), "bongsu-response-"));
  const [mail, hook] = [await startMailServer(), await startWebhookServer()];
  const [decided, released] = [new Set<string>(), new Set<string>()];
  try {
    agree(dataDir, mail, hook);
    let killed = 0;
    while (killed < kills) {
      const child = start(dataDir, 1_000);
      const ended = await follow(child, { decided, released }, random() * MOST_WAIT_MS);
      if (ended === "killed") killed += 1;
    }
    await follow(start(dataDir, 1), { decided, released }, null);
    await untilDelivered(dataDir);
    return { kills: killed, ...(await counted(dataDir, decided)), ...arrived(released, mail, hook) };
  } finally {
    await Promise.all([mail.stop(), hook.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What a desk would write: a watch, a plan whose message goes out both ways, and the two ways. */
function agree(dataDir: string, mail: MailServer, hook: WebhookServer): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(
    join(dataDir, "watches.yaml"),
    "watches:\n  - id: strait\n    title: The strait\n    between: [KOR, JPN]\n",
  );
  writeFileSync(
    join(dataDir, "plans.yaml"),
    `plans:
  - id: answer
    title: Answer
    watch: strait
    level: 2
    authorisers: [Head of desk]
    steps:
      - id: look
        title: Look at it
        owner: Head of desk
        within: 1 day
      - id: tell
        title: Tell it
        owner: Head of desk
        within: 1 day
        send: notice
    messages:
      - id: notice
        to: [mail, hook]
        title: "Notice of {{ activation.id }}"
        text: "Notice of {{ activation.id }}."
`,
  );
  writeFileSync(
    join(dataDir, "notify.yaml"),
    `channels:
  mail:
    kind: email
    host: 127.0.0.1
    port: ${mail.port}
    starttls: false
    from: bongsu@example.org
    to: [desk@example.org]
  hook:
    kind: webhook
    url: ${hook.url}
`,
  );
}

function start(dataDir: string, rounds: number): ChildProcess {
  const args = ["--disable-warning=ExperimentalWarning", CHILD, "--data", dataDir, "--rounds", String(rounds)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Follows a process to its end; it is killed so long after its first word, or never. */
async function follow(
  child: ChildProcess,
  heard: { decided: Set<string>; released: Set<string> },
  killAfterMs: number | null,
): Promise<"killed" | "done"> {
  let begun = false;
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    if (!begun && killAfterMs !== null) setTimeout(() => void child.kill("SIGKILL"), killAfterMs);
    begun = true;
    if (line.startsWith("decided ")) heard.decided.add(line.slice("decided ".length));
    if (line.startsWith("released ")) heard.released.add(line.slice("released ".length));
  });
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== null && status !== 0) throw new Error(`The process that decides ended with status ${status}.`);
  return status === null ? "killed" : "done";
}

/** What was being sent when its sender died is due again only after a while: the clock is set forward for it. */
async function untilDelivered(dataDir: string): Promise<void> {
  const bongsu = await openBongsu({ dataDir, now: () => new Date(Date.now() + 3_600_000), threads: 1 });
  await bongsu.respond(() => undefined);
  await bongsu.close();
}

async function counted(dataDir: string, decided: ReadonlySet<string>) {
  const bongsu = await openBongsu({ dataDir, now: () => new Date(), threads: 1 });
  try {
    const [activations, { sound }] = [await bongsu.activations(), await bongsu.verify()];
    const lengths = new Map(activations.map(({ id, revision }) => [id, revision]));
    const lost = [...decided].filter((each) => {
      const [id = "", revision = ""] = each.split(" ");
      return (lengths.get(id) ?? 0) < Number(revision);
    });
    return { decided: decided.size, decisionsLost: lost.length, sound };
  } finally {
    await bongsu.close();
  }
}

function arrived(released: ReadonlySet<string>, mail: MailServer, hook: WebhookServer) {
  const about = (text: string) => /Notice of ([\w/-]+)\./.exec(text)?.[1] ?? "";
  const all = [
    ...mail.taken.map(({ raw, messageId }) => ({ what: `${about(raw)} by mail`, name: messageId })),
    ...hook.taken
      .filter(({ body }) => about(body) !== "")
      .map(({ body, headers }) => ({ what: `${about(body)} by hook`, name: String(headers["idempotency-key"]) })),
  ].filter(({ what }) => !what.startsWith(" "));
  const names = new Map(
    [...Map.groupBy(all, ({ what }) => what)].map(([what, each]) => [what, new Set(each.map(({ name }) => name))]),
  );
  const wanted = [...released].flatMap((id) => [`${id} by mail`, `${id} by hook`]);
  return {
    released: wanted.length,
    messagesLost: wanted.filter((what) => !names.has(what)).length,
    twice: [...names.values()].filter(({ size }) => size !== 1).length,
    repeats: all.length - names.size,
  };
}

/** The figures as lines of the bench. */
export async function benchKillResponse(kills: number): Promise<Line[]> {
  const figures = await killResponse({ kills, seed: 1 });
  return [
    { name: "kill -9 between activation and delivery", value: figures.kills, unit: "times", asked: "50" },
    { name: "decisions acknowledged", value: figures.decided, unit: "decisions" },
    { name: "acknowledged and lost", value: figures.decisionsLost, unit: "decisions", asked: "0" },
    { name: "log of decisions whole", value: Number(figures.sound), unit: "1 is yes", asked: "1" },
    { name: "messages released", value: figures.released, unit: "messages" },
    { name: "released and lost", value: figures.messagesLost, unit: "messages", asked: "0" },
    { name: "came under two names", value: figures.twice, unit: "messages", asked: "0" },
    { name: "came again under the same name", value: figures.repeats, unit: "messages" },
  ];
}
