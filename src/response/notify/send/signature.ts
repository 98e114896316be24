import { createHmac } from "node:crypto";

const MS_PER_SECOND = 1_000;

/**
 * The headers by which a receiver knows a message and its sender, after the Standard Webhooks specification 1.0: HMAC-SHA256 over
 * `ID.TIMESTAMP.BODY`, base64. The id is the same at each attempt; the timestamp is that of the attempt.
 *
 * @param now milliseconds
 */
export function signedHeaders(
  secret: Uint8Array | null,
  id: string,
  now: number,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(now / MS_PER_SECOND));
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp };
  if (secret === null) return headers;
  const signature = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { ...headers, "webhook-signature": `v1,${signature}` };
}
