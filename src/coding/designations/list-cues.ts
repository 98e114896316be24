import { headOf, type Reading } from "../reading.ts";
import { antecedents, beforeVerb, type Cue, cueAt, type Place, verbIs } from "./cue.ts";

const OFF = new Set(["off", "from"]);
const ONTO = new Set(["on", "onto", "to", "under", "in", "into"]);

/** `added X to its list`, `took X off the blacklist`, `X are now on Ottawa's list`, `expanded its list by X`. */
export function ofList(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const start = Math.min(clause.start, clause.verb);
  const list = at.lists.find(
    ({ head, measure, preposition }) => head >= start && head < end && (!measure || preposition === "under"),
  );
  if (!list) return null;
  if (verbIs(at, "growing") && list.head > clause.verb)
    return cueAt(at, "list", [{ start: list.end + 1, end }], { list });
  const { preposition } = list;
  const off = OFF.has(preposition);
  if (!off && !ONTO.has(preposition)) return null;
  const lasts = verbIs(at, "last") && !["now", "newly"].some((word) => wordIn(reading, word, clause.verb, list.start));
  if (lasts || (verbIs(at, "last") && !["on", "off"].includes(preposition))) return null;
  const verb = verbIs(at, "put") ? !off : verbIs(at, "take") ? off : verbIs(at, "last");
  if (!verb && !(list.head < clause.verb && off)) return null;
  const inFront = { start: clause.verb + 1, end: list.start - 1 };
  const behind = { start: Math.max(list.end, clause.verb + 1), end };
  const own = clause.passive || verbIs(at, "last") || (verbIs(at, "find") && !transitive(at));
  return cueAt(
    at,
    off ? "delist" : "list",
    own ? [beforeVerb(at), behind, inFront] : [inFront, behind, ...antecedents(at, inFront)],
    {
      list,
      ownerFirst: own && !clause.passive,
    },
  );
}

/** A verb with an object other than names that are found on a list. */
function transitive({ reading, clause }: Place): boolean {
  return clause.objects.some((range) => !["name", "themselves"].includes(reading.lemma(headOf(reading, range))));
}

function wordIn(reading: Reading, word: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (reading.word(i) === word) return true;
  return false;
}
