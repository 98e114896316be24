import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { verifyLog } from "../../decision-chain.ts";
import type { Store } from "../../store.ts";
import { openSqliteStore } from "../open.ts";

const WRITER = fileURLToPath(new URL("writer.fixture.ts", import.meta.url));

/** Lets writers decide and queue until all together have acknowledged so many lines, and kills them. */
async function killed(file: string, subjects: string[], lines: number): Promise<string[]> {
  const acknowledged: string[] = [];
  const writers = subjects.map((subject) =>
    spawn(process.execPath, [WRITER, "--file", file, "--subject", subject], { stdio: ["ignore", "pipe", "inherit"] }),
  );
  await Promise.all(
    writers.map(async ({ stdout }) => {
      for await (const line of createInterface({ input: stdout })) {
        acknowledged.push(line);
        if (acknowledged.length >= lines) for (const writer of writers) writer.kill("SIGKILL");
      }
    }),
  );
  return acknowledged;
}

/** The log whole, and of what was acknowledged nothing missing, neither decision nor message. */
async function expectKept(store: Store, acknowledged: readonly string[]): Promise<void> {
  const decisions = await store.decisions({});
  expect(verifyLog(decisions, await store.logHead())).toMatchObject({ sound: true });
  const written = Map.groupBy(decisions, ({ subject }) => subject);
  const messages = await store.outbox({ limit: 1_000 });
  const keys = new Set(messages.map(({ key }) => key));
  for (const line of acknowledged) {
    const [subject = "", number] = line.split("/");
    expect(written.get(subject)?.[Number(number)]?.body).toMatchObject({
      text: expect.stringContaining(`Note ${number} `),
    });
    expect(keys).toContain(line);
  }
  // A decision comes before its message, and each message is queued once.
  expect(messages).toHaveLength(keys.size);
  for (const { subject, key } of messages)
    expect(Number(key.split("/")[1])).toBeLessThan(written.get(subject)?.length ?? 0);
}

test("writers killed in the middle lose no decision and no message that they acknowledged, and the chain holds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  const file = join(folder, "bongsu.sqlite");
  const acknowledged: string[] = [];
  for (const lines of [1, 3, 8, 20]) {
    acknowledged.push(...(await killed(file, [`one ${lines}`, `two ${lines}`], lines)));
    const store = await openSqliteStore({ file, now: () => new Date(0) });
    await expectKept(store, acknowledged);
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(32);
  await rm(folder, { recursive: true });
}, 60_000);
