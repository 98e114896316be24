import { lookup as systemLookup } from "node:dns";
import { type LookupFunction, isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { Failure } from "../../model/failure.ts";
import { isPublicAddress } from "./public-address.ts";

export interface AgentOptions {
  allowPrivate: boolean;
  /** Milliseconds for a connection to stand. */
  connectTimeout: number;
  lookup?: LookupFunction;
}

/**
 * An agent that judges the address it is about to connect to, not one looked up earlier: a name cannot answer with a
 * public address when it is checked and a private one when it is used. Literal addresses, which are never looked up,
 * are judged at the same place, so every redirect passes through it.
 */
export function guardedAgent({ allowPrivate, connectTimeout, lookup = systemLookup }: AgentOptions): Agent {
  const connector = buildConnector({
    timeout: connectTimeout,
    lookup: allowPrivate ? lookup : guardedLookup(lookup),
  });
  return new Agent({
    // One connection a request: nothing stays open behind a run.
    pipelining: 0,
    connect(options, callback) {
      const isRefused = !allowPrivate && isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname);
      if (isRefused) callback(privateAddress(options.hostname), null);
      else connector(options, callback);
    },
  });
}

/** Refuses a name as soon as one of its addresses is not public. */
function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      if (error !== null || first === undefined) return callback(error ?? new Error("no address"), []);
      if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(privateAddress(hostname), []);
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
}

function privateAddress(host: string): Failure {
  return new Failure(
    "source.private-address",
    `${host} is not an address of the public internet; allow private addresses (--allow-private) if you trust it.`,
  );
}
