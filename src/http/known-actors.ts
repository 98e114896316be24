import { Failure } from "../model/failure.ts";
import type { Reader } from "./reader.ts";

/**
 * A check that rejects with `http.unknown-actor` unless each code takes part in some event, whenever it became known.
 * Nothing is ever taken out of the store, so a code once seen needs no second look.
 */
export function actorCheck(bongsu: Reader) {
  const known = new Set<string>();
  return async (...codes: string[]): Promise<void> => {
    if (codes.every((code) => known.has(code))) return;
    for (const { code } of await bongsu.actors()) known.add(code);
    const unknown = codes.find((code) => !known.has(code));
    if (unknown === undefined) return;
    const message = `No event with the actor ${unknown} is known; /api/actors lists the codes that there are.`;
    throw new Failure("http.unknown-actor", message);
  };
}
