import type { Doc, DocEntity, Mention } from "../doc.ts";
import { homographs } from "../tokens/homographs.ts";
import type { MentionIndex } from "./mention-index.ts";
import { isPossessive } from "./possessive.ts";
import { endOfName } from "./person-names.ts";
import { titles } from "./titles.ts";
import type { TitleHead } from "./titles.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

/** A title or an institution's name with all that belongs to it: `Russian Foreign Ministry spokeswoman Maria Zakharova`. */
export interface Title {
  start: number;
  end: number;
  /** The token of the deciding noun, and what it is. */
  head: number;
  class: TitleHead;
  /** The state, body or institution that the words give it to. */
  owner: Mention | null;
  /** The words of the office, owner left out. */
  office: { start: number; end: number };
  /** Tokens of a name behind it. */
  name: { start: number; end: number } | null;
  /** No longer, or not, speaking for the state: `former president`, `opposition leader`. */
  former: boolean;
}

const ADJECTIVE = tagSet("ADJ");
const NOUN = tagSet("NOUN", "PROPN");
const SENT = new Set([
  "ambassador",
  "ambassadors",
  "envoy",
  "envoys",
  "mission",
  "delegation",
  "representative",
  "delegate",
  "adviser",
  "advisor",
  "aide",
]);
/** How many words the name of a body may have behind its owner. */
const LONGEST_BODY = 6;
const LOCATED = new Set(["embassy", "consulate", "mission", "embassies", "consulates", "ambassador"]);

/** The title that starts at a token; `null` where none does. */
export function readTitle(doc: Doc, start: number, limit: number, mentions: MentionIndex): Title | null {
  const owner = mentions.startingAt(start) ?? null;
  if (owner && !mayOwn(doc, owner)) return null;
  const from = owner ? afterOwner(doc, owner) : start;
  const run = readRun(doc, from, limit, mentions, owner !== null);
  if (!run) return null;
  const tail = readTail(doc, run, limit, mentions, owner);
  const nameStart = tail.end;
  const named = run.class.kind === "person" || run.class.kind === "expert";
  const name = named ? nameBehind(doc, nameStart, limit, mentions) : null;
  const home = name && !tail.owner ? homeBehind(doc, name.end, mentions) : null;
  if (!name && continuesNoun(doc, run.end, limit) && tail.end === run.end) return null;
  return {
    start,
    end: home?.end ?? name?.end ?? tail.end,
    head: run.head,
    class: run.class,
    owner: tail.owner ?? home,
    office: { start: from, end: tail.owner === owner ? tail.end : run.end },
    name,
    former: isFormer(doc, start, run.end),
  };
}

function mayOwn(doc: Doc, mention: Mention): boolean {
  const entity = doc.entities[mention.entity] as DocEntity;
  return ["state", "government", "intergovernmental", "place", "military", "group", "organization", "company"].includes(
    entity.type,
  );
}

function afterOwner(doc: Doc, owner: Mention): number {
  return isPossessive(doc, owner.end) ? owner.end + 1 : owner.end;
}

interface Run {
  end: number;
  head: number;
  class: TitleHead;
}

/** Title words in a row; the last noun of a title decides. */
function readRun(doc: Doc, from: number, limit: number, mentions: MentionIndex, owned: boolean): Run | null {
  const { modifiers } = titles();
  let found: Run | null = null;
  for (let i = from; i < limit; i++) {
    const word = doc.norms[i] ?? "";
    const head = headAt(doc, i, from);
    if (mentions.at(i) && i > from) break;
    if (head) found = { end: i + 1, head: i, class: head };
    else if (isInnerOf(doc, i, limit) && found) continue;
    else if (word === "-" && doc.ends[i - 1] === doc.starts[i]) continue;
    else if (modifiers.has(word) || (hasTag(doc, i, ADJECTIVE) && !found)) continue;
    else if (found || !owned || !leadsToBody(doc, i, limit)) break;
  }
  return found;
}

/** What the word makes of a title; `null` for a word that is no head, or one that needs a modifier and has none. */
function headAt(doc: Doc, i: number, from: number): TitleHead | null {
  const { heads, pairs, needModifier } = titles();
  const word = doc.norms[i] ?? "";
  const head = (i > from ? pairs.get(`${doc.norms[i - 1]} ${word}`) : undefined) ?? heads.get(word);
  return head && !(i === from && needModifier.has(word)) ? head : null;
}

