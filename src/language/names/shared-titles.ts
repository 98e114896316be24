import type { Doc, DocEntity, Mention } from "../doc.ts";
import type { MentionIndex } from "./mention-index.ts";

/** Someone who shares a title with the name before: the bearer named first, and the state that the words give this one. */
interface Share {
  office: string;
  sector: string | null;
  home: Mention | null;
}

/**
 * What a name takes from the plural title before the name that it is joined to: `Presidents Abel Moyo of Zambia and Peter
 * Dlamini of Botswana`; `null` where it is joined to none.
 */
export function sharedTitle(doc: Doc, start: number, end: number, mentions: MentionIndex): Share | null {
  if (doc.norms[start - 1] !== "and" && doc.norms[start - 1] !== ",") return null;
  const first = mentions.at(start - 2);
  const bearer = first?.end === start - 1 && first.kind === "name" ? doc.entities[first.entity] : undefined;
  if (bearer?.type !== "person" || !isPlural(bearer)) return null;
  return { office: bearer.office ?? "", sector: "GOV", home: stateAfter(doc, end, mentions) };
}

/** The states of two who share a title, in their order: `Presidents Moyo and Dlamini of Zambia and Botswana`. */
export function statesInOrder(doc: Doc, end: number, mentions: MentionIndex): [Mention, Mention] | null {
  const one = stateAfter(doc, end, mentions);
  const other = one && doc.norms[one.end] === "and" ? mentions.startingAt(one.end + 1) : undefined;
  return one && other && doc.entities[other.entity]?.type === "state" ? [one, other] : null;
}

function stateAfter(doc: Doc, end: number, mentions: MentionIndex): Mention | null {
  const state = doc.norms[end] === "of" ? mentions.startingAt(end + 1) : undefined;
  return state && doc.entities[state.entity]?.type === "state" ? state : null;
}

function isPlural({ office }: DocEntity): boolean {
  return /(?:ents|ers|iers|ors|ings|ries|ists|als)$/.test(office ?? "");
}
