import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { DELIVERY } from "../codebook.ts";
import type { Channel, EmailChannel } from "../config.ts";
import { type MailError, mailTransport } from "./email.ts";
import { networkFault } from "./network-fault.ts";

const HTTPS_PORT = 443;
const HTTP_PORT = 80;

/** What is wrong with a channel, in one sentence. */
export interface ChannelFault {
  channel: string;
  message: string;
}

/**
 * Tries the way to every channel without sending anything: a mail server is greeted, with TLS and password as they are set; a server of the
 * web is only connected to, with TLS. All at once, each for at most the time that a server has to answer.
 */
export async function checkChannels(
  channels: Iterable<Channel>,
  { answerMs }: { answerMs: number } = { answerMs: DELIVERY.timeout.answer },
): Promise<ChannelFault[]> {
  const faults = await Promise.all(
    [...channels].map(async (channel) => {
      const message = channel.kind === "email" ? await mailFault(channel, answerMs) : await webFault(channel, answerMs);
      return message === null ? [] : [{ channel: channel.name, message }];
    }),
  );
  return faults.flat();
}

async function mailFault(channel: EmailChannel, answerMs: number): Promise<string | null> {
  const transport = mailTransport(channel, answerMs);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return mailSentence(channel, error as MailError);
  } finally {
    transport.close();
  }
}

function mailSentence({ name, host, port, user, passwordFrom }: EmailChannel, error: MailError): string {
  const server = `The mail server ${host}:${port} of channel ${name}`;
  const { code, responseCode, response = "", command } = error;
  if (code === "EAUTH" && responseCode !== undefined && !NO_LOGIN.has(responseCode)) {
    return `${server} refused the password of user ${user}: set ${passwordFrom} anew.`;
  }
  if (code === "EAUTH") return `${server} takes no password: leave "user" and "password" out, or name another server.`;
  if (command === "STARTTLS") {
    return `${server} offers no STARTTLS: set "secure" for TLS from the first byte, or ask its keeper.`;
  }
  if (responseCode !== undefined) return `${server} answered "${response.trim().slice(0, 200)}": ask its keeper.`;
  return `${server} cannot be used: ${networkFault(error)}.`;
}

/** Replies of a server that knows no login (RFC 5321, section 4.2.4). */
const NO_LOGIN = new Set([500, 501, 502, 503, 504]);

async function webFault(
  { name, kind, url, ca }: Exclude<Channel, EmailChannel>,
  answerMs: number,
): Promise<string | null> {
  const { protocol, hostname, port } = new URL(url);
  // Brackets of IPv6 belong to the address, not to the name.
  const host = hostname.replace(/^\[|\]$/g, "");
  const secure = protocol === "https:";
  const to = { host, port: Number(port) || (secure ? HTTPS_PORT : HTTP_PORT) };
  try {
    await reached(
      secure ? connectTls({ ...to, ...nameFor(host), ...(ca === null ? {} : { ca }) }) : connectPlain(to),
      secure,
      answerMs,
    );
    return null;
  } catch (error) {
    return `The server ${host}:${to.port} of channel ${name} (${kind}) cannot be used: ${networkFault(error)}.`;
  }
}

/** TLS takes no address as a server's name. */
function nameFor(host: string): { servername?: string } {
  return /^[\d.]+$|:/.test(host) ? {} : { servername: host };
}

function reached(socket: Socket, secure: boolean, answerMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = Object.assign(new Error("timeout"), { code: "ETIMEDOUT" });
    const timer = setTimeout(() => socket.destroy(late), answerMs);
    socket.once(secure ? "secureConnect" : "connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("error", reject);
    socket.once("close", () => {
      clearTimeout(timer);
      // Without effect where it was reached.
      reject(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
    });
  });
}
