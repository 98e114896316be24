import type { Act } from "../../model/act.ts";
import type { Watch } from "../../model/watch.ts";
import { matcher } from "../../relations/issues.ts";
import { type AlertDefaults, ALERT_DEFAULTS } from "../alert/defaults.ts";

/** What a back-test counts as the feared thing. */
export interface Target {
  meant: (act: Act) => boolean;
  /** Days without any such act before one begins an episode. */
  quietDays: number;
  words: string;
}

/** What is feared of a watch where nothing else is asked for: acts of the default pattern between its two sides, either way. */
export function targetOf(
  { actors, towards }: Watch,
  { pattern, quietDays, words }: AlertDefaults["backtest"] = ALERT_DEFAULTS.backtest,
): Target {
  const oneWay = matcher({ ...pattern, actors, recipients: towards }, new Map());
  const otherWay = matcher({ ...pattern, actors: towards, recipients: actors }, new Map());
  return {
    meant: (act) => oneWay(act) || otherWay(act),
    quietDays,
    words: `${words} between ${actors.join(", ")} and ${towards.join(", ")} after ${quietDays} days without`,
  };
}
