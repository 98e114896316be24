import type { LoggedDecision, LogHead, Verification } from "../model/decision-log.ts";
import { verifyLog } from "./decision-chain.ts";
import type { Store } from "./store.ts";

type Log = Pick<Store, "decisions" | "logHead">;

const PAGE = 10_000;

/** Reads the whole log of decisions and checks it, also while others write; `noted` are heads that were written down elsewhere. */
export async function checkLog(log: Log, noted: readonly LogHead[] = []): Promise<Verification> {
  for (;;) {
    const before = await log.logHead();
    const entries = await wholeLog(log);
    const head = await log.logHead();
    // What was written meanwhile may be missing among the entries, or not: only of a log at rest can that be said.
    if (head.entries === before.entries && head.hash === before.hash) return verifyLog(entries, head, noted);
  }
}

async function wholeLog(log: Log): Promise<LoggedDecision[]> {
  const entries: LoggedDecision[] = [];
  for (let page = await log.decisions({ limit: PAGE }); ;) {
    entries.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return entries;
    page = await log.decisions({ after: last.seq, limit: PAGE });
  }
}
