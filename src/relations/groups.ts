import { z } from "zod";
import { dayNumber } from "../model/day.ts";
import type { Group, Member } from "../model/group.ts";
import { codebookText, parseDefinitions } from "./defined.ts";

const ALWAYS = "always";
const DEFAULTS = "codebook/relations/groups.yaml";

const code = z.string().regex(/^[A-Z]{3}$/, "a code has three capital letters");
const day = z.string().refine((text) => dayNumber(text) !== null, "a day is written like 2024-04-02");
const definition = z.strictObject({
  title: z.string().min(1),
  bodies: z.array(code).default([]),
  since: z.record(z.union([z.literal(ALWAYS), day]), z.array(code).nonempty()),
  until: z.record(code, day).default({}),
});

/** Groups by their name. */
export type Groups = ReadonlyMap<string, Group>;

/** One side of a relation: a state, a body or a group, with who acts for it and when. */
export interface Side {
  /** The code or the group's name. */
  name: string;
  title: string;
  members: readonly Member[];
}

/** Reads groups written as `codebook/relations/groups.yaml` is. @throws Failure `relations.definition` that says what is wrong where */
export function parseGroups(yaml: string, file: string): Groups {
  const defined = parseDefinitions(definition, yaml, file);
  return new Map(defined.map(([id, { title, ...written }]) => [id, { id, title, members: members(written) }]));
}

function members({ bodies, since, until }: Omit<z.infer<typeof definition>, "title">): Member[] {
  const own = bodies.map((body): Member => ({ code: body, since: null, until: null }));
  const states = Object.entries(since).flatMap(([from, codes]) =>
    codes.map((each): Member => ({ code: each, since: from === ALWAYS ? null : from, until: until[each] ?? null })),
  );
  return [...own, ...states];
}

/** The groups that come with Bongsu. */
export const GROUPS: Groups = parseGroups(codebookText(DEFAULTS), DEFAULTS);

/** The side that a name means: a group by its name, anything else by its code. */
export function sideOf(name: string, groups: Groups): Side {
  const group = groups.get(name);
  if (group !== undefined) return { name, title: group.title, members: group.members };
  return { name, title: name, members: [{ code: name, since: null, until: null }] };
}

/** Whether a code belongs to a side on a day. */
export function belongs({ members: all }: Side, member: string, on: string): boolean {
  return all.some(({ code: each, since, until }) => {
    return each === member && (since === null || since <= on) && (until === null || on <= until);
  });
}
