import { tell } from "./api.ts";
import { kept } from "./kept.ts";
import { showDone } from "./status.ts";

const KEPT_AS = "watched-pairs";
const PAIR = /^[A-Z]{3}\/[A-Z]{3}$/;

/** Pairs that an older board let this browser watch become watches that Bongsu keeps; what it refuses waits for the next visit. */
export async function takeOverWatchedPairs() {
  const pairs = kept
    .get(KEPT_AS)
    .split(" ")
    .filter((pair) => PAIR.test(pair));
  const left: string[] = [];
  for (const pair of pairs) {
    const [a = "", b = ""] = pair.split("/");
    await tell.watch({ a, b, on: true }).catch(() => left.push(pair));
  }
  if (left.length === 0) kept.drop(KEPT_AS);
  else kept.set(KEPT_AS, left.join(" "));
  if (left.length < pairs.length) await showDone();
}
