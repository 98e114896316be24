import { readLists, readTable, split } from "../codebook.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { Entities } from "./entities.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

type Surroundings = Record<"locative" | "motion" | "partOf" | "sites" | "struck" | "joining", ReadonlySet<string>>;

/** Sent to a government, wherever they travel. */
const ENVOYS = /^(?:envoy|ambassador|diplomat|message|letter|aid|support|supply)$/;
let words: Surroundings | null = null;
let capitals: ReadonlyMap<string, string> | null = null;

/** A capital is a place in `in Moscow` and a government in `Moscow warned`: each mention is settled by its neighbours. */
export function settleCapitals(doc: Doc): string {
  const entities = new Entities(doc);
  const known = capitalCodes();
  let acting = 0;
  doc.mentions = doc.mentions.map((mention, k) => {
    const entity = doc.entities[mention.entity] as DocEntity;
    const code = entity.type === "place" ? known.get(entity.name) : undefined;
    if (code === undefined) return mention;
    const place = whyPlace(doc, mention) ?? (isAddress(doc, mention, doc.mentions[k + 1]) ? "address" : null);
    if (place !== null) return mention;
    acting++;
    return { ...mention, entity: entities.intern(government(entity, code)) };
  });
  return `${acting} capitals that stand for their government`;
}

function capitalCodes(): ReadonlyMap<string, string> {
  if (capitals) return capitals;
  const rows = readTable<"code" | "capitals">("actors/states.tsv");
  const pairs = rows.flatMap(({ code, capitals: names }) => split(names).map((name) => [name, code] as const));
  capitals = new Map([...pairs, ["Brussels", "EUR"]]);
  return capitals;
}

function government({ name }: DocEntity, code: string): DocEntity {
  if (code === "EUR")
    return {
      name,
      type: "intergovernmental",
      country: code,
      sector: null,
      office: null,
      because: "Brussels stands for the EU",
    };
  return {
    name,
    type: "government",
    country: code,
    sector: "GOV",
    office: null,
    because: `capital for the government of ${code}`,
  };
}

/** Why a capital is only a place here; `null` where it stands for its government. */
function whyPlace(doc: Doc, mention: Mention): string | null {
  const before = doc.norms[mention.start - 1] ?? "";
  const after = doc.norms[mention.end] ?? "";
  if (surroundings().locative.has(before) && !(/^(?:at|on)$/.test(before) && isOwner(doc, mention.end)))
    return `after ${before}`;
  if (surroundings().struck.has(doc.lemmas[mention.start - 1] ?? "")) return `after ${before}`;
  if (isJoined(doc, mention)) return "end of a way";
  if (before === "of" && surroundings().partOf.has(doc.norms[mention.start - 2] ?? "")) return "part of the city";
  if ((before === "to" || before === "from" || before === "for") && followsMotion(doc, mention.start - 1))
    return "goal of a journey";
  if (surroundings().sites.has(after) || (after === "'s" && surroundings().sites.has(doc.norms[mention.end + 1] ?? "")))
    return `before ${after}`;
  if (after === "-" && doc.norms[mention.end + 1] === "based") return "based there";
  if (isDateline(doc, mention)) return "dateline";
  return coordinatedPlace(doc, mention) ? "joined to a place" : null;
}

/** `took umbrage at Washington's advice`; not `at Moscow's Vnukovo airport`. */
function isOwner(doc: Doc, end: number): boolean {
  return doc.norms[end] === "'s" && /^\p{Ll}/u.test(doc.words[end + 1] ?? "");
}

/** `the road between Juba and Bor`. */
function isJoined(doc: Doc, { start }: Mention): boolean {
  const { joining } = surroundings();
  const isBetween = (i: number) => doc.norms[i] === "between" && joining.has(doc.norms[i - 1] ?? "");
  return isBetween(start - 1) || (doc.norms[start - 1] === "and" && (isBetween(start - 3) || isBetween(start - 4)));
}

function followsMotion(doc: Doc, preposition: number): boolean {
  for (let i = preposition - 1; i >= Math.max(0, preposition - 8); i--) {
    if (surroundings().motion.has(doc.lemmas[i] ?? "")) return true;
    if (ENVOYS.test(doc.lemmas[i] ?? "") || /^[,.;:]$/.test(doc.norms[i] ?? "")) return false;
  }
  return false;
}

/** `SEOUL (AP)`, `PRISTINA --`, `TOKYO, March 3`. */
export function isDateline(doc: Doc, mention: Mention): boolean {
  const after = doc.norms[mention.end] ?? "";
  const opens = mention.start === 0 || /\n\s*$/.test(doc.text.slice(0, doc.starts[mention.start]).slice(-3));
  if (opens && /^(—|–|-|--|\()$/.test(after)) return true;
  return opens && after === "," && /^[A-Z]{3,}/.test(doc.words[mention.start] ?? "");
}

/** `in Seoul and Tokyo`: the second of two joined by `and` is what the first is. */
function coordinatedPlace(doc: Doc, mention: Mention): boolean {
  if (!["and", "or"].includes(doc.norms[mention.start - 1] ?? "")) return false;
  return (
    surroundings().locative.has(doc.norms[mention.start - 3] ?? "") && !hasTag(doc, mention.end, tagSet("VERB", "AUX"))
  );
}

/** `Moscow, Russia`: the state behind the comma makes a place of the name before it. */
function isAddress(doc: Doc, mention: Mention, next: Mention | undefined): boolean {
  if (next?.start !== mention.end + 1 || doc.norms[mention.end] !== ",") return false;
  const [city, state] = [doc.entities[mention.entity], doc.entities[next.entity]];
  return state?.type === "state" && state.country === city?.country;
}

function surroundings(): Surroundings {
  if (words) return words;
  const lists = readLists("actors/capitals.yaml") as Record<keyof Surroundings, string[]>;
  words = {
    locative: new Set(lists.locative),
    motion: new Set(lists.motion),
    partOf: new Set(lists.partOf),
    sites: new Set(lists.sites),
    struck: new Set(lists.struck),
    joining: new Set(lists.joining),
  };
  return words;
}
