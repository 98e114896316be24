import { basename } from "node:path";
import { z } from "zod";
import { EVENT_TYPES, type EventType } from "../../model/event.ts";
import { codebookFiles, readCodebook } from "../codebook.ts";
import { type Pattern, readPattern } from "./pattern.ts";
import { fold } from "./spelling.ts";

const frameShape = z.strictObject({
  name: z.string(),
  cameo: z.string().regex(/^\d{2,4}$/),
  modes: z.array(z.string()).default([]),
  contexts: z.array(z.string()).default([]),
  verbs: z.array(z.string()).default([]),
  patterns: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  actor: z.array(z.string()).default([]),
  recipient: z.array(z.string()).default([]),
  /** How far a recipient that the clause does not give may be sought. */
  seek: z.enum(["none", "sentence", "discourse"]).default("discourse"),
  /** How often the phrasing means the act, 0 to 1, before anything else is known. */
  strength: z.number().min(0).max(1).default(0.85),
  /** All parties act together. */
  joint: z.boolean().default(false),
  /** The event stands without a recipient. */
  alone: z.boolean().default(false),
  /** Without a recipient the object must still be foreign or unowned. */
  "foreign-object": z.boolean().default(false),
  /** The body that is voted in, or `true`: only a body of states acts so. */
  body: z.union([z.boolean(), z.string()]).default(false),
  /** Prepositions after which a place tells who acted, where the clause does not: `expelled from Prague`. */
  "actor-place": z.array(z.string()).default([]),
  /** The frame, as `TYPE name`, that the act is when several states do it together. */
  together: z.string().optional(),
  /** The subject is people, not a state organ. */
  people: z.boolean().default(false),
  /** The verb itself says that the act is only weighed: `considers sanctions`. */
  weighed: z.boolean().default(false),
  /** The act is whatever its reporter says of the recipient: `Germany would regret it, Moscow said`. */
  "by-speaker": z.boolean().default(false),
  /** Frames, as `TYPE name`, that the same words may tell besides this one. */
  besides: z.array(z.string()).default([]),
  /** The act answers another's: a recipient is sought only in what was told before. */
  answers: z.boolean().default(false),
  /** Recipients are named themselves, not by what they own: one travels to a country, not to its problem. */
  direct: z.boolean().default(false),
  /** Announced, it stays its own type with factuality `future`, as exercises do (rule 9). */
  foretold: z.boolean().default(false),
  /** The recipient must be an entity of this type. */
  "recipient-type": z.enum(["intergovernmental"]).optional(),
  "needs-verb": z.array(z.string()).default([]),
  /** The noun names an act, and not a lasting state, only with one of these words before it: `fresh sanctions`. */
  modified: z.array(z.string()).default([]),
  "needs-recipient": z.boolean().default(false),
  "not-infinitive": z.array(z.string()).default([]),
  /** Prepositions that make the phrasing mean something else. */
  not: z.array(z.string()).default([]),
});
const fileShape = z.strictObject({ type: z.enum(EVENT_TYPES), frames: z.array(frameShape).min(1) });

/** A way to tell an act of one type, as data. */
export interface Frame extends z.infer<typeof frameShape> {
  type: EventType;
}

export interface Phrasing {
  frame: Frame;
  pattern: Pattern;
  /** The verb form by which it was looked up. */
  particles: string[];
}

export interface Frames {
  /** Phrasings by folded verb lemma. */
  byVerb: Map<string, Phrasing[]>;
  /** Nominal frames by head noun. */
  byNoun: Map<string, Frame[]>;
  byName: Map<string, Frame>;
}

/** Reads all frames of the codebook; see `codebookFiles` and `readCodebook` for errors. */
export function readFrames(): Frames {
  const frames: Frames = { byVerb: new Map(), byNoun: new Map(), byName: new Map() };
  for (const file of codebookFiles("frames")) {
    const { type, frames: entries } = readCodebook(`frames/${basename(file)}`, fileShape);
    for (const entry of entries) enter(frames, { ...entry, type });
  }
  return frames;
}

function enter(frames: Frames, frame: Frame) {
  frames.byName.set(`${frame.type} ${frame.name}`, frame);
  for (const noun of frame.nouns) push(frames.byNoun, fold(noun), frame);
  for (const source of frame.patterns) {
    const pattern = readPattern(source, frame.verbs);
    for (const { lemma, particles } of pattern.verbs) push(frames.byVerb, lemma, { frame, pattern, particles });
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
