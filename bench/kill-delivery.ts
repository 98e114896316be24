import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { seededRandom } from "../src/model/random.ts";
import { sendName } from "../src/response/notify/key.ts";
import { type MailServer, startMailServer } from "../test/smtp-server.ts";
import { startWebhookServer, type WebhookServer } from "../test/webhook-server.ts";
import type { Line } from "./row.ts";

export interface KillPlay {
  kills: number;
  /** For each of the two channels. */
  messages: number;
  seed: number;
}

/** What came of it, in messages. */
export interface KillFigures {
  kills: number;
  /** Kills in the instant in which a receiver accepted a message, before the sender could know. */
  killsAtAcceptance: number;
  queued: number;
  /** Queued, and never arrived. */
  lost: number;
  /** Messages that arrived under more than one name, so that a receiver would count them twice. */
  twice: number;
  /** Arrivals of a message that had arrived already, under the same name. */
  repeats: number;
}

const CHILD = fileURLToPath(new URL("deliverer.ts", import.meta.url));
const MOST_WAIT_MS = 400;
const MOST_ACCEPTED = 6;

/**
 * Kills a process that queues and delivers with signal 9 again and again, every second time just when a receiver accepts a message, else
 * at some moment; then lets it end, and counts what test servers for mail and webhooks got.
 */
export async function killDelivery({ kills, messages, seed }: KillPlay): Promise<KillFigures> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "bongsu-delivery-"));
  let onAccepted = (): void => undefined;
  const accepts = () => (onAccepted(), null);
  const mail = await startMailServer({ answer: accepts });
  const hook = await startWebhookServer(() => (onAccepted(), { status: 204 }));
  const start = () => startChild(join(folder, "bongsu.db"), mail, hook, messages);
  const queued = new Set<string>();
  const figures = { kills: 0, killsAtAcceptance: 0 };
  try {
    for (let kill = 0; kill < kills; kill++) {
      const child = start();
      const kills9 = () => void child.kill("SIGKILL");
      const atAcceptance = kill % 2 === 0;
      let left = 1 + Math.floor(random() * MOST_ACCEPTED);
      onAccepted = () => (atAcceptance && --left === 0 ? kills9() : undefined);
      const wait = random() * MOST_WAIT_MS;
      const ended = await listen(child, queued, () => (atAcceptance ? undefined : void setTimeout(kills9, wait)));
      if (ended === "done") break;
      figures.kills += 1;
      if (left <= 0) figures.killsAtAcceptance += 1;
    }
    onAccepted = () => undefined;
    await listen(start(), queued, () => undefined);
    return { ...figures, queued: queued.size, ...countArrivals(queued, arrivals(mail, hook)) };
  } finally {
    await Promise.all([mail.stop(), hook.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function startChild(file: string, mail: MailServer, hook: WebhookServer, messages: number): ChildProcess {
  const args = ["--file", file, "--smtp", String(mail.port), "--webhook", hook.url, "--messages", String(messages)];
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", CHILD, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Follows a process to its end; `begun` is called when it has queued its first messages. */
async function listen(child: ChildProcess, queued: Set<string>, begun: () => void): Promise<"killed" | "done"> {
  let first = true;
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    if (line.startsWith("queued ")) queued.add(line.slice("queued ".length));
    if (first) begun();
    first = false;
  });
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== null && status !== 0) throw new Error(`The process that delivers ended with status ${status}.`);
  return status === null ? "killed" : "done";
}

/** What arrived: which message, and under which name. */
interface Arrival {
  key: string;
  name: string;
}

function arrivals(mail: MailServer, hook: WebhookServer): Arrival[] {
  const numbered = (text: string) => /Message (\d+)\./.exec(text)?.[1] ?? "none";
  return [
    ...mail.taken.map(({ raw, messageId }) => ({
      key: `${numbered(raw)}@mail`,
      name: /<(\w+)@/.exec(messageId)?.[1] ?? "",
    })),
    ...hook.taken.map(({ body, headers }) => ({
      key: `${numbered(body)}@hook`,
      name: String(headers["idempotency-key"]),
    })),
  ];
}

function countArrivals(queued: ReadonlySet<string>, all: readonly Arrival[]) {
  const byKey = Map.groupBy(all, ({ key }) => key);
  const lost = [...queued].filter((key) => !byKey.has(key)).length;
  const names = [...byKey].map(([key, arrived]) => ({ key, names: new Set(arrived.map(({ name }) => name)), arrived }));
  const twice = names.filter(({ key, names: under }) => under.size !== 1 || !under.has(sendName(key))).length;
  return { lost, twice, repeats: all.length - byKey.size };
}

/** The figures as lines of the bench. */
export async function benchKillDelivery(kills: number): Promise<Line[]> {
  const figures = await killDelivery({ kills, messages: kills * MESSAGES_PER_KILL, seed: 1 });
  return [
    { name: "kill -9 during delivery", value: figures.kills, unit: "times", asked: "50" },
    { name: "of these while a receiver accepted", value: figures.killsAtAcceptance, unit: "times" },
    { name: "messages queued", value: figures.queued, unit: "messages" },
    { name: "queued and lost", value: figures.lost, unit: "messages", asked: "0" },
    { name: "counted twice by their names", value: figures.twice, unit: "messages", asked: "0" },
    { name: "arrived again under the same name", value: figures.repeats, unit: "messages" },
  ];
}

/** More than are delivered between two kills, so that the work lasts to the last of them. */
const MESSAGES_PER_KILL = 20;
