import type { Commitment } from "../../../model/commitment.ts";
import type { Level } from "../../../model/level.ts";
import type { Telling } from "./telling.ts";

/** Reports that are quoted at most. */
const QUOTED = 5;

/** Statuses that somebody waits for. */
const TOLD = new Set<Commitment["status"]>([
  "condition-reported",
  "condition-met",
  "acted",
  "acted-in-part",
  "contradicted",
]);

/**
 * That the condition of a commitment was reported or met, or what came of the commitment: its present status, since a day or later. `null` for others.
 *
 * @param watches ids of the watches that it concerns, and the highest level among them
 * @param since ISO date
 * @param now ISO 8601 instant: when it is told
 */
export function conditionTelling(
  commitment: Commitment,
  { watches, level }: { watches: readonly string[]; level: Level | null },
  since: string,
  now: string,
): Telling | null {
  const { id, kind, speaker, side, addressees, words, condition, action, deadline, status, because } = commitment;
  if (!TOLD.has(status) || commitment.since < since) return null;
  const links = commitment.links.filter(({ standing }) => standing === "automatic" || standing === "confirmed");
  return {
    tells: `condition/${id}/${status}/${commitment.since}`,
    kind: "condition-reported",
    subject: `commitment/${id}`,
    watches,
    level,
    weight: level,
    drill: null,
    at: now,
    people: [],
    channels: null,
    words: {
      family: "condition",
      values: {
        commitment: {
          id,
          kind,
          speaker: speaker.name,
          side,
          addressees,
          words,
          deadline,
          status,
          because,
          condition: condition?.words ?? null,
          action: action?.words ?? null,
          sources: commitment.conditionSources,
          day: commitment.since,
        },
        evidence: links.slice(0, QUOTED).map(({ words: quoted, outlet, day, knownDay }) => {
          return { words: quoted, outlet, day: day ?? knownDay };
        }),
      },
    },
    data: { commitment: { id, kind, side, addressees, words, status, because, since: commitment.since } },
    cap: null,
  };
}
