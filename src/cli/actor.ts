import type { ActorName } from "../app/bongsu.ts";
import { Failure } from "../model/failure.ts";

/** Finds an actor by code or name, without regard to case. Throws `actor.unknown` with what to do. */
export function resolveActor(text: string, known: readonly ActorName[]): string {
  const wanted = text.trim().toLowerCase();
  const found = known.find((actor) => actor.code.toLowerCase() === wanted || actor.name.toLowerCase() === wanted);
  if (found) return found.code;
  const most = known.slice(0, 8).map((actor) => `${actor.code} (${actor.name})`);
  const hint =
    most.length > 0 ? `known are ${most.join(", ")} and so on` : "the store is empty: run bongsu ingest first";
  throw new Failure("actor.unknown", `"${text}" takes part in no event that is kept; ${hint}.`);
}
