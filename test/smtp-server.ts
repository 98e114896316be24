import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { Certificate } from "./certificate.ts";

/** A mail as a server took it. */
export interface TakenMail {
  messageId: string;
  from: string;
  to: string[];
  /** Headers and body as they came over the line. */
  raw: string;
}

export interface MailServer {
  port: number;
  taken: TakenMail[];
  /** How often each Message-ID came. */
  counts: () => Map<string, number>;
  stop: () => Promise<void>;
}

export interface MailServerOptions {
  /** Asked for where given. */
  auth?: { user: string; password: string };
  /** Offers STARTTLS with it, or speaks TLS from the first byte. */
  tls?: Certificate & { fromFirstByte?: boolean };
  /** What to answer to a message, such as `{ code: 451 }`; `null` takes it. */
  answer?: (mail: TakenMail) => { code: number; text: string } | null;
  /** Recipients that are not known here. */
  unknown?: readonly string[];
}

/** A mail server on 127.0.0.1 that keeps what it takes. Only what it has acknowledged is counted as taken. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { auth, tls, answer = () => null, unknown = [] } = options;
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    secure: tls?.fromFirstByte === true,
    ...(tls === undefined ? {} : { key: tls.key, cert: tls.cert }),
    authOptional: auth === undefined,
    allowInsecureAuth: true,
    disabledCommands: [...(tls === undefined ? ["STARTTLS"] : []), ...(auth === undefined ? ["AUTH"] : [])],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, callback) {
      const right = username === auth?.user && password === auth?.password;
      if (right) callback(null, { user: username });
      else callback(coded(535, "5.7.8 wrong user or password"));
    },
    onRcptTo({ address }, _session, callback) {
      callback(unknown.includes(address) ? coded(550, "5.1.1 no such user") : null);
    },
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        const mail = { messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? "", from, to, raw };
        const refusal = answer(mail);
        if (refusal === null) taken.push(mail);
        callback(refusal === null ? null : coded(refusal.code, refusal.text));
      });
    },
  });
  // Clients that break off are part of the tests.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    counts: () => countsOf(taken.map(({ messageId }) => messageId)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function coded(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** How often each name comes. */
export function countsOf(names: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}
