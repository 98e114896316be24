import type { Link, LinkJudgement, LinkStanding, LinkThresholds, Match } from "../../../model/commitment.ts";
import type { StoredEvent } from "../../../model/filing.ts";
import type { Fact } from "../status/fact.ts";
import { type EventIndex, eventName } from "./event-index.ts";
import type { Found } from "./found.ts";

/** A link with the day since which it stands as it does, and its event. */
export interface Linked {
  link: Link;
  since: string;
  event: StoredEvent;
}

/** What links are made from, all as known on one day. */
export interface LinkSources {
  commitment: string;
  found: readonly Found[];
  /** Of this commitment, oldest first; the last one of an event counts. */
  judgements: readonly LinkJudgement[];
  thresholds: LinkThresholds;
  events: EventIndex;
}

/** Links of a commitment, strongest first, those rejected last. A judgement may link an event that was not found. */
export function linksOf({ commitment, found, judgements, thresholds, events }: LinkSources): Linked[] {
  const judged = new Map(judgements.map((each) => [`${each.side}/${eventName(each.documentId, each.eventId)}`, each]));
  const linked: Linked[] = [];
  for (const { side, stored, match, tentative } of found) {
    const name = `${side}/${eventName(stored.documentId, stored.event.id)}`;
    const judgement = judged.get(name) ?? null;
    judged.delete(name);
    const automatic = match.score >= thresholds.automatic && !tentative;
    if (judgement === null && match.score < thresholds.suggested) continue;
    linked.push(
      linkOf(commitment, stored, { side, match, judgement, standing: automatic ? "automatic" : "suggested" }),
    );
  }
  for (const judgement of judged.values()) {
    const stored = events.event(judgement.documentId, judgement.eventId);
    if (stored === null) continue;
    const match: Match = { score: judgement.score ?? 0, extent: "whole", because: "Linked by an analyst." };
    linked.push(linkOf(commitment, stored, { side: judgement.side, match, judgement, standing: "suggested" }));
  }
  return linked.sort((a, b) => rank(a.link) - rank(b.link) || (a.link.id < b.link.id ? -1 : 1));
}

/** Confirmed links stand first, rejected ones last, the others by their score. */
function rank({ standing, score }: Link): number {
  return standing === "confirmed" ? -2 : standing === "rejected" ? 1 : -score;
}

/** Whether a link moves the status. */
export function stands({ standing }: Link): boolean {
  return standing === "automatic" || standing === "confirmed";
}

/** What a link tells the course of its commitment. */
export function factOf({ link, since }: Linked): Fact {
  const { side, extent, type, day, knownDay, words, by, standing, outlet, documentId } = link;
  const confirmedBy = standing === "confirmed" ? by : null;
  const happened = day ?? knownDay;
  const told = { day: since, extent, type, source: outlet ?? documentId, happened, words, confirmedBy };
  return side === "condition" ? { what: "condition", ...told } : { what: "act", ...told };
}

interface Standing {
  side: Link["side"];
  match: Match;
  judgement: LinkJudgement | null;
  /** Without a judgement. */
  standing: LinkStanding;
}

function linkOf(commitment: string, stored: StoredEvent, { side, match, judgement, standing }: Standing): Linked {
  const { documentId, event, day, knownDay, title, outlet } = stored;
  const judgedOn = judgement?.at.slice(0, 10) ?? knownDay;
  const link: Link = {
    id: `${commitment}/${side}/${documentId}/${event.id}`,
    side,
    documentId,
    eventId: event.id,
    type: event.type,
    day,
    knownDay,
    title,
    outlet,
    words: event.evidence.text,
    ...match,
    extent: judgement?.extent ?? match.extent,
    standing: judgement?.verdict ?? standing,
    by: judgement?.by ?? null,
    note: judgement?.note ?? null,
  };
  // What would have stood by itself is no later for having been confirmed.
  const since = standing === "automatic" || judgedOn < knownDay ? knownDay : judgedOn;
  return { link, since, event: stored };
}
