import { createTransport } from "nodemailer";
import { DELIVERY } from "../codebook.ts";
import type { EmailChannel } from "../config.ts";
import { sendName } from "../key.ts";
import { ACCEPTED, type Attempt, refused, transient } from "./attempt.ts";
import { networkFault } from "./network-fault.ts";
import type { Outgoing } from "./outgoing.ts";

/** A way to a mail server: one connection for each message, nothing read from files or the web. */
export function mailTransport(
  { host, port, security, user, password, ca }: EmailChannel,
  answer: number = DELIVERY.timeout.answer,
) {
  return createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    // Whoever set a password wants it asked for: without `forceAuth` a server that offers no login would be spoken to without.
    ...(user === null ? {} : { auth: { user, pass: password ?? "" }, forceAuth: true }),
    ...(ca === null ? {} : { tls: { ca } }),
    connectionTimeout: answer,
    greetingTimeout: answer,
    dnsTimeout: answer,
    socketTimeout: answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What nodemailer's errors tell. */
export interface MailError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  /** What the server was asked when it failed. */
  command?: string;
}

/** Sends a mail, plain and as HTML. Its Message-ID is made of the key, the same at each attempt. What the server answers
 * with 5xx to the message is refused; all else, a wrong password among it, may work later. */
export async function sendMail(channel: EmailChannel, message: Outgoing, wholeMs: number): Promise<Attempt> {
  const transport = mailTransport(channel);
  const domain = channel.from.split("@")[1] ?? "bongsu.invalid";
  const sent = transport.sendMail({
    from: channel.from,
    to: [...channel.to],
    subject: message.title,
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    messageId: `<${sendName(message.key)}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Bongsu-Key": sendName(message.key) },
    ...(message.level !== null && message.level >= URGENT ? { priority: "high" as const } : {}),
  });
  try {
    const { rejected } = await within(sent, wholeMs);
    return rejected.length === 0
      ? ACCEPTED
      : { ...ACCEPTED, note: `the mail server did not take ${rejected.join(", ")}` };
  } catch (error) {
    return judged(error as MailError);
  } finally {
    transport.close();
  }
}

/** From this level on a mail is marked as urgent. */
const URGENT = 4;

/** Codes of nodemailer for what a server says of sender, recipients or content, and not of itself. */
const OF_MESSAGE = new Set(["EENVELOPE", "EMESSAGE"]);
const PERMANENT = 500;

function judged(error: MailError): Attempt {
  const { code = "", responseCode = null, response = "" } = error;
  const answered = oneLine(response) || String(responseCode ?? "");
  if (OF_MESSAGE.has(code)) {
    const said = answered === "" ? oneLine(error.message) : `the mail server answered ${answered}`;
    return responseCode === null || responseCode >= PERMANENT ? refused(said) : transient(said);
  }
  if (code === "EAUTH") return transient(`the mail server refused the password: ${answered}`, { forAll: true });
  const why = responseCode === null ? `could not be reached: ${networkFault(error)}` : `answered ${answered}`;
  return transient(`the mail server ${why}`, { forAll: true });
}

function oneLine(response: string): string {
  return response.replaceAll(/\s+/g, " ").trim().slice(0, 200);
}

/** Gives up after so many milliseconds; a server that drips could hold the line for ever. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("timeout"), { code: "ETIMEDOUT" })), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
