import { create } from "xmlbuilder2";
import { type Level, LEVEL_NAMES } from "../../../model/level.ts";
import { CAP } from "../codebook.ts";
import type { Publisher } from "../config.ts";
import { EXERCISE } from "../exercise.ts";
import { alertLink } from "../links.ts";
import { oneLine } from "../templates.ts";
import type { CapSubject } from "./cap-subject.ts";
import { asWritten, WELL_FORMED } from "./well-formed.ts";

const NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

/** A message of the Common Alerting Protocol. */
export interface CapMessage {
  identifier: string;
  /** As CAP writes instants, in UTC: `2024-04-02T09:30:00-00:00`. */
  sent: string;
  msgType: "Alert" | "Update" | "Cancel" | "Ack";
  xml: string;
}

export interface CapSettings {
  publisher: Publisher;
  /** Part of a drill: its status is Exercise. */
  exercise: boolean;
}

export interface CapNotice {
  tells: string;
  /** ISO instant. */
  at: string;
  level: Level | null;
  title: string;
  text: string;
  watches: readonly string[];
}

/** What a message is about. */
interface About extends Omit<CapSubject, "alert"> {
  incident: string;
  watches: readonly string[];
  web: string | null;
}

function aboutAlert({ alert, ...subject }: CapSubject, { publisher }: CapSettings): About {
  return { ...subject, incident: idOf(alert.id), watches: alert.watches, web: alertLink(publisher.board, alert.id) };
}

/** A message before it is written. */
interface Draft {
  identifier: string;
  sent: string;
  msgType: CapMessage["msgType"];
  note: string | null;
  /** `null` for what only answers another message. */
  info: { level: Level; event: string; headline: string; description: string; over: boolean } | null;
}

/**
 * All messages of an alert's life, oldest first: an Alert with its first step that is told, an Update with each later one, a Cancel with its
 * end, and an Ack where it is acknowledged now. Each refers to those before. Empty for an alert that was never told.
 * After OASIS, Common Alerting Protocol Version 1.2 (2010), section 3.2.
 */
export function capMessages(subject: CapSubject, settings: CapSettings): CapMessage[] {
  const drafts = draftsOf(subject);
  return drafts.map((draft, index) => {
    const before = draft.msgType === "Ack" ? drafts.slice(0, index).slice(-1) : drafts.slice(0, index);
    const references = before.filter(({ msgType }) => msgType !== "Ack");
    const { identifier, sent, msgType } = draft;
    return { identifier, sent, msgType, xml: write(draft, references, aboutAlert(subject, settings), settings) };
  });
}

/** What is told beside alerts, such as a message of a plan, as an Alert of its own. `tells` names it. */
export function capNotice(
  { tells, at, level, title, text: description, watches }: CapNotice,
  settings: CapSettings,
): CapMessage {
  const info = { level: level ?? 1, event: title, headline: title, description, over: false };
  const identifier = idOf(tells);
  const draft: Draft = { identifier, sent: instant(at), msgType: "Alert", note: null, info };
  const about = {
    incident: identifier,
    watches,
    areas: [],
    issues: [],
    confidence: null,
    aboutItself: false,
    web: null,
  };
  return { ...draft, xml: write(draft, [], about, settings) };
}

/** The message that tells where an alert stands; `null` for one that was never told. Acknowledgements are passed over. */
export function capAlert(subject: CapSubject, settings: CapSettings): CapMessage | null {
  return capMessages(subject, settings).findLast(({ msgType }) => msgType !== "Ack") ?? null;
}

/** The message that tells that an alert was acknowledged; `null` where it is not. */
export function capAcknowledgement(subject: CapSubject, settings: CapSettings): CapMessage | null {
  return capMessages(subject, settings).find(({ msgType }) => msgType === "Ack") ?? null;
}

/** States whose first step begins what is told of an alert. */
const TOLD = new Set(["alerting", "no-data", "error"]);

function draftsOf({ alert }: CapSubject): Draft[] {
  const begin = alert.steps.findIndex(({ state }) => TOLD.has(state));
  if (begin < 0) return [];
  const steps = alert.steps.slice(begin).map((step, index): Draft => {
    const over = step.state === "normal";
    const headline = `${over ? "Over: " : ""}Level ${step.level}, ${LEVEL_NAMES[step.level]}: ${alert.title}`;
    const msgType = over ? "Cancel" : index === 0 ? "Alert" : "Update";
    const info = { level: step.level, event: alert.title, headline, description: step.because, over };
    return { identifier: `${idOf(alert.id)}/${begin + index + 1}`, sent: instant(step.at), msgType, note: null, info };
  });
  return acknowledged(alert.acknowledgement, alert.id, steps);
}

