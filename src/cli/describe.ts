import type { Unreadable } from "../model/capture.ts";
import type { Event } from "../model/event.ts";
import type { CodedDocument } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";
import { plain } from "./table.ts";

/** A record as a few lines for people: what was read, and what was understood on which words. */
export function describeRecord(result: CodedDocument | Unreadable): string {
  if ("error" in result) return `${plain(result.path)}: ${plain(result.error.message)} [${result.error.code}]\n`;
  const { document } = result;
  const date = document.publishedAt === null ? "undated" : `${document.publishedAt} (from ${document.publishedAtFrom})`;
  const details = [
    `${document.outlet ?? "unknown outlet"}, ${date}, language ${document.language}, ${document.removed.length} pieces removed`,
    ...(result.uncoded === null ? [] : [`not coded: ${result.uncoded}`]),
    ...result.events.map(event),
    ...result.statements.map(statement),
    ...result.designations.map((item) => `DESIGNATION ${item.authority} ${item.action}: ${item.evidence.text}`),
    ...result.appointments.map(
      (item) => `APPOINTMENT ${item.type} ${item.participants.join(", ")} (${item.status}): ${item.evidence.text}`,
    ),
  ];
  const title = plain(document.title ?? document.path);
  return [title, ...details.map((line) => `  ${plain(line)}`)].map((line) => `${line}\n`).join("");
}

const codes = (parties: Event["actors"]) => parties.map((party) => party.country ?? party.name).join(", ") || "nobody";

function event(item: Event): string {
  const day = item.date?.end ?? "no day in the text";
  const past = item.historical ? ", historical" : "";
  const who = `${codes(item.actors)} to ${codes(item.recipients)}`;
  return `${item.type} ${who} (${item.factuality}${past}, ${day}, ${item.confidence.toFixed(2)}): ${item.evidence.text}`;
}

function statement(item: Statement): string {
  const condition = item.condition ? ` if: ${item.condition.text}` : "";
  return `${item.kind.toUpperCase()} by ${item.speaker.name}${condition}: ${item.content.text}`;
}
