import type { Message } from "../../model/message.ts";
import type { Clock } from "../../warning/alert/entry.ts";
import type { Channel, NotifyConfig, Person, QuietHours, Route } from "./config.ts";
import { stamped } from "./exercise.ts";
import { capAcknowledgement, capAlert, capNotice } from "./feed/cap.ts";
import type { CapSettings } from "./feed/cap-document.ts";
import { messageKey } from "./key.ts";
import { activationLink, alertLink, briefLink, commitmentLink } from "./links.ts";
import { digestEnd, heldUntil } from "./quiet.ts";
import type { Telling, TellingKind } from "./telling/telling.ts";
import { DEFAULT_TEMPLATES, oneLine, type Words, wordsOf } from "./templates.ts";

/** What a message holds for machines. */
export interface MessageData {
  type: TellingKind | "digest";
  /** ISO instant of what is told. */
  timestamp: string;
  data: Readonly<Record<string, unknown>>;
  /** A document of CAP 1.2, where the channel asks for it. */
  cap: string | null;
}

/**
 * The messages by which something is told: one for each channel that a route, a person or the agreement names, in the channel's words, held
 * over its quiet hours. What belongs to a drill is stamped, and gives no message where the drill sends nothing.
 */
export function messagesFor(telling: Telling, config: NotifyConfig, { now }: Pick<Clock, "now">): Message[] {
  if (telling.drill === "stays") return [];
  return [...ways(telling, config)].flatMap(([name, personal]) => {
    const manner = mannerOf(name, config);
    return manner === null ? [] : [messageOf(telling, manner, personal, config, now)];
  });
}

/** The channels that something goes to, each with the quiet hours of the person for whom; where a route names it as well, those do not count. */
function ways(telling: Telling, { routes, people }: NotifyConfig): Map<string, readonly QuietHours[]> {
  const found = new Map<string, readonly QuietHours[]>();
  for (const channel of telling.channels ?? routed(telling, routes)) found.set(channel, []);
  for (const person of telling.people.flatMap((name): Person[] =>
    [people.get(name)].filter((each) => each !== undefined),
  )) {
    for (const channel of person.channels) if (!found.has(channel)) found.set(channel, person.quiet);
  }
  return found;
}

/** The channels of the first route that fits, and of those after it as long as they go on. */
function routed(telling: Telling, routes: readonly Route[]): string[] {
  const fitting = routes.filter((route) => fits(route, telling));
  const last = fitting.findIndex(({ goesOn }) => !goesOn);
  return fitting.slice(0, last < 0 ? undefined : last + 1).flatMap(({ channels }) => channels);
}

function fits({ watches, kinds, fromLevel }: Route, telling: Telling): boolean {
  return (
    (kinds.length === 0 || kinds.includes(telling.kind)) &&
    (watches.length === 0 || telling.watches.some((watch) => watches.includes(watch))) &&
    (telling.weight === null || telling.weight >= fromLevel)
  );
}

/** How a message is made for a channel. */
interface Manner extends Pick<Channel, "name" | "templates" | "quiet" | "digest"> {
  html: boolean;
  cap: boolean;
}

/** A channel that cannot be used now keeps its messages, in whatever form it may ask for, until it can. */
function mannerOf(name: string, config: NotifyConfig): Manner | null {
  const channel = config.channels.get(name);
  if (channel !== undefined) {
    const cap = channel.kind === "webhook" && channel.format === "cap";
    return { ...channel, html: channel.kind === "email", cap };
  }
  if (!config.broken.has(name)) return null;
  return { name, templates: DEFAULT_TEMPLATES, quiet: [], digest: null, html: true, cap: true };
}

function messageOf(
  telling: Telling,
  manner: Manner,
  personal: readonly QuietHours[],
  config: NotifyConfig,
  now: string,
): Message {
  const words = wording(telling, manner, config);
  const exercise = telling.drill !== null;
  return {
    key: messageKey(telling.tells, manner.name),
    channel: manner.name,
    subject: telling.subject,
    ...(exercise ? stamped(words) : words),
    data: dataOf(telling, words, config, manner.cap),
    level: telling.level,
    exercise,
    at: now,
    ...timing(telling, manner, personal, now),
  };
}

function wording(telling: Telling, { templates, html }: Manner, config: NotifyConfig): Words {
  const { words } = telling;
  if (!("family" in words)) return { ...words, title: oneLine(words.title) };
  const values = { ...words.values, link: linkOf(telling, config), publisher: config.publisher.name };
  return wordsOf(templates, words.family, values, html);
}

/** When it goes out: quiet hours hold it, and so does a digest until its end. Both together give the first moment after both. */
function timing(
  { level, drill, weight }: Telling,
  { name, quiet, digest }: Manner,
  personal: readonly QuietHours[],
  now: string,
): Pick<Message, "notBefore" | "digest"> {
  const at = Date.parse(now);
  const joins = digest !== null && (digest.exceptLevel === null || weight === null || weight < digest.exceptLevel);
  const earliest = joins ? digestEnd(digest, at) : at;
  // Hours that never end are told when they are read; what is in them all the same is not held.
  const release = heldUntil([...quiet, ...personal], level, earliest) ?? earliest;
  const instant = new Date(release).toISOString();
  const digestName = joins ? `${name}/${instant}${drill === null ? "" : "/exercise"}` : null;
  return { notBefore: release === at ? null : instant, digest: digestName };
}

/** What machines get: what is told as the payload of a Standard Webhook, and where it is asked for as a document of CAP. */
function dataOf(telling: Telling, words: Words, config: NotifyConfig, asCap: boolean): MessageData {
  const { kind, data, at, level, drill } = telling;
  const exercise = drill !== null;
  const cap = asCap ? capOf(telling, words, { publisher: config.publisher, exercise }) : null;
  return { type: kind, timestamp: at, data: { ...data, level, exercise, link: linkOf(telling, config) }, cap };
}

function capOf(telling: Telling, { title, text }: Words, settings: CapSettings): string | null {
  if (telling.cap === null) return capNotice({ ...telling, title, text }, settings).xml;
  const said = telling.kind === "acknowledged" ? capAcknowledgement : capAlert;
  return said(telling.cap, settings)?.xml ?? null;
}

const LINKS: Partial<Record<TellingKind, (board: string | null, id: string) => string | null>> = {
  "condition-reported": (board, id) => commitmentLink(board, id.replace(/^commitment\//, "")),
  brief: (board, id) => briefLink(board, id.replace(/^brief\//, "")),
  "plan-activated": activationLink,
  "plan-stood-down": activationLink,
  "plan-message": activationLink,
  "step-overdue": activationLink,
};

function linkOf({ kind, subject }: Telling, { publisher }: NotifyConfig): string | null {
  return (LINKS[kind] ?? alertLink)(publisher.board, subject);
}
