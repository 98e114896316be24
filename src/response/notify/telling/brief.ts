import type { Brief } from "../../../model/brief.ts";
import type { Telling } from "./telling.ts";

/**
 * That a brief was made, with the whole of it.
 *
 * @param text the brief as plain text or Markdown
 */
export function briefTelling(brief: Brief, text: string, drill: { sends: boolean }): Telling {
  const { id, watch, title, day, made, lead, level, madeAt, exercise } = brief;
  return {
    tells: `brief/${id}`,
    kind: "brief",
    subject: `brief/${id}`,
    watches: watch === null ? [] : [watch],
    level,
    // The daily brief passes every route, whatever stands in it.
    weight: watch === null ? null : level,
    drill: exercise ? (drill.sends ? "sends" : "stays") : null,
    at: madeAt,
    people: [],
    channels: null,
    words: { family: "brief", values: { brief: { id, title, day, made, lead: lead.text, text } } },
    data: { brief: { id, watch, title, day, made, lead: lead.text } },
    cap: null,
  };
}
