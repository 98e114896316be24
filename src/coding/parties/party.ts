import { type NounPhrase, RELATIONS, type TokenRange } from "../../language/doc.ts";
import type { Discourse } from "./discourse.ts";
import { flagBehind, isDescent } from "./descent.ts";
import { lexicon } from "../frames/lexicon.ts";
import { add, type Place, type Side, sideAt, sidesAt } from "./side.ts";
import { headOf, phraseFrom, type Reading, sentenceRange, textOf } from "../reading.ts";

const EXPLETIVE = RELATIONS.indexOf("expl");
const OWNING = new Set(["of", "from", "by", "in", "to", "with", "between", "against", "on", "for", "at", "among"]);
/** Bodies that sit where they govern: `the ministry in Warsaw`. */
const SEATED = new Set(["ministry", "government", "parliament", "authority", "leadership"]);
/** The parties that a phrase stands for, each state once: the head itself, or the owner of a head that can act for it. */
export function sidesIn(reading: Reading, range: TokenRange, place: Place, discourse: Discourse): Side[] {
  const sides: Side[] = [];
  for (const part of conjuncts(reading, range))
    for (const side of sidesOfPart(reading, part, place, discourse)) add(sides, side);
  return sides;
}

function sidesOfPart(reading: Reading, range: TokenRange, place: Place, discourse: Discourse): Side[] {
  const head = headOf(reading, range);
  const found = phraseFrom(reading, range.start, range.end);
  const phrase = found?.head === head ? found : null;
  const direct = sideAt(reading, head, place);
  const seated =
    SEATED.has(reading.lemma(head)) && reading.word(head + 1) === "in" ? sideAt(reading, head + 2, "recipient") : null;
  if (seated) return [{ ...seated, sector: lexicon().actors.get(reading.lemma(head)) ?? null }];
  const several = sidesAt(reading, head, place);
  if (several.length > 1) return several;
  if (direct) return [...joined(reading, direct), direct];
  const sector = lexicon().actors.get(reading.lemma(head)) ?? null;
  if (isNobody(reading, head, sector)) return [];
  if (place === "recipient" || sector !== null) {
    const owners = ownersOf(
      reading,
      { start: coordinated(reading, Math.min(phrase?.start ?? range.start, range.start)), end: head + 1 },
      phrase,
      place,
    );
    if (owners.length > 0)
      return owners.map((owner) => ({
        ...owner,
        sector: (sector === "WPN" ? "MIL" : sector) ?? owner.sector,
        entity: sector ? -1 : owner.entity,
        name: sector ? textOf(reading, { start: range.start, end: head + 1 }) : owner.name,
      }));
  }
  const flag = place === "recipient" ? flagBehind(reading, head) : null;
  return flag ? [flag] : discourse.referent(reading, { start: range.start, end: head + 1 }, head, sector, place);
}

/** A pronoun or description that was read as somebody who stands for no state points to nobody else; so does the `it` of `it rained`. */
function isNobody(reading: Reading, token: number, sector: string | null): boolean {
  if (reading.doc.labels[token] === EXPLETIVE) return true;
  const mention = reading.doc.mentions[reading.mentionOf[token] ?? -1];
  const bare = mention?.kind === "pronoun" || (mention?.kind === "description" && sector !== "CVL");
  return bare && reading.doc.entities[mention.entity]?.type === "person";
}

/** The states of demonyms joined to a description: the Armenians of `Armenian and Azerbaijani forces`. */
function joined(reading: Reading, side: Side): Side[] {
  const from = coordinated(reading, side.at.start);
  return ownersBefore(reading, from, side.at.start).map((owner) => ({ ...owner, sector: side.sector }));
}

/** `Chilean and Bolivian officials`: the demonyms joined to the first word of a phrase belong to its head too. */
function coordinated(reading: Reading, start: number): number {
  let from = start;
  while (
    ["and", ","].includes(reading.word(from - 1)) &&
    reading.doc.mentions[reading.mentionOf[from - 2] ?? -1]?.kind === "adjective"
  )
    from = reading.doc.mentions[reading.mentionOf[from - 2] ?? -1]?.start ?? from;
  return from;
}

/** Who owns what a phrase names: possessor, demonym before the head, or the object of a preposition after it. */
export function ownersOf(reading: Reading, core: TokenRange, phrase: NounPhrase | null, place: Place): Side[] {
  const sides: Side[] = [];
  for (let i = core.start; i < core.end; i++) {
    const found = ownersAt(reading, i);
    const [side] = found;
    // A possessive pronoun is read by who acts, not by who was last spoken of: see `ownedBy`.
    if (!side || (place === "recipient" && reading.tag(i) === "PRON")) continue;
    for (const owner of found) add(sides, { ...owner, certainty: owner.certainty * 0.95 });
    i = Math.max(i, side.at.end - 1);
  }
  if (sides.length > 0) return sides;
  for (const complement of complementsOf(reading, core.end, phrase)) {
    if (
      !OWNING.has(complement.preposition) ||
      (place === "actor" && !actorPreposition(reading, core, complement.preposition))
    )
      continue;
    for (const part of conjuncts(reading, complement.object)) {
      const inner = phraseFrom(reading, part.start, part.end);
      const head = inner?.head ?? part.end - 1;
      const direct = sidesAt(reading, head, "recipient");
      for (const side of direct) add(sides, { ...side, certainty: side.certainty * 0.9 });
      if (direct.length === 0)
        for (const owner of ownersBefore(reading, part.start, head))
          add(sides, { ...owner, certainty: owner.certainty * 0.85 });
    }
    if (sides.length > 0) return sides;
  }
  return sides;
}

