import { parseArgs } from "node:util";
import type { Channel } from "../src/response/notify/config.ts";
import { DELIVERY } from "../src/response/notify/codebook.ts";
import { deliver } from "../src/response/notify/deliver.ts";
import { exampleMail, exampleMessage, exampleWebhook } from "../src/response/notify/example.ts";
import { openSqliteStore } from "../src/store/sqlite/open.ts";

/**
 * A process of its own that queues `--messages` messages for each of two channels, a few at a time, and delivers them, until nothing waits any
 * more. It may be killed and started again at any moment; each start queues all of them anew, and the queue knows those it has. It prints
 * `queued KEY` once a message is durable, and `done` at the end.
 */
const { values } = parseArgs({
  options: {
    file: { type: "string" },
    smtp: { type: "string" },
    webhook: { type: "string" },
    messages: { type: "string" },
  },
});

/** Claims so short that a restart need not wait for long, and as many attempts as there may be kills. */
const SETTINGS = {
  ...DELIVERY,
  claim: { most: 8, for: 1_500 },
  timeout: { answer: 700, whole: 700 },
  retry: Array.from({ length: 100 }, () => 100),
};
const BATCH = 4;

const now = () => new Date();
const store = await openSqliteStore({ file: values.file ?? "", now });
const channels = new Map<string, Channel>([
  ["mail", exampleMail({ name: "mail", port: Number(values.smtp) })],
  ["hook", exampleWebhook({ name: "hook", url: values.webhook ?? "" })],
]);
const config = { channels, broken: new Map() };

const deliverOnce = () => deliver({ store, config, now, log: (told) => console.error(told), settings: SETTINGS });

for (let first = 0; first < Number(values.messages); first += BATCH) {
  const numbers = Array.from({ length: Math.min(BATCH, Number(values.messages) - first) }, (_, index) => first + index);
  const messages = numbers.flatMap((number) =>
    [...channels.keys()].map((channel) =>
      exampleMessage(`${number}@${channel}`, { channel, title: `Message ${number}.`, at: now().toISOString() }),
    ),
  );
  await store.enqueue(messages);
  for (const { key } of messages) console.log(`queued ${key}`);
  await deliverOnce();
}
while ((await store.outbox({ states: ["queued", "sending"], limit: 1 })).length > 0) {
  const { claimed } = await deliverOnce();
  if (claimed === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
await store.close();
console.log("done");
