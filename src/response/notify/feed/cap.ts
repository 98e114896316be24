import { type Level, LEVEL_NAMES } from "../../../model/level.ts";
import { alertLink } from "../links.ts";
import { type CapAbout, type CapDraft, capInstant, capName, type CapSettings, writeCap } from "./cap-document.ts";
import type { CapSubject } from "./cap-subject.ts";

/** A message of the Common Alerting Protocol. */
export interface CapMessage extends Pick<CapDraft, "identifier" | "sent" | "msgType"> {
  xml: string;
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

function aboutAlert({ alert, ...subject }: CapSubject, { publisher }: CapSettings): CapAbout {
  return { ...subject, incident: capName(alert.id), watches: alert.watches, web: alertLink(publisher.board, alert.id) };
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
    return { identifier, sent, msgType, xml: writeCap(draft, references, aboutAlert(subject, settings), settings) };
  });
}

/** What is told beside alerts, such as a message of a plan, as an Alert of its own. `tells` names it. */
export function capNotice(
  { tells, at, level, title, text: description, watches }: CapNotice,
  settings: CapSettings,
): CapMessage {
  const info = { level: level ?? 1, event: title, headline: title, description, over: false };
  const identifier = capName(tells);
  const draft: CapDraft = { identifier, sent: capInstant(at), msgType: "Alert", note: null, info };
  const about = {
    incident: identifier,
    watches,
    areas: [],
    issues: [],
    confidence: null,
    aboutItself: false,
    web: null,
  };
  return { ...draft, xml: writeCap(draft, [], about, settings) };
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

function draftsOf({ alert }: CapSubject): CapDraft[] {
  const begin = alert.steps.findIndex(({ state }) => TOLD.has(state));
  if (begin < 0) return [];
  const steps = alert.steps.slice(begin).map((step, index): CapDraft => {
    const over = step.state === "normal";
    const headline = `${over ? "Over: " : ""}Level ${step.level}, ${LEVEL_NAMES[step.level]}: ${alert.title}`;
    const msgType = over ? "Cancel" : index === 0 ? "Alert" : "Update";
    const info = { level: step.level, event: alert.title, headline, description: step.because, over };
    return {
      identifier: `${capName(alert.id)}/${begin + index + 1}`,
      sent: capInstant(step.at),
      msgType,
      note: null,
      info,
    };
  });
  return acknowledged(alert.acknowledgement, alert.id, steps);
}

/** Puts the acknowledgement behind the step that it answers. */
function acknowledged(said: CapSubject["alert"]["acknowledgement"], id: string, steps: CapDraft[]): CapDraft[] {
  if (said === null) return steps;
  const sent = capInstant(said.at);
  const answered = Math.max(
    0,
    steps.findLastIndex((step) => step.sent <= sent),
  );
  const ack: CapDraft = {
    identifier: `${capName(id)}/ack/${said.at.replaceAll(/\D/g, "")}`,
    sent,
    msgType: "Ack",
    note: `Acknowledged by ${said.owner}${said.note === "" ? "." : `: ${said.note}`}`,
    info: null,
  };
  return [...steps.slice(0, answered + 1), ack, ...steps.slice(answered + 1)];
}
