import type { Level } from "../../model/level.ts";
import type { CAP_SCOPES } from "./codebook.ts";
import type { TemplateSet } from "./templates.ts";
import type { TellingKind } from "./telling/telling.ts";

/** Hours in which nothing is delivered. The end is not part of them; `to` at or before `from` lies on the next day. */
export interface QuietHours {
  /** Minutes from midnight on the clock of the zone; `to` up to 1,440. */
  from: number;
  to: number;
  /** IANA name, such as `Asia/Seoul`. */
  zone: string;
  /** Days on which they begin, 1 (Monday) to 7. */
  days: readonly number[];
  /** From this level on a message is delivered all the same; `null` for none. */
  exceptLevel: Level | null;
}

/** Messages of a channel are joined, so many minutes of them in one. */
export interface Digest {
  minutes: number;
  exceptLevel: Level | null;
}

interface EveryChannel {
  name: string;
  quiet: readonly QuietHours[];
  digest: Digest | null;
  templates: TemplateSet;
  /** Certificates (PEM) trusted beside the system's; `null` for none. */
  ca: string | null;
}

export interface EmailChannel extends EveryChannel {
  kind: "email";
  host: string;
  port: number;
  /** `tls`: from the first byte; `starttls`: before anything is said; `none`: in the clear. */
  security: "tls" | "starttls" | "none";
  user: string | null;
  password: string | null;
  /** Where the password is kept, for sentences: `SMTP_PASSWORD`. */
  passwordFrom: string | null;
  from: string;
  to: readonly string[];
}

export interface WebhookChannel extends EveryChannel {
  kind: "webhook";
  url: string;
  /** Key of the signature; `null` leaves messages unsigned. */
  secret: Uint8Array | null;
  format: "json" | "cap";
}

export interface ChatChannel extends EveryChannel {
  kind: "slack" | "teams";
  url: string;
}

export interface NtfyChannel extends EveryChannel {
  kind: "ntfy";
  /** Of the server, without the topic. */
  url: string;
  topic: string;
  token: string | null;
}

/** A way out of the machine. */
export type Channel = EmailChannel | WebhookChannel | ChatChannel | NtfyChannel;

/** A channel that is written down but cannot be used. */
export interface BrokenChannel {
  /** As it was written; `unknown` where it was not. */
  kind: string;
  /** Why, in one sentence. */
  message: string;
}

/** How somebody who is named in watches and plans is reached. */
export interface Person {
  name: string;
  channels: readonly string[];
  quiet: readonly QuietHours[];
}

/** What goes where. An empty list means all. */
export interface Route {
  /** Ids or groups of watches. */
  watches: readonly string[];
  kinds: readonly TellingKind[];
  fromLevel: Level;
  channels: readonly string[];
  /** Whether later routes are looked at as well. */
  goesOn: boolean;
}

/** Who speaks. */
export interface Publisher {
  name: string;
  /** An address or domain of the publisher's own: sender of CAP, authority of the ids of feeds. */
  sender: string;
  /** Address of the board, without a slash at the end; `null` leaves links out. */
  board: string | null;
  scope: (typeof CAP_SCOPES)[number];
  /** Who may read a restricted message, or whom a private one is addressed to. */
  restriction: string;
  contact: string | null;
}

/** What `notify.yaml` says, as far as it can be used. */
export interface NotifyConfig {
  publisher: Publisher;
  channels: ReadonlyMap<string, Channel>;
  /** Channels that are there but cannot be used, and why: messages to them wait. */
  broken: ReadonlyMap<string, BrokenChannel>;
  people: ReadonlyMap<string, Person>;
  routes: readonly Route[];
}
