/** The kinds of evidence that a score is put down to. */
export const EVIDENCE = ["repeat", "dealings", "answer", "pattern", "third-party", "popularity", "activity"] as const;
export type EvidenceKind = (typeof EVIDENCE)[number];

/**
 * What is measured of every candidate object of a question (actor, relation): name, kind of evidence, and the prior weight
 * that holds where there is too little past to learn from. Every feature is 0 where there is no such past, so its
 * contribution is what the past acts add. Day, week, month and season are the half-lives of `decay.ts`.
 */
const TABLE = [
  // The same act before: decayed counts, all of it, recency, and its share of the actor's acts of this relation.
  ["act.day", "repeat", 0],
  ["act.week", "repeat", 0],
  ["act.month", "repeat", 0],
  ["act.season", "repeat", 0.5],
  ["act.ever", "repeat", 0],
  ["act.recency", "repeat", 0],
  ["act.weekShare", "repeat", 0],
  ["act.seasonShare", "repeat", 0],
  ["act.share", "repeat", 0],
  ["act.known", "repeat", 0],
  // Any dealings of the two, in either direction.
  ["tie.day", "dealings", 0],
  ["tie.week", "dealings", 0],
  ["tie.month", "dealings", 0],
  ["tie.season", "dealings", 0],
  ["tie.ever", "dealings", 0],
  ["tie.recency", "dealings", 0],
  ["tie.weekShare", "dealings", 0],
  ["tie.seasonShare", "dealings", 0],
  ["tie.known", "dealings", 0.5],
  // The same act by the object towards the actor.
  ["return.week", "answer", 0],
  ["return.ever", "answer", 0],
  // Rules of one step: an earlier act of the two makes this one likely.
  ["rule.sum", "pattern", 1],
  ["rule.best", "pattern", 0],
  ["rule.plain", "pattern", 1],
  // Two steps: partners of partners, whom partners or similar actors do this to, partners of the usual objects.
  ["walk.partners", "third-party", 0.3],
  ["walk.partnersAct", "third-party", 0.3],
  ["walk.objectsPartners", "third-party", 0],
  ["walk.similarAct", "third-party", 0.3],
  // How often anyone does this to the object, and how active the object is; known of everyone.
  ["object.day", "popularity", 0],
  ["object.week", "popularity", 0.5],
  ["object.season", "popularity", 0],
  ["object.ever", "popularity", 0],
  ["object.recency", "popularity", 0],
  ["actor.day", "activity", 0],
  ["actor.week", "activity", 0.2],
  ["actor.ever", "activity", 0],
] as const satisfies readonly (readonly [string, EvidenceKind, number])[];

export type FeatureName = (typeof TABLE)[number][0];

/** How many features there are; the last ones are known of everyone, the others only of those with a tie or a walk. */
export const FEATURES = TABLE.length;
export const GENERAL = TABLE.findIndex(([, kind]) => kind === "popularity");
export const POPULARITY = TABLE.filter(([, kind]) => kind === "popularity").length;

/** The place of each feature. */
export const PLACE = Object.fromEntries(TABLE.map(([name], i) => [name, i])) as Record<FeatureName, number>;

/** The kind of evidence of each feature. */
export const KINDS: readonly EvidenceKind[] = TABLE.map(([, kind]) => kind);

/** The weight of each feature before anything is learnt. */
export const PRIOR_WEIGHTS: readonly number[] = TABLE.map(([, , weight]) => weight);
