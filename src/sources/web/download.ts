import { setTimeout } from "node:timers/promises";
import { Failure } from "../../model/failure.ts";
import { readAll, tooLarge } from "../bytes/read-all.ts";
import type { Limits } from "../limits.ts";
import { decodedBody } from "./content-coding.ts";
import { withDeadline } from "./deadline.ts";
import { type Fetcher, createFetcher, header } from "./fetcher.ts";
import { type FollowOptions, type Followed, type Permit, follow } from "./follow.ts";
import { createRobots } from "./robots.ts";
import { type Pause, createTurns } from "./turns.ts";
import { webAddressOf } from "./web-address.ts";

/** What a program must call itself to be found in a server's log and in robots.txt. */
const USER_AGENT = "Bongsu/0.1";

/** Milliseconds between two requests to one host. */
const HOST_DELAY = 500;

export interface WebOptions {
  now: () => Date;
  /** Makes the requests; over the network where absent. */
  fetcher?: Fetcher;
  /** Waits between requests to one host. */
  pause?: Pause;
  /** Milliseconds between two requests to one host; 500 where absent. */
  hostDelay?: number;
  /** Lets addresses lead to loopback, private and other addresses that are not on the public internet. */
  allowPrivate?: boolean;
  /** `false` fetches what a robots.txt disallows. */
  respectRobots?: boolean;
  signal?: AbortSignal;
}

export interface Download {
  /** The address that answered, after redirects. */
  url: string;
  contentType: string | null;
  /** Decoded while it is read, so that a bomb meets the reader's bound. */
  bytes: AsyncIterable<Uint8Array>;
}

/** Fetches an address within the limits. Its robots.txt answers and turns are remembered from call to call. */
export type Downloader = (address: string) => Promise<Download>;

export function createDownloader(options: WebOptions, limits: Limits): Downloader {
  const hops = followOptions(options, limits);
  const allow: Permit = async () => undefined;
  const robots = createRobots((url, signal) => follow(url, allow, signal, hops), hops.userAgent, limits.inflateRatio);
  const permit = options.respectRobots === false ? allow : robots;
  return (address) =>
    withDeadline(limits.downloadMs, options.signal, async (signal) =>
      receive(await follow(webAddressOf(address), permit, signal, hops), limits),
    );
}

function followOptions(options: WebOptions, limits: Limits): FollowOptions {
  const { now, allowPrivate = false, hostDelay = HOST_DELAY } = options;
  const pause = options.pause ?? ((milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }));
  return {
    fetcher: options.fetcher ?? createFetcher({ allowPrivate, connectTimeout: limits.downloadMs }),
    turns: createTurns(hostDelay, now, pause),
    userAgent: USER_AGENT,
    redirects: limits.redirects,
  };
}

/** Receives the whole body, so that a slow reader behind it does not count as a slow server. */
async function receive({ answer, url }: Followed, limits: Limits): Promise<Download> {
  try {
    if (answer.status < 200 || answer.status > 299)
      throw new Failure("source.http", `The server answered with status ${answer.status}; check the address.`);
    if (Number(header(answer, "content-length")) > limits.downloadBytes) throw tooLarge(limits.downloadBytes);
    const body = await readAll(answer.body, limits.downloadBytes);
    const bytes = decodedBody(answer, pieces(body), limits.inflateRatio);
    return { url: url.href, contentType: header(answer, "content-type"), bytes };
  } catch (error) {
    answer.cancel();
    throw error;
  }
}

async function* pieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  if (body.length > 0) yield body;
}
