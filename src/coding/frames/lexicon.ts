import { z } from "zod";
import { Failure } from "../../model/failure.ts";
import type { EventType, QuadClass } from "../../model/event.ts";
import { EVENT_TYPES, QUAD_CLASSES } from "../../model/event.ts";
import { readCodebook } from "../codebook.ts";
import { type Frame, type Frames, readFrames } from "./frame.ts";
import { fold } from "./spelling.ts";
import { type WordList, wordList } from "./wordlist.ts";

const lists = z.record(z.string(), z.array(z.string()));
const typeShape = z.strictObject({
  quad: z.enum(QUAD_CLASSES),
  scale: z.number().min(-10).max(10),
  cameo: z.array(z.string()),
  modes: z.record(z.string(), z.number().min(-10).max(10)),
});

interface PloverType {
  quad: QuadClass;
  /** PLOVER's score of the type, and of each mode, -10 to +10. */
  scale: number;
  cameo: string[];
  modes: Record<string, number>;
}

interface ProbabilityWords {
  words: string[];
  low: number;
  high: number;
}

/** All that the coder knows, read from the codebook once. */
interface Lexicon {
  frames: Frames;
  types: Record<EventType, PloverType>;
  classes: Map<string, WordList>;
  transparent: Set<string>;
  /** Sector by noun that can act for its owner. */
  actors: Map<string, string>;
  /** Nouns of money: `US dollars`. */
  currencies: Set<string>;
  /** What an embedding verb says about its complement. */
  embedding: Map<string, Set<string>>;
  nominalisations: Map<string, string>;
  lightVerbs: Set<string>;
  quiet: WordList;
  contexts: [string, WordList][];
  /** Openers of conditions by their first word, and the sorts of them. */
  conditions: { open: Map<string, string[]>; negated: Set<string>; modalOnly: Set<string>; modal: Set<string> };
  probability: ProbabilityWords[];
  /** Verbs that are demands between states only when a foreign recipient is known. */
  ordering: Set<string>;
  /** The act that a bare noun promises or threatens: class and type. */
  nounActs: [string, EventType][];
  nobody: Set<string>;
  /** The nominal frame of what is turned down, granted or contested, by noun. */
  answered: Map<string, Frame>;
  /** Wordings of past background. */
  background: WordList;
  /** Words that evaluate, after `be`: `is unacceptable`. */
  stances: Set<string>;
  /** Nouns whose content is advice: `one way would be to`. */
  proposals: Set<string>;
  /** What keeps an act named by a noun from being asserted: `the risk of`, `possible`, `without`. */
  unasserted: { nouns: Set<string>; modifiers: Set<string>; prepositions: Set<string> };
  designation: z.infer<typeof designationShape>;
  appointments: z.infer<typeof appointmentShape>;
}

const designationShape = z.strictObject({
  kinds: z.record(z.enum(["vessel", "aircraft", "person", "company", "organization"]), z.array(z.string())),
  "company-forms": z.array(z.string()),
  reasons: z.array(z.string()),
  programmes: z.array(z.string()),
});
const appointmentShape = z.strictObject({
  events: z.array(z.string()),
  expected: z.array(z.string()),
  cancel: z.array(z.string()),
  postpone: z.array(z.string()),
});
const probabilityShape = z.array(
  z.strictObject({ words: z.array(z.string()), low: z.number().min(0).max(1), high: z.number().min(0).max(1) }),
);
const conditionShape = z.strictObject({
  open: z.array(z.string()),
  negated: z.array(z.string()),
  "modal-only": z.array(z.string()),
  modal: z.array(z.string()),
});

let loaded: Lexicon | null = null;

/** The codebook, read and checked on first use. @throws Failure `coding.codebook` */
export function lexicon(): Lexicon {
  loaded ??= readLexicon();
  return loaded;
}

