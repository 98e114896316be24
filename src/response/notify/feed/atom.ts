import { create } from "xmlbuilder2";
import type { Alert } from "../../../model/alert.ts";
import { LEVEL_NAMES } from "../../../model/level.ts";
import type { Publisher } from "../config.ts";
import { alertLink } from "../links.ts";
import { oneLine } from "../templates.ts";
import { render } from "../template.ts";
import { asWritten, WELL_FORMED } from "./well-formed.ts";

const NAMESPACE = "http://www.w3.org/2005/Atom";

/** The day from which on the publisher's name stands for these ids (RFC 4151); it never changes. */
const TAG_DAY = "2024";

/** Steps as a reader of feeds shows them: every value is escaped, then the whole once more as text of the feed. */
const CONTENT = `<p>{{ alert.because }}</p>
<ol>
{% for step in alert.steps %}<li>{{ step.day }}: {{ step.state }}, level {{ step.level }}. {{ step.because }}</li>
{% endfor %}</ol>`;

export interface AtomSettings {
  publisher: Publisher;
  /** Address of the feed itself. */
  self: string;
  /** ISO instant: when a feed without an entry was made. */
  now: string;
}

/**
 * Alerts as an Atom feed (RFC 4287), the one that changed last first: one entry an alert, with its steps, under an id that never changes.
 * Muted alerts and those that were never told are left out.
 */
export function alertFeed(alerts: readonly Alert[], { publisher, self, now }: AtomSettings): string {
  const told = alerts
    .filter(({ muted, firstToldAt }) => muted === null && firstToldAt !== null)
    .toSorted((a, b) => (updatedOf(a) < updatedOf(b) ? 1 : -1));
  const root = create(WELL_FORMED).ele(NAMESPACE, "feed");
  const tag = `tag:${authority(publisher.sender)},${TAG_DAY}:`;
  const newest = told[0];
  root.ele(NAMESPACE, "id").txt(asWritten(`${tag}alerts`));
  root.ele(NAMESPACE, "title").txt(asWritten(`Alerts of ${oneLine(publisher.name)}`));
  root.ele(NAMESPACE, "updated").txt(asWritten(newest === undefined ? now : updatedOf(newest)));
  root
    .ele(NAMESPACE, "author")
    .ele(NAMESPACE, "name")
    .txt(asWritten(oneLine(publisher.name)));
  root.ele(NAMESPACE, "generator").txt(asWritten("Bongsu"));
  root.ele(NAMESPACE, "link", { rel: "self", type: "application/atom+xml", href: asWritten(self) });
  if (publisher.board !== null)
    root.ele(NAMESPACE, "link", { rel: "alternate", href: asWritten(`${publisher.board}/alerts`) });
  for (const alert of told) writeEntry(root.ele(NAMESPACE, "entry"), alert, tag, publisher.board);
  return root.end({ prettyPrint: true });
}

function writeEntry(entry: ReturnType<typeof create>, alert: Alert, tag: string, board: string | null): void {
  const { id, title, level, state, because, firstToldAt } = alert;
  const word = state === "normal" ? "Over" : `Level ${level}, ${LEVEL_NAMES[level]}`;
  const link = alertLink(board, id);
  entry.ele(NAMESPACE, "id").txt(asWritten(`${tag}alert/${id.split("/").map(encodeURIComponent).join("/")}`));
  entry.ele(NAMESPACE, "title").txt(asWritten(oneLine(`${word}: ${title}`)));
  entry.ele(NAMESPACE, "published").txt(asWritten(firstToldAt ?? updatedOf(alert)));
  entry.ele(NAMESPACE, "updated").txt(asWritten(updatedOf(alert)));
  if (link !== null) entry.ele(NAMESPACE, "link", { rel: "alternate", href: asWritten(link) });
  for (const watch of alert.watches) entry.ele(NAMESPACE, "category", { term: asWritten(watch) });
  entry.ele(NAMESPACE, "summary").txt(asWritten(because));
  entry.ele(NAMESPACE, "content", { type: "html" }).txt(asWritten(render(CONTENT, { alert }, "html")));
}

/** When an alert changed last: its last step, an acknowledgement or a call. */
function updatedOf({ steps, acknowledgement, escalations }: Alert): string {
  const instants = [...steps.map(({ at }) => at), ...escalations.map(({ at }) => at), acknowledgement?.at ?? ""];
  return instants.reduce((last, at) => (at > last ? at : last), "");
}

/** The domain of a sender, or the address itself: who vouches for the ids. */
function authority(sender: string): string {
  return sender.toLowerCase().replaceAll(/[^a-z0-9.@-]/g, "-");
}
