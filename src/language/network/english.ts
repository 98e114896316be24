import { loadNetwork } from "./load.ts";
import type { Network } from "./read.ts";

let loaded: Network | null = null;

/** The English network, loaded on first use: one a thread. Throws a `Failure` where its file is missing or broken. */
export function englishNetwork(): Network {
  loaded ??= loadNetwork();
  return loaded;
}