/** `Kenya Revenue Authority`: a capitalised word that only capitalised words part from the head of a body. */
function leadsToBody(doc: Doc, start: number, limit: number): boolean {
  const { heads } = titles();
  for (let i = start; i < limit && i < start + LONGEST_BODY; i++) {
    if (!/^\p{Lu}/u.test(doc.words[i] ?? "")) {
      if (i === start || !["of", "for", "and", "'s"].includes(doc.norms[i] ?? "")) return false;
    } else if (i > start && isBody(heads.get(doc.norms[i] ?? ""))) return true;
  }
  return false;
}

function isBody(head: TitleHead | undefined): boolean {
  return head?.kind === "institution" || head?.kind === "force";
}

/** `Minister of Foreign Affairs`, `Secretary of State`: `of` inside a title. */
function isInnerOf(doc: Doc, i: number, limit: number): boolean {
  if (!["of", "for", "and"].includes(doc.norms[i] ?? "") || i + 1 >= limit) return false;
  const next = doc.norms[i + 1] ?? "";
  const { modifiers, heads } = titles();
  return doc.norms[i] === "and" ? modifiers.has(next) && heads.has(doc.norms[i + 2] ?? "") : modifiers.has(next);
}

/** What follows the run and still belongs to it: the rest of `of Foreign Affairs`, `of Ukraine`, `to Moscow`, `in Seoul`. */
function readTail(
  doc: Doc,
  run: Run,
  limit: number,
  mentions: MentionIndex,
  owner: Mention | null,
): { end: number; owner: Mention | null } {
  let { end } = run;
  const { modifiers } = titles();
  if (
    (doc.norms[end] === "of" || doc.norms[end] === "for") &&
    (modifiers.has(doc.norms[end + 1] ?? "") || doc.norms[end + 1] === "the")
  ) {
    let k = end + 1;
    if (doc.norms[k] === "the") k++;
    const first = k;
    while (
      k < limit &&
      (modifiers.has(doc.norms[k] ?? "") || (doc.norms[k] === "and" && modifiers.has(doc.norms[k + 1] ?? "")))
    )
      k++;
    if (k > first) end = k;
  }
  const word = doc.norms[end] ?? "";
  const at = doc.norms[end + 1] === "the" ? end + 2 : end + 1;
  const object = at < limit ? mentions.startingAt(at) : undefined;
  if (!object || !mayOwn(doc, object)) return { end, owner };
  const inner = !owner && (word === "of" || word === "for") ? readTitle(doc, at, limit, mentions) : null;
  if (inner?.owner && isBody(inner.class)) return { end: inner.end, owner: inner.owner };
  if (object.kind === "adjective") return { end, owner };
  if (word === "of" && !owner) return { end: object.end, owner: object };
  const head = doc.norms[run.head] ?? "";
  if ((word === "to" && SENT.has(head)) || (word === "in" && LOCATED.has(head))) return { end: object.end, owner };
  return { end, owner };
}

function nameBehind(doc: Doc, start: number, limit: number, mentions: MentionIndex): Title["name"] {
  const mention = mentions.startingAt(start);
  if (mention) {
    const person = doc.entities[mention.entity]?.type === "person";
    return person ? { start, end: mention.end } : null;
  }
  const end = endOfName(doc, start, nextMention(start, limit, mentions));
  return end > start ? { start, end } : null;
}

/** `Foreign Minister Oksana Hrytsenko of Ukraine`. */
function homeBehind(doc: Doc, at: number, mentions: MentionIndex): Mention | null {
  const home = doc.norms[at] === "of" ? mentions.startingAt(at + 1) : undefined;
  return home && doc.entities[home.entity]?.type === "state" ? home : null;
}

function nextMention(from: number, limit: number, mentions: MentionIndex): number {
  for (let i = from; i < limit && i < from + 10; i++) if (mentions.at(i)) return i;
  return limit;
}

/** `US military base`: the run only modifies the noun that follows; `analysts doubt` is no such run. */
function continuesNoun(doc: Doc, end: number, limit: number): boolean {
  const plural = (doc.norms[end - 1] ?? "").endsWith("s");
  if (end >= limit || !hasTag(doc, end, NOUN) || /^\p{Lu}/u.test(doc.words[end] ?? "")) return false;
  return !(plural && homographs().verbs.has(doc.norms[end] ?? ""));
}

function isFormer(doc: Doc, start: number, end: number): boolean {
  const { former, opposed } = titles();
  for (let i = Math.max(0, start - 1); i < end; i++) if (opposed.has(doc.norms[i] ?? "")) return true;
  for (let i = Math.max(0, start - 2); i < end; i++) if (former.has(doc.norms[i] ?? "")) return true;
  return false;
}
