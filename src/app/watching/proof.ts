import { createHash } from "node:crypto";
import type { Backtest } from "../../model/alert.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Level } from "../../model/level.ts";
import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { passes, type Proof } from "../../warning/backtest/passes.ts";
import type { WatchHistory } from "../../warning/watch/history.ts";

interface ProofBody extends Proof {
  level: Level;
  /** Names the rule as it was tried: another rule is not proved by it. */
  rule: string;
  backtest: Backtest;
}

/** The entry that keeps a back-test and whether it proves the rule. */
export function proofEntry(
  watch: Watch,
  level: Level,
  backtest: Backtest,
  { day, at }: { day: string; at: string },
): JournalEntry<ProofBody> {
  const rule = ruleOf(watch);
  const id = [watch.id, level, rule, backtest.from, backtest.to, day].join("/");
  return { kind: "backtest", id, subject: watch.id, day, at, body: { ...passes(backtest), level, rule, backtest } };
}

/** A lookup of what proved a watch's present rules by a day. */
export async function proofsOf(store: Store, watches: readonly Watch[]): Promise<WatchHistory["proofOf"]> {
  const rules = new Map(watches.map((watch) => [watch.id, ruleOf(watch)]));
  const entries = (await store.journal({ kinds: ["backtest"] })) as JournalEntry<ProofBody>[];
  const valid = entries.filter(({ subject, body }) => body.passed && body.rule === rules.get(subject));
  return (watch, level, day) =>
    valid.findLast(({ subject, body, day: on }) => subject === watch && body.level === level && on <= day)?.body
      .because ?? null;
}

/** What a back-test tries of a watch: whom and what it looks at, and by which rules it rises and falls. */
function ruleOf({ actors, towards, indicators, rules, holdDays, standDown, alertAt, issuePatterns }: Watch): string {
  const rule = JSON.stringify([actors, towards, indicators, rules, holdDays, standDown, alertAt, issuePatterns]);
  return createHash("sha256").update(rule).digest("hex").slice(0, 16);
}
