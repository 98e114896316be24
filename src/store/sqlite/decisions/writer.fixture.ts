import { parseArgs } from "node:util";
import type { Message } from "../../../model/message.ts";
import { openSqliteStore } from "../open.ts";

/** A process of its own that decides and queues a message about it, on and on, and prints the number of each once both are there. */
const { values } = parseArgs({ options: { file: { type: "string" }, subject: { type: "string" } } });
const subject = values.subject ?? "";
const at = "2024-04-02T10:00:00.000Z";

const message = (key: string): Message => ({
  key,
  channel: "desk",
  subject,
  title: key,
  text: `${key} `.repeat(500),
  html: null,
  data: null,
  level: null,
  exercise: false,
  at,
  notBefore: null,
  digest: null,
});

const store = await openSqliteStore({ file: values.file ?? "", now: () => new Date() });
for (let seen = 0; ; seen++) {
  const body = { text: `Note ${seen} `.repeat(200) };
  const act = seen === 0 ? "activated" : "noted";
  await store.decide({ subject, act, by: "Kim", at, day: "2024-04-02", exercise: false, body }, seen);
  const due = await store.claim({ now: at, until: "2024-04-02T10:05:00.000Z", limit: 1 });
  for (const { key } of due) await store.settle(key, { outcome: "sent", at });
  await store.enqueue([message(`${subject}/${seen}`)]);
  process.stdout.write(`${subject}/${seen}\n`);
}
