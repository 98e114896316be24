import { z } from "zod";
import type { Act } from "../model/act.ts";
import { EVENT_TYPES } from "../model/event.ts";
import { Failure } from "../model/failure.ts";
import { FORECAST_CLASSES } from "../model/forecast.ts";
import type { ActFilter, Issue } from "../model/group.ts";
import type { ActPattern } from "../model/watch.ts";
import { QUAD_OF } from "./codebook.ts";
import { codebookText, parseDefinitions } from "./defined.ts";
import { isOfClass } from "./event-class.ts";
import { trackOf } from "./track.ts";

const DEFAULTS = "codebook/relations/issues.yaml";

const words = z.array(z.string().min(1)).nonempty();
const pattern = z
  .strictObject({
    actors: words.exactOptional(),
    recipients: words.exactOptional(),
    types: z.array(z.enum(EVENT_TYPES)).nonempty().exactOptional(),
    modes: words.exactOptional(),
    contexts: words.exactOptional(),
    tracks: z
      .array(z.enum(["cooperation", "conflict"]))
      .nonempty()
      .exactOptional(),
    classes: z.array(z.enum(FORECAST_CLASSES)).nonempty().exactOptional(),
  })
  .refine((each) => Object.keys(each).length > 0, "a pattern names something");
const definition = z.strictObject({ title: z.string().min(1), any: z.array(pattern).nonempty() });

/** Issues by their name. */
export type Issues = ReadonlyMap<string, Issue>;

/** Reads issues written as `codebook/relations/issues.yaml` is. @throws Failure `relations.definition` that says what is wrong where */
export function parseIssues(yaml: string, file: string): Issues {
  const defined = parseDefinitions(definition, yaml, file);
  return new Map(defined.map(([id, { title, any }]) => [id, { id, title, patterns: any }]));
}

/** The issues that come with Bongsu. */
export const ISSUES: Issues = parseIssues(codebookText(DEFAULTS), DEFAULTS);

/** Tells the acts that a filter means. @throws Failure `relations.issue` for an issue that is not defined */
export function matcher(filter: ActFilter, issues: Issues): (act: Act) => boolean {
  const asked = filter.issues?.map((id) => {
    const issue = issues.get(id);
    if (issue !== undefined) return issue;
    throw new Failure("relations.issue", `There is no issue "${id}": choose one of ${[...issues.keys()].join(", ")}.`);
  });
  return (act) =>
    matches(act, filter) &&
    (filter.quads?.includes(QUAD_OF[act.type]) ?? true) &&
    (asked?.some(({ patterns }) => patterns.some((each) => matches(act, each))) ?? true);
}

function matches(act: Act, { actors, recipients, types, modes, contexts, tracks, classes }: ActPattern): boolean {
  return (
    (actors?.includes(act.actor) ?? true) &&
    (recipients?.includes(act.recipient) ?? true) &&
    (types?.includes(act.type) ?? true) &&
    (modes?.some((mode) => act.modes.includes(mode)) ?? true) &&
    (contexts?.some((context) => act.contexts.includes(context)) ?? true) &&
    (tracks?.includes(trackOf(act.type)) ?? true) &&
    (classes?.some((name) => isOfClass(act, name)) ?? true)
  );
}

/** What a filter leaves, in words: `acts about sanctions and bans`. */
export function inWords(
  { issues: ids, classes, types, quads, tracks, modes, contexts }: ActFilter,
  issues: Issues,
): string {
  const titles = ids?.map((id) => issues.get(id)?.title ?? id);
  const kinds = [tracks, quads, classes, types, modes, contexts].filter((each) => each !== undefined).map(either);
  const about = titles === undefined ? "" : ` about ${either(titles)}`;
  return kinds.length + about.length === 0 ? "all acts" : `acts${kinds.map((kind) => ` of ${kind}`).join("")}${about}`;
}

function either(names: readonly string[]): string {
  return names.join(" or ");
}
