import { Agent, request } from "undici";
import { DELIVERY } from "../codebook.ts";
import { ACCEPTED, type Attempt, refused, transient } from "./attempt.ts";
import { networkFault } from "./network-fault.ts";

export interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Certificates (PEM) trusted beside the system's. */
  ca: string | null;
}

export interface HttpLimits {
  /** Milliseconds for the whole of it. */
  wholeMs: number;
  /** Instant, in milliseconds: `Retry-After` may name a date. */
  now: number;
}

/** Statuses that mean "later", though they begin with 4. */
const LATER = new Set([408, 425, 429]);
/** Statuses by which a server speaks of itself and not of the message. */
const BUSY = new Set([429, 503]);
const MS_PER_SECOND = 1_000;

/**
 * Sends one POST. Redirects are not followed, since whoever redirects could lead a message elsewhere; of the answer no more is read than to
 * quote a reason. 2xx is accepted; 5xx, 408, 425 and 429 may work later; all else is refused.
 */
export async function post({ url, headers, body, ca }: Post, { wholeMs, now }: HttpLimits): Promise<Attempt> {
  const dispatcher = new Agent({
    connections: 1,
    pipelining: 0,
    connect: { timeout: DELIVERY.timeout.answer, ...(ca === null ? {} : { ca }) },
    headersTimeout: DELIVERY.timeout.answer,
  });
  try {
    const signal = AbortSignal.timeout(wholeMs);
    const answer = await request(url, { dispatcher, method: "POST", headers: { ...headers }, body, signal });
    // Once the status is there the message is in or out; reading on only finds words.
    if (answer.statusCode >= 200 && answer.statusCode < 300) {
      answer.body.on("error", () => undefined).destroy();
      return ACCEPTED;
    }
    const said = await beginning(answer.body);
    return judged(answer.statusCode, answer.headers, said, now);
  } catch (error) {
    return transient(`the server could not be reached: ${networkFault(error)}`, { forAll: true });
  } finally {
    await dispatcher.destroy();
  }
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

function judged(status: number, headers: Headers, said: string, now: number): Attempt {
  const quoted = said === "" ? "" : `: "${said}"`;
  if (status >= 300 && status < 400) {
    return refused(
      `the server answered ${status} and wants to redirect, which is not followed: give the final address`,
    );
  }
  const error = `the server answered ${status}${quoted}`;
  if (status >= 500 || LATER.has(status))
    return transient(error, { waitMs: retryAfter(headers, now), forAll: BUSY.has(status) });
  return refused(error);
}

/** Milliseconds that the server asks to be left alone (RFC 9110, section 10.2.3); `null` where it does not say. */
function retryAfter(headers: Headers, now: number): number | null {
  const written = String(headers["retry-after"] ?? "").trim();
  if (/^\d+$/.test(written)) return Number(written) * MS_PER_SECOND;
  const until = Date.parse(written);
  return written === "" || Number.isNaN(until) ? null : Math.max(0, until - now);
}

/** The first words of an answer, in one line. */
async function beginning(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): Promise<string> {
  const most = DELIVERY["answer-bytes"];
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      length += part.length;
      if (length >= most) break;
    }
  } catch {
    // The status says enough.
  }
  const text = Buffer.concat(parts).subarray(0, most).toString("utf8");
  return text.replaceAll(/\s+/g, " ").trim().slice(0, QUOTED);
}

/** Characters of an answer that are quoted. */
const QUOTED = 200;
