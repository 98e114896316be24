import { EVENT_TYPES, type EventType } from "../../model/event.ts";
import type { IntegerLayer, IntegerLstm } from "../../language/network/model.ts";

/** What a token tells: nothing, or an act of a type. */
export const ACT_CLASSES: readonly (EventType | null)[] = [null, ...EVENT_TYPES];

/**
 * How an act stands in its sentence: done; planned; considered or feared; said not to have happened; held within a request, threat,
 * condition, promise or mere allegation; done within one state.
 */
export const STANDINGS = ["actual", "future", "hypothetical", "negated", "embedded", "domestic"] as const;

export type Standing = (typeof STANDINGS)[number];

/** The two roles of parties, in the order in which the network scores them. */
export const ROLES = ["actor", "recipient"] as const;

/** Scores how well a token fills a role of the act that another token tells: a product of both, and a term for the way. */
export interface RoleLayers {
  trigger: IntegerLayer;
  party: IntegerLayer;
  distance: IntegerLayer;
}

/** The network that finds acts, in whole numbers, as it stands in its file. */
export interface ActModel {
  lstm: { forward: IntegerLstm; backward: IntegerLstm };
  acts: IntegerLayer;
  standings: IntegerLayer;
  /** By the order of `ROLES`. */
  roles: readonly RoleLayers[];
}
