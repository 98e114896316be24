import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { Moved } from "../last-look.ts";

/** `rose from 2 Signal to 3 Approach`. */
export function movedWords({ how, from, standing: { state } }: Moved): string {
  const was = from === null ? "" : `${from} ${LEVEL_NAMES[from]}`;
  const is = state === null ? "" : `${state.level} ${LEVEL_NAMES[state.level]}`;
  if (how === "new") return state === null ? "is new, and cannot be judged yet" : `is new, at ${is}`;
  if (how === "broken") return `can no longer be judged; it stood at ${was}`;
  return how === "mended" ? `can be judged again, at ${is}` : `${how} from ${was} to ${is}`;
}
