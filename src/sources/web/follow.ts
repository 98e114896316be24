import { Failure } from "../../model/failure.ts";
import { CONTENT_CODINGS } from "./content-coding.ts";
import { type Answer, type Fetcher, header } from "./fetcher.ts";
import type { Turns } from "./turns.ts";
import { webAddressOf } from "./web-address.ts";

export interface Followed {
  answer: Answer;
  /** The address that answered. */
  url: URL;
}

export interface FollowOptions {
  fetcher: Fetcher;
  turns: Turns;
  userAgent: string;
  redirects: number;
}

/** Called with every address before it is asked; throws where it must not be. */
export type Permit = (url: URL, signal: AbortSignal) => Promise<void>;

const ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5";

/** Follows redirects, each checked as if the user had named it; throws `source.redirects` past the limit. */
export async function follow(
  start: URL,
  permit: Permit,
  signal: AbortSignal,
  { fetcher, turns, userAgent, redirects }: FollowOptions,
): Promise<Followed> {
  const headers = { "user-agent": userAgent, accept: ACCEPT, "accept-encoding": CONTENT_CODINGS };
  let url = start;
  for (let hop = 0; hop <= redirects; hop += 1) {
    await permit(url, signal);
    await turns(url.host, signal);
    const answer = await fetcher(url, headers, signal);
    const location = redirectOf(answer);
    if (location === null) return { answer, url };
    answer.cancel();
    url = webAddressOf(location, url);
  }
  throw new Failure("source.redirects", `It redirects more than ${redirects} times; name its final address.`);
}

function redirectOf(answer: Answer): string | null {
  return [301, 302, 303, 307, 308].includes(answer.status) ? header(answer, "location") : null;
}
