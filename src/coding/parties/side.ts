import type { DocEntity, Mention, TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import { nationalityOf } from "./nationality.ts";
import { postAt } from "./posting.ts";
import type { Reading } from "../reading.ts";

/** Someone who acts or is acted upon, and how that was read off the words. */
export interface Side {
  /** Index into `Doc.entities`, -1 where the words describe nobody named there. */
  entity: number;
  name: string;
  country: string | null;
  sector: string | null;
  at: TokenRange;
  /** How sure the reading is, 0 to 1. */
  certainty: number;
  because: string;
}

export type Place = "actor" | "recipient";

const NAMELESS = new Set(["group", "organization", "intergovernmental"]);
const ACTING = new Set([
  "state",
  "government",
  "intergovernmental",
  "military",
  "person",
  "company",
  "group",
  "organization",
]);

/** The party that a token names by itself. */
export function sideAt(reading: Reading, token: number, place: Place): Side | null {
  const index = reading.mentionOf[token] ?? -1;
  const mention = reading.doc.mentions[index];
  const post = mention && postAt(reading, mention, token);
  if (post)
    return {
      ...post,
      entity: -1,
      sector: "GOV",
      at: { start: token, end: token + 1 },
      certainty: 0.95,
      because: "posting",
    };
  return mention && isMoney(reading, mention) ? null : sideOf(reading, index, place);
}

/** The parties that a token names: several for words that stand for several (`both`, `the two sides`). */
export function sidesAt(reading: Reading, token: number, place: Place): Side[] {
  const mention = reading.doc.mentions[reading.mentionOf[token] ?? -1];
  const several = mention ? (reading.pluralAt.get(mention.head) ?? []) : [];
  if (several.length > 1) return several.flatMap((index) => sideOf(reading, index, place) ?? []);
  const side = sideAt(reading, token, place);
  return side ? [side] : [];
}

/** `US dollars` are nobody's party. */
function isMoney(reading: Reading, { kind, end }: Mention): boolean {
  return kind !== "pronoun" && lexicon().currencies.has(reading.lemma(end));
}

/** The party that a mention names, by its index. */
export function sideOf(reading: Reading, index: number, place: Place): Side | null {
  const mention = reading.doc.mentions[index];
  const entity = mention && reading.doc.entities[mention.entity];
  if (!mention || !entity) return null;
  if (entity.country === null && entity.type === "person") return foreigner(reading, mention, entity, place);
  if (!stands(entity, place)) return null;
  const sure =
    entity.type === "state" || entity.type === "government" || entity.type === "intergovernmental" ? 1 : 0.92;
  return {
    entity: mention.entity,
    name: entity.name,
    country: entity.country,
    sector: entity.sector,
    at: mention,
    certainty: sure,
    because: entity.because,
  };
}

/** Someone of a nationality who stands for nobody: may be acted upon, or protest in a crowd. */
function foreigner(reading: Reading, mention: Mention, entity: DocEntity, place: Place): Side | null {
  const crowd = lexicon().actors.get(reading.lemma(mention.head)) === "CVL";
  const country = place === "recipient" || crowd ? nationalityOf(reading, mention) : null;
  if (country === null) return null;
  return {
    entity: mention.entity,
    name: entity.name,
    country,
    sector: "CVL",
    at: mention,
    certainty: 0.9,
    because: "nationality",
  };
}

function stands(entity: DocEntity, place: Place): boolean {
  if (entity.country === null) return NAMELESS.has(entity.type) && entity.type !== "organization";
  return place === "recipient" || ACTING.has(entity.type) || entity.type === "place";
}

/** Adds a side unless its state (or, for the nameless, its entity) is there already. */
export function add(sides: Side[], side: Side) {
  const same = (other: Side) =>
    side.country ? other.country === side.country : other.entity === side.entity && !other.country;
  if (!sides.some(same)) sides.push(side);
}

export function namesOf(sides: Side[]): string {
  return sides.map((side) => side.name).join(", ");
}
