import { Failure } from "../../model/failure.ts";
import { fold } from "./spelling.ts";

/** A: actor. R: recipient. B: a further actor of a joint act. */
export type Role = "A" | "R" | "B";

/** What must stand in an argument place: a party, or a noun of a class, perhaps owned by a party. */
export type Slot = { kind: "party"; role: Role } | { kind: "class"; name: string; owner: Role | null };

export type Piece =
  | { kind: "words"; words: string[][] }
  | { kind: "object"; slot: Slot }
  | { kind: "prepositional"; prepositions: string[]; slot: Slot }
  | { kind: "complement"; form: "inf" | "that" | "ing" };

interface VerbForm {
  lemma: string;
  /** Words that must follow the verb, or its object: `down` of `turn down`. */
  particles: string[];
}

/** One phrasing of an act: `A impose {sanction} on|against R`. */
export interface Pattern {
  source: string;
  verbs: VerbForm[];
  subject: Slot;
  pieces: Piece[];
}

const PREPOSITIONS = new Set(
  "on upon against at to toward towards into onto in inside outside with from for of over off about by around near along across through after between before as under out behind alongside targeting below beyond within like than via among amid owned belonging".split(
    " ",
  ),
);

/**
 * Reads a pattern of the codebook.
 *
 * `A`, `R` and `B` are parties, `{class}` a noun of a class, `{class of R}` one that a party owns, `V` the frame's verbs,
 * `+inf`, `+that` and `+ing` complements; a word directly before a party or class is its preposition, other words are
 * literal; `|` parts alternatives, `_` joins the words of one verb (`seal_off`).
 *
 * @throws Failure `coding.codebook` when the pattern cannot be read
 */
export function readPattern(source: string, verbs: string[]): Pattern {
  const parts = source.match(/\{[^}]*\}|\S+/g) ?? [];
  const subject = slotOf(parts[0] ?? "");
  const verb = parts[1];
  if (!subject || !verb)
    throw new Failure("coding.codebook", `Pattern "${source}" lacks a subject or a verb; mend it.`);
  const names = verb === "V" ? verbs : verb.split("|");
  return { source, subject, verbs: names.map(verbForm), pieces: piecesOf(parts.slice(2), source) };
}

function verbForm(name: string): VerbForm {
  const [lemma = "", ...particles] = name.split(/[ _]/);
  return { lemma: fold(lemma), particles };
}

function piecesOf(parts: string[], source: string): Piece[] {
  const pieces: Piece[] = [];
  let words: string[][] = [];
  for (const [index, part] of parts.entries()) {
    const slot = slotOf(part);
    if (part.startsWith("+")) pieces.push(...flush(), { kind: "complement", form: formOf(part, source) });
    else if (slot) {
      const before = words.at(-1);
      if (before?.every((word) => PREPOSITIONS.has(word))) {
        words.pop();
        pieces.push(...flush(), { kind: "prepositional", prepositions: before, slot });
      } else if (before?.length === 1 && before[0] === "that") {
        words.pop();
        pieces.push(...flush(), { kind: "complement", form: "that" }, { kind: "object", slot });
      } else pieces.push(...flush(), { kind: "object", slot });
    } else words.push(part.toLowerCase().split("|"));
    if (index === parts.length - 1) pieces.push(...flush());
  }
  return pieces;

  function flush(): Piece[] {
    const taken = words;
    words = [];
    return taken.length > 0 ? [{ kind: "words", words: taken }] : [];
  }
}

function formOf(part: string, source: string): "inf" | "that" | "ing" {
  const form = part.slice(1);
  if (form === "inf" || form === "that" || form === "ing") return form;
  throw new Failure(
    "coding.codebook",
    `Pattern "${source}" asks for the unknown complement ${part}; use +inf, +that or +ing.`,
  );
}

function slotOf(part: string): Slot | null {
  if (part === "A" || part === "R" || part === "B") return { kind: "party", role: part };
  const match = /^\{(.+?)(?: of ([ARB]))?\}$/.exec(part);
  if (!match?.[1]) return null;
  return { kind: "class", name: match[1], owner: (match[2] as Role | undefined) ?? null };
}
