import type { ChannelHealth } from "../../model/response.ts";
import type { NotifyConfig } from "./config.ts";
import type { ChannelFault } from "./send/check-channels.ts";

/** How every channel stands: those that cannot be used, those that a check found wanting, and the rest. */
export function channelHealth(
  { channels, broken }: Pick<NotifyConfig, "channels" | "broken">,
  checked: readonly ChannelFault[],
): ChannelHealth[] {
  const found = new Map(checked.map(({ channel, message }) => [channel, message]));
  return [
    ...[...channels].map(([name, { kind }]) => ({ name, kind, fault: found.get(name) ?? null })),
    ...[...broken].map(([name, { kind, message }]) => ({ name, kind, fault: message })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
