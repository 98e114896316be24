import type { z } from "zod";
import { check } from "../../../warning/watch/define/check.ts";
import type { Faults, Path } from "../../../warning/watch/define/fault.ts";
import type { Channel, EmailChannel, NtfyChannel, WebhookChannel } from "../config.ts";
import { type ChannelKind, channelSchemas, type WrittenChannel, type WrittenSecret } from "./schema.ts";
import { secretOf, signingKey, type Surroundings } from "./secret.ts";
import { readTemplates } from "./templates.ts";
import { readDigest, readQuiet } from "./times.ts";

const FEEDS = new Set(["atom", "cap", "icalendar"]);
const SMTPS_PORT = 465;
const SUBMISSION_PORT = 587;

/** Makes a channel of what was written; what is wrong is told in `faults`, and `null` comes back. */
export function readChannel(
  name: string,
  value: unknown,
  around: Surroundings,
  path: Path,
  faults: Faults,
): Channel | null {
  const kind = kindOf(value, path, faults);
  const written: WrittenChannel | null =
    kind === null
      ? null
      : check<WrittenChannel>(channelSchemas[kind] as z.ZodType<WrittenChannel>, value, path, faults);
  if (written === null) return null;
  const common = {
    name,
    quiet: readQuiet(written.quiet ?? [], [...path, "quiet"], faults),
    digest: readDigest(written.digest),
    templates: readTemplates(written.templates ?? null, around.readFile, [...path, "templates"], faults),
    ca: written.ca === undefined ? null : certificate(written.ca, around, [...path, "ca"], faults),
  };
  const channel: Channel = { ...common, ...partsOf(written, around, path, faults) };
  if (channel.digest !== null && channel.kind === "webhook" && channel.format === "cap") {
    faults.add("digest", [...path, "digest"], `documents of CAP cannot be joined in a digest: leave "digest" out`);
  }
  return faults.list.length === 0 ? channel : null;
}

function kindOf(value: unknown, path: Path, faults: Faults): ChannelKind | null {
  const { kind } = (value ?? {}) as { kind?: unknown };
  const kinds = Object.keys(channelSchemas) as ChannelKind[];
  const known = kinds.find((each) => each === kind);
  if (known !== undefined) return known;
  const feed = `"${String(kind)}" is a feed, which Bongsu serves by itself: leave the channel out`;
  const what = FEEDS.has(String(kind)) ? feed : `"kind" must be ${kinds.join(", ")}`;
  faults.add("definition", kind === undefined ? path : [...path, "kind"], what);
  return null;
}

type Parts<Whole> = Omit<Whole, "name" | "quiet" | "digest" | "templates" | "ca">;
type AnyParts = Channel extends infer Each ? (Each extends Channel ? Parts<Each> : never) : never;

function partsOf(written: WrittenChannel, around: Surroundings, path: Path, faults: Faults): AnyParts {
  if (written.kind === "email") return emailOf(written, around, path, faults);
  const url = addressOf(written.url, around, [...path, "url"], faults);
  if (written.kind === "webhook") return webhookOf(written, url, around, path, faults);
  if (written.kind === "ntfy") return ntfyOf(written, url, around, path, faults);
  return { kind: written.kind, url };
}

type Of<Kind> = Extract<WrittenChannel, { kind: Kind }>;

function emailOf(written: Of<"email">, around: Surroundings, path: Path, faults: Faults): Parts<EmailChannel> {
  const { kind, host, user = null, from, to, password } = written;
  const port = written.port ?? (written.secure === true ? SMTPS_PORT : SUBMISSION_PORT);
  const secure = written.secure ?? port === SMTPS_PORT;
  const starttls = written.starttls ?? !secure;
  if (secure && written.starttls === true) {
    faults.add("definition", [...path, "starttls"], `"secure" and "starttls" exclude each other: leave one out`);
  }
  if ((user === null) !== (password === undefined)) {
    faults.add("definition", path, `"user" and "password" go together: give both or none`);
  }
  const security = secure ? "tls" : starttls ? "starttls" : "none";
  if (security === "none" && user !== null && !isLoopback(host)) {
    faults.add("definition", path, `the password would go to ${host} in the clear: set "secure" or "starttls" to true`);
  }
  return {
    kind,
    host,
    port,
    security,
    user,
    from,
    to,
    password: password === undefined ? null : secretOf(password, around, [...path, "password"], faults),
    passwordFrom: password === undefined ? null : placeOf(password),
  };
}

function webhookOf(
  { kind, secret, format = "json" }: Of<"webhook">,
  url: string,
  around: Surroundings,
  path: Path,
  faults: Faults,
): Parts<WebhookChannel> {
  const at = [...path, "secret"];
  const kept = secret === undefined ? null : secretOf(secret, around, at, faults);
  return { kind, url, format, secret: kept === null ? null : signingKey(kept, at, faults) };
}

function ntfyOf(
  { kind, token }: Of<"ntfy">,
  written: string,
  around: Surroundings,
  path: Path,
  faults: Faults,
): Parts<NtfyChannel> {
  const [, server = "", topic = ""] = /^(.*?)\/([\w-]+)\/?$/.exec(written) ?? [];
  if (written !== "" && !/^https?:\/\/[^/]/.test(server)) {
    faults.add("url", [...path, "url"], `"url" must end in the topic, such as https://ntfy.example/desk`);
  }
  const kept = token === undefined ? null : secretOf(token, around, [...path, "token"], faults);
  return { kind, url: `${server}/`, topic, token: kept };
}

/** An address of the web; empty where it is told that it is none. Only an address that stands in the file itself is quoted. */
function addressOf(written: string | WrittenSecret, around: Surroundings, path: Path, faults: Faults): string {
  const address = typeof written === "string" ? written : secretOf(written, around, path, faults);
  if (address === null) return "";
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    const what = typeof written === "string" ? `"${written.slice(0, 80)}"` : `what ${placeOf(written)} holds`;
    faults.add("url", path, `${what} is no address of the web: write one such as https://hooks.example/bongsu`);
    return "";
  }
  if (url.username !== "" || url.password !== "") {
    faults.add("url", path, `its address holds a name or a password: write them into "token" or "secret"`);
    return "";
  }
  return url.href;
}

function certificate(file: string, { readFile }: Surroundings, path: Path, faults: Faults): string | null {
  const pem = readFile(file);
  if (pem?.includes("-----BEGIN CERTIFICATE-----") === true) return pem;
  faults.add("ca", path, `the file ${file} is not there or holds no certificate: give one in PEM`);
  return null;
}

const placeOf = (secret: WrittenSecret) => ("env" in secret ? secret.env : secret.file);

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
