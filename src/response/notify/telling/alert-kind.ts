import { isDeadMan } from "../../../warning/alert/dead-man.ts";
import type { AlertEntry } from "../../../warning/alert/entry.ts";
import { isLit, type KeptAlert } from "../../../warning/alert/kept.ts";
import type { TellingKind } from "./telling.ts";

/** What an entry of an alert gives to tell; `null` for what is only waited on, such as a rule that does not hold for long enough yet. */
export function alertKind(before: KeptAlert | null, after: KeptAlert, entry: AlertEntry): TellingKind | null {
  if (entry.kind === "acknowledgement") return "acknowledged";
  if (entry.kind !== "alert" || entry.body.what === "clock") return null;
  if (entry.body.what === "escalation") return "escalated";
  if (isDeadMan(after.group)) return "dead-man";
  return stepKind(before, after);
}

function stepKind(before: KeptAlert | null, after: KeptAlert): TellingKind | null {
  if (after.state === "pending") return null;
  if (after.state === "normal") return wasTold(before) ? "ended" : null;
  if (after.state === "no-data") return before?.state === "no-data" ? null : "dark";
  if (after.state === "error") return before?.state === "error" ? null : "broken";
  const lit = before?.steps.findLast(isLit);
  if (before === null || lit === undefined) return after.alerted === null ? null : "raised";
  if (after.level > lit.level || (after.state === "alerting" && lit.state === "recovering")) return "rose";
  if (after.level < lit.level || (after.state === "recovering" && lit.state === "alerting")) return "fell";
  // It sees again, or another watch has joined.
  return !isLit(before) || after.watches.length > before.watches.length ? "changed" : null;
}

function wasTold(before: KeptAlert | null): boolean {
  return before !== null && before.steps.some(({ state }) => state !== "pending" && state !== "normal");
}