function readLexicon(): Lexicon {
  const classes = readCodebook("coding/classes.yaml", lists);
  const actors = readCodebook("coding/actors.yaml", lists);
  const embedding = readCodebook("coding/embedding.yaml", lists);
  const conditions = readCodebook("coding/conditions.yaml", conditionShape);
  const { transparent = [], ...named } = classes;
  const frames = readFrames();
  return {
    frames,
    answered: readAnswered(frames),
    types: readCodebook("plover/types.yaml", z.record(z.enum(EVENT_TYPES), typeShape)),
    classes: new Map(Object.entries(named).map(([name, words]) => [name, wordList(words)])),
    transparent: new Set(transparent.map(fold)),
    actors: new Map(
      Object.entries(actors).flatMap(([sector, nouns]) => nouns.map((noun) => [fold(noun), sector] as const)),
    ),
    currencies: new Set(readCodebook("coding/currencies.yaml", lists)["currencies"] ?? []),
    embedding: inverted(embedding),
    nominalisations: new Map(
      Object.entries(readCodebook("coding/nominalisations.yaml", z.record(z.string(), z.string()))).map(
        ([noun, verb]) => [fold(noun), fold(verb)],
      ),
    ),
    lightVerbs: new Set((readCodebook("coding/light-verbs.yaml", lists)["light"] ?? []).map(fold)),
    quiet: wordList(Object.values(readCodebook("coding/quiet.yaml", lists)).flat()),
    contexts: Object.entries(readCodebook("coding/contexts.yaml", lists)).map(([name, words]) => [
      name,
      wordList(words),
    ]),
    conditions: {
      open: Map.groupBy([...conditions.open, ...conditions.negated], (phrase) => phrase.split(" ")[0] ?? ""),
      negated: new Set(conditions.negated),
      modalOnly: new Set(conditions["modal-only"]),
      modal: new Set(conditions.modal),
    },
    probability: readCodebook("coding/probability.yaml", probabilityShape),
    ordering: new Set((readCodebook("coding/speakers.yaml", lists)["ordering"] ?? []).map(fold)),
    nounActs: Object.entries(readCodebook("coding/noun-acts.yaml", z.record(z.string(), z.enum(EVENT_TYPES)))),
    nobody: new Set((readCodebook("coding/speakers.yaml", lists)["nobody"] ?? []).map(fold)),
    background: wordList(Object.values(readCodebook("coding/background.yaml", lists)).flat()),
    ...readStances(),
    unasserted: readUnasserted(),
    designation: readCodebook("coding/designation.yaml", designationShape),
    appointments: readCodebook("coding/appointments.yaml", appointmentShape),
  };
}

function readAnswered({ byName }: Frames): Map<string, Frame> {
  const answered = new Map<string, Frame>();
  for (const [name, nouns] of Object.entries(readCodebook("coding/answered.yaml", lists))) {
    const frame = byName.get(name);
    if (!frame) throw new Failure("coding.codebook", `coding/answered.yaml names no frame with ${name}; mend it.`);
    for (const noun of nouns) answered.set(fold(noun), frame);
  }
  return answered;
}

function readStances(): Pick<Lexicon, "stances" | "proposals"> {
  const { stances = [], proposals = [] } = readCodebook("coding/stances.yaml", lists);
  return { stances: new Set(stances.map(fold)), proposals: new Set(proposals.map(fold)) };
}

function readUnasserted(): Lexicon["unasserted"] {
  const { nouns = [], modifiers = [], prepositions = [] } = readCodebook("coding/unasserted.yaml", lists);
  return { nouns: new Set(nouns.map(fold)), modifiers: new Set(modifiers), prepositions: new Set(prepositions) };
}

function inverted(table: Record<string, string[]>): Map<string, Set<string>> {
  const effects = new Map<string, Set<string>>();
  for (const [effect, verbs] of Object.entries(table))
    for (const verb of verbs) effects.set(fold(verb), new Set([...(effects.get(fold(verb)) ?? []), effect]));
  return effects;
}
