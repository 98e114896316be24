import type { TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import { beforeVerb, type Cue, cueAt, type Place, verbIs } from "./cue.ts";
import type { ListPhrase } from "./list-phrase.ts";

const ON = new Set(["on", "against", "upon", "from", "to"]);
/** How far behind a measure its `on` may stand. */
const MEASURE_REACH = 14;

/** `imposed sanctions on X`, `lifted the travel ban on X`, `hit X with sanctions`, `X now face EU sanctions`. */
export function ofMeasure(at: Place): Cue | null {
  const { reading, clause, end } = at;
  const measures = at.lists.filter(({ measure }) => measure);
  const object = measures.find(({ head }) => head > clause.verb && head < end);
  const subject = clause.passive ? measures.find(({ head }) => within(head, clause.subjects)) : undefined;
  if (object && verbIs(at, "hit") && reading.word(object.start - 1) === "with")
    return cueAt(at, "list", [{ start: clause.verb + 1, end: object.start - 1 }, beforeVerb(at)], { list: object });
  if (object && verbIs(at, "undergo")) return cueAt(at, "list", [beforeVerb(at)], { list: object, ownerFirst: true });
  if (object && verbIs(at, "come") && under(at, object))
    return cueAt(at, "list", [beforeVerb(at)], { list: object, ownerFirst: true });
  const measure = object ?? subject;
  const action = verbIs(at, "impose") ? "list" : verbIs(at, "ease") ? "delist" : null;
  if (!measure || action === null || under(at, measure)) return null;
  const from = Math.max(measure.head, subject ? clause.verb : 0) + 1;
  const start = onAfter(reading, measure.head + 1, end, subject ? end : from + MEASURE_REACH);
  return start < 0 ? null : cueAt(at, action, [{ start, end }], { list: measure });
}

function under(at: Place, { start }: ListPhrase): boolean {
  return at.reading.word(start - 1) === "under";
}

function onAfter(reading: Reading, from: number, end: number, limit: number): number {
  for (let i = from; i < Math.min(end, limit); i++) if (ON.has(reading.word(i))) return i + 1;
  return -1;
}

function within(token: number, ranges: TokenRange[]): boolean {
  return ranges.some(({ start, end }) => token >= start && token < end);
}
