import { isKindOf, type Thing } from "../meant/things.ts";

/** How what an event is about fits what was meant. */
export interface ThingFit {
  fit: "fits" | "wider" | "missing" | "differs" | "open";
  /** Only some of what was meant. */
  some: boolean;
  /** Only a kind of what was meant. */
  narrower: boolean;
  because: string | null;
}

/** Compares what both are about: the same or a kind of it fits, the wider may. */
export function thingFit(meant: readonly Thing[], told: readonly Thing[]): ThingFit {
  const [wanted, seen] = [meant.map(({ name }) => name), told.map(({ name }) => name)];
  if (wanted.length === 0) return { fit: "open", some: false, narrower: false, because: null };
  if (seen.length === 0)
    return { fit: "missing", some: false, narrower: false, because: `nothing is said of ${wanted.join(", ")}` };
  const met = wanted.filter((each) => seen.some((other) => isKindOf(other, each)));
  const narrower = met.filter((each) => !seen.includes(each));
  if (met.length > 0)
    return {
      fit: "fits",
      some: met.length < wanted.length,
      narrower: narrower.length > 0,
      because: `it is about ${met.join(", ")}`,
    };
  if (wanted.some((each) => seen.some((other) => isKindOf(each, other))))
    return { fit: "wider", some: false, narrower: false, because: `it is about ${seen.join(", ")}` };
  return {
    fit: "differs",
    some: false,
    narrower: false,
    because: `it is about ${seen.join(", ")}, not ${wanted.join(", ")}`,
  };
}
