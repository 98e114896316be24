import { expect, test } from "vitest";
import type { DecisionQuery, LoggedDecision } from "../model/decision-log.ts";
import { checkLog } from "./check-log.ts";
import { decisionHash, NO_ENTRY } from "./decision-chain.ts";

const about = { subject: "a", act: "noted", by: "Kim", at: "2024-04-02T10:00:00Z", day: "2024-04-02" } as const;

/** A log in memory; `onRead` is called after each page. */
function memoryLog(length: number, onRead: (log: ReturnType<typeof memoryLog>) => void = () => undefined) {
  const entries: LoggedDecision[] = [];
  const log = {
    entries,
    write: () => {
      const entry = { ...about, exercise: false, body: null, seq: entries.length + 1, previous: head().hash };
      entries.push({ ...entry, hash: decisionHash(entry) });
    },
    decisions: async ({ after = 0, limit = 0 }: DecisionQuery) => {
      const page = entries.slice(after, after + limit);
      onRead(log);
      return page;
    },
    logHead: async () => head(),
  };
  const head = () => ({ entries: entries.length, hash: entries.at(-1)?.hash ?? NO_ENTRY });
  for (let n = 0; n < length; n++) log.write();
  return log;
}

test.each([0, 1, 10_000, 10_001])("a log of %d entries is read whole", async (length) => {
  expect(await checkLog(memoryLog(length))).toMatchObject({ sound: true, head: { entries: length } });
});

test("a fault on a later page is found", async () => {
  const log = memoryLog(10_002);
  log.entries[10_000] = { ...(log.entries[10_000] as LoggedDecision), by: "Lee" };
  expect((await checkLog(log)).faults.map(({ seq }) => seq)).toEqual([10_001]);
});

test("what is written while the log is read is no fault", async () => {
  let writes = 2;
  const log = memoryLog(3, ({ write }) => {
    if (writes-- > 0) write();
  });
  expect(await checkLog(log)).toMatchObject({ sound: true, head: { entries: 5 } });
});