/** Puts the acknowledgement behind the step that it answers. */
function acknowledged(said: CapSubject["alert"]["acknowledgement"], id: string, steps: Draft[]): Draft[] {
  if (said === null) return steps;
  const sent = instant(said.at);
  const answered = Math.max(
    0,
    steps.findLastIndex((step) => step.sent <= sent),
  );
  const ack: Draft = {
    identifier: `${idOf(id)}/ack/${said.at.replaceAll(/\D/g, "")}`,
    sent,
    msgType: "Ack",
    note: `Acknowledged by ${said.owner}${said.note === "" ? "." : `: ${said.note}`}`,
    info: null,
  };
  return [...steps.slice(0, answered + 1), ack, ...steps.slice(answered + 1)];
}

type Xml = ReturnType<typeof create>;

function write(draft: Draft, references: readonly Draft[], about: About, settings: CapSettings): string {
  const { publisher, exercise } = settings;
  const { identifier, sent, msgType, info } = draft;
  const sender = idOf(publisher.sender);
  const root = create(WELL_FORMED).ele(NAMESPACE, "alert");
  const note = [exercise ? EXERCISE.sentence : null, draft.note].filter((each) => each !== null).join(" ");
  const status = exercise ? "Exercise" : about.aboutItself ? "System" : "Actual";
  text(root, { identifier, sender, sent, status, msgType, source: "Bongsu", scope: publisher.scope });
  if (publisher.scope === "Restricted") text(root, { restriction: publisher.restriction });
  if (publisher.scope === "Private") text(root, { addresses: publisher.restriction });
  if (note !== "") text(root, { note });
  if (references.length > 0) {
    text(root, { references: references.map((each) => [sender, each.identifier, each.sent].join(",")).join(" ") });
  }
  text(root, { incidents: about.incident });
  if (info !== null) writeInfo(root.ele(NAMESPACE, "info"), info, about, settings);
  return root.end({ prettyPrint: true });
}

function writeInfo(xml: Xml, info: NonNullable<Draft["info"]>, about: About, settings: CapSettings): void {
  const { publisher, exercise } = settings;
  const { level, event, headline, description, over } = info;
  const { severity, urgency, response, instruction } = CAP.levels[over ? 1 : level];
  const stamp = exercise ? EXERCISE.prefix : "";
  text(xml, { language: CAP.language });
  for (const category of categoriesOf(about)) text(xml, { category });
  text(xml, { event: `${stamp}${oneLine(event)}`, responseType: response, urgency, severity });
  text(xml, { certainty: CAP.certainty[about.confidence ?? "unknown"], senderName: publisher.name });
  text(xml, { headline: `${stamp}${oneLine(headline)}`, description: `${stamp}${description}`, instruction });
  if (about.web !== null) text(xml, { web: about.web });
  if (publisher.contact !== null) text(xml, { contact: publisher.contact });
  named(xml, "parameter", "level", String(level));
  named(xml, "parameter", "levelName", LEVEL_NAMES[level]);
  for (const watch of about.watches) named(xml, "parameter", "watch", watch);
  for (const { code, name } of about.areas) {
    const area = xml.ele(NAMESPACE, "area");
    text(area, { areaDesc: name });
    named(area, "geocode", CAP.geocode, code);
  }
}

function text(xml: Xml, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) xml.ele(NAMESPACE, name).txt(asWritten(value));
}

function named(xml: Xml, element: string, name: string, value: string): void {
  text(xml.ele(NAMESPACE, element), { valueName: name, value });
}

function categoriesOf({ issues }: About): Set<string> {
  return new Set([CAP.categories.always, ...issues.flatMap((issue) => CAP.categories.issues[issue] ?? [])]);
}

/** CAP allows no spaces, commas, `<` and `&` in identifiers and senders; they are written as in addresses. */
function idOf(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/").replaceAll("%40", "@").replaceAll("%3A", ":");
}

/** CAP writes instants without fractions, and UTC as an offset. */
function instant(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}-00:00`;
}
