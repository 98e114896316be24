import robotsParser from "robots-parser";
import { Failure } from "../../model/failure.ts";
import { readAll } from "../bytes/read-all.ts";
import { decodedBody } from "./content-coding.ts";
import type { Answer } from "./fetcher.ts";
import type { Followed, Permit } from "./follow.ts";

/** The package's types describe an ES module; what Node imports is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309, 2.5: at least 500 KiB must be read. */
const LONGEST = 512 * 1024;

/** Fetches an address without asking for permission. */
export type Get = (url: URL, signal: AbortSignal) => Promise<Followed>;

/**
 * Asks each origin's robots.txt once a run and refuses what it disallows, with `source.robots`.
 *
 * By RFC 9309, 2.3.1: no robots.txt (4xx) allows everything, a server error (5xx) nothing.
 */
export function createRobots(get: Get, userAgent: string, inflateRatio: number): Permit {
  const known = new Map<string, ReturnType<typeof parseRobots>>();
  return async (url, signal) => {
    const address = new URL("/robots.txt", url);
    const robots =
      known.get(url.origin) ??
      parseRobots(address.href, await rules((await get(address, signal)).answer, inflateRatio));
    known.set(url.origin, robots);
    if (robots.isDisallowed(url.href, userAgent) === true)
      throw new Failure("source.robots", `${address.href} asks programs not to fetch it; save the page to a file.`);
  };
}

async function rules(answer: Answer, inflateRatio: number): Promise<string> {
  if (answer.status >= 200 && answer.status < 300)
    return (await readAll(decodedBody(answer, answer.body, inflateRatio), LONGEST)).toString("utf8");
  answer.cancel();
  return answer.status >= 500 ? "User-agent: *\nDisallow: /" : "";
}
