import type { TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import type { Frame } from "../frames/frame.ts";
import type { Side } from "../parties/side.ts";
import type { Stance } from "./stance.ts";

/** An act as one sentence tells it, before it is judged and merged into an event. */
export interface Act {
  type: EventType;
  frame: Frame;
  /** The trigger with the words that fill the phrasing, for `because`. */
  words: TokenRange;
  sentence: number;
  /** The clause that it was read from, -1 for none. */
  clause: number;
  trigger: TokenRange;
  object: TokenRange | null;
  actors: Side[];
  recipients: Side[];
  /** A noun names the act. */
  nominal: boolean;
  /** All parties act together (rule 27). */
  joint: boolean;
  /** The recipients are not in the phrasing, but were sought around it. */
  sought: boolean;
  stance: Stance;
  /** How surely the parties were read, 0 to 1. */
  certainty: number;
  /** Found by the network of acts and by no phrasing. */
  proposed: boolean;
  /** How likely the network takes the trigger for an act of this type, and the act for done, 0 to 1. */
  support: number;
  standing: number;
  /** How likely the parties that the network gave are the act's, 0 to 1; 1 where a phrasing gave them. */
  parties: number;
  steps: string[];
}

/** Roles on their way to an act, and the steps that filled them. */
export interface Filled {
  actors: Side[];
  recipients: Side[];
  steps: string[];
}

/** The states of sides, each once; the nameless are left out. */
export function states(sides: Side[]): string[] {
  return [...new Set(sides.map((side) => side.country).filter((country) => country !== null))];
}