/** `the government of Japan`, `a court in Minsk`. */
function actorPreposition(reading: Reading, core: TokenRange, preposition: string): boolean {
  const lemma = reading.lemma(core.end - 1);
  const local = ["JUD", "COP", "CVL"].includes(lexicon().actors.get(lemma) ?? "") || SEATED.has(lemma);
  return preposition === "of" || (preposition === "in" && local);
}

function ownersBefore(reading: Reading, start: number, head: number): Side[] {
  const sides: Side[] = [];
  for (let i = start; i < head; i++) {
    if (reading.tag(i) !== "PRON") for (const side of ownersAt(reading, i)) add(sides, side);
  }
  return sides;
}

/** Whom a token names as an owner: not China in `Chinese-made drones`. */
function ownersAt(reading: Reading, token: number): Side[] {
  const mention = reading.doc.mentions[reading.mentionOf[token] ?? -1];
  return mention && isDescent(reading, mention) ? [] : sidesAt(reading, token, "recipient");
}

/** The party that a phrase names, or that owns what it names: `the Dutch foreign ministry`, `Prague`. */
export function sidesOfOwner(reading: Reading, range: TokenRange): Side[] {
  const head = headOf(reading, range);
  const direct = sidesAt(reading, head, "recipient");
  return direct.length > 0 ? direct : ownersBefore(reading, range.start, head);
}

interface Complement {
  preposition: string;
  object: TokenRange;
}

/** Prepositional phrases that follow a noun directly, one after the other. */
export function complementsOf(reading: Reading, from: number, phrase: NounPhrase | null): Complement[] {
  if (phrase && phrase.complements.length > 0) return phrase.complements;
  const end = sentenceRange(reading, from - 1).end;
  const found: Complement[] = [];
  let i = from;
  while (i < end && found.length < 4 && (reading.tag(i) === "ADP" || reading.word(i) === "to")) {
    const object = phraseFrom(reading, i + 1, end);
    if (!object) break;
    found.push({ preposition: reading.word(i), object: { start: i + 1, end: object.head + 1 } });
    i = object.head + 1;
  }
  return found;
}

/** A phrase and the phrases joined to it by commas and `and`, up to the next clause's own subject. */
export function conjuncts(reading: Reading, range: TokenRange): TokenRange[] {
  const sentence = sentenceRange(reading, range.start);
  const first = phraseFrom(reading, range.start, Math.max(range.end, range.start + 1));
  const parts: TokenRange[] = [
    first && first.head < Math.max(range.end, range.start + 1)
      ? { start: Math.min(range.start, first.start), end: Math.max(first.head + 1, 0) }
      : range,
  ];
  let at = parts[0]?.end ?? range.end;
  for (let guard = 0; guard < 30; guard++) {
    let next = at;
    if (reading.word(next) === ",") next++;
    if (["and", "or"].includes(reading.word(next))) next++;
    else if (next === at || !listContinues(reading, next, sentence.end)) break;
    if (reading.word(next) === "both") next++;
    const phrase = phraseFrom(reading, next, sentence.end);
    if (!phrase || isSubject(reading, phrase, range)) break;
    parts.push({ start: next, end: phrase.head + 1 });
    at = phrase.head + 1;
  }
  return parts;
}

/** After a bare comma a list goes on only when an `and` closes it soon. */
function listContinues(reading: Reading, from: number, end: number): boolean {
  let at = from;
  for (let guard = 0; guard < 12; guard++) {
    const phrase = phraseFrom(reading, at, end);
    if (!phrase || !reading.doc.mentions[reading.mentionOf[phrase.head] ?? -1]) return false;
    at = phrase.head + 1;
    if (["and", "or"].includes(reading.word(at))) return true;
    if (reading.word(at) !== ",") return false;
    at++;
    if (["and", "or"].includes(reading.word(at))) return true;
  }
  return false;
}

function isSubject(reading: Reading, phrase: NounPhrase, except: TokenRange): boolean {
  const clauses = reading.clausesOf[phrase.sentence] ?? [];
  return clauses.some((index) => {
    const subjects = reading.doc.clauses[index]?.subjects ?? [];
    const covers = (range: TokenRange) => phrase.head >= range.start && phrase.head < range.end;
    const first = subjects[0];
    return first !== undefined && covers(first) && first.start !== except.start;
  });
}
