import type { Alert } from "../../model/alert.ts";
import type { AlertView } from "../../model/standing.ts";
import type { Publisher } from "../../response/notify/config.ts";
import { alertFeed } from "../../response/notify/feed/atom.ts";
import { capAlert } from "../../response/notify/feed/cap.ts";
import { leastSure } from "../../response/notify/telling/alert.ts";
import { isDeadMan } from "../../warning/alert/dead-man.ts";
import { nameOf } from "../actor-names.ts";

/** Alerts as an Atom feed; links lead to the address under which the reader came, where none is set. */
export function feedOf(alerts: readonly Alert[], publisher: Publisher, base: string, now: Date): string {
  const board = publisher.board ?? base;
  return alertFeed(alerts, {
    publisher: { ...publisher, board },
    self: `${board}/api/feeds/alerts.atom`,
    now: now.toISOString(),
  });
}

/** An alert as it stands, as a message of CAP; `null` for one that was never told. */
export function capOf({ alert, standings }: AlertView, publisher: Publisher, base: string): string | null {
  const watches = standings.flatMap(({ watch }) => watch ?? []);
  const codes = [...new Set(watches.flatMap(({ actors, towards }) => [...actors, ...towards]))];
  const subject = {
    alert,
    areas: codes.map((code) => ({ code, name: nameOf(code) })),
    issues: [...new Set(watches.flatMap(({ issues }) => issues))],
    confidence: leastSure(standings.map(({ state }) => state?.confidence ?? null)),
    aboutItself: isDeadMan(alert.group),
  };
  return (
    capAlert(subject, { publisher: { ...publisher, board: publisher.board ?? base }, exercise: false })?.xml ?? null
  );
}
