import type { Silence } from "../../model/alert.ts";
import { isDeadMan } from "./dead-man.ts";
import { later, minutesBetween, written } from "./instant.ts";
import { isLit, type AlertMember, type KeptAlert } from "./kept.ts";

/**
 * Which alerts are not told, and why: every watch that has something to tell in it is silenced, or inhibited by another watch that
 * alerts. Their evaluation goes on. Once told again, waiting for an acknowledgement begins anew.
 *
 * @param now ISO 8601 instant, UTC
 */
export function mute(alerts: readonly KeptAlert[], silences: readonly Silence[], now: string): KeptAlert[] {
  const begun = silences.filter(({ from }) => minutesBetween(from, now) >= 0);
  const standing = new Map(alerts.flatMap(({ members }) => members.map((member) => [member.watch, member] as const)));
  return alerts.map((alert) => {
    if (alert.ended !== null) return alert;
    const speaking = alert.members.filter(({ state }) => state !== "normal");
    const quiet = speaking.map((member) => hushed(alert, member, begun, standing, now));
    const reasons = new Set(quiet.flatMap(({ because }) => because ?? []));
    if (speaking.length > 0 && quiet.every(({ because }) => because !== null)) {
      return { ...alert, muted: [...reasons].join(" ") };
    }
    return { ...alert, muted: null, waitingSince: waiting(alert, quiet) };
  });
}

/** Why a watch is not told, and until when it last was not. */
interface Hush {
  because: string | null;
  until: string | null;
}

function hushed(
  alert: KeptAlert,
  member: AlertMember,
  silences: readonly Silence[],
  standing: ReadonlyMap<string, AlertMember>,
  now: string,
): Hush {
  const silencing = silences.filter((silence) => covers(silence, alert, member));
  const silence = silencing.find((each) => minutesBetween(now, endOf(each)) > 0);
  const inhibiting = member.inhibitedBy.flatMap((watch) => standing.get(watch) ?? []);
  const inhibitor = inhibiting.find(isLit);
  if (silence !== undefined) return { because: silenceTold(silence), until: null };
  if (inhibitor !== undefined) return { because: inhibitorTold(member, inhibitor), until: null };
  const ends = [...silencing.map(endOf), ...inhibiting.filter(({ alerted }) => alerted !== null).map(({ at }) => at)];
  const over = ends.filter((end) => minutesBetween(end, now) >= 0);
  return { because: null, until: over.reduce<string | null>((last, end) => later(last ?? end, end), null) };
}

/** A silence for all does not hide that Bongsu itself has stopped; that must be named. */
function covers({ watches, belowLevel }: Silence, { group }: KeptAlert, { watch, level }: AlertMember): boolean {
  const meant = watches.length === 0 ? !isDeadMan(group) : watches.includes(watch) || watches.includes(group);
  return meant && (belowLevel === null || level < belowLevel);
}

const endOf = ({ until, ended }: Silence) => ended ?? until;

function silenceTold(silence: Silence): string {
  const below = silence.belowLevel === null ? "" : ` below level ${silence.belowLevel}`;
  return `Silenced${below} by ${silence.by} until ${written(endOf(silence))}: ${silence.reason}`;
}

function inhibitorTold({ title }: AlertMember, by: AlertMember): string {
  return `${title} is not told while ${by.title} alerts, which is at level ${by.level}.`;
}

/** Whoever is told only now has his full time to acknowledge. */
function waiting({ waitingSince }: KeptAlert, quiet: readonly Hush[]): string | null {
  if (waitingSince === null) return null;
  return quiet.reduce((since, { until }) => (until === null ? since : later(since, until)), waitingSince);
}
