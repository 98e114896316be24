import { create } from "xmlbuilder2";
import { type Level, LEVEL_NAMES } from "../../../model/level.ts";
import { CAP } from "../codebook.ts";
import type { Publisher } from "../config.ts";
import { EXERCISE } from "../exercise.ts";
import { oneLine } from "../templates.ts";
import type { CapSubject } from "./cap-subject.ts";
import { asWritten, WELL_FORMED } from "./well-formed.ts";

const NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

export interface CapSettings {
  publisher: Publisher;
  /** Part of a drill: its status is Exercise. */
  exercise: boolean;
}

/** What a message is about. */
export interface CapAbout extends Omit<CapSubject, "alert"> {
  incident: string;
  watches: readonly string[];
  web: string | null;
}

/** A message before it is written. */
export interface CapDraft {
  identifier: string;
  /** As CAP writes instants, in UTC: `2024-04-02T09:30:00-00:00`. */
  sent: string;
  msgType: "Alert" | "Update" | "Cancel" | "Ack";
  note: string | null;
  /** `null` for what only answers another message. */
  info: { level: Level; event: string; headline: string; description: string; over: boolean } | null;
}

type Xml = ReturnType<typeof create>;

/** Writes a message as XML. `references`: the messages that it updates, cancels or acknowledges. */
export function writeCap(
  draft: CapDraft,
  references: readonly CapDraft[],
  about: CapAbout,
  settings: CapSettings,
): string {
  const { publisher, exercise } = settings;
  const { identifier, sent, msgType, info } = draft;
  const sender = capName(publisher.sender);
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

function writeInfo(xml: Xml, info: NonNullable<CapDraft["info"]>, about: CapAbout, settings: CapSettings): void {
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

function categoriesOf({ issues }: CapAbout): Set<string> {
  return new Set([CAP.categories.always, ...issues.flatMap((issue) => CAP.categories.issues[issue] ?? [])]);
}

/** CAP allows no spaces, commas, `<` and `&` in identifiers and senders; they are written as in addresses. */
export function capName(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/").replaceAll("%40", "@").replaceAll("%3A", ":");
}

/** CAP writes instants without fractions, and UTC as an offset. */
export function capInstant(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}-00:00`;
}
