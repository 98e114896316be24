import type { StoredEvent } from "../../model/filing.ts";
import type { Standing } from "../../model/standing.ts";
import type { Told } from "../../model/stated.ts";
import type { Watch } from "../../model/watch.ts";
import type { Citation } from "./draft.ts";
import type { BriefInput } from "./input.ts";
import { BRIEF } from "./words/codebook.ts";
import { reasonClause, reasonWords } from "./words/reason.ts";

/** What the sections of a brief look at. */
export interface Scene {
  input: BriefInput;
  /** The first day whose changes are told. */
  from: string;
  /** The watch of the brief, or all. */
  standings: readonly Standing[];
  /** Whether a day lies in what the brief covers. */
  covers: (day: string) => boolean;
  /** Whether codes touch both sides of a watch of the brief; everything does where no watch can be used. */
  betweenSides: (codes: readonly string[]) => boolean;
  /** Whether any of the codes is a side of a watch of the brief; everything does where no watch can be used. */
  touchesSide: (codes: readonly string[]) => boolean;
  /** The words of acts, as sources: of as few documents as tell of different outlets first. */
  cite: (acts: readonly { documentId: string; eventId: string }[]) => Citation[];
  /** A reason of the engine as people say it: as a sentence, and to stand inside one. */
  reason: (because: string) => string;
  clause: (because: string) => string;
}

export function openScene(input: BriefInput): Scene {
  const { day, watch, previous } = input;
  const from = previous === null || previous.day > day ? day : previous.day;
  const standings = input.standings.filter(({ id }) => watch === null || id === watch);
  const watches = standings.flatMap((each) => each.watch ?? []);
  const events = new Map(input.evidence.map((each) => [`${each.documentId} ${each.event.id}`, each]));
  return {
    input,
    from,
    standings,
    covers: (each) => each >= from && each <= day,
    betweenSides: (codes) => watches.length === 0 || watches.some((each) => between(each, codes)),
    touchesSide: (codes) => watches.length === 0 || watches.some((each) => touches(each, codes)),
    cite(acts) {
      const known = acts.flatMap(({ documentId, eventId }) => events.get(`${documentId} ${eventId}`) ?? []);
      return variedOutlets(known.filter(({ knownDay }) => knownDay <= day)).map(citationOf);
    },
    reason: (because) => reasonWords(because, input.named),
    clause: (because) => reasonClause(because, input.named),
  };
}

function between({ actors, towards }: Watch, codes: readonly string[]): boolean {
  return codes.some((one) => actors.includes(one) && codes.some((other) => other !== one && towards.includes(other)));
}

function touches({ actors, towards }: Watch, codes: readonly string[]): boolean {
  return codes.some((each) => actors.includes(each) || towards.includes(each));
}

/** One act of each document, at most so many, those of outlets that are not named yet before others. */
function variedOutlets(events: readonly StoredEvent[]): StoredEvent[] {
  const documents = [...new Map(events.toReversed().map((each) => [each.documentId, each])).values()].toReversed();
  const first = new Set(
    [...new Map(documents.toReversed().map((each) => [each.outlet, each])).values()].map(
      ({ documentId }) => documentId,
    ),
  );
  const varied = documents.toSorted((a, b) => Number(first.has(b.documentId)) - Number(first.has(a.documentId)));
  return varied.slice(0, BRIEF.most.cited);
}

/** The sentence of an act as a source. */
export function citationOf(stored: StoredEvent): Citation {
  const { documentId, title, outlet, url, publishedAt, knownDay, event } = stored;
  return {
    documentId,
    title,
    outlet,
    url,
    day: publishedAt?.slice(0, 10) ?? knownDay,
    knownDay,
    words: event.evidence.text,
  };
}

/** What was told as a source, with the words that are meant. */
export function citationOfTold({ documentId, title, outlet, url, day, knownDay }: Told, words: string): Citation {
  return { documentId, title, outlet, url, day, knownDay, words };
}
